/**
 * The printed pages of a paper by their labels: `217–234`, `i–iii, 1–12`, `1, 3, 12a`. A single number is how many there are,
 * counted from 1.
 */
import { z } from 'zod';
import { parseRoman, toRoman } from './roman.ts';

/** What a page can be labelled: a number, which letters may surround, a roman numeral, or a letter or two: `217`, `12a`, `S-4`, `iii`, `A`. */
export const isPageLabel = (text: string) =>
  /^(?=.*\d)(?=.{1,12}$)[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/.test(text) || /^[A-Za-z]{1,2}$/.test(text) || parseRoman(text) !== undefined;

/** The same in an address, as a pattern: no heading may take it. */
export const pageLabelPattern = '([a-z]*-?[a-z]*\\d[a-z0-9-]*|[a-z]{1,2}|[ivxlcdm]+)';

const mostPages = 100_000;

/** A label that counts: what stands before its number, the number, and how it is written. */
interface Counted {
  prefix: string;
  value: number;
  write: (value: number) => string;
}

function readCounted(label: string): Counted[] {
  const numbered = /^(?<prefix>.*?)(?<digits>[1-9]\d*)$/.exec(label)?.groups;
  if (numbered) return [{ prefix: numbered['prefix'] ?? '', value: Number(numbered['digits']), write: String }];
  const value = parseRoman(label);
  if (value === undefined) return [];
  const isUpper = label === label.toUpperCase();
  return [{ prefix: isUpper ? 'ROMAN' : 'roman', value, write: (each) => (isUpper ? toRoman(each).toUpperCase() : toRoman(each)) }];
}

/** The labels from one to another, as `i–iv` and `A-1–A-9` abbreviate them; undefined where they are none of one sequence. */
function listRange(first: string, last: string): string[] | undefined {
  const [[from], [to]] = [readCounted(first), readCounted(last)];
  if (!from || !to || from.prefix !== to.prefix || to.value < from.value || to.value - from.value >= mostPages) return undefined;
  const prefix = first.slice(0, first.length - from.write(from.value).length);
  return Array.from({ length: to.value - from.value + 1 }, (_, i) => prefix + from.write(from.value + i));
}

function listPart(part: string): string[] | undefined {
  const [first = '', last, ...others] = part.split(/\s*[–—]\s*/);
  if (others.length > 0) return undefined;
  if (last !== undefined) return isPageLabel(first) && isPageLabel(last) ? listRange(first, last) : undefined;
  // A hyphen parts a range, unless it belongs to a label: `A-1`.
  const hyphened = /^([^-\s]+)\s*-\s*([^-\s]+)$/.exec(part);
  const range = hyphened && listRange(hyphened[1] ?? '', hyphened[2] ?? '');
  return range ?? (isPageLabel(part) ? [part] : undefined);
}

/** Undefined for what does not say which pages there are. */
export function listPages(written: string): string[] | undefined {
  const text = written.trim();
  if (/^\d+$/.test(text)) return /^[1-9]/.test(text) ? listRange('1', text) : undefined;
  const parts = text.split(/\s*,\s*/).map(listPart);
  const labels = parts.flatMap((part) => part ?? []);
  return parts.includes(undefined) || new Set(labels).size < labels.length ? undefined : labels;
}

export interface PrintedPages {
  /** In the order of the print. */
  labels: readonly string[];
  /** As citations give them: `1–12`, `i–iii, 1–12`. */
  range: string;
}

const expected = 'the pages of the print as 12, 217–234 or “i–iii, 1–12”';

export const printedPagesSchema = z.union([z.int(), z.string()], `Unexpected value, expected ${expected}`).transform((written, context): PrintedPages => {
  const text = String(written).trim();
  const labels = listPages(text);
  if (labels && labels.length <= mostPages) return { labels, range: rangeOf(text, labels) };
  context.addIssue({ code: 'custom', message: `Unexpected pages “${text}”, expected ${expected}` });
  return z.NEVER;
});

function rangeOf(text: string, labels: readonly string[]): string {
  if (/^\d+$/.test(text)) return labels.length === 1 ? '1' : `1–${text}`;
  return text
    .split(/\s*,\s*/)
    .map((part) => {
      const pages = listPart(part) ?? [];
      return pages.length > 1 ? `${pages[0]}–${pages.at(-1)}` : (pages[0] ?? '');
    })
    .join(', ');
}

/** A label as a number, where it is one. */
export const printedNumber = (label: string): number | string => (/^[1-9]\d*$/.test(label) ? Number(label) : label);

/** How many printed pages there are. */
export const countPages = (pages: PrintedPages | undefined) => pages?.labels.length ?? 0;
