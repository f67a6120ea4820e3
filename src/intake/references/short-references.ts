/** References that point back: *ibid.*, *op. cit.*, “note 3 above”, an author with the first words of a title, author and year. */
import { fold } from '../../citation/short-form.ts';
import { isPerson, type Work } from '../../model/work.ts';
import type { MarkedText } from './marked-text.ts';
import { findQuoted } from './quoted.ts';

/** What was cited before, in the order of the text. */
export interface Cited {
  key: string;
  work: Work;
  /** The note that cites it; undefined in a list of references. */
  note?: string | undefined;
}

export interface ShortReference {
  rule: 'ibid' | 'op-cit' | 'note-above' | 'short-title' | 'author-year-short';
  key: string;
  locator: string | undefined;
}

const locator = String.raw`(?<locator>(?:pp?|paras?|S|Rn|Abs|Art|arts?|chs?|chap|sec|fol|Sp|nn?|fig|tab)\.?\s?[\divxlc]+(?:\s?[-–]\s?[\divxlc]+)?(?:(?:,|\s(?:and|und|et|&))\s?\d+(?:\s?[-–]\s?\d+)?)*(?:\s?ff?\.)?|§§?\s?\d+\w*)`;
const bare = String.raw`(?<pages>\d{1,4}(?:\s?[-–]\s?\d{1,4})?)`;
const behind = String.raw`(?:,?\s*(?:at\s)?(?:${locator}|${bare}))?\.?$`;

const ibid = new RegExp(String.raw`^(?:ibid(?:em)?|idem|id|ebd|ebenda|ebda|a\.\s?a\.\s?O)\.?${behind}`, 'iu');
const opCit = new RegExp(String.raw`^(?<who>.{2,60}?),?\s*(?:op\.\s?cit|loc\.\s?cit|a\.\s?a\.\s?O|art\.\s?cit)\.?${behind}`, 'iu');
const noteAbove = new RegExp(
  String.raw`^(?<who>.{2,80}?),?\s*[([]?(?:(?:see\s|siehe\s|wie\s)?(?:above,?\s|supra,?\s)?(?:n|note|fn|anm|fußnote)\.?\s?(?<note>\d{1,4})(?:\s(?:above|supra|oben))?)[)\]]?${behind}`,
  'iu',
);
const authorYear = new RegExp(String.raw`^(?<who>[^\d,(]{2,60}?),?\s\(?(?<year>(?:1[5-9]|20)\d\d)[a-z]?\)?(?::|,)?\s*(?:${locator}|${bare})?\.?$`, 'iu');

export function readShortReference({ text, italics }: MarkedText, cited: readonly Cited[], note: string | undefined): ShortReference | undefined {
  const words = text.trim();
  const read = (match: RegExpExecArray, rule: ShortReference['rule'], found: Cited | undefined): ShortReference | undefined =>
    found && { rule, key: found.key, locator: match.groups?.['locator'] ?? match.groups?.['pages'] };
  const same = ibid.exec(words);
  if (same) return read(same, 'ibid', lastOf(cited, note));
  const opus = opCit.exec(words);
  if (opus) return read(opus, 'op-cit', onlyBy(cited, opus.groups?.['who'] ?? '') ?? lastTitled(cited, opus.groups?.['who'] ?? ''));
  const above = noteAbove.exec(words);
  if (above)
    return read(
      above,
      'note-above',
      byTitleOrAuthor(
        cited.filter((each) => each.note === above.groups?.['note']),
        above.groups?.['who'] ?? '',
      ),
    );
  const dated = authorYear.exec(words);
  const found = dated && byAuthorYear(cited, dated.groups?.['who'] ?? '', dated.groups?.['year'] ?? '');
  if (dated && found) return read(dated, 'author-year-short', found);
  return readShortTitle(words, italics, cited);
}

/** `Abe, ‘Japan and NATO’, p. 3`: a name that wrote a work whose title begins so. */
function readShortTitle(text: string, italics: MarkedText['italics'], cited: readonly Cited[]): ShortReference | undefined {
  const quoted = findQuoted(text)[0];
  const italic = italics[0];
  const span = quoted ?? italic;
  if (!span) return undefined;
  const who = text.slice(0, span.start).replace(/[\s,:]+$/, '');
  const title = quoted ? quoted.text : text.slice(span.start, span.end);
  const rest = new RegExp(`^${behind}`, 'iu').exec(text.slice(span.end).replace(/^[,\s]*(?=\S)/, (space) => (space.includes(',') ? ', ' : space)));
  if (who === '' || who.length > 60 || !rest) return undefined;
  const found = cited.find(({ work }) => isBy(work, who) && fold(work.title).startsWith(fold(title)));
  return found && { rule: 'short-title', key: found.key, locator: rest.groups?.['locator'] ?? rest.groups?.['pages'] };
}

/** The work cited last; where the note before cites several, nobody knows which is meant. */
function lastOf(cited: readonly Cited[], note: string | undefined): Cited | undefined {
  const last = cited.at(-1);
  if (!last || last.note === note) return last;
  return cited.filter((each) => each.note === last.note).length === 1 ? last : undefined;
}

const familyNames = (work: Work) => (work.author ?? work.editor ?? []).map((creator) => fold(isPerson(creator) ? creator.family : creator.literal));
/** The words name all authors, or the first “et al.” */
function isBy(work: Work, who: string): boolean {
  const [first, ...others] = familyNames(work);
  const named = fold(who);
  if (first === undefined || !` ${named} `.includes(` ${first} `)) return false;
  return others.length === 0 || /\bal\b|\bu a\b/.test(named) || others.every((name) => ` ${named} `.includes(` ${name} `)) || others.length > 2;
}

const onlyBy = (cited: readonly Cited[], who: string) => {
  const all = cited.filter(({ work }) => isBy(work, who));
  return new Set(all.map(({ key }) => key)).size === 1 ? all[0] : undefined;
};
/** `Lund, Quays and Trade`: of several works of one author, the one that the words name, cited last. */
const lastTitled = (cited: readonly Cited[], who: string) =>
  cited.findLast(({ work }) => {
    const title = fold(work.title).split(' ').slice(0, 3).join(' ');
    return isBy(work, who) && ` ${fold(who)} `.includes(` ${title} `);
  });
const byTitleOrAuthor = (cited: readonly Cited[], who: string) =>
  // “see note 3” names a note, and no work.
  cited.length === 1 && /\p{Lu}/u.test(who) ? cited[0] : cited.find(({ work }) => isBy(work, who) || fold(work.title).startsWith(fold(who)));

export const byAuthorYear = (cited: readonly Cited[], who: string, year: string): Cited | undefined => {
  const all = cited.filter(({ work }) => isBy(work, who) && work.issued?.startsWith(year));
  return new Set(all.map(({ key }) => key)).size === 1 ? all[0] : undefined;
};
