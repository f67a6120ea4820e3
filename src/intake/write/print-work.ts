/** The words of a citation, made of the record where the source has only a key. */
import { formatWorks } from '../../citation/format.ts';
import { parseLocator } from '../../citation/locator.ts';
import { textOfHtml } from '../../citation/styles/minimal-html.ts';
import { type Creator, isPerson, type Work } from '../../model/work.ts';
import { escapeText } from './escape-text.ts';
import { setDashes } from './set-typography.ts';

export interface PrintedWork {
  /** Without a full stop at its end, and without its address. */
  mdx: string;
  plain: string;
  /** Its DOI or URL; empty where it has none. */
  address: string;
  /** As a sentence names it: `Daalder and Goldgeier`. */
  name: string;
  /** Where it was cited before: `Lund, ‘Quays and Trade’`. */
  short: { mdx: string; plain: string };
}

/** As a note of the house prints them: like the bibliography, with given names first. */
export function printWorks(works: Readonly<Record<string, Work>>): Map<string, PrintedWork> {
  const forNotes = Object.fromEntries(
    Object.entries(works).map(([key, { DOI: _, URL: __, accessed: ___, ...work }]): [string, Work] => [
      key,
      { ...work, ...(work.author && { author: [{ literal: listNames(work.author.map(fullName)) }] }) },
    ]),
  );
  const printed = new Map<string, PrintedWork>();
  for (const [key, { html }] of formatWorks(forNotes)) {
    const sentence = html.replace(/\.((?:<\/[a-z]+>)*)$/, '$1');
    const work = works[key];
    if (!work) continue;
    const address = work.DOI === undefined ? (work.URL ?? '') : `https://doi.org/${work.DOI}`;
    printed.set(key, { mdx: toMdx(sentence), plain: setDashes(textOfHtml(sentence)), address, name: shortName(work), short: shortForm(work) });
  }
  return printed;
}

const fullName = (creator: Creator): string =>
  isPerson(creator)
    ? [creator.given, creator['non-dropping-particle'], creator.family, creator.suffix].filter((part) => part !== undefined).join(' ')
    : creator.literal;
const familyName = (creator: Creator): string =>
  isPerson(creator) ? [creator['non-dropping-particle'], creator.family].filter((part) => part !== undefined).join(' ') : creator.literal;

const listNames = (names: readonly string[]): string => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`);

function shortName(work: Work): string {
  const creators = work.author ?? work.editor ?? [];
  if (creators.length === 0) return `‘${shortTitle(work)}’`;
  const [first = '', second] = creators.map(familyName);
  return creators.length > 2 ? `${first} et al.` : listNames(second === undefined ? [first] : [first, second]);
}

/** What stands before the colon tells one work from another. */
const shortTitle = (work: Work): string => work['title-short'] ?? plainTitle(work.title).split(/(?<=\S{3,})\s*[:?.]\s+/)[0] ?? work.title;
const plainTitle = (title: string): string => title.replace(/<\/?[a-z][^<>]*>/g, '');

/** Titles of what is a volume of its own are in italics, all others in quotation marks. */
const inItalics = new Set<Work['type']>(['book', 'thesis', 'report']);

function shortForm(work: Work): { mdx: string; plain: string } {
  const title = shortTitle(work);
  const creators = work.author ?? work.editor ?? [];
  const name = creators.length === 0 ? '' : `${shortName(work)}, `;
  return inItalics.has(work.type)
    ? { mdx: `${escapeText(name)}*${escapeText(title)}*`, plain: name + title }
    : { mdx: escapeText(`${name}‘${title}’`), plain: `${name}‘${title}’` };
}

/** Italics and raised and lowered letters stay; other markup leaves its words. */
function toMdx(html: string): string {
  let depth = 0;
  return html
    .split(/(<\/?[a-z]+[^>]*>)/)
    .map((piece) => {
      if (piece === '<i>') return depth++ === 0 ? '*' : '';
      if (piece === '</i>') return --depth === 0 ? '*' : '';
      if (/^<\/?su[bp]>$/.test(piece)) return piece;
      return piece.startsWith('<') ? '' : escapeText(setDashes(textOfHtml(piece)));
    })
    .join('');
}

export interface SplitSuffix {
  /** As the encoding knows it; undefined where the words are no locator. */
  locator: string | undefined;
  rest: string;
}

/** `pp. 3-5, passim` has the locator `pp. 3–5`; a bare number is a page. */
export function splitLocator(suffix: string): SplitSuffix {
  const braced = /^\{(?<locator>[^{}]*)\}(?<rest>.*)$/s.exec(suffix)?.groups;
  const text = (braced?.['locator'] ?? suffix).replace(/[\s\u00A0]+/g, ' ').replace(/(\d)-{1,2}(?=\d)/g, '$1–');
  const parts = text.split(/(?=,)/);
  for (let count = parts.length; count > 0; count--) {
    const words = parts.slice(0, count).join('').trim();
    const locator = withLabel(words);
    if (locator === undefined) continue;
    const rest = parts.slice(count).join('').replace(/^,\s*/, '');
    return { locator, rest: [rest, braced?.['rest']?.replace(/^\s*,?\s*/, '')].filter(Boolean).join(', ') };
  }
  return { locator: undefined, rest: suffix };
}

function withLabel(words: string): string | undefined {
  if (parseLocator(words)) return words;
  return ['p.', 'pp.'].map((label) => `${label} ${words}`).find((labelled) => /^\d/.test(words) && parseLocator(labelled) !== undefined);
}
