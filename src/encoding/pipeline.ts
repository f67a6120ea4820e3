/** The one understanding of the encoding: the site's MDX compiler and `parseSection` run these plugins, in this order. */
import remarkFootnotes from 'remark-footnotes';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { type PluggableList, unified } from 'unified';
import { VFile } from 'vfile';
import type { Finding } from '../model/finding.ts';
import type { Names } from '../model/name.ts';
import type { SectionTree } from '../model/text.ts';
import { problemsOf } from './problems.ts';
import { remarkElements } from './remark-elements.ts';
import { remarkNames } from './remark-names.ts';
import { remarkNotes } from './remark-notes.ts';
import { remarkSections } from './remark-sections.ts';

export interface EncodingOptions {
  /** The register of names; asked for at each file, since a server that watches the content reads it again. */
  names: () => Names;
}

export function encodingPlugins({ names }: EncodingOptions): PluggableList {
  return [
    // Extends the parser: its place among the others does not matter.
    remarkFootnotes,
    // Before all else: the others know the text's own nodes only.
    remarkElements,
    // Before the notes, which are placed within sections, and whose citations may need a paragraph's id.
    remarkSections,
    remarkNotes,
    // Last: splits text nodes, and looks for the first mention in the order of the finished text, notes included.
    [remarkNames, { names }],
  ];
}

export interface ParsedSection {
  tree: SectionTree;
  findings: Finding[];
}

/** Reads one section's file. What is wrong in it is in `findings`; a file that is no MDX at all gives an empty tree and one finding. */
export function parseSection(text: string, path: string, options: EncodingOptions): ParsedSection {
  const file = new VFile({ value: text, path });
  const processor = unified().use(remarkParse).use(remarkMdx).use(encodingPlugins(options));
  try {
    const tree = processor.runSync(processor.parse(file), file) as unknown as SectionTree;
    return { tree, findings: problemsOf(file, path) };
  } catch (error) {
    const finding = syntaxFinding(error, path);
    if (!finding) throw error;
    return { tree: { type: 'root', children: [] }, findings: [finding] };
  }
}

interface SyntaxProblem {
  reason: string;
  line?: number;
  column?: number;
  ruleId?: string;
}

/** MDX's own complaint; undefined for a fault of ours. */
function syntaxFinding(error: unknown, path: string): Finding | undefined {
  if (!(error instanceof Error) || !('reason' in error) || !('ruleId' in error)) return undefined;
  const { reason, line, column } = error as unknown as SyntaxProblem;
  return {
    rule: 'section-parses',
    file: path,
    line,
    column,
    message: `Unexpected markup, expected MDX that parses (${reason.replace(/[.\s]+$/, '').replace(/\s+/g, ' ')})`,
    hint: 'Close each element that is opened, and write \\{ and \\< for braces and angle brackets that are printed.',
  };
}
