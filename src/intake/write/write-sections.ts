/** The text of a draft as sections, a file for each of the highest headings. */
import { doubtComment } from '../../model/doubt.ts';
import { slugOf } from '../../model/ids.ts';
import { readHeading } from '../../model/printed-heading.ts';
import type { DraftBlock } from '../draft.ts';
import { wordsOfDraft } from '../words-of-draft.ts';
import { type BlockWriter, createBlockWriter } from './block-writer.ts';
import type { Writing } from './writing.ts';

export interface WrittenSection {
  file: string;
  mdx: string;
}

type Heading = Extract<DraftBlock, { type: 'heading' }>;

interface Part {
  title: string;
  blocks: string[];
}

export function writeSections(writing: Writing): WrittenSection[] {
  const blocks = withoutEmptyLists(namesToHeading(writing.draft.blocks), writing);
  const headings = blocks.filter((block): block is Heading => block.type === 'heading');
  const top = Math.min(...headings.map(({ level }) => level));
  const writer = createBlockWriter(writing);
  const parts: Part[] = [];
  let depth = 0;
  // Pages that begin with a section stand before its heading.
  const turned: string[] = [];
  for (const [i, block] of blocks.entries()) {
    if (block.type === 'page') {
      turned.push(...writer.writeTopBlock(block, blocks[i - 1]));
      continue;
    }
    if (block.type === 'heading') {
      const wanted = block.level - top + 1;
      const given = Math.min(wanted, depth + 1, 6);
      if (given !== wanted && depth > 0)
        writing.remark('changed', 'Headings that skip a level stand one level below the one before', wordsOfDraft(block.children));
      depth = given;
      if (given === 1) parts.push({ title: wordsOfDraft(block.children), blocks: turned.splice(0) });
      if (given === 1) writer.startSection();
      parts.at(-1)?.blocks.push(...turned.splice(0), ...writer.writeHeading(block, given));
      continue;
    }
    if (parts.length === 0) {
      // A comment before the first heading stands behind it.
      parts.push(openUnheaded(headings, writer, writing));
      depth = 1;
    }
    parts.at(-1)?.blocks.push(...turned.splice(0), ...writer.writeTopBlock(block, blocks[i - 1]));
  }
  parts.at(-1)?.blocks.push(...turned);
  const rest = writer.writeUncalled();
  if (rest.length > 0 && parts.length === 0) parts.push(openUnheaded(headings, writer, writing));
  parts.at(-1)?.blocks.push(...rest);
  return nameFiles(parts);
}

const nameFiles = (parts: readonly Part[]): WrittenSection[] =>
  parts.map(({ title, blocks }, i) => ({
    file: `${i + 1}-${slugOf(readHeading(title).title, 'section')}.mdx`,
    mdx: `${blocks.filter(Boolean).join('\n\n')}\n`,
  }));

/** Names of places before the first words, where a heading begins the text, are that heading’s. */
function namesToHeading(blocks: readonly DraftBlock[]): DraftBlock[] {
  const at = blocks.findIndex((block) => block.type !== 'paragraph' || block.children.some(({ type }) => type !== 'anchor'));
  const heading = blocks[at];
  if (at <= 0 || heading?.type !== 'heading') return [...blocks];
  const names = blocks
    .slice(0, at)
    .flatMap((block) => (block.type === 'paragraph' ? block.children.flatMap((child) => (child.type === 'anchor' ? [child.name] : [])) : []));
  return [{ ...heading, anchors: [...heading.anchors, ...names] }, ...blocks.slice(at + 1)];
}

const introductions: Readonly<Record<string, readonly string[]>> = {
  en: ['Introduction', 'Text'],
  de: ['Einleitung', 'Text'],
  fr: ['Introduction', 'Texte'],
  es: ['Introducción', 'Texto'],
  it: ['Introduzione', 'Testo'],
  ja: ['はじめに', '本文'],
};

/** Words before the first heading need one; it is no word of the source, and so a doubt. */
function openUnheaded(headings: readonly Heading[], writer: BlockWriter, { draft, language }: Writing): Part {
  const taken = new Set(headings.map(({ children }) => slugOf(readHeading(wordsOfDraft(children)).title, '')));
  const own = introductions[language.slice(0, 2)] ?? introductions['en'] ?? [];
  const candidates = [
    ...(headings.length > 0 ? own.slice(0, 1) : []),
    ...(draft.record.title === undefined ? [] : [draft.record.title]),
    ...own.slice(1),
    'Beginning',
  ];
  const title = candidates.find((each) => !taken.has(slugOf(each, ''))) ?? 'Beginning';
  writer.startSection();
  const doubt = doubtComment({
    kind: 'heading',
    read: title,
    candidates: [],
    because: 'the source has no heading before its first words, and a section needs one',
  });
  return { title, blocks: [...writer.writeHeading({ type: 'heading', level: 1, children: [{ type: 'text', value: title }], anchors: [] }, 1), doubt] };
}

const listHeadings =
  /^(?:\d+\.?\s*)?(?:references?(?: list| cited)?|bibliography|works cited|literature(?: cited)?|literatur(?:verzeichnis)?|quellen(?:verzeichnis)?|bibliograph?ie|références|bibliografía|referencias|table of contents|contents|inhalt(?:sverzeichnis)?|table des matières|参考文献)$/iu;

/** “References” with nothing under it: the edition makes its own. */
function withoutEmptyLists(blocks: readonly DraftBlock[], { remark }: Writing): DraftBlock[] {
  return blocks.filter((block, i) => {
    if (block.type !== 'heading' || !listHeadings.test(wordsOfDraft(block.children))) return true;
    const next = blocks.slice(i + 1).find((each) => each.type !== 'comment' && !(each.type === 'paragraph' && wordsOfDraft([each]) === ''));
    if (next && !(next.type === 'heading' && next.level <= block.level)) return true;
    remark('left-out', 'An empty list of references or contents is left out: the edition makes its own', wordsOfDraft(block.children));
    return false;
  });
}
