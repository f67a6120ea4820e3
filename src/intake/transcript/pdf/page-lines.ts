/** Letters of a page to lines in the order of reading: columns by the white between them, raised letters in the line that they belong to. */
import { readSuperscripts } from '../remnants.ts';
import type { Run } from '../transcript.ts';
import { joinRuns } from '../transcript.ts';
import type { Fragment, PdfPage } from './pdf-page.ts';

/** A line with its measures in points. */
export interface MeasuredLine {
  runs: Run[];
  left: number;
  right: number;
  baseline: number;
  size: number;
  /** From 0; a line across all columns begins a band of its own. */
  column: number;
}

/** All pages: one with few lines has the columns that most of the others have, if its lines leave them free. */
export function readLines(pages: readonly PdfPage[]): MeasuredLine[][] {
  const found = pages.map((page) => findGutters(page.fragments, page));
  const [usual] = found
    .filter((gutters) => gutters.length > 0)
    .map((gutters) => ({ gutters, like: found.filter((other) => isLike(other, gutters)).length }))
    .sort((a, b) => b.like - a.like);
  return pages.map((page, at) => {
    const own = found[at] ?? [];
    const borrowed = own.length === 0 && usual && usual.like > pages.length / 2 && usual.gutters.every((x) => isFree(page, x)) ? usual.gutters : own;
    return readPageLines(page, borrowed);
  });
}
const isLike = (a: readonly number[], b: readonly number[]) => a.length === b.length && a.every((x, at) => Math.abs(x - (b[at] ?? 0)) < 12);
const isFree = ({ fragments }: PdfPage, x: number) => {
  const rows = rowsOf(fragments);
  return rows.filter((row) => row.some(({ left, right }) => left < x - 1 && right > x + 1)).length <= rows.length * 0.3;
};

export function readPageLines(page: PdfPage, gutters: readonly number[] = findGutters(page.fragments, page)): MeasuredLine[] {
  const fragments = page.fragments.filter(({ text }) => text !== '');
  const zones = zonesOf(page, gutters);
  const whole = gutters.length > 0 ? atEdges(fragments) : [];
  const inZones = zones.map((): Fragment[] => []);
  for (const each of fragments.filter((fragment) => !whole.includes(fragment))) {
    const at = zones.findIndex(({ left, right }) => each.left >= left - 2 && each.right <= right + 2);
    if (at < 0) whole.push(each);
    else inZones[at]?.push(each);
  }
  const columns = inZones.map((zone) => formLines(zone));
  return orderBands(formLines(whole), columns);
}

/** The first row of a page and its last, where they stand apart from the others: heads and feet are of no column. */
function atEdges(fragments: readonly Fragment[]): Fragment[] {
  const rows = rowsOf(fragments);
  // A raised letter has a baseline of its own.
  const main = (row: Fragment[] | undefined) => row?.reduce((best, each) => (each.size > best.size ? each : best));
  const apart = (row: Fragment[] | undefined, next: Fragment[] | undefined) => {
    const [own, other] = [main(row), main(next)];
    return row && own && other && Math.abs(own.baseline - other.baseline) > Math.max(own.size, other.size) * 1.7 ? row : [];
  };
  return [...apart(rows[0], rows[1]), ...apart(rows.at(-1), rows.at(-2))];
}

interface Zone {
  left: number;
  right: number;
}
const zonesOf = ({ width }: PdfPage, gutters: readonly number[]): Zone[] => {
  const edges = [-width, ...gutters, width * 2];
  return edges.slice(1).map((right, at) => ({ left: edges[at] ?? 0, right }));
};

/**
 * The middles of white strips that part columns: almost no line crosses them, and on both sides stand many lines of nearly the same
 * width, which the white between words never gives.
 */
function findGutters(fragments: readonly Fragment[], page: PdfPage): number[] {
  const lines = rowsOf(fragments);
  if (lines.length < 12) return [];
  const step = 2;
  const cells = Math.ceil(page.width / step);
  const crossed = new Array<number>(cells).fill(0);
  for (const row of lines) {
    const covered = new Set<number>();
    for (const { left, right } of row) for (let cell = Math.max(0, Math.floor(left / step)); cell < Math.min(cells, right / step); cell++) covered.add(cell);
    for (const cell of covered) crossed[cell] = (crossed[cell] ?? 0) + 1;
  }
  const most = lines.length * 0.2;
  const gutters: number[] = [];
  let start = -1;
  for (let cell = Math.floor(cells * 0.2); cell < cells * 0.8; cell++) {
    const white = (crossed[cell] ?? 0) <= most;
    if (white && start < 0) start = cell;
    if ((!white || cell + 1 >= cells * 0.8) && start >= 0) {
      const middle = ((start + cell) / 2) * step;
      if (cell - start >= 3 && bothSides(lines, middle)) gutters.push(middle);
      start = -1;
    }
  }
  return gutters;
}

