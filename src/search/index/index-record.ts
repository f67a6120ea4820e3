/**
 * What the index is given of a list of passages: its words, each once. Where they stand is looked up in the list itself; the index, which
 * would keep a place of each, only tells which lists hold a word, and how much each is about it.
 */
import { facetsOfPaper } from '../../edition/papers/paper-facets.ts';
import type { Paper } from '../../model/paper.ts';
import type { Works } from '../../model/work.ts';
import type { NarrowablePaper } from '../narrowing.ts';
import { listOfPaper, type PassageList } from '../passage-list.ts';
import { foldWord, splitWords } from '../words.ts';
import { listPassages, listWorks } from './list-passages.ts';

export interface IndexRecord {
  /** Where the list stands, below the base path. */
  list: string;
  html: string;
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

const recordOf = (list: string, { passages }: PassageList): IndexRecord => ({ list, html: pageOfWords(countWords(passages.map(({ text }) => text))) });

/** How often each word stands in texts. Written words that dashes or signs join count as one and by their parts: `Japan—namely`, `SM-3`. */
function countWords(texts: readonly string[]): Map<string, number> {
  // As they are written first: most stand there several times, and are taken apart once.
  const written = new Map<string, number>();
  for (const text of texts) for (const word of text.split(' ')) written.set(word, (written.get(word) ?? 0) + 1);
  const counts = new Map<string, number>();
  for (const [each, count] of written) for (const word of wordsOf(each)) counts.set(word, (counts.get(word) ?? 0) + count);
  return counts;
}

const known = new Map<string, readonly string[]>();
const mostKnown = 100_000;

/** Papers share most of their words. */
function wordsOf(written: string): readonly string[] {
  let words = known.get(written);
  if (!words) {
    const parts = splitWords(written).map(({ folded }) => folded);
    words = parts.length > 1 ? [foldWord(written), ...parts] : parts;
    if (known.size >= mostKnown) known.clear();
    known.set(written, words);
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
