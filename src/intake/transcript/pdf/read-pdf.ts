/** A PDF to a reading: lines of all pages, measured by the text’s own size, edges and distances, and the copy text written from them. */
import { CannotRun } from '../../../model/cannot-run.ts';
import { writeSuperscripts } from '../remnants.ts';
import type { Line, Reading, ReadingLoss } from '../transcript.ts';
import { textOf } from '../transcript.ts';
import { openPdf } from './open-pdf.ts';
import { type MeasuredLine, readLines } from './page-lines.ts';
import type { PdfDocument, PdfPage } from './pdf-page.ts';

export async function readPdf(bytes: Uint8Array, file: string): Promise<Reading> {
  return toReading(await openPdf(bytes, file), file);
}

export function toReading(document: PdfDocument, file: string): Reading {
  const pages = readLines(document.pages);
  assertReadable(pages, document, file);
  const body = mostFrequent(pages.flat().map((line) => [Math.round(line.size * 10) / 10, textOf(line.runs).length] as const));
  const leadings = measureLeadings(pages);
  const lines = pages.flatMap((page, at) => placeLines(page, at, { body, leadings, rules: document.pages[at]?.rules ?? [] }));
  const source = writeSource(lines);
  return {
    pages: document.pages.map((_, at) => labelOf(document.labels, at)),
    lines,
    knowsPages: true,
    knowsSizes: true,
    wrapped: true,
    source,
    losses: lossesOf(document.pages),
  };
}

/** Where the file only counts, its labels say nothing of the print. */
function labelOf(labels: PdfDocument['labels'], at: number): { label?: string } {
  const label = labels?.[at];
  return label && labels?.some((each, place) => each !== String(place + 1)) ? { label } : {};
}

function assertReadable(pages: readonly MeasuredLine[][], document: PdfDocument, file: string): void {
  const text = pages
    .flat()
    .map(({ runs }) => textOf(runs))
    .join('');
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  if (letters < 40) {
    const scanned = document.pages.some(({ pictures }) => pictures.some(({ width, height }) => width > 200 && height > 200));
    const hint = 'Let a program for recognising text (OCR) add a text layer, and take that PDF or its text.';
    throw new CannotRun(`Unexpected ${file}: its pages hold ${scanned ? 'pictures of text' : 'no text'}, expected letters`, hint);
  }
  const unknown = text.match(/\ufffd/g)?.length ?? 0;
  if (unknown > letters * 0.05)
    throw new CannotRun(
      `Unexpected ${file}: its fonts do not say which letters they draw`,
      'Let a program for recognising text (OCR) read it, and take that text.',
    );
}

function mostFrequent(weighed: readonly (readonly [number, number])[]): number {
  const weights = new Map<number, number>();
  for (const [value, weight] of weighed) weights.set(value, (weights.get(value) ?? 0) + weight);
  return [...weights].reduce((best, each) => (each[1] > best[1] ? each : best), [1, 0] as [number, number])[0];
}

/** The usual distance of lines, by their size. */
function measureLeadings(pages: readonly MeasuredLine[][]): Map<number, number> {
  const distances = new Map<number, number[]>();
  for (const lines of pages) {
    for (const [at, line] of lines.entries()) {
      const last = lines[at - 1];
      if (!last || last.column !== line.column || Math.abs(last.size - line.size) > 0.3) continue;
      const distance = last.baseline - line.baseline;
      const key = Math.round(line.size);
      if (distance > 0 && distance < line.size * 3) distances.set(key, [...(distances.get(key) ?? []), distance]);
    }
  }
  return new Map([...distances].map(([size, all]) => [size, mostFrequent(all.map((distance) => [Math.round(distance * 2) / 2, 1] as const))]));
}

interface Measures {
  body: number;
  leadings: ReadonlyMap<number, number>;
  rules: PdfPage['rules'];
}

