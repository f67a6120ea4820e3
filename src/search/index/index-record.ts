/**
 * What the index is given of a list of passages: its words, each once. Where they stand is looked up in the list itself; the index, which
 * would keep a place of each, only tells which lists hold a word, and how much each is about it.
 */
import { facetsOfPaper } from '../../edition/papers/paper-facets.ts';
import type { Paper } from '../../model/paper.ts';
import type { Works } from '../../model/work.ts';
import type { NarrowablePaper } from '../narrowing.ts';
import { listOfPaper, type PassageList } from '../passage-list.ts';
import { loadStemming, stemmedLanguages, stemmingOf } from '../stemming.ts';
import { compoundsOf, splitWords } from '../words.ts';
import { listPassages, listWorks } from './list-passages.ts';

await loadStemming(stemmedLanguages);

export interface IndexRecord {
  /** Where the list stands, below the base path. */
  list: string;
  html: string;
  /** The primary subtags of the languages that its passages are in. */
  languages: readonly string[];
  /** Where there are several papers to choose from. */
  paper?: NarrowablePaper;
}

/** Depends on nothing but its paper, and on whether there are others to choose from. */
export function paperRecord(paper: Paper, several: boolean): IndexRecord {
  const { author, year } = facetsOfPaper(paper);
  const record = recordOf(listOfPaper(paper.id), listPassages(paper));
  return several ? { ...record, paper: { id: paper.id, title: paper.title, author, year } } : record;
}

export const workRecords = (works: Works): IndexRecord[] => [...listWorks(works)].map(([list, passages]) => recordOf(list, passages));

function recordOf(list: string, { passages, language: main }: PassageList): IndexRecord {
  const counts = new Map<string, number>();
  const byLanguage = Map.groupBy(passages, ({ language }) => language ?? main);
  for (const [language, written] of byLanguage)
    countWords(
      written.map(({ text }) => text),
      language,
      counts,
    );
  return { list, html: pageOfWords(counts), languages: [...byLanguage.keys()] };
}

/** Adds how often each word stands in texts. Written words that dashes or signs join count as one and by their parts: `Japan—namely`, `SM-3`. */
function countWords(texts: readonly string[], language: string, counts: Map<string, number>): void {
  // As they are written first: most stand there several times, and are taken apart once.
  const written = new Map<string, number>();
  for (const text of texts) for (const word of text.split(' ')) written.set(word, (written.get(word) ?? 0) + 1);
  for (const [each, count] of written) for (const word of wordsOf(each, language)) counts.set(word, (counts.get(word) ?? 0) + count);
}

const known = new Map<string, readonly string[]>();
const mostKnown = 100_000;

/** Papers share most of their words. With the stems, which are all that the forms of a word may share; those of English the index knows itself. */
function wordsOf(written: string, language: string): readonly string[] {
  const key = `${language} ${written}`;
  let words = known.get(key);
  if (!words) {
    const parts = splitWords(written);
    const folded = parts.map((word) => word.folded);
    const stems = language === 'en' ? [] : parts.flatMap((word) => stemmingOf(language).stemsOf(word.written)).filter((stem) => !folded.includes(stem));
    words = [...compoundsOf(parts), ...folded, ...new Set(stems)];
    if (known.size >= mostKnown) known.clear();
    known.set(key, words);
  }
  return words;
}

/** As the index weighs them: twice as many weigh one more. */
const weightOf = (count: number) => Math.min(5, 1 + Math.floor(Math.log2(count)));

function pageOfWords(counts: ReadonlyMap<string, number>): string {
  const byWeight = Map.groupBy([...counts.keys()].sort(), (word) => weightOf(counts.get(word) ?? 1));
  const weights = [...byWeight.keys()].sort((a, b) => a - b);
  const paragraphs = weights.map((weight) => `<p data-pagefind-weight="${weight}">${byWeight.get(weight)?.join(' ')}</p>`);
  return `<!doctype html><html lang="en"><body data-pagefind-body>${paragraphs.join('')}</body></html>`;
}
