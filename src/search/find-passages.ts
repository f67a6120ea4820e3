/**
 * Finds the passages that answer a query among those of the pages that the index named. The index knows which pages hold which
 * words; which paragraph, note or work answers best is decided here, over all of these pages at once.
 */
import { cutExcerpt, type ExcerptPart } from './excerpt.ts';
import { exact, type Match, matchTerm } from './match-term.ts';
import type { ListedPassage, PassageList } from './passage-list.ts';
import { isSlight, type Query, splitPairs, type Term } from './query.ts';
import { stemmingOf } from './stemming.ts';
import { isUnspacedWord, splitWords, type Word } from './words.ts';

/** A page with its passages. */
export interface FoundPage {
  /** With the base path, without fragment. */
  url: string;
  title?: string | undefined;
  /** The primary subtag of the language of its passages that have none of their own. */
  language: string;
  passages: readonly ListedPassage[];
  pages?: PassageList['pages'];
}

export interface Hit extends Pick<ListedPassage, 'kind' | 'id' | 'label'> {
  /** The page's address, and the title of its paper. */
  url: string;
  title?: string | undefined;
  /** The primary subtag of its language. */
  language: string;
  /** Cut when it is asked for: of many hits few are shown. */
  excerpt: () => readonly ExcerptPart[];
}

export interface Found {
  /** The best first. */
  hits: readonly Hit[];
  /** Whether each hit holds all that was asked for; else no passage does, and these hold some of it. */
  whole: boolean;
}

interface Candidate {
  page: FoundPage;
  passage: ListedPassage;
  language: string;
  words: readonly Word[];
  /** In words: letters that stand for words count for half of one. */
  length: number;
}
/** A candidate with its matches, term by term. */
interface Reading {
  candidate: Candidate;
  matches: readonly (readonly Match[])[];
}

/** The stemming of the languages that the pages are in is loaded. */
export function findPassages(pages: readonly FoundPage[], asked: Query): Found {
  const candidates = pages.flatMap(readCandidates);
  const { query, readings } = readAll(candidates, asked);
  const weights = query.map((_, t) => rarity(readings.filter(({ matches }) => (matches[t] ?? []).length > 0).length, readings.length));
  const meanLength = candidates.reduce((sum, { length }) => sum + length, 0) / candidates.length;

  // A query of slight words only is meant all the same.
  const needed = ({ candidate: { language } }: Reading, t: number) => !isSlight(query[t] as Term, language) || query.every((term) => isSlight(term, language));
  const holds = ({ matches }: Reading, t: number) => (matches[t] ?? []).length > 0;
  const answering = readings.filter(
    (reading) => query.every((term, t) => !term.quoted || holds(reading, t)) && query.some((_, t) => needed(reading, t) && holds(reading, t)),
  );
  const whole = answering.filter((reading) => query.every((_, t) => !needed(reading, t) || holds(reading, t)));

  const shown = (whole.length > 0 ? whole : answering).map((reading) => ({
    reading,
    share: weights.reduce((sum, weight, t) => sum + (needed(reading, t) && holds(reading, t) ? weight : 0), 0),
    // Of one word: its own form before others. Of several, that they stand together counts for more.
    isExact: query.length > 1 || reading.matches[0]?.some(({ nearness }) => nearness >= exact),
    score: scoreOf(reading, weights, meanLength),
  }));
  // Stable: what answers as well as another stands in the order of the text.
  shown.sort((a, b) => b.share - a.share || Number(b.isExact) - Number(a.isExact) || b.score - a.score);
  return { hits: shown.map(({ reading }) => describeHit(reading)), whole: whole.length > 0 };
}

