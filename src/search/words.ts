/**
 * Words as the finder takes them: runs of letters and digits, without case and diacritics. `civil-military` is two words and
 * `Japan’s` is too; whether words are written together is kept, so that they can be found as one.
 */
export interface Word {
  folded: string;
  /** Where it stands in the text. */
  start: number;
  end: number;
  /** No space parts it from the word before. */
  joined: boolean;
}

// Soft hyphens and zero-width characters stand within words, and say nothing.
const run = /[\p{L}\p{N}\p{M}\u00ad\u200b-\u200d\u2060]+/gu;

export const foldWord = (word: string) =>
  word
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

export function splitWords(text: string): Word[] {
  const words: Word[] = [];
  let last = 0;
  for (const match of text.matchAll(run)) {
    const folded = foldWord(match[0]);
    if (!folded) continue;
    const joined = words.length > 0 && !/\s/.test(text.slice(last, match.index));
    last = match.index + match[0].length;
    words.push({ folded, start: match.index, end: last, joined });
  }
  return words;
}
