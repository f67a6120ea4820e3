/** What a reader asks for: words, and phrases in double quotes. */
import { isSlightWord } from './slight-words.ts';
import { isUnspacedWord, splitWords, type Word } from './words.ts';

export interface Term {
  /** Folded; several where they are to stand side by side: a phrase, a compound as `SM-3`, letters without spaces as `東京`. */
  words: readonly string[];
  /** The last of them as it was typed, in lower case, whose forms are found too. */
  written: string;
  /** In quotes: to be found exactly so. */
  quoted: boolean;
  /** The last word may be the beginning of one: outside quotes, or where the quotes are not closed yet. */
  open: boolean;
}
export type Query = readonly Term[];

/** More than anybody means, and less than would make the browser wait. */
const longestQuery = 200;
const mostTerms = 16;

const quotation = /["“”„«»「」『』]/u;

/** Never fails: what is neither letter nor digit parts words. An odd quote opens a phrase that has no end yet. */
export function parseQuery(text: string): Query {
  const terms = new Map<string, Term>();
  const parts = text.slice(0, longestQuery).normalize('NFC').split(quotation);
  for (const [i, part] of parts.entries()) {
    const quoted = i % 2 === 1;
    const asked = quoted ? [splitWords(part)] : part.split(/\s+/).flatMap((typed) => splitScripts(splitWords(typed)));
    for (const typed of asked) {
      const words = typed.map(({ folded }) => folded);
      if (words.length === 0) continue;
      const key = `${quoted}${words.join(' ')}`;
      const written = typed.at(-1)?.written ?? '';
      if (!terms.has(key) && terms.size < mostTerms) terms.set(key, { words, written, quoted, open: !quoted || i === parts.length - 1 });
    }
  }
  return [...terms.values()];
}

/** Where nothing parts words, another kind of letters often begins one: `縄の歴史` asks for `縄` and `歴史`. */
function splitScripts(words: readonly Word[]): Word[][] {
  const runs: Word[][] = [];
  let last: string | undefined;
  for (const word of words) {
    const kind = kindOf(word.folded);
    const run = runs.at(-1);
    if (run && kind === last) run.push(word);
    else runs.push([word]);
    last = kind;
  }
  return runs;
}

function kindOf(folded: string): string {
  if (!isUnspacedWord(folded)) return 'spaced';
  // What lengthens and iterates goes with what it stands behind in practice: katakana, and Han.
  if (/^[\u3041-\u309f]/.test(folded)) return 'hiragana';
  return /^[\u30a0-\u30ff\u31f0-\u31ff]/.test(folded) ? 'katakana' : 'other';
}

/** In a text of that language; several letters in a row may be one word: `から`. */
export const isSlight = ({ words, quoted }: Term, language: string) =>
  !quoted && (words.length === 1 || words.every(isUnspacedWord)) && isSlightWord(words.join(''), language);

/** Pairs of letters, for a row of letters without spaces that stands nowhere as a whole: it may be several words. */
export function splitPairs(term: Term): Term[] {
  if (term.quoted || term.words.length < 3 || !term.words.every(isUnspacedWord)) return [term];
  return term.words.slice(1).map((word, i) => ({ ...term, words: [term.words[i] as string, word], written: word }));
}