/** Text set in columns has lines on either side in most rows, and sides as wide as each other, unlike a list with its labels. */
function bothSides(lines: readonly Fragment[][], x: number): boolean {
  const left = lines.filter((row) => row.some((each) => each.right <= x + 1));
  const right = lines.filter((row) => row.some((each) => each.left >= x - 1));
  if (left.length < lines.length * 0.35 || right.length < lines.length * 0.35) return false;
  const width = (rows: readonly Fragment[][], side: (each: Fragment) => boolean) => {
    const widths = rows
      .map((row) => row.filter(side))
      .map((row) => Math.max(...row.map((each) => each.right)) - Math.min(...row.map((each) => each.left)))
      .sort((a, b) => a - b);
    return widths[Math.floor(widths.length * 0.7)] ?? 0;
  };
  const leftWidth = width(left, (each) => each.right <= x + 1);
  const rightWidth = width(right, (each) => each.left >= x - 1);
  return leftWidth > 60 && rightWidth > 60 && Math.min(leftWidth, rightWidth) > Math.max(leftWidth, rightWidth) * 0.5;
}

function rowsOf(fragments: readonly Fragment[]): Fragment[][] {
  const rows: { baseline: number; row: Fragment[] }[] = [];
  for (const each of [...fragments].filter(({ text }) => /\S/.test(text)).sort((a, b) => b.baseline - a.baseline)) {
    const last = rows.at(-1);
    if (last && Math.abs(last.baseline - each.baseline) < each.size * 0.45) last.row.push(each);
    else rows.push({ baseline: each.baseline, row: [each] });
  }
  return rows.map(({ row }) => row);
}

/** Lines across the page part it in bands; within a band, one column is read after the other. */
function orderBands(whole: readonly MeasuredLine[], columns: readonly MeasuredLine[][]): MeasuredLine[] {
  if (columns.length <= 1) return [...whole, ...columns.flat()].sort((a, b) => b.baseline - a.baseline);
  const ordered: MeasuredLine[] = [];
  const from = columns.map(() => 0);
  let number = 0;
  const takeAbove = (baseline: number) => {
    for (const [at, lines] of columns.entries()) {
      const start = from[at] ?? 0;
      let end = start;
      while (end < lines.length && (lines[end] as MeasuredLine).baseline > baseline) end += 1;
      for (const line of lines.slice(start, end)) ordered.push({ ...line, column: number });
      if (end > start) number += 1;
      from[at] = end;
    }
  };
  for (const line of [...whole].sort((a, b) => b.baseline - a.baseline)) {
    takeAbove(line.baseline);
    const last = ordered.at(-1);
    if (last && last.column !== number - 1) number += 0;
    ordered.push({ ...line, column: number });
    // What follows across the page is of the same band; a column begins another.
    if (columns.some((lines, at) => (lines[from[at] ?? 0]?.baseline ?? Number.NEGATIVE_INFINITY) > nextWhole(whole, line))) number += 1;
  }
  takeAbove(Number.NEGATIVE_INFINITY);
  return ordered;
}
const nextWhole = (whole: readonly MeasuredLine[], line: MeasuredLine) =>
  Math.max(...whole.filter(({ baseline }) => baseline < line.baseline).map(({ baseline }) => baseline), Number.NEGATIVE_INFINITY);

interface Row {
  fragments: Fragment[];
  baseline: number;
  size: number;
}

function formLines(fragments: readonly Fragment[]): MeasuredLine[] {
  const rows: Row[] = [];
  const visible = fragments.filter(({ text }) => /\S/.test(text));
  for (const each of [...visible].sort((a, b) => b.baseline - a.baseline || a.left - b.left)) {
    const row = rows.find((other) => Math.abs(other.baseline - each.baseline) < Math.max(0.6, Math.min(other.size, each.size) * 0.12));
    if (row) {
      row.fragments.push(each);
      row.size = Math.max(row.size, each.size);
    } else rows.push({ fragments: [each], baseline: each.baseline, size: each.size });
  }
  return joinShifted(rows)
    .map((row) => toLine(row))
    .sort((a, b) => b.baseline - a.baseline);
}

/** Rows of small letters only, a little above or below another row, within its width: raised and lowered letters of it. */
function joinShifted(rows: readonly Row[]): Row[] {
  const kept: Row[] = [];
  const shifted: { row: Row; into: Row }[] = [];
  for (const row of rows) {
    const into = rows
      .filter((other) => other !== row && isShifted(row, other))
      .sort((a, b) => Math.abs(a.baseline - row.baseline) - Math.abs(b.baseline - row.baseline))[0];
    if (into) shifted.push({ row, into });
    else kept.push(row);
  }
  for (const { row, into } of shifted) into.fragments.push(...row.fragments);
  return kept;
}

