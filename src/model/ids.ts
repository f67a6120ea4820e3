/**
 * Addresses within a text page. They are promises to readers: lower-case ASCII, starting with a letter, safe in a URL, a CSS
 * selector and XML, and computed from one section's own file alone, so that no other file can disturb them.
 */

import { noteLabelPattern, noteLabelSlug } from './note-label.ts';
import { pageLabelPattern } from './printed-pages.ts';

export const paragraphId = (section: string, ordinal: number) => `${section}-p${ordinal}`;
/** The nth figure, and the nth table, of a section. */
export const figureId = (section: string, ordinal: number) => `${section}-fig${ordinal}`;
export const tableId = (section: string, ordinal: number) => `${section}-tab${ordinal}`;
/** Of a note by its label. `scope` is the section or float whose notes are labelled by themselves: `s2-n1`, `s1-1-tab1-n-a`. */
export const noteId = (label: string, scope?: string) => `${scope === undefined ? '' : `${scope}-`}n${noteLabelSlug(label) ?? '-unlabelled'}`;
export const callId = (note: string) => `${note}-call`;
export const pageId = (label: string) => `page-${label.toLowerCase()}`;
/** The nth citation within a note or, where a text cites outside notes, within a paragraph. */
export const citationId = (container: string, ordinal: number) => `${container}-c${ordinal}`;

/** The nth departure from the copy text within a passage: the id of its row in the apparatus. */
export const changeId = (passage: string, ordinal: number) => `${passage}-e${ordinal}`;

/** Ids that the other kinds use, and those of the page around the text: a title that reads like one of them must not take it. */
const reserved = new RegExp(
  `^(${[
    `(.+-)?n${noteLabelPattern}(-call(-\\d+)?|-[ce]\\d+)?`,
    `page-${pageLabelPattern}`,
    's(\\d+|-[a-z])(-\\d+|-[a-z])*',
    '.*-(p|fig|tab|eq)\\d+[a-z]*(-[ce]\\d+)?',
    'toc-title|main|finder|contents-sheet|cite|cite-panel-(title|output)',
  ].join('|')})$`,
);

const longestSlug = 60;

/** The id of an unnumbered section: its title in ASCII, or `fallback` where the title has no Latin letters to make one of. */
export function slugOf(title: string, fallback: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']/g, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  let slug = '';
  for (const word of words) {
    const longer = slug ? `${slug}-${word}` : word;
    if (longer.length > longestSlug) break;
    slug = longer;
  }
  if (!slug) return fallback;
  return /^[a-z]/.test(slug) && !reserved.test(slug) ? slug : `section-${slug}`;
}

/** The parts of a printed heading: `I. The State of Play` has the number `I`, `2.1 Method` the number `2.1`. */
export interface PrintedHeading {
  /** The number's components as printed; empty where the heading has none. */
  number: string[];
  title: string;
}

const numbered = /^(?:(?<simple>[IVXLC]+|\d+|[A-Z])\.|(?<dotted>\d+(?:\.\d+)+)\.?)\s+(?<title>\S.*)$/su;

export function parsePrintedHeading(text: string): PrintedHeading {
  const groups = numbered.exec(text)?.groups;
  if (!groups) return { number: [], title: text };
  return { number: (groups['simple'] ?? groups['dotted'] ?? '').split('.'), title: groups['title'] ?? '' };
}

/** The id of a numbered section: `I`, `2` gives `s1-2`. */
export function numberedSectionId(number: readonly string[]): string {
  return `s${number.map((part) => toArabic(part)).join('-')}`;
}

const roman: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** The value of one component of a printed number: Arabic, Roman (`IV` is 4) or a letter that is no Roman numeral (`B` is 2). */
export function toArabic(printed: string): number {
  if (/^\d+$/.test(printed)) return Number(printed);
  const values = [...printed].map((letter) => roman[letter]);
  if (values.some((value) => value === undefined)) return printed.charCodeAt(0) - 64;
  return (values as number[]).reduce((sum, value, i) => sum + (value < ((values[i + 1] as number | undefined) ?? 0) ? -value : value), 0);
}
