/** What pages that all papers share are made of, gathered once for all of them. */
import type { CollectionRecord } from '../model/collection-record.ts';
import type { PaperSummary } from '../model/paper-summary.ts';
import type { Collection } from './read-collection.ts';
import { createSharedSources } from './shared-sources.ts';
import { summarizePaper } from './summarize-paper.ts';

/** Kept as long as the collection that was read. */
function once<T>(make: (papers: ReadonlyMap<string, PaperSummary>) => T): (collection: Pick<Collection, 'papers'>) => T {
  const known = new WeakMap<object, T>();
  return (collection) => {
    const made = known.get(collection) ?? make(new Map(collection.papers.map((paper) => [paper.id, summarizePaper(paper)])));
    known.set(collection, made);
    return made;
  };
}

/** By id, in the order of the collection. */
export const summariesOf = once((papers) => papers);

/** Which papers share sources with one. */
export const neighboursIn = once((papers) => createSharedSources([...papers.values()]));

/** A collection that says nothing of itself is one of papers. */
export const recordOf = ({ record }: Pick<Collection, 'record'>): CollectionRecord => record ?? { title: 'Papers' };