function isShifted(row: Row, base: Row): boolean {
  const shift = row.baseline - base.baseline;
  if (row.size > base.size * 0.88 || Math.abs(shift) < base.size * 0.1 || shift > base.size * 0.75 || shift < -base.size * 0.4) return false;
  const width = row.fragments.reduce((sum, { left, right }) => sum + right - left, 0);
  const baseLeft = Math.min(...base.fragments.map(({ left }) => left));
  const baseRight = Math.max(...base.fragments.map(({ right }) => right));
  // Each piece touches a letter of the line, or stands before its first.
  const touches = row.fragments.every(({ left, right }) => left < baseRight + base.size && right > baseLeft - base.size * 1.5);
  // Behind a last word alone, the call may be as wide as the word.
  return touches && width < Math.max((baseRight - baseLeft) * 0.5, base.size * 2);
}

function toLine({ fragments, baseline, size }: Row): MeasuredLine {
  const rightToLeft = fragments.filter((each) => each.rightToLeft).length > fragments.length / 2;
  const ordered = [...fragments].sort((a, b) => (rightToLeft ? b.right - a.right : a.left - b.left));
  const main = dominantSize(fragments);
  const runs: Run[] = [];
  let last: Fragment | undefined;
  for (const each of ordered) {
    const gap = last ? (rightToLeft ? last.left - each.right : each.left - last.right) : 0;
    const space = last ? spaceOf(gap, main, last, each) : '';
    if (space !== '') runs.push({ text: space, ...(last?.italic && each.italic ? { italic: true } : {}) });
    runs.push(...raiseSuperscripts(toRun(each, baseline, main)));
    last = each;
  }
  const tidy = joinRuns(runs).map((run) => ({ ...run, text: composeAccents(run.text.replace(/ {2,}/g, ' ')) }));
  return {
    runs: trimRuns(tidy),
    left: Math.min(...fragments.map((each) => each.left)),
    right: Math.max(...fragments.map((each) => each.right)),
    baseline,
    size: main || size,
    column: 0,
  };
}

/** Cells of a table stand further apart than justified words. */
const spaceOf = (gap: number, size: number, last: Fragment, next: Fragment) =>
  gap > size * 2.2 ? '\t' : gap > size * 0.12 && !/\s$/.test(last.text) && !/^\s/.test(next.text) ? ' ' : '';

function toRun(each: Fragment, baseline: number, size: number): Run {
  const small = each.size < size * 0.88;
  const shift = each.baseline - baseline;
  return {
    text: each.text,
    ...(each.italic ? { italic: true } : {}),
    ...(each.bold ? { bold: true } : {}),
    ...(each.smallCaps ? { smallCaps: true } : {}),
    ...(small && shift > size * 0.1 ? { raised: true } : {}),
    ...(small && shift < -size * 0.05 ? { lowered: true } : {}),
  };
}

const accents: Readonly<Record<string, string>> = {
  '\u00a8': '\u0308',
  '\u00b4': '\u0301',
  '\u02c6': '\u0302',
  '\u02dc': '\u0303',
  '\u00af': '\u0304',
  '\u02c7': '\u030c',
  '\u02d8': '\u0306',
  '\u02da': '\u030a',
  '\u02dd': '\u030b',
  '\u02d9': '\u0307',
};

/** Older fonts of TeX set an accent as a letter of its own, before the one that bears it. */
const composeAccents = (text: string): string =>
  text.replace(
    /(?<=\p{L}) ?([\u00a8\u00b4\u00af\u02c6\u02c7\u02d8-\u02da\u02dc\u02dd]) ?(\p{L})|(?<!\p{L})([\u00a8\u00b4\u00af\u02c6\u02c7\u02d8-\u02da\u02dc\u02dd])(\p{L})/gu,
    (whole, inner?: string, next?: string, first?: string, led?: string) => {
      const composed = ((next ?? led ?? '').replace('ı', 'i') + (accents[inner ?? first ?? ''] ?? '')).normalize('NFC');
      return composed.length === 1 ? composed : whole;
    },
  );

/** Some fonts have raised figures as letters of their own. */
const raiseSuperscripts = (run: Run): Run[] =>
  run.text
    .split(/([⁰¹²³⁴-⁹]+)/)
    .map((text, at) => (at % 2 === 1 ? { ...run, text: readSuperscripts(text), raised: true } : { ...run, text }))
    .filter(({ text }) => text !== '');

function dominantSize(fragments: readonly Fragment[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of fragments) letters.set(Math.round(size * 10) / 10, (letters.get(Math.round(size * 10) / 10) ?? 0) + text.trim().length);
  return [...letters].reduce((best, each) => (each[1] > best[1] || (each[1] === best[1] && each[0] > best[0]) ? each : best), [0, -1] as [number, number])[0];
}

function trimRuns(runs: readonly Run[]): Run[] {
  const result = runs.map((run) => ({ ...run }));
  while (result[0] && result[0].text.trimStart() === '') result.shift();
  while (result.at(-1)?.text.trimEnd() === '') result.pop();
  const first = result[0];
  const last = result.at(-1);
  if (first) first.text = first.text.trimStart();
  if (last) last.text = last.text.trimEnd();
  return result;
}