function placeLines(lines: readonly MeasuredLine[], page: number, { body, leadings, rules }: Measures): Line[] {
  const edges = new Map<number, { left: number; right: number }>();
  for (const { column } of lines)
    if (!edges.has(column))
      edges.set(
        column,
        edgesOf(
          lines.filter((line) => line.column === column),
          lines,
        ),
      );
  return lines.map((line, at) => {
    const last = lines[at - 1];
    const { left, right } = edges.get(line.column) ?? { left: line.left, right: line.right };
    const leading = leadings.get(Math.round(Math.max(line.size, last?.size ?? 0))) ?? line.size * 1.2;
    const distance = last && last.column === line.column ? last.baseline - line.baseline : leading;
    const indent = (line.left - left) / line.size;
    const slack = (right - line.right) / line.size;
    const centred = indent > 1.5 && slack > 1.5 && Math.abs(indent - slack) < 1.6;
    const ruled =
      last !== undefined &&
      rules.some(
        ({ y, left: from }) =>
          y < last.baseline + 1 && y > line.baseline + line.size * 0.5 && from > left - line.size && from < right && last.column === line.column,
      );
    return {
      page,
      column: line.column,
      number: 0,
      runs: line.runs,
      size: line.size / body,
      gap: Math.max(0, distance / leading - 1),
      indent: Math.max(0, Math.round(indent * 100) / 100),
      slack: Math.max(0, Math.round(slack * 100) / 100),
      ...(centred ? { centred } : {}),
      ...(ruled ? { ruled } : {}),
    };
  });
}

/** Where most lines begin, and how far the widest go. */
function edgesOf(column: readonly MeasuredLine[], page: readonly MeasuredLine[]): { left: number; right: number } {
  // One or two lines across a page have no edges of their own.
  const lines = column.length >= 3 ? column : page;
  const lefts = lines.map(({ left }) => [Math.round(left), 1] as const);
  const common = mostFrequent(lefts);
  const least = Math.min(...lines.map(({ left }) => left));
  const many = lines.filter(({ left }) => left < common - 2).length > lines.length * 0.15;
  const rights = lines.map(({ right }) => right).sort((a, b) => a - b);
  return {
    left: many ? least : Math.min(common, ...lines.filter(({ left }) => Math.abs(left - common) < 2).map(({ left }) => left)),
    right: rights[Math.floor(rights.length * 0.9)] ?? 0,
  };
}

/** The copy text: lines as printed, pages parted by form feeds, raised numbers as such. Sets the number of each line in it. */
function writeSource(lines: Line[]): string {
  const written: string[] = [];
  let last: Line | undefined;
  for (const line of lines) {
    const turns = line.page - (last?.page ?? 0);
    if (last && turns === 0 && (line.gap > 0.4 || line.column !== last.column || Math.abs(line.size - last.size) > 0.06)) written.push('');
    const words = line.runs
      .map(({ text, raised }) => (raised ? writeSuperscripts(text) : text))
      .join('')
      .replaceAll('\t', '    ');
    written.push('\f'.repeat(Math.max(0, turns)) + words);
    line.number = written.length;
    last = line;
  }
  return `${written.join('\n')}\n`;
}

function lossesOf(pages: readonly PdfPage[]): ReadingLoss[] {
  return pages.flatMap((page, at): ReadingLoss[] => {
    const losses: ReadingLoss[] = [];
    const large = page.pictures.filter(({ width, height }) => width > 40 && height > 40);
    if (large.length > 0) losses.push({ kind: 'picture', message: 'A picture of the PDF is not taken over', page: at });
    if (page.strokes > 60) losses.push({ kind: 'drawing', message: 'A drawing of the PDF, made of lines and not of a picture, is not taken over', page: at });
    if (page.whiteLetters > 20)
      losses.push({ kind: 'letters', message: 'White letters, which readers of the PDF do not see, are taken over with the others', page: at });
    if (page.fragments.some(({ text }) => text.includes('\ufffd')))
      losses.push({ kind: 'letters', message: 'Letters that the PDF’s fonts do not explain stand as \ufffd', page: at });
    if (page.fragments.length === 0) losses.push({ kind: 'page', message: 'A page of the PDF holds no text', page: at });
    return losses;
  });
}
