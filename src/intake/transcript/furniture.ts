/** What print repeats on its pages and is no part of the text: page numbers, running heads, the rule above notes. */

import { isBold, readNoteLabel } from './line-features.ts';
import { type Edge, findPageNumbers, labelPages, type NumberedLine, readPageNumber } from './page-numbers.ts';
import { isRule } from './read-text.ts';
import { type Line, type Reading, textOf } from './transcript.ts';

export interface Furniture {
  line: Line;
  why: 'page number' | 'running head' | 'rule';
}
export interface Stripped extends Reading {
  furniture: Furniture[];
}

/** As many lines from the edge of a page may be furniture. */
const depth = 2;

export function stripFurniture(given: Reading): Stripped {
  const reading = given.knowsPages ? given : partAtNumbers(given);
  const edges = reading.pages.flatMap((_, page) =>
    edgesOf(
      reading.lines.filter((line) => line.page === page),
      reading.knowsSizes,
    ),
  );
  const numbers = reading.knowsPages
    ? findPageNumbers(
        edges.flatMap(({ line, edge }) => readPageNumber(line, edge)),
        reading.pages.length,
      )
    : [];
  const heads = reading.knowsPages ? [...findRunningHeads(edges, numbers), ...findRepeatedHeadings(edges, reading.lines)] : [];
  const furniture = new Map<Line, Furniture>();
  // Where most of what stands there repeats itself, it is the text.
  if (lettersOf(heads) < lettersOf(reading.lines) * 0.4) for (const line of heads) furniture.set(line, { line, why: 'running head' });
  for (const { line, alone } of numbers) if (alone || heads.includes(line)) furniture.set(line, { line, why: 'page number' });
  for (const line of reading.lines) if (isRule(textOf(line.runs))) furniture.set(line, { line, why: 'rule' });
  // What is only a number within a line of words numbers nothing, if the words are not repeated.
  const sure = numbers.filter(({ line }) => furniture.has(line));
  const labels = labelPages(sure, reading.pages.length);
  const pages = reading.pages.map((page, at) => ({ ...page, ...(page.label === undefined && labels[at] !== undefined ? { label: labels[at] } : {}) }));
  return { ...reading, pages, lines: withoutFurniture(reading.lines, furniture), furniture: [...furniture.values()] };
}

/** The line behind a rule is told of it, and takes over the space above it. */
function withoutFurniture(lines: readonly Line[], furniture: ReadonlyMap<Line, Furniture>): Line[] {
  const result: Line[] = [];
  let gap = 0;
  let ruled = false;
  for (const line of lines) {
    const why = furniture.get(line)?.why;
    if (why) {
      gap += line.gap;
      ruled ||= why === 'rule';
      continue;
    }
    result.push({ ...line, gap: line.gap + (result.at(-1)?.page === line.page ? gap : 0), ...(ruled ? { ruled } : {}) });
    gap = 0;
    ruled = false;
  }
  return result;
}

const lettersOf = (lines: readonly Line[]) => lines.reduce((total, { runs }) => total + textOf(runs).length, 0);

interface EdgeLine {
  line: Line;
  edge: Edge;
  /** From the edge, from 0. */
  place: number;
  /** Whether white or another size parts it from the text, where the file tells them: “Ibid., p. 3” ends many a page. */
  apart: boolean;
}

function edgesOf(lines: readonly Line[], knowsSizes: boolean): EdgeLine[] {
  const parts = (above: Line | undefined, below: Line | undefined) =>
    !knowsSizes || !above || !below || above.column !== below.column || below.gap > 0.3 || Math.abs(above.size - below.size) > 0.06;
  const isApart = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => parts(lines[from + i], lines[from + i + 1])).some(Boolean);
  const head = lines.slice(0, depth).map((line, place) => ({ line, edge: 'head' as const, place, apart: isApart(place, depth) }));
  const foot = lines
    .slice(-depth)
    .reverse()
    .map((line, place) => ({
      line,
      edge: 'foot' as const,
      place,
      apart: isApart(lines.length - 1 - depth, lines.length - 1 - place) && !isOfNote(line, lines),
    }));
  return [...head, ...foot.filter(({ line }) => !head.some((each) => each.line === line))];
}

