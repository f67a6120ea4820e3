/**
 * The proof that nothing was lost, added or moved between a transcript and its edition. The transcript's blocks are laid out in the
 * edition's three streams (title page, text, notes), each in its order, and each stream is compared word by word. Which stream a
 * block is laid in decides only how a difference reads: whatever the layout, no difference means that every block stands in the
 * edition exactly once, and that every word of the edition is the transcript's.
 */
import { diffArrays } from 'diff';
import { unspacedClass } from '../../model/letters.ts';
import { once } from '../../model/once.ts';
import type { Paper } from '../../model/paper.ts';
import { copyTextOf, type Place, placeOf, type StreamName, type Streams, startOfWord, type Word } from './copy-text.ts';
import { type NormalisationName, normaliseLetters, setByEdition } from './normalisations.ts';
import { type SourceLine, splitBlocks } from './source-blocks.ts';

export interface Difference {
  kind: 'changed' | 'lost' | 'added';
  /** The transcript's words, and where they begin or, where it has none, where they would. */
  source: { words: string[]; place: Place };
  edition: { words: string[]; place: Place };
}

export interface Fidelity {
  blocks: number;
  furniture: number;
  wordsIn: number;
  wordsOut: number;
  /** Words that both have, at the same place. */
  matched: number;
  /** How often the copy text differs in a way that is passed over; what it lacks of numbers is counted in neither. */
  normalised: Counts;
  emendations: number;
  supplied: number;
  differences: Difference[];
}

/** The coverage both ways in a line: `93 blocks; 5799 of 5799 words in, 5799 of 5799 words out; 7 emended, 5 supplied` */
export const describeFidelity = ({ blocks, matched, wordsIn, wordsOut, emendations, supplied }: Fidelity) =>
  `${blocks} blocks; ${matched} of ${wordsIn} words in, ${matched} of ${wordsOut} words out; ${emendations} emended, ${supplied} supplied`;

/** How often the copy text differs from the edition in a way that is passed over. */
type Counts = Partial<Record<NormalisationName, number>>;
const counterOf =
  (counts: Counts) =>
  (name: NormalisationName, by = 1) => {
    if (by > 0) counts[name] = (counts[name] ?? 0) + by;
  };

/** Where notes are called by signs, a transcript has them with or without a space, as it has raised numbers. */
function normaliserFor({ notes }: Paper): (text: string, count?: (name: NormalisationName) => void) => string {
  const hasSigns = notes.some(({ node }) => /[*†‡‖※]/.test(node.label));
  return (text, count) => {
    const normalised = partLetters(normaliseLetters(text, count).replace(beforePunctuation, ''));
    return hasSigns ? normalised.replace(/[*†‡‖※]+/g, ' $& ') : normalised;
  };
}

/** The space before a mark that closes says nothing: of a formula that no font explains, only the space is left. */
const beforePunctuation = /(?<=\S)[ \u00A0\u202F]+(?=[.,;:!?)\]…]+(?:\s|$))/g;

/** Letters that set no spaces are words, so that the end of a line parts none. */
const partLetters = (text: string) => (unspaced.test(text) ? text.replace(eachUnspaced, ' $& ') : text);
const unspacedText = `[${unspacedClass}\\u3000-\\u303f\\uff01-\\uff65]`;
const unspaced = new RegExp(unspacedText, 'u');
const eachUnspaced = new RegExp(`${unspacedText}\\p{M}*`, 'gu');

/** Compares a paper with its copy text, once; undefined where it has none. */
export const measureFidelity = once((paper: Paper): Fidelity | undefined => paper.source && compare(paper, paper.source));

