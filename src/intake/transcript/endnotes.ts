/** Notes that stand together behind the text: where they begin and end, and which is which. */

import { partWordOf } from '../part-words.ts';
import type { Heading } from './headings.ts';
import { readNoteLabel } from './line-features.ts';
import type { Parted } from './part-notes.ts';
import type { Block } from './transcript.ts';

export interface Endnotes {
  /** Their heading, where they have one. */
  heading: Block | undefined;
  from: number;
  to: number;
}

/** Between two labels, so many blocks may go on with one note. */
const mostRests = 5;
/** Without a heading, fewer notes than these are a list. */
const fewest = 4;

export function findEndnotes(blocks: readonly Block[], headings: ReadonlyMap<Block, Heading>): Endnotes | undefined {
  const starts = blocks.flatMap((block, at) => (isLabelled(block, 1) ? [at] : []));
  for (const from of starts.reverse()) {
    const before = blocks[from - 1];
    const heading = before && headings.has(before) ? before : undefined;
    const part = heading && partWordOf(heading.text);
    if (part === 'references' || part === 'contents') continue;
    const { to, count } = follow(blocks, from, headings);
    const reachesEnd = to >= blocks.length - 1 || headings.has(blocks[to] as Block);
    const ownPages = new Set(blocks.slice(from, to).map(({ page }) => page)).size;
    // At the foot of their pages, notes of one page never count from 1 over several with no text between.
    if (part === 'notes' ? count >= 1 : count >= fewest && reachesEnd && from > blocks.length * 0.4 && (ownPages > 1 || count >= 8))
      return { heading: part === 'notes' ? heading : undefined, from, to };
  }
  return undefined;
}

const isLabelled = (block: Block, number: number) => readNoteLabel(block.runs)?.number === number;

function follow(blocks: readonly Block[], from: number, headings: ReadonlyMap<Block, Heading>): { to: number; count: number } {
  let count = 1;
  let end = from + 1;
  for (let at = from + 1; at < blocks.length; at++) {
    const block = blocks[at] as Block;
    if (isLabelled(block, count + 1)) {
      count += 1;
      end = at + 1;
    } else if (headings.has(block) || at - end >= mostRests) break;
  }
  // What follows the last label up to a heading or the end goes on with the last note, if it is set like it.
  while (end < blocks.length && !headings.has(blocks[end] as Block) && Math.abs((blocks[end] as Block).size - (blocks[end - 1] as Block).size) < 0.03) end += 1;
  return { to: end, count };
}

export function partEndnotes(blocks: readonly Block[], { from, to }: Endnotes): Parted[] {
  let number = 0;
  return blocks.slice(from, to).map((block): Parted => {
    const label = readNoteLabel(block.runs);
    if (label?.number !== number + 1) return { block, part: { as: 'note goes on' }, page: block.page, why: 'goes on with the note above', sure: true };
    number += 1;
    return { block, part: { as: 'note', number, label }, page: block.page, why: `begins with the number ${number}`, sure: true };
  });
}
