/** Which blocks are headings, and of which level: by size, weight, place, numbers and words. */
import { partWordOf } from '../part-words.ts';
import { isBold, isCapitals, isItalic } from './line-features.ts';
import { readRoman } from './page-numbers.ts';
import type { Block, Reading } from './transcript.ts';

export type NumberFamily = 'roman' | 'decimal' | 'letter' | 'word';
export interface HeadingNumber {
  family: NumberFamily;
  /** `1.2.3` as 1, 2, 3. */
  parts: number[];
  length: number;
}

const words = /^(?:chapter|part|section|appendix|kapitel|teil|abschnitt|anhang|chapitre|partie|§)\s+(?<number>\d+|[IVXLC]+|[A-Z])\b[.:]?\s*/i;
const decimal = /^(?<number>\d{1,2}(?:\.\d{1,2})*)(?:\.\s*|\)\s*|\s+|:\s+)(?=\S)/;
const roman = /^(?<number>[IVXLC]{1,6})(?:\.\s+|\)\s+|:\s+|\s+(?=\p{Lu}\p{L}))/u;
const letter = /^\(?(?<number>[A-Z])(?:\.\s+|\)\s+|:\s+)/;

/** Every way in which the words before a heading may be its number: “I.” is roman or a letter. */
export function readHeadingNumbers(text: string): HeadingNumber[] {
  const found: HeadingNumber[] = [];
  const add = (pattern: RegExp, family: NumberFamily, read: (number: string) => number[] | undefined) => {
    const match = pattern.exec(text);
    const parts = match ? read(match.groups?.['number'] ?? '') : undefined;
    if (match && parts) found.push({ family, parts, length: match[0].length });
  };
  const romanParts = (number: string) => (readRoman(number) === undefined ? undefined : [readRoman(number) as number]);
  const letterParts = (number: string) => [number.charCodeAt(0) - 64];
  add(words, 'word', (number) => (/^\d/.test(number) ? [Number(number)] : (romanParts(number) ?? letterParts(number.toUpperCase()))));
  add(decimal, 'decimal', (number) => number.split('.').map(Number));
  add(roman, 'roman', romanParts);
  add(letter, 'letter', letterParts);
  return found;
}

export interface Heading {
  block: Block;
  number: HeadingNumber | undefined;
  level: number;
  why: string;
}

export function findHeadings(blocks: readonly Block[], reading: Reading): Map<Block, Heading> {
  const candidates = blocks.flatMap((block, at) => {
    const { score, why } = weigh(block, blocks[at - 1], blocks[at + 1], reading);
    return score >= 2.5 ? [{ block, at, why }] : [];
  });
  const listed = new Set(candidates.filter(({ block, at }) => isListed(block, blocks[at - 1], blocks[at + 1])).map(({ block }) => block));
  return levelHeadings(
    candidates.filter(({ block }) => !listed.has(block)),
    reading,
  );
}

interface Weighed {
  score: number;
  why: string;
}

