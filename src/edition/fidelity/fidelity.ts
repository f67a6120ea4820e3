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
import { mayDiffer, normalisations } from './normalisations.ts';

/**
 * Four more, which concern whole blocks or words: spaces and line ends part words and are otherwise nothing; a block that is only
 * the rule above the footnotes is furniture of the page; the number that a transcript lost before a note is the note's own; a
 * compound that the end of a page divided at its hyphen is one word.
 */
const isFurniture = (block: string) => /^_+$/.test(block.trim());

const normaliseText = (text: string) => (mayDiffer.test(text) ? Object.values(normalisations).reduce((result, { apply }) => apply(result), text) : text);

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
  /** Numbers before notes that the transcript has lost; counted in neither. */
  numbersRestored: number;
  emendations: number;
  supplied: number;
  differences: Difference[];
}

/** The coverage both ways in a line: `93 blocks; 5799 of 5799 words in, 5799 of 5799 words out; 7 emended, 5 supplied` */
export const describeFidelity = ({ blocks, matched, wordsIn, wordsOut, emendations, supplied }: Fidelity) =>
  `${blocks} blocks; ${matched} of ${wordsIn} words in, ${matched} of ${wordsOut} words out; ${emendations} emended, ${supplied} supplied`;

type Normalise = (text: string) => string;

/** Where notes are called by signs, a transcript has them with or without a space, as it has raised numbers. */
function normaliserFor({ notes }: Paper): Normalise {
  const hasSigns = notes.some(({ node }) => /[*†‡‖※]/.test(node.label));
  return hasSigns ? (text) => partLetters(normaliseText(text)).replace(/[*†‡‖※]+/g, ' $& ') : (text) => partLetters(normaliseText(text));
}

/** Letters that set no spaces are words, so that the end of a line parts none. */
const partLetters = (text: string) => (unspaced.test(text) ? text.replace(eachUnspaced, ' $& ') : text);
const unspacedText = `[${unspacedClass}\\u3000-\\u303f\\uff01-\\uff65]`;
const unspaced = new RegExp(unspacedText, 'u');
const eachUnspaced = new RegExp(`${unspacedText}\\p{M}*`, 'gu');

/** Compares a paper with its copy text, once; undefined where it has none. */
export const measureFidelity = once((paper: Paper): Fidelity | undefined => paper.source && compare(paper, paper.source));

function compare(paper: Paper, copyText: NonNullable<Paper['source']>): Fidelity {
  const normalise = normaliserFor(paper);
  const edition = copyTextOf(paper, normalise);
  const blocks = splitBlocks(copyText, normalise);
  const text = blocks.filter((block) => !isFurniture(block.text));
  const source = layOut(text, edition);
  const result: Fidelity = {
    blocks: text.length,
    furniture: blocks.length - text.length,
    wordsIn: 0,
    wordsOut: 0,
    matched: 0,
    numbersRestored: 0,
    emendations: paper.emendations.length,
    supplied: paper.supplied.length,
    differences: [],
  };
  for (const name of ['titlePage', 'body', 'notes'] as const) compareStream(source[name], edition[name], { file: copyText.path }, result);
  return result;
}

interface SourceBlock {
  text: string;
  words: Word[];
}

function splitBlocks({ path, text }: { path: string; text: string }, normalise: Normalise): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let lines: { text: string; number: number }[] = [];
  const close = () => {
    if (lines.length === 0) return;
    blocks.push({ text: lines.map((line) => line.text).join('\n'), words: lines.flatMap((line) => cutLine(line, path, normalise)) });
    lines = [];
  };
  for (const [i, line] of text.split(/\r?\n/).entries()) {
    if (/\S/.test(line)) lines.push({ text: line, number: i + 1 });
    else close();
  }
  close();
  return blocks;
}

function cutLine(line: { text: string; number: number }, file: string, normalise: Normalise): Word[] {
  const text = normalise(line.text);
  const words = text.match(/\S+/g) ?? [];
  // Normalising moves columns a little; near is enough to find the word by.
  const column = (nth: number) => {
    const written = line.text.indexOf(words[nth] ?? '');
    return 1 + (written >= 0 ? written : startOfWord(text, nth));
  };
  const origin = { placeOf: (nth: number) => ({ file, line: line.number, column: column(nth) }) };
  return words.map((text, nth) => ({ text, isNoteNumber: false, origin, nth }));
}

/** Lays each block in the stream that it continues or, where it continues none, in the one that it is most like. */
function layOut(blocks: readonly SourceBlock[], edition: Streams): Streams {
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
  for (const { words } of blocks) {
    const continued = names.map((name) => ({ name, end: endOfMatch(words, edition[name], cursors[name]) })).find(({ end }) => end !== undefined);
    const name = continued?.name ?? mostLike(words);
    cursors[name] = continued?.end ?? resume(words, edition[name], cursors[name]);
    source[name].push(...joinDivided(source[name], words));
  }
  return source;
}

/** Joins a compound that ends the words laid out so far with the rest of it, and returns the words that remain. */
function joinDivided(laidOut: Word[], words: readonly Word[]): readonly Word[] {
  const last = laidOut.at(-1);
  const [first, ...rest] = words;
  if (!last || !first || !/\p{L}-$/u.test(last.text)) return words;
  laidOut[laidOut.length - 1] = { ...last, text: last.text + first.text };
  return rest;
}

const pairsOf = (words: readonly Word[]) => new Set(words.slice(1).map((word, i) => `${words[i]?.text} ${word.text}`));

/** Where the stream goes on after `words`, if they stand there from `start`. */
function endOfMatch(words: readonly Word[], stream: readonly Word[], start: number): number | undefined {
  let at = start;
  for (const [i, word] of words.entries()) {
    if (stream[at]?.isNoteNumber && stream[at]?.text !== word.text) at += 1;
    const text = stream[at]?.text ?? '';
    const divided = (i === 0 && text.endsWith(`-${word.text}`)) || (i === words.length - 1 && word.text.endsWith('-') && text.startsWith(word.text));
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
  const onlyNumbers = at.lost === 0 && edition.slice(at.to, at.to + at.added).every((word) => word.isNoteNumber);
  if (onlyNumbers) {
    result.numbersRestored += at.added;
    result.wordsOut -= at.added;
    return;
  }
  result.differences.push({
    kind: at.lost === 0 ? 'added' : at.added === 0 ? 'lost' : 'changed',
    source: excerpt(source, at.from, at.lost, nowhere),
    edition: excerpt(edition, at.to, at.added, nowhere),
  });
}

function excerpt(words: readonly Word[], start: number, count: number, nowhere: Place): { words: string[]; place: Place } {
  const first = words[start] ?? words.at(-1);
  return { words: words.slice(start, start + count).map((word) => word.text), place: first ? placeOf(first) : nowhere };
}
