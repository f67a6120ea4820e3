/** What a reader asks for: words, and phrases in double quotes. */
import { splitWords } from './words.ts';

export interface Term {
  /** Folded; several where they are to stand side by side: a phrase, or a compound as `SM-3`. */
  words: readonly string[];
  /** In quotes: to be found exactly so. */
  quoted: boolean;
  /** The last word may be the beginning of one: outside quotes, or where the quotes are not closed yet. */
  open: boolean;
}
export type Query = readonly Term[];

/** More than anybody means, and less than would make the browser wait. */
const longestQuery = 200;
const mostTerms = 16;

const quotation = /["“”„«»]/u;

/** Never fails: what is neither letter nor digit parts words. An odd quote opens a phrase that has no end yet. */
export function parseQuery(text: string): Query {
  const terms = new Map<string, Term>();
  const parts = text.slice(0, longestQuery).normalize('NFC').split(quotation);
  for (const [i, part] of parts.entries()) {
    const quoted = i % 2 === 1;
    for (const typed of quoted ? [part] : part.split(/\s+/)) {
      const words = splitWords(typed).map(({ folded }) => folded);
      if (words.length === 0) continue;
      const key = `${quoted}${words.join(' ')}`;
      if (!terms.has(key) && terms.size < mostTerms) terms.set(key, { words, quoted, open: !quoted || i === parts.length - 1 });
    }
  }
  return [...terms.values()];
}

/** Words that carry the sentence rather than its meaning: they count where they stand in a phrase, and need not be found. */
const slight = new Set(
  'a about after all an and any are as at be been but by can do does for from had has have how if in into is it its not of on or over so than that the their these this those to under was were what when where which who why will with'.split(
    ' ',
  ),
);

export const isSlight = ({ words, quoted }: Term) => !quoted && words.length === 1 && slight.has(words[0] as string);
