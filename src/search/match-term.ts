/** Where a passage holds what is asked for, and how nearly. */
import type { Term } from './query.ts';
import type { Stemming } from './stemming.ts';
import { isUnspacedWord, type Word } from './words.ts';

export interface Match {
  /** The words from `from` up to, not including, `to`. */
  from: number;
  to: number;
  /** 1 for the words themselves, less for another form of them. */
  nearness: number;
}

/** `civilmilitary` for `civil-military`, and the reverse. */
const writtenTogether = 0.9;
/** At least this is the word itself. */
export const exact = writtenTogether;
const inflected = 0.7;
const begun = 0.5;
/** Shorter beginnings than these stand in too many words. */
const shortestBeginning = 2;
const shortestNumber = 3;

/** The matches in the order of the text; none overlaps another. */
export function matchTerm(term: Term, words: readonly Word[], stemming: Stemming): Match[] {
  const matches: Match[] = [];
  for (let i = 0; i < words.length; i++) {
    const match = matchAt(term, words, i, stemming);
    if (!match) continue;
    matches.push(match);
    i = match.to - 1;
  }
  return matches;
}

function matchAt(term: Term, words: readonly Word[], from: number, stemming: Stemming): Match | undefined {
  const { words: wanted, quoted, open } = term;
  const last = wanted.length - 1;
  // In most languages all forms of a word begin alike, and most words are passed over here.
  if (words[from]?.folded[0] !== wanted[0]?.[0] && !(last === 0 && stemming.changesBeginnings)) return undefined;
  const to = from + wanted.length;
  const final = words[to - 1];
  if (final && wanted.every((word, k) => k === last || words[from + k]?.folded === word)) {
    const asked = wanted[last] as string;
    if (final.folded === asked) return { from, to, nearness: 1 };
    if (!quoted && areForms(final, term, stemming)) return { from, to, nearness: inflected };
    if (open && final.folded.startsWith(asked) && asked.length >= (/^\d+$/.test(asked) ? shortestNumber : shortestBeginning))
      return { from, to, nearness: begun };
  }
  return quoted ? undefined : matchTogether(wanted, words, from);
}

function areForms({ written, folded }: Word, term: Term, stemming: Stemming): boolean {
  if (isUnspacedWord(folded)) return false;
  const asked = stemming.stemsOf(term.written);
  return stemming.stemsOf(written).some((stem) => asked.includes(stem));
}

/** Words that are the same once written together, whichever of the two parts them. Digits are not: `2+2` is not 22. */
function matchTogether(wanted: readonly string[], words: readonly Word[], from: number): Match | undefined {
  const asked = join(wanted);
  let found = words[from]?.folded ?? '';
  if (wanted.length === 1 && !words[from + 1]?.joined) return undefined;
  for (let to = from + 1; asked?.startsWith(found); to++) {
    if (found === asked) return { from, to, nearness: writtenTogether };
    const next = words[to];
    const longer = next?.joined && join([found, next.folded]);
    if (!longer) return undefined;
    found = longer;
  }
  return undefined;
}

function join(words: readonly string[]): string | undefined {
  const parted = words.some((word, i) => i > 0 && /\d$/.test(words[i - 1] as string) && /^\d/.test(word));
  return parted ? undefined : words.join('');
}
