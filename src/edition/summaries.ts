/** What pages that all papers share are made of, gathered once for all of them. */
import type { CollectionRecord } from '../model/collection-record.ts';
import type { PaperSummary } from '../model/paper-summary.ts';
import type { Overview } from './overview.ts';
import { createSharedSources } from './shared-sources.ts';

/** Kept as long as the overview. */
function once<T>(make: (papers: ReadonlyMap<string, PaperSummary>) => T): (overview: Pick<Overview, 'papers'>) => T {
  const known = new WeakMap<object, T>();
  return (overview) => {
    const made = known.get(overview) ?? make(new Map(overview.papers.map((paper) => [paper.id, paper])));
    known.set(overview, made);
    return made;
  };
}

/** By id, in the order of the collection. */
export const summariesOf = once((papers) => papers);

/** Which papers share sources with one. */
export const neighboursIn = once((papers) => createSharedSources([...papers.values()]));

/** A collection that says nothing of itself is one of papers. */
export const recordOf = ({ record }: Pick<Overview, 'record'>): CollectionRecord => record ?? { title: 'Papers' };
