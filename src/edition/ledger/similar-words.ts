/** Whether words are still those that were published, reworded, or others. */
import { unspacedClass } from '../../model/letters.ts';
import { normaliseWords } from './fingerprint.ts';

/** Runs of letters and digits; of scripts without spaces each letter. */
const wordPattern = new RegExp(`[${unspacedClass}]\\p{M}*|(?:(?![${unspacedClass}])[\\p{L}\\p{N}\\p{M}])+`, 'gu');
const wordsIn = (text: string) => normaliseWords(text).toLowerCase().match(wordPattern) ?? [];

/** Of so few words one is much, and a mended letter would make others of it: the letters are compared. */
const fewWords = 4;

/** Published words are reworded while they share at least half with the new ones, counted by both: less, and they are others. */
export const isRewording = (recorded: string, now: string): boolean => shareOf(recorded, now) >= 0.5;

/** From 0, nothing in common, to 1: how much of the recorded words is kept, and how much of both together. */
export function shareOf(recorded: string, now: string): number {
  const [before, after] = [wordsIn(recorded), wordsIn(now)];
  if (before.length === 0 || after.length === 0) return before.length === after.length ? 1 : 0;
  const left = new Map<string, number>();
  for (const word of before) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of after) {
    const count = left.get(word) ?? 0;
    if (count > 0) shared += 1;
    left.set(word, count - 1);
  }
  const byWords = Math.min(shared / before.length, (2 * shared) / (before.length + after.length));
  return before.length < fewWords ? Math.max(byWords, shared / before.length, byLetters(before.join(' '), after.join(' '))) : byWords;
}

/** One less the edits from one to the other by the longer one's length (Levenshtein). */
function byLetters(first: string, second: string): number {
  const [a, b] = [[...first], [...second]];
  if (b.length > 4 * a.length) return 0;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (const [i, letter] of a.entries()) {
    const next = [i + 1];
    for (const [j, other] of b.entries()) {
      next.push(Math.min((row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1, (row[j] ?? 0) + (letter === other ? 0 : 1)));
    }
    row = next;
  }
  return 1 - (row.at(-1) ?? 0) / Math.max(a.length, b.length);
}