function weigh(block: Block, before: Block | undefined, behind: Block | undefined, reading: Reading): Weighed {
  const none = { score: 0, why: '' };
  const { text } = block;
  const count = text.split(/\s+/).length;
  if (block.lines.length > 4 || text.length > 180 || count > 24 || !/\p{L}{2}/u.test(text)) return none;
  if (/^["'“‘„«(]*\p{Ll}/u.test(text) || /[,;]$/.test(text) || block.lines[0]?.runs[0]?.raised || /^\[\d+\]/.test(text)) return none;
  if (reading.knowsSizes && block.size < 0.94) return none;
  const signs: [boolean, number, string][] = [
    [block.size > 1.25, 3.5, 'set larger'],
    [block.size > 1.06 && block.size <= 1.25, 2.5, 'set larger'],
    [isBold(block.runs), 2.5, 'bold'],
    [isItalic(block.runs), 1.6, 'italic'],
    [isCapitals(text), 1.2, 'capitals'],
    [block.runs.every(({ smallCaps }) => smallCaps), 1.5, 'small capitals'],
    [block.lines.every(({ centred }) => centred), 1, 'centred'],
    [partWordOf(text) !== undefined && count <= 8, 2, 'heads a part of a paper'],
    [readHeadingNumbers(text).length > 0 && count <= 16, 1.2, 'numbered'],
    [block.gap > 0.6 || (before !== undefined && (before.page !== block.page || before.column !== block.column)), 0.6, 'stands apart'],
    [behind !== undefined && behind.gap > 0.6, 0.3, 'stands apart'],
    [count <= 12, 0.4, 'short'],
    [!reading.knowsSizes && isTitleCase(text), 0.5, 'capitals of its words'],
    [!reading.knowsSizes && behind !== undefined && behind.text.length > text.length && /^["'“‘„«(]*[\p{Lu}\p{N}]/u.test(behind.text), 0.6, 'text follows'],
    [!reading.knowsSizes && !reading.wrapped && block.lines.length === 1, 0.4, 'a line of its own'],
  ];
  let score = signs.reduce((sum, [holds, weight]) => sum + (holds ? weight : 0), 0);
  if (/[.:!]$/.test(text)) score -= readHeadingNumbers(text).length > 0 || block.size > 1.06 ? 1 : 2.2;
  if (before && /[\p{L},]$/u.test(before.text) && before.text.length > 200 && before.page === block.page && before.column === block.column) score -= 1.5;
  if (!reading.knowsSizes && count > 14) score -= 1;
  return { score, why: [...new Set(signs.filter(([holds]) => holds).map(([, , why]) => why))].join(', ') };
}

function isTitleCase(text: string): boolean {
  const long = text.match(/\p{L}{4,}/gu) ?? [];
  return long.length > 0 && long.filter((word) => /^\p{Lu}/u.test(word)).length >= long.length * 0.7;
}

/** Neighbours that count on, with nothing between, are items of a list. */
function isListed(block: Block, before: Block | undefined, behind: Block | undefined): boolean {
  const follows = (first: Block | undefined, second: Block | undefined) =>
    first !== undefined &&
    second !== undefined &&
    readHeadingNumbers(first.text).some((a) =>
      readHeadingNumbers(second.text).some(
        (b) =>
          a.family === b.family &&
          a.parts.length === b.parts.length &&
          a.parts.slice(0, -1).join() === b.parts.slice(0, -1).join() &&
          (b.parts.at(-1) ?? 0) === (a.parts.at(-1) ?? 0) + 1,
      ),
    );
  return follows(before, block) || follows(block, behind);
}

/** How a heading is set: the same for headings of one level. */
const styleOf = (block: Block) =>
  [block.size.toFixed(1), isBold(block.runs), isItalic(block.runs), isCapitals(block.text), block.lines.every(({ centred }) => centred) ? 'centred' : ''].join(
    ' ',
  );

function levelHeadings(candidates: readonly { block: Block; why: string }[], reading: Reading): Map<Block, Heading> {
  const numbered = chooseNumbers(candidates.map(({ block }) => block));
  const depths = numberDepths(numbered);
  const headings = new Map<Block, Heading>();
  const styles = reading.knowsSizes
    ? rankStyles(
        candidates.map(({ block }) => block),
        depths,
      )
    : undefined;
  const below =
    reading.knowsSizes &&
    standsAboveNumbers(
      candidates.map(({ block }) => block),
      depths,
    )
      ? 1
      : 0;
  let last = 0;
  for (const { block, why } of candidates) {
    const depth = depths.get(block);
    const level = Math.min((depth === undefined ? undefined : depth + below) ?? styles?.get(styleOf(block)) ?? 1, last + 1);
    headings.set(block, { block, number: numbered.get(block), level, why });
    last = level;
  }
  return headings;
}

/** Whether a heading without a number, set larger than all that have one, stands before them: they count within it. */
function standsAboveNumbers(blocks: readonly Block[], depths: ReadonlyMap<Block, number>): boolean {
  const first = blocks.findIndex((block) => depths.has(block));
  const largest = Math.max(0, ...blocks.filter((block) => depths.has(block)).map(({ size }) => size));
  return first > 0 && blocks.slice(0, first).some(({ size }) => size > largest + 0.06);
}

/** Of the ways to read each number, the one that counts on from what stands before; a number that begins no count is none. */
function chooseNumbers(blocks: readonly Block[]): Map<Block, HeadingNumber> {
  const chosen = new Map<Block, HeadingNumber>();
  const last = new Map<NumberFamily, number[]>();
  for (const block of blocks) {
    const ways = readHeadingNumbers(block.text);
    const way =
      ways.find(({ family, parts }) => countsOn(last.get(family), parts)) ?? ways.find(({ family, parts }) => family === 'decimal' && parts.length > 1);
    if (!way) continue;
    chosen.set(block, way);
    last.set(way.family, way.parts);
  }
  return chosen;
}

/** The next of its level, the first below it, or one that begins anew. A number or two may have been lost. */
function countsOn(last: readonly number[] | undefined, parts: readonly number[]): boolean {
  if (parts.every((part) => part <= 1)) return true;
  if (!last) return false;
  const at = parts.length - 1;
  if (parts.length > last.length) return parts.slice(0, last.length).join() === last.join() && (parts[at] ?? 0) <= 2;
  const step = (parts[at] ?? 0) - (last[at] ?? 0);
  return step >= 1 && step <= 2 && parts.slice(0, at).join() === last.slice(0, at).join();
}

/** A family of numbers stands below the one that was counting when it first began. */
function numberDepths(numbered: ReadonlyMap<Block, HeadingNumber>): Map<Block, number> {
  const order: NumberFamily[] = [];
  const depths = new Map<Block, number>();
  for (const [block, { family, parts }] of numbered) {
    if (!order.includes(family)) order.push(family);
    depths.set(block, order.indexOf(family) + parts.length);
  }
  // “1. Barrels” and below it “1. Day”: numbers alike, and the larger one stands above.
  for (const depth of new Set(depths.values())) {
    const alike = [...depths].filter(([, each]) => each === depth).map(([block]) => block);
    const largest = Math.max(...alike.map(({ size }) => size));
    const smaller = alike.filter(({ size }) => size < largest - 0.1);
    if (smaller.length > 1 && alike[0] && alike[0].size > largest - 0.06)
      for (const [block, each] of depths) if (each > depth || (each === depth && block.size < largest - 0.1)) depths.set(block, each + 1);
  }
  return depths;
}

/** Styles by how much they stand out; where numbers tell the depth of some of a style, all of it has that depth. */
function rankStyles(blocks: readonly Block[], depths: ReadonlyMap<Block, number>): Map<string, number> {
  const styles = new Map<string, { blocks: Block[]; rank: number }>();
  for (const block of blocks) {
    const rank = Math.round(block.size * 20) * 4 + (isBold(block.runs) ? 3 : 0) + (isCapitals(block.text) ? 1.5 : 0) + (isItalic(block.runs) ? 0.5 : 0);
    const style = styles.get(styleOf(block)) ?? { blocks: [], rank };
    style.blocks.push(block);
    styles.set(styleOf(block), style);
  }
  const ranks = [...new Set([...styles.values()].map(({ rank }) => rank))].sort((a, b) => b - a);
  return new Map(
    [...styles].map(([style, { blocks: all, rank }]) => {
      const known = all.flatMap((block) => depths.get(block) ?? []);
      return [style, known.length > 0 ? Math.min(...known) : ranks.indexOf(rank) + 1];
    }),
  );
}
