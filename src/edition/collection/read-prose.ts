/** What a collection says of itself in words of its own: `about.mdx`, `imprint.mdx`. Read like a section, of which it may have less: nothing of it is cited. */
import { parseSection } from '../../encoding/pipeline.ts';
import type { Finding } from '../../model/finding.ts';
import { type NodeType, type SectionTree, walk } from '../../model/text.ts';
import type { ContentFolder } from '../content/read-folder.ts';

export const prosePages = ['about', 'imprint'] as const;
export type ProsePage = (typeof prosePages)[number];

/** The pages that the collection has. */
export type Prose = Partial<Record<ProsePage, SectionTree>>;

export interface ProseReading {
  value: Prose;
  /** The paths of the files that there are. */
  files: readonly string[];
  findings: readonly Finding[];
}

/** What stands for something in a paper: a source, a page, a note, a picture in the paper's folder. */
const ofPapers: ReadonlySet<NodeType> = new Set(['noteref', 'note', 'cite', 'page', 'emend', 'supplied', 'name', 'gap', 'omitted', 'label', 'figure']);

/** `shown` is the content folder as findings name it. Never throws for what stands in the files. */
export function readProse(folder: ContentFolder, shown: string): ProseReading {
  const value: Prose = {};
  const files: string[] = [];
  const findings: Finding[] = [];
  for (const page of prosePages) {
    const path = `${shown}/${page}.mdx`;
    const file = folder.read(path);
    if (!file) continue;
    files.push(path);
    const { tree, findings: found } = parseSection(file.text, path, { names: () => ({}) });
    // It may begin without a heading.
    findings.push(...found.filter(({ rule }) => rule !== 'section-headed'));
    walk(tree, (node) => {
      if (ofPapers.has(node.type as NodeType))
        findings.push({
          rule: 'element-placed',
          file: path,
          ...(node.position && { line: node.position.start.line, column: node.position.start.column }),
          message: `Unexpected ${node.type} on a page of the collection, expected headings, paragraphs, lists, tables, quotations and links`,
          hint: 'What is cited, noted or pictured stands in a paper.',
        });
    });
    // A comment alone is no page.
    if (tree.children.length > 0) value[page] = tree;
  }
  return { value, files, findings };
}