function compare(paper: Paper, copyText: NonNullable<Paper['source']>): Fidelity {
  const normalise = normaliserFor(paper);
  const [inEdition, inSource]: [Counts, Counts] = [{}, {}];
  const edition = copyTextOf(paper, (text) => normalise(text, counterOf(inEdition)));
  const blocks = splitBlocks(copyText.text, paper);
  const counts: Counts = {};
  const count = counterOf(counts);
  const kept = blocks.flatMap((block): WordBlock[] => {
    if (!block.furniture)
      return [{ repeats: block.repeats, words: block.lines.flatMap((line) => cutLine(line, copyText.path, (text) => normalise(text, counterOf(inSource)))) }];
    count(block.furniture);
    return [];
  });
  const { source, text } = layOut(kept, edition, count);
  for (const [name, times = 0] of Object.entries(inSource) as [NormalisationName, number][]) if (!setByEdition.has(name)) count(name, times);
  // Where the edition curls a mark or sets a dash and the transcript does not.
  for (const name of setByEdition) count(name, (inEdition[name] ?? 0) - (inSource[name] ?? 0));
  const result: Fidelity = {
    blocks: text,
    furniture: blocks.length - text,
    wordsIn: 0,
    wordsOut: 0,
    matched: 0,
    normalised: counts,
    emendations: paper.emendations.length,
    supplied: paper.supplied.length,
    differences: [],
  };
  for (const name of ['titlePage', 'body', 'notes'] as const) compareStream(source[name], edition[name], { file: copyText.path }, result);
  return result;
}

interface WordBlock {
  words: Word[];
  /** Whether it may be a running head. */
  repeats: boolean;
}

function cutLine(line: SourceLine, file: string, normalise: (text: string) => string): Word[] {
  const text = normalise(line.text);
  const words = text.match(/\S+/g) ?? [];
  // Normalising moves columns a little; near is enough to find the word by.
  const column = (nth: number) => {
    const written = line.text.indexOf(words[nth] ?? '');
    return 1 + (written >= 0 ? written : startOfWord(text, nth));
  };
  const origin = { placeOf: (nth: number) => ({ file, line: line.number, column: column(nth) }) };
  const endsLine = (nth: number) => nth === words.length - 1;
  return words.map((text, nth) => ({ text, origin, nth, ...(endsLine(nth) && { endsLine: true }) }));
}

type Count = ReturnType<typeof counterOf>;

/** Lays each block in the stream that it continues or, where it continues none, in the one that it is most like. */
function layOut(blocks: readonly WordBlock[], edition: Streams, count: Count): { source: Streams; text: number } {
  const source: Streams = { titlePage: [], body: [], notes: [] };
  const names = Object.keys(source) as StreamName[];
  const cursors: Record<StreamName, number> = { titlePage: 0, body: 0, notes: 0 };
  // Of the edition's streams, once a block continues none: most papers have no such block.
  const likeness = new Map<StreamName, ReadonlySet<string>>();
  const pairsIn = (name: StreamName) => {
    const pairs = likeness.get(name) ?? pairsOf(edition[name]);
    likeness.set(name, pairs);
    return pairs;
  };
  const mostLike = (words: readonly Word[]) => {
    const pairs = [...pairsOf(words)];
    const score = (name: StreamName) => pairs.filter((pair) => pairsIn(name).has(pair)).length;
    return names.reduce((best, candidate) => (score(candidate) > score(best) ? candidate : best), 'body' as StreamName);
  };
  const known = new Set(names.flatMap((name) => edition[name].map((word) => word.text)));
  let text = 0;
  for (const { words: written, repeats } of blocks) {
    const words = joinHyphens(written, known, count);
    const continued = names.map((name) => ({ name, end: endOfMatch(words, edition[name], cursors[name]) })).find(({ end }) => end !== undefined);
    if (repeats && !continued) {
      count('running-heads');
      continue;
    }
    text += 1;
    const name = continued?.name ?? mostLike(words);
    cursors[name] = continued?.end ?? resume(words, edition[name], cursors[name]);
    source[name].push(...joinDivided(source[name], words, known, count));
  }
  return { source, text };
}

/** A word that the end of a line divides, as the edition has it: with its hyphen or without; else it stays two. */
const joinWords = (first: string, second: string, known: ReadonlySet<string>): string | undefined =>
  [first.slice(0, -1) + second, first + second].find((joined) => known.has(joined));
const isDivided = (word: Word) => /[\p{L}\p{N}]-$/u.test(word.text);

function joinHyphens(words: readonly Word[], known: ReadonlySet<string>, count: Count): Word[] {
  const joined: Word[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    const whole = last?.endsLine && isDivided(last) ? joinWords(last.text, word.text, known) : undefined;
    if (last && whole !== undefined) {
      joined[joined.length - 1] = { ...last, text: whole, endsLine: word.endsLine };
      count('line-end-hyphens');
    } else {
      joined.push(word);
    }
  }
  return joined;
}

