/** What pages that all papers share are made of, gathered once for all of them. */
import type { CollectionRecord } from '../model/collection-record.ts';
import { once } from '../model/once.ts';
import type { PaperSummary } from '../model/paper-summary.ts';
import type { ShownOverview } from './overview.ts';
import { createSharedSources } from './shared-sources.ts';

type Listed = Pick<ShownOverview, 'papers'>;

/** By id, in the order of the collection. */
export const summariesOf = once(({ papers }: Listed): ReadonlyMap<string, PaperSummary> => new Map(papers.map((paper) => [paper.id, paper])));

/** Which papers share sources with one. */
export const neighboursIn = once(({ papers }: Listed) => createSharedSources(papers));

/** A collection that says nothing of itself is one of papers. */
export const recordOf = ({ record }: Pick<ShownOverview, 'record'>): CollectionRecord => record ?? { title: 'Papers' };
