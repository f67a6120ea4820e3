/**
 * Addresses within a text page. They are promises to readers: lower-case ASCII, starting with a letter, safe in a URL, a CSS
 * selector and XML, and computed from one section's own file alone, so that no other file can disturb them.
 */

import { noteLabelPattern, noteLabelSlug } from './note-label.ts';
import { pageLabelPattern } from './printed-pages.ts';
import type { Ordinal } from './text.ts';

export const paragraphId = (section: string, ordinal: Ordinal) => `${section}-p${ordinal}`;
/** The nth figure, and the nth table, of a section. */
export const figureId = (section: string, ordinal: Ordinal) => `${section}-fig${ordinal}`;
export const tableId = (section: string, ordinal: Ordinal) => `${section}-tab${ordinal}`;
export const equationId = (section: string, ordinal: Ordinal) => `${section}-eq${ordinal}`;
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
/** A file of the text service is named by the id and what follows it, and no system takes a name of more than 255 letters. */
const longestSectionId = 180;

/**
 * The id of an unnumbered section: its title in ASCII, behind its parent's id where it stands below another, or `fallback` where the
 * title has no Latin letters to make one of, or stands so deep that the id would be too long.
 */
export function slugOf(title: string, fallback: string, parent?: string): string {
  const slug = asciiSlug(title);
  if (!slug) return fallback;
  const id = parent === undefined ? slug : `${parent}-${slug}`;
  if (id.length > longestSectionId) return fallback;
  if (/^[a-z]/.test(id) && !reserved.test(id)) return id;
  return `${parent === undefined ? '' : `${parent}-`}section-${slug}`;
}

function asciiSlug(title: string): string {
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
  return slug;
}