/** Joins a word that ends the words laid out so far with the rest of it, and returns the words that remain. */
function joinDivided(laidOut: Word[], words: readonly Word[], known: ReadonlySet<string>, count: Count): readonly Word[] {
  const last = laidOut.at(-1);
  const [first, ...rest] = words;
  if (!last || !first || !isDivided(last)) return words;
  count('line-end-hyphens');
  laidOut[laidOut.length - 1] = { ...last, text: joinWords(last.text, first.text, known) ?? last.text + first.text };
  return rest;
}

const pairsOf = (words: readonly Word[]) => new Set(words.slice(1).map((word, i) => `${words[i]?.text} ${word.text}`));

/** Where the stream goes on after `words`, if they stand there from `start`. */
function endOfMatch(words: readonly Word[], stream: readonly Word[], start: number): number | undefined {
  let at = start;
  for (const [i, word] of words.entries()) {
    while (stream[at]?.optional && stream[at]?.text !== word.text) at += 1;
    const text = stream[at]?.text ?? '';
    const isEnd = i === words.length - 1 && isDivided(word) && text.startsWith(word.text.slice(0, -1));
    const divided = isEnd || (i === 0 && text.length > word.text.length && text.endsWith(word.text));
    if (text !== word.text && !divided) return undefined;
    // The first half of a divided compound leaves the cursor on it, for the second.
    if (text === word.text || i === 0) at += 1;
  }
  return at;
}

/** After a block that is not as in the edition: behind its last words, if they are found ahead. */
function resume(words: readonly Word[], stream: readonly Word[], start: number): number {
  const tail = words.slice(-3).map((word) => word.text);
  for (let at = start; at + tail.length <= stream.length; at++) {
    if (tail.every((text, i) => stream[at + i]?.text === text)) return at + tail.length;
  }
  return start;
}

/** A text with more differences than this is another text; listing them would take the square of their number. */
const mostDifferences = 2000;

function compareStream(source: readonly Word[], edition: readonly Word[], nowhere: Place, result: Fidelity): void {
  result.wordsIn += source.length;
  result.wordsOut += edition.length;
  const changes = diffArrays(
    source.map((word) => word.text),
    edition.map((word) => word.text),
    { maxEditLength: mostDifferences },
  );
  if (!changes) {
    result.differences.push({ kind: 'changed', source: excerpt(source, 0, source.length, nowhere), edition: excerpt(edition, 0, edition.length, nowhere) });
    return;
  }
  let from = 0;
  let to = 0;
  let lost = 0;
  let added = 0;
  const close = () => {
    addDifference(source, edition, { from: from - lost, lost, to: to - added, added }, nowhere, result);
    lost = 0;
    added = 0;
  };
  for (const { removed, added: isAdded, count } of changes) {
    if (removed) {
      from += count;
      lost += count;
    } else if (isAdded) {
      to += count;
      added += count;
    } else {
      close();
      result.matched += count;
      from += count;
      to += count;
    }
  }
  close();
}

function addDifference(
  source: readonly Word[],
  edition: readonly Word[],
  at: { from: number; lost: number; to: number; added: number },
  nowhere: Place,
  result: Fidelity,
): void {
  const lost = source.slice(at.from, at.from + at.lost);
  const added = edition.slice(at.to, at.to + at.added);
  const lacking = added.filter((word) => word.optional);
  if (at.lost === 0 && lacking.length === added.length) {
    for (const { optional } of lacking) counterOf(result.normalised)(optional as NormalisationName);
    result.wordsOut -= at.added;
    return;
  }
  // Raised figures, which the transcript may have joined to the word before.
  if (added.some((word) => word.isRaised) && joinText(lost) === joinText(added)) {
    counterOf(result.normalised)('raised-numbers');
    result.matched += at.lost;
    result.wordsOut -= at.added - at.lost;
    return;
  }
  result.differences.push({
    kind: at.lost === 0 ? 'added' : at.added === 0 ? 'lost' : 'changed',
    source: excerpt(source, at.from, at.lost, nowhere),
    edition: excerpt(edition, at.to, at.added, nowhere),
  });
}

const joinText = (words: readonly Word[]) => words.map((word) => word.text).join('');

function excerpt(words: readonly Word[], start: number, count: number, nowhere: Place): { words: string[]; place: Place } {
  const first = words[start] ?? words.at(-1);
  return { words: words.slice(start, start + count).map((word) => word.text), place: first ? placeOf(first) : nowhere };
}
