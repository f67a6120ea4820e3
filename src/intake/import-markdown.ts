/** Pandoc’s Markdown as sections of our encoding. Nothing is left out in silence: what has no mark here stands as text, and is told. */
import type { Heading, Nodes, Root } from 'mdast';
import remarkFootnotes from 'remark-footnotes';
import remarkParse from 'remark-parse';
import { type Plugin, unified } from 'unified';
import { parsePrintedHeading, slugOf } from '../model/ids.ts';
import { type BlockWriter, createBlockWriter } from './block-writer.ts';
import { escapeText, headingLine } from './escape-text.ts';
import { type FrontMatter, splitFrontMatter } from './front-matter.ts';
import { prepareInlineNotes } from './inline-notes.ts';
import type { Loss, TellLoss } from './losses.ts';
import { escapedAt } from './pandoc-citations.ts';
import { findSuspicious } from './suspicious-syntax.ts';
import type { CitedWork } from './writing.ts';

export interface ImportedText {
  front: FrontMatter;
  sections: { file: string; mdx: string }[];
  losses: Loss[];
}

export interface ImportRequest {
  text: string;
  /** As losses name it. */
  file: string;
  workOf: (pandocKey: string) => CitedWork | undefined;
  proposeKey: (pandocKey: string) => string | undefined;
}

export function importMarkdown({ text, file, workOf, proposeKey }: ImportRequest): ImportedText {
  const losses: Loss[] = [];
  const { front, body } = splitFrontMatter(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'), (line, message) => losses.push({ file, line, message }));
  const { text: prepared, lineOf } = prepareInlineNotes(body);
  const source = prepared.replace(/\\([\\@])/g, (written, character) => (character === '@' ? escapedAt : written));
  const tell: TellLoss = (line, message) => losses.push({ file, line: lineOf(line), message });
  const root = unified()
    .use(remarkParse)
    .use(remarkFootnotes as Plugin<[{ inlineNotes: boolean }], Root>, { inlineNotes: true })
    .parse(source);

  const writer = createBlockWriter({ source, root, tell, workOf, proposeKey });
  const sections = writeSections(root, front, writer, source, tell);
  losses.sort((a, b) => a.line - b.line);
  const isFirst = ({ line, message }: Loss, i: number) => losses.findIndex((other) => other.line === line && other.message === message) === i;
  return { front, sections, losses: losses.filter(isFirst) };
}

/** A top-level section while it is written. */
interface Part {
  title: string;
  blocks: string[];
}

function writeSections(root: Root, front: FrontMatter, writer: BlockWriter, source: string, tell: TellLoss): ImportedText['sections'] {
  const headings = root.children.filter((node): node is Heading => node.type === 'heading' && wordsIn(node) !== '');
  const titleHeading = front.title === undefined ? titleAmong(headings, root) : undefined;
  if (titleHeading) {
    front.title = wordsIn(titleHeading);
    tell(titleHeading.position?.start.line ?? 1, `Heading “${front.title}”: taken as the paper’s title; see whether that is right`);
  }
  const top = Math.min(6, ...headings.filter((heading) => heading !== titleHeading).map(({ depth }) => depth));
  const parts: Part[] = [];
  let depth = 0;
  const open = (title: string, mdx: string) => {
    writer.startSection();
    parts.push({ title, blocks: [mdx] });
  };
  const current = (node: Nodes): Part => {
    const last = parts.at(-1);
    if (last) return last;
    const taken = new Set(headings.map((heading) => slugOf(parsePrintedHeading(wordsIn(heading)).title, '')));
    const title =
      [...(headings.length > 0 ? ['Introduction'] : []), front.title ?? 'Text', 'Text', 'Beginning'].find((each) => !taken.has(slugOf(each, ''))) ?? 'Text';
    if (headings.length > 0)
      tell(
        node.position?.start.line ?? 1,
        `Unexpected text before the first heading, expected a heading; stands under “${title}”, which the file does not have`,
      );
    open(title, `# ${headingLine(escapeText(title))}`);
    depth = 1;
    return parts.at(-1) as Part;
  };

  for (const [i, node] of root.children.entries()) {
    if (node === titleHeading) continue;
    if (node.type === 'heading') {
      if (!headings.includes(node)) {
        tell(node.position?.start.line ?? 1, 'Unexpected heading without words; left out');
        continue;
      }
      const wanted = node.depth - top + 1;
      const given = Math.min(wanted, depth + 1);
      if (given !== wanted)
        tell(node.position?.start.line ?? 1, `Unexpected heading of depth ${node.depth}, expected at most ${depth + top}; stands at that depth`);
      if (given === 1) open('', '');
      depth = given;
      const written = writer.writeHeading(node, given);
      const part = current(node);
      if (given === 1) {
        part.title = written.title;
        part.blocks = [];
      }
      part.blocks.push(...written.blocks);
      continue;
    }
    tellSuspicious(node, source, tell);
    const part = isSilent(node) ? parts.at(-1) : current(node);
    const blocks = writer.writeTopBlock(node, root.children[i - 1]);
    part?.blocks.push(...blocks);
  }
  const rest = writer.writeRest();
  if (rest.length > 0) current(root).blocks.push(...rest);
  return parts.map(({ title, blocks }, i) => ({
    file: `${i + 1}-${slugOf(parsePrintedHeading(title).title, 'section')}.mdx`,
    mdx: `${i === 0 ? '<Page n="1" />\n\n' : ''}${blocks.filter(Boolean).join('\n\n')}\n`,
  }));
}

/** Nodes that leave nothing where they stand. */
const isSilent = (node: Nodes) => node.type === 'definition' || node.type === 'footnoteDefinition';

const wordsIn = (node: Nodes): string => {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value.replaceAll(escapedAt, '@').replace(/\s+/g, ' ');
  return 'children' in node ? (node.children as Nodes[]).map(wordsIn).join('').trim() : '';
};

/** The one heading above all others, with another right below it, is the paper’s title; one with a note or a citation has to stay in the text. */
function titleAmong(headings: readonly Heading[], root: Root): Heading | undefined {
  const [first, ...others] = headings;
  const [start, next] = root.children.filter((node) => !isSilent(node));
  const isFirst = first !== undefined && start === first && next?.type === 'heading';
  const isPlain = first?.children.every((child) => child.type === 'text' && !child.value.includes('@') && !/\{.*\}\s*$/.test(child.value));
  return isFirst && isPlain && others.length > 0 && others.every(({ depth }) => depth > first.depth) ? first : undefined;
}

function tellSuspicious(node: Nodes, source: string, tell: TellLoss): void {
  if (node.type === 'code' || node.type === 'html' || node.type === 'definition') return;
  const { start, end } = node.position ?? {};
  for (const { name, line } of findSuspicious(source.slice(start?.offset ?? 0, end?.offset ?? 0))) {
    tell((start?.line ?? 1) + line, `Unexpected ${name}, which the encoding has no mark for; stands as it was written`);
  }
}
