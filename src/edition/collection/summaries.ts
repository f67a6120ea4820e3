/** What pages that all papers share are made of, gathered once for all of them. */
import type { CollectionRecord } from '../../model/collection-record.ts';
import type { Event } from '../../model/event.ts';
import { once } from '../../model/once.ts';
import type { PaperSummary } from '../../model/paper-summary.ts';
import type { ShownOverview } from './overview.ts';
import { createSharedSources, type SourceNeighbours } from './shared-sources.ts';

type Listed = Pick<ShownOverview, 'papers'>;

/** By id, in the order of the collection. */
export const summariesOf = once(({ papers }: Listed): ReadonlyMap<string, PaperSummary> => new Map(papers.map((paper) => [paper.id, paper])));

/** As many as a title page names. */
const mostNeighbours = 5;

/** Which papers share sources with one: asked for the page, and for what the page is made of. */
export function neighboursOf(overview: Listed, paper: string): SourceNeighbours {
  const { found, look } = sharedSourcesIn(overview);
  const neighbours = found.get(paper) ?? look(paper, mostNeighbours);
  found.set(paper, neighbours);
  return neighbours;
}
const sharedSourcesIn = once(({ papers }: Listed) => ({ found: new Map<string, SourceNeighbours>(), look: createSharedSources(papers) }));

/** The events that a title page counts: those that the paper tells, and where it is the only one, all. */
export const eventsOn = ({ several, events }: Pick<ShownOverview, 'several' | 'events'>, paper: string): readonly Event[] =>
  several ? (eventsByPaper(events).get(paper) ?? []) : events;
const eventsByPaper = once((events: readonly Event[]) => Map.groupBy(events, (event) => event.paper));

/** Of what the pages say that all papers share: the collection's own, where there is but one paper that paper's, else English. */
export const siteLanguage = ({
  record,
  several,
  papers,
}: Pick<ShownOverview, 'record' | 'several'> & { papers: readonly Pick<PaperSummary, 'meta'>[] }): string =>
  record?.language ?? (several ? undefined : papers[0]?.meta.language) ?? 'en-GB';

/** A collection that says nothing of itself is one of papers. */
export const recordOf = ({ record }: Pick<ShownOverview, 'record'>): CollectionRecord => record ?? { title: 'Papers' };
