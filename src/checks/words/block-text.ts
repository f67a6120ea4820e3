/** The words of each block as one string, so that a rule can look across emphasis, citations and names, and the place of each of its characters. */
import type { Position } from 'unist';
import { indexWritten } from '../../encoding/written-text.ts';
import type { Paper, SectionFile } from '../../model/paper.ts';
import { holdsWords, type Note, type Noteref, type Page, plainText, type TextNode, type WordsBlock, walk } from '../../model/text.ts';
import { type Place, placeAt, placeOfNode } from '../place.ts';
import { nodesOf } from './placed-nodes.ts';

export interface BlockText {
  file: SectionFile;
  node: WordsBlock;
  note: Note | undefined;
  text: string;
  /** Calls and page breaks, which have no words, by the index that they stand at. */
  marks: readonly { index: number; node: Noteref | Page }[];
  placeAt: (index: number) => Place;
  /** The language of the words there, where it is not the paper’s. */
  languageAt: (index: number) => string | undefined;
}

let latest: { paper: Paper; blocks: readonly BlockText[] } | undefined;

/** Every paragraph, heading, caption and cell of a paper, notes included, in the order of the text; read once where one paper is judged. */
export function blockTexts(paper: Paper): readonly BlockText[] {
  if (latest?.paper !== paper) latest = { paper, blocks: readBlocks(paper) };
  return latest.blocks;
}

const readBlocks = (paper: Paper): BlockText[] =>
  nodesOf(paper).flatMap(({ node, ancestors, file }) => {
    if (!holdsWords(node)) return [];
    const note = ancestors.findLast((ancestor): ancestor is Note => ancestor.type === 'note');
    return [{ file, node, note, ...readBlock(node, file) }];
  });

/** The same of any part of a block. */
export function readBlock(block: TextNode, file: SectionFile): Pick<BlockText, 'text' | 'marks' | 'placeAt' | 'languageAt'> {
  let text = '';
  const marks: { index: number; node: Noteref | Page }[] = [];
  const foreign: { start: number; end: number; lang: string }[] = [];
  walk(block, (node) => {
    if (node.type === 'foreign') foreign.push({ start: text.length, end: text.length + lengthOf(node), lang: node.lang });
    text += wordsIn(node);
    if (node.type === 'noteref' || node.type === 'page') marks.push({ index: text.length, node });
  });
  return {
    text,
    marks,
    placeAt: (index) => placeInRuns(runsOf(block), index, block, file),
    // Innermost last.
    languageAt: (index) => foreign.findLast(({ start, end }) => start <= index && index < end)?.lang,
  };
}

/** What a node adds to its block by itself. Of what stands exactly as written only how long it is: no rule about letters concerns it. */
const wordsIn = (node: TextNode): string => ('children' in node ? '' : isVerbatim(node) ? 'x'.repeat(plainText(node).length) : plainText(node));
const isVerbatim = ({ type }: TextNode) => type === 'inlineCode' || type === 'math';
const lengthOf = (node: TextNode): number =>
  'children' in node ? (node.children as TextNode[]).reduce((sum, child) => sum + lengthOf(child), 0) : wordsIn(node).length;

/** A text node within its block's words. */
interface Run {
  node: TextNode;
  start: number;
  length: number;
  /** Where it begins in what was written at its position. */
  offset: number;
}

/** Only a finding asks for them. */
function runsOf(block: TextNode): Run[] {
  const runs: Run[] = [];
  let start = 0;
  walk(block, (node) => {
    const { length } = wordsIn(node);
    if (length === 0) return;
    const last = runs.at(-1);
    // Text that mentions split shares its position, and counts on from piece to piece.
    const continues = last && node.position && last.node.position === node.position;
    runs.push({ node, start, offset: continues ? last.offset + last.length : 0, length });
    start += length;
  });
  return runs;
}

function placeInRuns(runs: readonly Run[], index: number, block: TextNode, file: SectionFile): Place {
  const run = runs.findLast(({ start }) => start <= index);
  const { start, end } = run?.node.position ?? {};
  if (!run?.node.position || start?.offset === undefined || end?.offset === undefined) return placeOfNode(file, block);
  const written = placesIn(run.node.position, file.text.slice(start.offset, end.offset));
  return placeAt(file, start.offset + (written[run.offset + index - run.start] ?? end.offset - start.offset));
}

const indexed = new WeakMap<Position, readonly number[]>();

function placesIn(position: Position, written: string): readonly number[] {
  const known = indexed.get(position) ?? indexWritten(written);
  indexed.set(position, known);
  return known;
}
