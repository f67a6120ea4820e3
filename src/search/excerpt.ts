/** The words around what was found. */
import type { Match } from './match-term.ts';
import type { Word } from './words.ts';

export interface ExcerptPart {
  text: string;
  marked: boolean;
}

const length = 34;
/** Words before the first match, for the sense. */
const lead = 7;

/** The stretch of a passage that holds most of the matches, with these marked. Without matches, its beginning. */
export function cutExcerpt(text: string, words: readonly Word[], matches: readonly Match[]): ExcerptPart[] {
  const [start, end] = chooseStretch(words.length, matches);
  // With the quotes and stops that stand at the words.
  const from = start === 0 ? 0 : lastSpace(text, (words[start] as Word).start);
  const to = end === words.length ? text.length : nextSpace(text, (words[end - 1] as Word).end);
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

function chooseStretch(count: number, matches: readonly Match[]): [number, number] {
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

const lastSpace = (text: string, before: number) => text.lastIndexOf(' ', before) + 1;
function nextSpace(text: string, after: number): number {
  const space = text.indexOf(' ', after);
  return space < 0 ? text.length : space;
}
