/** Printed page numbers: which lines are one, and what label each page has by them. */
import type { Line } from './transcript.ts';
import { textOf } from './transcript.ts';

/** Where a page's numbers stand: as its first or last lines, from the edge. */
export type Edge = 'head' | 'foot';

export interface NumberedLine {
  line: Line;
  page: number;
  edge: Edge;
  value: number;
  roman: boolean;
  /** The line is the number alone. */
  alone: boolean;
}

const alone = /^(?:(?:page|seite|p\.|s\.)\s*)?[-–—[(|{·•\s]*(?<number>\d{1,4}|[ivxlc]{1,8})[-–—\])|}·•\s]*(?:(?:of|\/|von|sur)\s*\d{1,4})?$/i;
/** Behind or before the words of a running head. */
const before = /^(?<number>\d{1,4}|[ivxlc]{1,8})\s*[|·•–—-]?\s+\S/i;
const behind = /\S\s+[|·•–—-]?\s*(?<number>\d{1,4}|[ivxlc]{1,8})(?:\s?(?:of|\/|von|sur)\s?\d{1,4})?$/i;

const romanDigits: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };
export function readRoman(text: string): number | undefined {
  const letters = [...text.toLowerCase()];
  if (letters.length === 0 || letters.some((letter) => romanDigits[letter] === undefined)) return undefined;
  let value = 0;
  for (const [at, letter] of letters.entries()) {
    const digit = romanDigits[letter] ?? 0;
    value += digit < (romanDigits[letters[at + 1] ?? ''] ?? 0) ? -digit : digit;
  }
  return writeRoman(value) === text.toLowerCase() ? value : undefined;
}
const romanSteps = Object.entries({ m: 1000, cm: 900, d: 500, cd: 400, c: 100, xc: 90, l: 50, xl: 40, x: 10, ix: 9, v: 5, iv: 4, i: 1 });
export function writeRoman(value: number): string {
  let rest = value;
  return romanSteps
    .map(([letters, worth]) => {
      const count = Math.floor(rest / worth);
      rest -= count * worth;
      return letters.repeat(count);
    })
    .join('');
}

const readNumber = (text: string): { value: number; roman: boolean } | undefined => {
  if (/^\d+$/.test(text)) return { value: Number(text), roman: false };
  const value = readRoman(text);
  return value === undefined ? undefined : { value, roman: true };
};

/** What a line at a page's edge may say of its number. */
export function readPageNumber(line: Line, edge: Edge): NumberedLine[] {
  const text = textOf(line.runs).trim();
  if (text.length > 120) return [];
  return (
    [
      [alone, true],
      [before, false],
      [behind, false],
    ] as const
  ).flatMap(([pattern, isAlone]) => {
    const read = readNumber(pattern.exec(text)?.groups?.['number'] ?? '');
    return read ? [{ line, page: line.page, edge, ...read, alone: isAlone }] : [];
  });
}

/**
 * The lines that number pages: those whose numbers run with the pages. A run is as many pages as keep the same distance between number
 * and place, in the same numerals; roman pages before arabic ones are two runs.
 */
export function findPageNumbers(candidates: readonly NumberedLine[], pages: number): NumberedLine[] {
  const runs = new Map<string, NumberedLine[]>();
  for (const each of candidates) {
    const key = `${each.value - each.page} ${each.roman}`;
    runs.set(key, [...(runs.get(key) ?? []), each]);
  }
  const chosen = new Map<number, NumberedLine>();
  const byLength = [...runs.values()].sort((a, b) => weigh(b) - weigh(a));
  for (const run of byLength) {
    const fresh = run.filter(({ page }) => !chosen.has(page));
    const pagesOf = countPages(fresh);
    const enough = pagesOf >= Math.min(3, pages) || (pagesOf >= 2 && countPages(fresh.filter((each) => each.alone)) >= 2);
    // One lone number on the only page there is, or on every second page, says as much.
    if (pagesOf === 0 || (!enough && !(pages <= 2 && fresh.some((each) => each.alone)))) continue;
    if (fresh.some((each) => conflicts(each, chosen))) continue;
    for (const each of fresh.sort((a, b) => Number(b.alone) - Number(a.alone))) if (!chosen.has(each.page)) chosen.set(each.page, each);
  }
  return [...chosen.values()].sort((a, b) => a.page - b.page);
}

const countPages = (run: readonly NumberedLine[]) => new Set(run.map(({ page }) => page)).size;
const weigh = (run: readonly NumberedLine[]) => countPages(run) + run.filter((each) => each.alone).length / 2;

/** Numbers of one kind rise from page to page. */
const conflicts = (each: NumberedLine, chosen: ReadonlyMap<number, NumberedLine>) =>
  [...chosen.values()].some((other) => other.roman === each.roman && other.page < each.page !== other.value < each.value);

/** The label of each page: as printed on it, else counted on from the nearest page that has one. */
export function labelPages(numbers: readonly NumberedLine[], pages: number): (string | undefined)[] {
  const write = ({ value, roman }: { value: number; roman: boolean }) => (roman ? writeRoman(value) : String(value));
  return Array.from({ length: pages }, (_, page) => {
    const printed = numbers.find((each) => each.page === page);
    if (printed) return write(printed);
    const next = numbers.find((each) => each.page > page);
    const last = numbers.findLast((each) => each.page < page);
    const from = next && (!last || next.page - page < page - last.page || last.roman !== next.roman) ? next : last;
    if (!from) return undefined;
    const value = from.value + page - from.page;
    return value < 1 || (last && !last.roman && from.roman) ? undefined : write({ value, roman: from.roman });
  });
}
