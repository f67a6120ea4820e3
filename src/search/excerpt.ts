/** The words around what was found. */
import type { Match } from './match-term.ts';
import { isUnspacedWord, type Word } from './words.ts';

export interface ExcerptPart {
  text: string;
  marked: boolean;
}

/** In words, before and in all; letters that stand for words are shorter than words. */
const measures = { spaced: { lead: 7, length: 34 }, unspaced: { lead: 16, length: 80 } };

/** The stretch of a passage that holds most of the matches, with these marked. Without matches, its beginning. */
export function cutExcerpt(text: string, words: readonly Word[], matches: readonly Match[]): ExcerptPart[] {
  const unspaced = words.filter(({ folded }) => isUnspacedWord(folded)).length;
  const [start, end] = chooseStretch(words.length, matches, unspaced > words.length / 2 ? measures.unspaced : measures.spaced);
  const from = start === 0 ? 0 : beginOf(text, words[start] as Word, words[start - 1] as Word);
  const to = end === words.length ? text.length : endOf(text, words[end - 1] as Word, words[end] as Word);
  const within = matches.filter((match) => match.from >= start && match.to <= end);
  const parts = markStretches(
    text,
    from,
    to,
    within.map((match) => [(words[match.from] as Word).start, (words[match.to - 1] as Word).end]),
  );
  if (from > 0) parts.unshift({ text: '… ', marked: false });
  if (to < text.length) parts.push({ text: ' …', marked: false });
  return parts;
}

function chooseStretch(count: number, matches: readonly Match[], { lead, length }: { lead: number; length: number }): [number, number] {
  let best = { start: 0, worth: 0 };
  for (const { from } of matches) {
    const start = Math.max(0, Math.min(from - lead, count - length));
    const worth = matches.filter((match) => match.from >= start && match.to <= start + length).reduce((sum, { nearness }) => sum + nearness, 0);
    if (worth > best.worth) best = { start, worth };
  }
  return [best.start, Math.min(count, best.start + length)];
}

/** `ranges` in the order of the text; those that overlap become one. */
export function markStretches(text: string, from: number, to: number, ranges: readonly (readonly [number, number])[]): ExcerptPart[] {
  const parts: ExcerptPart[] = [];
  let done = from;
  const add = (until: number, marked: boolean) => {
    if (until > done) parts.push({ text: text.slice(done, until), marked });
    done = Math.max(done, until);
  };
  for (const [start, end] of ranges.toSorted((a, b) => a[0] - b[0])) {
    add(start, false);
    add(end, true);
  }
  add(to, false);
  return parts;
}

/** With the quotes and stops that stand at the word: from the last space behind the word before, or where nothing parts the two from the word itself. */
function beginOf(text: string, { start }: Word, before: Word): number {
  const space = text.lastIndexOf(' ', start);
  return space >= before.end ? space + 1 : isUnspacedWord(before.folded) ? start : space + 1;
}
function endOf(text: string, { end }: Word, after: Word): number {
  const space = text.indexOf(' ', end);
  if (isUnspacedWord(after.folded) && (space < 0 || space > after.start)) return end;
  return space < 0 ? text.length : space;
}
