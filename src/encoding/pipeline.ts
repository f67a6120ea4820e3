/** The one understanding of the encoding: these plugins, in this order. */
import type { Root } from 'mdast';
import remarkFootnotes from 'remark-footnotes';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { type Pluggable, unified } from 'unified';
import { VFile } from 'vfile';
import type { Finding } from '../model/finding.ts';
import type { Names } from '../model/name.ts';
import type { NoteNumbering } from '../model/paper.ts';
import type { SectionTree } from '../model/text.ts';
import { problemsOf } from './problems.ts';
import { remarkElements } from './remark-elements.ts';
import { remarkEmphasis } from './remark-emphasis.ts';
import { remarkLineEnds } from './remark-line-ends.ts';
import { remarkLinks } from './remark-links.ts';
import { remarkMarks } from './remark-marks.ts';
import { type IsApplied, remarkNames } from './remark-names.ts';
import { remarkNotes } from './remark-notes.ts';
import { type PictureOptions, remarkPictures } from './remark-pictures.ts';
import { remarkSections } from './remark-sections.ts';
import { remarkTables } from './remark-tables.ts';
import type { SyntaxNode } from './syntax.ts';
import { syntaxFinding } from './syntax-sentences.ts';
import type { TopLabels } from './top-labels.ts';

export interface EncodingOptions extends Partial<PictureOptions> {
  /** The register of names; asked for at each file, since a server that watches the content reads it again. */
  names: () => Names;
  /** Without it, every form is. */
  isApplied?: IsApplied | undefined;
  noteNumbering?: NoteNumbering | undefined;
  topLabels?: TopLabels | undefined;
}

/** The same for all files: to set them up takes longer than to read a short one. */
const textParser = unified()
  .use(remarkParse)
  .use(remarkMdx)
  .use([remarkFootnotes as unknown as Pluggable])
  .use(remarkEmphasis)
  .freeze();
const tableParser = textParser().use(remarkTables).freeze();

/** The rule below a table's head has one of these; where there is none, the parser need not try each paragraph as a table first. */
const parserOf = (text: string) => (/\||:-|-:/.test(text) ? tableParser : textParser);

function transformersOf({
  names,
  isApplied,
  noteNumbering = 'by-paper',
  topLabels,
  pictures = () => undefined,
}: EncodingOptions): ((tree: Root, file: VFile) => void)[] {
  return [
    // Before all others: they know the text's own nodes only.
    remarkElements(),
    // Behind the elements, some of which keep their lines.
    remarkLineEnds(),
    // Anywhere.
    remarkLinks(),
    // Before the sections, whose ids are made of the words of headings.
    remarkMarks(),
    // Anywhere behind the elements.
    remarkPictures({ pictures }),
    // Before the notes, which are placed within sections, and whose citations may need a paragraph's id.
    remarkSections({ topLabels }),
    remarkNotes({ noteNumbering }),
    // Last: splits text nodes, and looks for the first mention in the order of the finished text, notes included.
    remarkNames({ names, isApplied }),
  ];
}

export interface ParsedSection {
  tree: SectionTree;
  findings: Finding[];
}

/** Reads one section's file. What is wrong in it is in `findings`; a file that is no MDX at all gives an empty tree and one finding. */
export function parseSection(text: string, path: string, options: EncodingOptions): ParsedSection {
  const file = new VFile({ value: text, path });
  const refuse = (finding: Finding): ParsedSection => ({ tree: { type: 'root', children: [] }, findings: [finding] });
  const crowded = findCrowdedBlock(text);
  if (crowded)
    return refuse({
      rule: 'section-parses',
      file: path,
      line: crowded.line,
      column: 1,
      message: `Unexpected paragraph with more than ${mostMarks} marks of markup, expected fewer`,
    });
  try {
    const tree = parserOf(text).parse(file) as Root;
    const deep = findDeepNode(tree as SyntaxNode);
    if (deep) return refuse(tooDeep(path, deep.position?.start));
    for (const transform of transformersOf(options)) transform(tree, file);
    return { tree: tree as unknown as SectionTree, findings: problemsOf(file, path) };
  } catch (error) {
    if (error instanceof RangeError) return refuse(tooDeep(path));
    const finding = syntaxFinding(error, path, text);
    if (!finding) throw error;
    return refuse(finding);
  }
}

/** Far beyond any text; what is nested without end would exhaust the stack of everything that walks the tree. */
const deepest = 100;

const tooDeep = (file: string, at?: { line: number; column: number }): Finding => ({
  rule: 'section-parses',
  file,
  line: at?.line,
  column: at?.column,
  message: `Unexpected markup nested too deeply, expected at most ${deepest} levels`,
});

function findDeepNode(root: SyntaxNode): SyntaxNode | undefined {
  let level: readonly SyntaxNode[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return level[0];
    level = level.flatMap((node) => node.children ?? []);
  }
  return undefined;
}

/** The parser's time grows with the square of the marks in one block. */
const mostMarks = 10_000;

function findCrowdedBlock(text: string): { line: number } | undefined {
  if (text.length <= mostMarks) return undefined;
  let marks = 0;
  let start = 1;
  for (const [i, line] of text.split('\n').entries()) {
    if (/\S/.test(line)) marks += line.match(/[*_`[\]!<{]/g)?.length ?? 0;
    else [marks, start] = [0, i + 2];
    if (marks > mostMarks) return { line: start };
  }
  return undefined;
}
