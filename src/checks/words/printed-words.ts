/** Words compared as a reader would: without case, accents, quotation marks and other punctuation; letters without spaces each for itself. */
import { foldLetters, unspacedClass } from '../../model/letters.ts';

const word = new RegExp(`[${unspacedClass}]\\p{M}*|(?:(?![${unspacedClass}])[\\p{L}\\p{N}\\p{M}])+`, 'gu');

export const wordsOf = (text: string): string[] =>
  (
    text
      .normalize('NFKC')
      .replace(/[’'‘\u00ad\u200b-\u200d\u2060]/g, '')
      .match(word) ?? []
  )
    .map(foldLetters)
    .filter((folded) => folded !== '');

/** Whether all the words of `sought` stand in `text`, in their order and next to each other. */
export const hasWords = (text: string, sought: string): boolean => searchWords(text)(sought);

/** Scripts that part their words by no spaces. */
const spaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** The same of a text in which several are sought: its own words are read once, when the first are. */
export function searchWords(text: string): (sought: string) => boolean {
  let among: string | undefined;
  let joined: string | undefined;
  return (sought) => {
    const words = wordsOf(sought);
    if (words.length === 0) return false;
    if (spaceless.test(sought)) {
      joined ??= wordsOf(text).join('');
      return joined.includes(words.join(''));
    }
    among ??= ` ${wordsOf(text).join(' ')} `;
    return among.includes(` ${words.join(' ')} `);
  };
}

/** Whether a number stands in `text`, and not as a part of a longer one. */
export function hasNumber(text: string, number: number): boolean {
  const digits = String(number);
  for (let at = text.indexOf(digits); at >= 0; at = text.indexOf(digits, at + 1)) {
    if (!isDigit(text[at - 1]) && !isDigit(text[at + digits.length])) return true;
  }
  return false;
}

const isDigit = (character = '') => /\d/.test(character);

/** A few of many words. */
export const excerptOf = (text: string, most = 80): string => {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.length > most ? `${flat.slice(0, most).trimEnd()}…` : flat;
};