/** The foot of a page is where notes stand: what begins with a raised number, or stands below such a line. */
const isOfNote = (line: Line, lines: readonly Line[]) =>
  lines.slice(-depth - 1, lines.indexOf(line) + 1).some(({ runs }) => (readNoteLabel(runs)?.strength ?? 0) >= 4);

/** Lines at the same edge of at least three pages (or two, where they bear the number) with nearly the same words. */
function findRunningHeads(edges: readonly EdgeLine[], numbers: readonly NumberedLine[]): Line[] {
  const numbered = new Set(numbers.map(({ line }) => line));
  const found: Line[] = [];
  for (const edge of ['head', 'foot'] as const) {
    const lines = edges.filter((each) => each.edge === edge && each.apart && textOf(each.line.runs).length <= 120);
    for (const { line, place } of lines) {
      const words = repeatedWords(line);
      // Set larger than the text: a heading, as “Day 4” and “Day 5” are alike.
      if (words === '' || line.size > 1.06) continue;
      const alike = lines.filter(
        (each) =>
          each.line.page !== line.page &&
          Math.abs(each.place - place) <= 1 &&
          Math.abs(each.line.size - line.size) < 0.1 &&
          isAlike(words, repeatedWords(each.line)),
      );
      if (new Set(alike.map((each) => each.line.page)).size >= (numbered.has(line) ? 1 : 2)) found.push(line);
    }
  }
  return found;
}

/** The first line of a page that says a heading over again, in another face. */
function findRepeatedHeadings(edges: readonly EdgeLine[], lines: readonly Line[]): Line[] {
  const first = edges.filter(({ edge, place, line }) => edge === 'head' && place === 0 && textOf(line.runs).length <= 100);
  return first.flatMap(({ line }) => {
    const words = repeatedWords(line);
    const said = (other: Line) =>
      other !== line &&
      Math.abs(other.page - line.page) <= 3 &&
      repeatedWords(other) === words &&
      (other.size > line.size + 0.04 || isBold(other.runs) !== isBold(line.runs));
    return words.length > 3 && lines.some(said) ? [line] : [];
  });
}

/** Without its number. */
const repeatedWords = (line: Line) =>
  textOf(line.runs)
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, '');

/** The same but for what a machine misreads: at most a letter in six. */
function isAlike(a: string, b: string): boolean {
  if (a === b) return true;
  const most = Math.floor(Math.max(a.length, b.length) / 6);
  return most > 0 && Math.abs(a.length - b.length) <= most && editDistance(a, b) <= most;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) next.push(Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + Number(letter !== other)));
    row = next;
  }
  return row[b.length] ?? 0;
}

/** A text without form feeds: lone numbers that rise by one, far enough from each other, end its pages or begin them. */
function partAtNumbers(reading: Reading): Reading {
  const lone = reading.lines.flatMap((line, at) =>
    readPageNumber(line, 'foot')
      .filter((each) => each.alone)
      .map((each) => ({ ...each, at })),
  );
  const chain = longestChain(lone);
  if (chain.length < 2) return reading;
  const atHead = (chain[0]?.at ?? 0) <= 2;
  let page = 0;
  const numbered = new Set(chain.map(({ at }) => at));
  const lines = reading.lines.map((line, at) => {
    if (numbered.has(at) && atHead && at !== chain[0]?.at) page += 1;
    const placed = { ...line, page };
    if (numbered.has(at) && !atHead) page += 1;
    return placed;
  });
  const pages = Array.from({ length: (lines.at(-1)?.page ?? 0) + 1 }, () => ({}));
  return { ...reading, pages, lines, knowsPages: true };
}

type LoneNumber = NumberedLine & { at: number };
function longestChain(numbers: readonly LoneNumber[]): LoneNumber[] {
  const chains: LoneNumber[][] = [];
  for (const each of numbers) {
    const fits = chains.filter((chain) => follows(chain.at(-1), each));
    const best = fits.reduce<LoneNumber[]>((longest, chain) => (chain.length > longest.length ? chain : longest), []);
    chains.push([...best, each]);
  }
  return chains.reduce((longest, chain) => (chain.length > longest.length ? chain : longest), []);
}
/** A page has more than two lines; one number in between may have been lost. */
const follows = (last: LoneNumber | undefined, next: LoneNumber) =>
  last !== undefined && last.roman === next.roman && next.value > last.value && next.value - last.value <= 2 && next.at - last.at > 2;
