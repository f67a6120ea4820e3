/** A citation with holes for what tells one passage of a paper from another. Made at the build, filled in the reader's browser. */
import type { CitedPlace } from './cited-place.ts';
import { encodeTex } from './exchange/tex.ts';

/** Text and the names of holes in turn, text first. */
export type CiteTemplate = readonly string[];

export type TemplateEscape = 'html' | 'tex' | 'json' | 'ris';

const mark = '\uE000';
const hole = (name: keyof CitedPlace) => `${mark}${name}${mark}`;

/** A place whose words are the marks of the holes. */
export const markedPlace: CitedPlace = {
  place: hole('place'),
  bracketed: hole('bracketed'),
  page: hole('page'),
  key: hole('key'),
  fragment: hole('fragment'),
};

/** From what a formatter made of `markedPlace`. */
export const templateOf = (formatted: string): CiteTemplate => formatted.split(new RegExp(`${mark}(\\w+)${mark}`));

const html: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escapes: Readonly<Record<TemplateEscape, (text: string, name: keyof CitedPlace) => string>> = {
  html: (text) => text.replace(/[&<>]/g, (character) => html[character] ?? character),
  // An address stands as it is in BibTeX.
  tex: (text, name) => (name === 'fragment' || name === 'key' ? text : name === 'page' ? text.replaceAll('–', '--') : encodeTex(text)),
  json: (text) => JSON.stringify(text).slice(1, -1),
  // The first and the last page are fields of their own.
  ris: (text, name) => (name === 'page' ? text.replace(/^([^–\s]+)–([^–\s]+)$/, '$1\r\nEP  - $2') : text),
};

export function fillTemplate(template: CiteTemplate, place: CitedPlace, escaping: TemplateEscape): string {
  return template.map((part, index) => (index % 2 === 1 ? escapes[escaping](place[part as keyof CitedPlace], part as keyof CitedPlace) : part)).join('');
}