/** The matches of each term; of letters without spaces that stand nowhere as they were asked for, those of their pairs. */
function readAll(candidates: readonly Candidate[], asked: Query): { query: Query; readings: Reading[] } {
  const readTerm = (term: Term) => candidates.map(({ words, language }) => matchTerm(term, words, stemmingOf(language)));
  const columns = asked.flatMap((term) => {
    const matches = readTerm(term);
    const isFound = matches.some((found) => found.length > 0);
    return isFound ? [{ term, matches }] : splitPairs(term).map((pair) => ({ term: pair, matches: pair === term ? matches : readTerm(pair) }));
  });
  const query = columns.map(({ term }) => term);
  const readings = candidates.map((candidate, i) => ({ candidate, matches: columns.map(({ matches }) => matches[i] ?? []) }));
  return { query, readings: dropNeedlessBeginnings(query, readings) };
}

const known = new WeakMap<FoundPage['passages'], readonly Candidate[]>();

/** The passages of a page, each taken apart once. */
function readCandidates(page: FoundPage): readonly Candidate[] {
  const candidates = known.get(page.passages) ?? page.passages.map((passage) => readCandidate(page, passage));
  known.set(page.passages, candidates);
  return candidates;
}

function readCandidate(page: FoundPage, passage: ListedPassage): Candidate {
  const words = splitWords(passage.text);
  const length = words.reduce((sum, { folded }) => sum + (isUnspacedWord(folded) ? 0.5 : 1), 0);
  return { page, passage, language: passage.language ?? page.language, words, length };
}

/** `EUR` begins Europe, which nobody means who could mean EUR: a short word counts as a beginning only where nothing is found by it. */
function dropNeedlessBeginnings(query: Query, readings: readonly Reading[]): Reading[] {
  const isNear = ({ nearness }: Match) => nearness > 0.5;
  const strict = query.map((term, t) => isShort(term) && readings.some(({ matches }) => matches[t]?.some(isNear)));
  return readings.map(({ candidate, matches }) => ({ candidate, matches: matches.map((found, t) => (strict[t] ? found.filter(isNear) : found)) }));
}

const isShort = ({ words }: Term) => (words.at(-1) ?? '').length < 4 && !isUnspacedWord(words.at(-1) ?? '');

/** The weight of a term that so many of all passages hold. */
const rarity = (holding: number, all: number) => Math.log(1 + (all - holding + 0.5) / (holding + 0.5));

/** The measure of information retrieval (BM25), and more for terms that stand together as they were asked for. */
function scoreOf({ candidate, matches }: Reading, weights: readonly number[], meanLength: number): number {
  const lengthNorm = 1.2 * (0.4 + 0.6 * (candidate.length / meanLength));
  let score = 0;
  for (const [t, found] of matches.entries()) {
    const weight = weights[t] as number;
    const count = found.reduce((sum, { nearness }) => sum + nearness, 0);
    const nearest = Math.max(0, ...found.map(({ nearness }) => nearness));
    score += weight * nearest * ((count * 2.2) / (count + lengthNorm));
    const next = matches[t + 1];
    if (next) score += together(found, next) * (weight + (weights[t + 1] as number));
  }
  return score;
}

/** 1 where a match of the one term is followed at once by one of the next, a half where a few words part them. */
function together(first: readonly Match[], second: readonly Match[]): number {
  let best = 0;
  for (const { to, nearness } of first) {
    for (const { from, nearness: other } of second) {
      const gap = from - to;
      if (gap >= 0 && gap <= 4) best = Math.max(best, (gap === 0 ? 1 : 0.5) * nearness * other);
    }
  }
  return best;
}

function describeHit({ candidate: { page, passage, language, words }, matches }: Reading): Hit {
  const { kind, id, text, turns = [] } = passage;
  const found = matches.flat();
  // Of the page that the words stand on: of the first, where they stand on several.
  const start = words[Math.min(...found.map(({ from }) => from))]?.start ?? 0;
  const label = turns.findLast(([offset]) => offset <= start)?.[1] ?? passage.label;
  return { kind, id, label, url: page.url, title: page.title, language, excerpt: () => cutExcerpt(text, words, found) };
}
