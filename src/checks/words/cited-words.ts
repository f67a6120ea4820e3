/** What citations print, beside the records that they name. */
import type { Collection } from '../../edition/collection/read-collection.ts';
import { nearest } from '../../model/nearest.ts';
import type { Occurrence, Paper } from '../../model/paper.ts';
import { type Cite, plainText } from '../../model/text.ts';
import { type Creator, isPerson, type Work, type Works } from '../../model/work.ts';
import { searchWords } from './printed-words.ts';

export interface Citation extends Occurrence<Cite> {
  paper: Paper;
  printed: string;
  /** Whether words stand among the printed ones. */
  prints: (words: string) => boolean;
  work: Work;
  /** Ibid. and its like, which stand for a citation before. */
  back: BackReference | undefined;
}

export type BackReference = 'ibid' | 'opCit';

const known = new WeakMap<Collection, readonly Citation[]>();

/** The citations that were read whole and have a record to be compared with; read once for all rules. */
export function citationsOf(collection: Collection): readonly Citation[] {
  const citations = known.get(collection) ?? readCitations(collection);
  known.set(collection, citations);
  return citations;
}

const readCitations = ({ papers, works, unread }: Collection): Citation[] =>
  papers.flatMap((paper) =>
    paper.citations.flatMap((occurrence) => {
      const work = Object.hasOwn(works, occurrence.node.work) ? works[occurrence.node.work] : undefined;
      if (!work || unread.has(occurrence.passage.file.path)) return [];
      const printed = plainText(occurrence.node);
      return [{ ...occurrence, paper, printed, prints: searchWords(printed), work, back: backReferenceOf(printed) }];
    }),
  );

/** The works that citations with an unknown key most likely mean: they are not uncited. `cited` are the keys of all. */
export function mistypedWorks(cited: Iterable<string>, works: Works): ReadonlySet<string> {
  const unknown = new Set([...cited].filter((key) => !Object.hasOwn(works, key)));
  return new Set([...unknown].flatMap((key) => nearest(key, Object.keys(works)) ?? []));
}

const latin = /(?<![\p{L}\p{N}])(?:(?<same>ibid(?:em)?|id(?=\.)|idem)|(?<before>(?:op|loc)\.?\s?cit))(?![\p{L}\p{N}])/iu;

/** German has words of its own for the same. */
const german = /(?<![\p{L}\p{N}])(?:(?<same>ebd(?=\.)|ebda(?=\.)|ebenda)|(?<before>a\.\s?a\.\s?O(?=\.)))(?![\p{L}\p{N}])/iu;

export function backReferenceOf(text: string): BackReference | undefined {
  const groups = (latin.exec(text) ?? german.exec(text))?.groups;
  return groups && (groups['same'] ? 'ibid' : 'opCit');
}

export const findBackReference = (text: string): RegExpExecArray | null => latin.exec(text);

/** What print calls a creator by. */
export const printedNameOf = (creator: Creator): string =>
  isPerson(creator) ? `${creator['non-dropping-particle'] ?? ''} ${creator.family}`.trim() : creator.literal;
