/** What pages that all papers share are made of: handed over by the build, or of the collection while it is edited. */
import { currentBuild } from './current-build.ts';
import type { ShownOverview } from './overview.ts';

/** `live` asks again what stands on disk. */
export async function currentOverview(live: boolean): Promise<ShownOverview> {
  const build = await currentBuild();
  if (build) return build.overview;
  // A build does without what reads the content.
  const [{ currentCollection }, { overviewOf }] = await Promise.all([import('./current-collection.ts'), import('./overview.ts')]);
  return overviewOf(currentCollection(live));
}

/** The paths of all papers' own pages. */
export async function paperPaths(live: boolean): Promise<{ params: { paper: string } }[]> {
  const shown = (await currentBuild())?.shown ?? (await currentOverview(live)).papers.map(({ id }) => id);
  return shown.map((paper) => ({ params: { paper } }));
}
