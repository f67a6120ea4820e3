/** What is said of works in short, and what they are sorted by. */
import { dateOf } from '../model/date.ts';
import { messagesFor } from '../model/messages/messages.ts';
import { once } from '../model/once.ts';
import { namedCreators, type Work } from '../model/work.ts';
import { familyOf, sortForm } from './csl-item.ts';
import { plainTitle } from './plain-title.ts';

/** Lower-case letters and digits without diacritics, every run of others a space. */
export const fold = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The year that the work was issued, the later of a range; undefined where no date is known. */
export function yearOf(work: Work): number | undefined {
  if (!work.issued) return undefined;
  const { from, to } = dateOf(work.issued);
  return (to ?? from).year;
}

/** For sorting by code unit: who (or, without author, which title) and then when and what, without case, diacritics and punctuation. */
export const authorSortKey = once((work: Work): string => {
  const creators = work.author ?? work.editor;
  const who = creators ? creators.map((creator) => fold(sortForm(creator))).join(' & ') : fold(plainTitle(work.title));
  return [who, work.issued ?? '', fold(plainTitle(work.title))].join('|');
});

/** `Abe 2007`, `Daalder and Goldgeier 2006`, `Japan Times 2010`: who, or where, or failing both what; and when. In the words of a language. */
export function shortLabel(work: Work, language = 'en'): string {
  const say = messagesFor(language);
  const { named, hasOthers } = namedCreators(work.author ?? work.editor);
  const [first, second, ...more] = named.map(familyOf);
  const who = first && (more.length > 0 || hasOthers ? say.andOthers(first) : second ? say.shortNames(first, second) : first);
  const year = yearOf(work);
  return [who ?? work['container-title'] ?? work['title-short'] ?? plainTitle(work.title), ...(year === undefined ? [] : [year])].join(' ');
}
