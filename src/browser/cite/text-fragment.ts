/** Text fragments: the part of an address that names words on the page (WICG, Scroll to Text Fragment). */

/** Stands in the words of a page for what is printed between them but is none of them: the call of a note, the mark of a page. */
export const markBetween = '\uFFFC';

const longestWhole = 90;
const fewestWords = 4;
const mostWords = 12;

/**
 * `text=…` for the words from `from` to `to`, which are whole, of a page's `text`, in which blocks are parted by line breaks; undefined
 * where no fragment tells them from other words of the page. A browser looks for the first place that fits, without regard to case,
 * and takes whole words only. No part of a fragment may hold a mark or run over blocks.
 */
export function textFragment(text: string, from: number, to: number): string | undefined {
  const page = fold(text);
  const [start, end] = inner(page, from, to);
  if (end <= start) return undefined;
  const isWhole = end - start <= longestWhole && !/[\uFFFC\n]/.test(page.slice(start, end));
  return isWhole ? wholeFragment(page, text, start, end) : rangeFragment(page, text, start, end);
}

/** Of the same length as `text`. */
const fold = (text: string) =>
  text.replace(/\p{Lu}/gu, (letter) => {
    const lower = letter.toLowerCase();
    return lower.length === letter.length ? lower : letter;
  });

/** The words from `from` to `to` as whole words, without blanks and marks around them. */
export function wholeWords(text: string, from: number, to: number): [from: number, to: number] {
  let [start, end] = [from, to];
  while (start < end && /[\s\uFFFC]/.test(text[start] ?? '')) start += 1;
  while (end > start && /[\s\uFFFC]/.test(text[end - 1] ?? '')) end -= 1;
  if (start === end) return [start, end];
  while (isInWord(text, start)) start -= 1;
  while (isInWord(text, end)) end += 1;
  return [start, end];
}

const isLetter = (character: string | undefined) => character !== undefined && /[\p{L}\p{M}\p{N}_’'\u00AD]/u.test(character);
const isInWord = (text: string, at: number) => at > 0 && isLetter(text[at - 1]) && isLetter(text[at]);

/** Without a first or last word that a mark touches: on the page `Tokyo` before the call 4 is the word `Tokyo4`. */
function inner(page: string, from: number, to: number): [number, number] {
  let [start, end] = [from, to];
  if (page[start - 1] === markBetween && isLetter(page[start])) while (start < end && !/[\s\uFFFC]/.test(page[start] ?? '')) start += 1;
  if (page[end] === markBetween && isLetter(page[end - 1])) while (end > start && !/[\s\uFFFC]/.test(page[end - 1] ?? '')) end -= 1;
  while (start < end && /[\s\uFFFC]/.test(page[start] ?? '')) start += 1;
  while (end > start && /[\s\uFFFC]/.test(page[end - 1] ?? '')) end -= 1;
  return [start, end];
}

/** The first place at or after `from` where a browser would find `piece`. */
function find(page: string, piece: string, from = 0): number {
  for (let at = page.indexOf(piece, from); at >= 0; at = page.indexOf(piece, at + 1)) {
    const isBounded = !joins(page[at - 1], page[at]) && !joins(page[at + piece.length - 1], page[at + piece.length]);
    if (isBounded) return at;
  }
  return -1;
}

const joins = (before: string | undefined, after: string | undefined) =>
  (isLetter(before) || before === markBetween) && (isLetter(after) || after === markBetween) && (isLetter(before) || isLetter(after));

/** Ends of the first words of `page` from `from`, at most `to`, within one run of words. */
function endsOfWords(page: string, from: number, to: number): number[] {
  const run = page.slice(from, to).split(/[\uFFFC\n]/)[0] ?? '';
  const isCut = from + run.length < to && page[from + run.length] === markBetween;
  const ends = [...run.matchAll(/\S+/g)].map(({ index, 0: word }) => from + index + word.length);
  return (isCut && isLetter(page[(ends.at(-1) ?? 0) - 1]) && ends.at(-1) === from + run.length ? ends.slice(0, -1) : ends).slice(0, mostWords);
}

/** Beginnings of the last words before `to`, at least `from`, within one run of words, the last first. */
function startsOfWords(page: string, from: number, to: number): number[] {
  const run =
    page
      .slice(from, to)
      .split(/[\uFFFC\n]/)
      .at(-1) ?? '';
  const begin = to - run.length;
  const isCut = begin > from && page[begin - 1] === markBetween;
  const starts = [...run.matchAll(/\S+/g)].map(({ index }) => begin + index).toReversed();
  return (isCut && isLetter(page[begin]) && starts.at(-1) === begin ? starts.slice(0, -1) : starts).slice(0, mostWords);
}

/** The words alone, then with more and more of those before or behind them in the same run, then with both. */
function* surroundings(page: string, start: number, end: number): Generator<[start: number, end: number]> {
  yield [start, end];
  const before = page[start - 1] === ' ' ? startsOfWords(page, 0, start - 1) : [];
  const after = page[end] === ' ' ? endsOfWords(page, end + 1, page.length) : [];
  for (const from of before) yield [from, end];
  for (const to of after) yield [start, to];
  for (const from of before.slice(0, fewestWords)) for (const to of after.slice(0, fewestWords)) yield [from, to];
}

const encode = (words: string) => encodeURIComponent(words).replace(/[-!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);

function wholeFragment(page: string, text: string, start: number, end: number): string | undefined {
  for (const [from, to] of surroundings(page, start, end)) {
    if (find(page, page.slice(from, to)) !== from) continue;
    const prefix = from < start ? `${encode(text.slice(from, start - 1))}-,` : '';
    const suffix = to > end ? `,-${encode(text.slice(end + 1, to))}` : '';
    return `text=${prefix}${encode(text.slice(start, end))}${suffix}`;
  }
  return undefined;
}

function rangeFragment(page: string, text: string, start: number, end: number): string | undefined {
  const ends = endsOfWords(page, start, end);
  const starts = startsOfWords(page, ends[0] ?? start, end);
  const first = ends.slice(Math.min(fewestWords, ends.length) - 1).find((to) => find(page, page.slice(start, to)) === start);
  // Words that come before, where those selected occur earlier on the page too.
  const [shown, prefixFrom] = first
    ? [first]
    : [ends.at(-1), startsOfWords(page, 0, start - 1).find((from) => find(page, page.slice(from, ends.at(-1))) === from)];
  if (shown === undefined || (first === undefined && prefixFrom === undefined)) return undefined;
  const last = starts
    .filter((from) => from >= shown)
    .slice(Math.min(fewestWords, starts.length) - 1)
    .find((from) => find(page, page.slice(from, end), shown) === from);
  if (last === undefined) return undefined;
  const prefix = prefixFrom === undefined ? '' : `${encode(text.slice(prefixFrom, start - 1))}-,`;
  return `text=${prefix}${encode(text.slice(start, shown))},${encode(text.slice(last, end))}`;
}
