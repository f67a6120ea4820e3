/** What pages are made of that is no paper's own: handed over by the build, or of the collection while it is edited. */
import type { PaperOutline } from '../model/paper-summary.ts';
import type { ShownOverview } from './collection/overview.ts';
import { currentBuild } from './current-build.ts';

/** `live` asks again what stands on disk. */
export async function currentOverview(live: boolean): Promise<ShownOverview> {
  const build = currentBuild();
  if (build) return build.overview;
  // A build does without what reads the content.
  const [{ currentCollection }, { overviewOf }] = await Promise.all([import('./current-collection.ts'), import('./collection/overview.ts')]);
  return overviewOf(currentCollection(live));
}

/** What every page shows of the others. The pages of one paper among several need not wait for the rest. */
export interface SiteFacts {
  several: boolean;
  hasEvents: boolean;
  /** The paper, where there is but one. */
  only: Pick<PaperOutline, 'id' | 'rights'> | undefined;
}

export async function siteFacts(live: boolean): Promise<SiteFacts> {
  const outset = await currentBuild()?.outset;
  if (outset?.several) return { several: true, hasEvents: outset.hasEvents, only: undefined };
  const { papers, several, events } = await currentOverview(live);
  return { several, hasEvents: events.length > 0, only: several ? undefined : papers[0] };
}

type Paths = { params: { paper: string } }[];
const pathsOf = (papers: readonly string[]): Paths => papers.map((paper) => ({ params: { paper } }));

/** Of pages that show a paper’s text. */
export const paperPaths = async (live: boolean): Promise<Paths> => pathsOf((await currentBuild()?.outset)?.shown ?? (await paperIds(live)));

/** Of pages that all papers have wherever they were built. */
export const titlePaths = async (live: boolean): Promise<Paths> => pathsOf(await paperIds(live));

const paperIds = async (live: boolean) => (await currentBuild()?.outset)?.papers ?? (await currentOverview(live)).papers.map(({ id }) => id);
