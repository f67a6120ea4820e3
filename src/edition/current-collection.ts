/** The collection while it is edited, read anew after a change, and what the site's pages show of it. */
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { contentFolder } from './content-folder.ts';
import { currentBuild } from './current-build.ts';
import { type Overview, overviewOf } from './overview.ts';
import { type Collection, readCollection } from './read-collection.ts';

let current: { stamp: string; collection: Collection } | undefined;

/** `live` asks again what stands on disk. */
export function currentCollection(live: boolean): Collection {
  const stamp = current && !live ? current.stamp : stampOf(contentFolder());
  if (current?.stamp !== stamp) current = { stamp, collection: readCollection(contentFolder()) };
  return current.collection;
}

/** What pages that all papers share are made of: handed over by the build, or of the collection while it is edited. */
export const currentOverview = (live: boolean): Overview => currentBuild()?.overview ?? overviewOf(currentCollection(live));

/** The paths of all papers' own pages. */
export function paperPaths(live: boolean): { params: { paper: string } }[] {
  const shown = currentBuild()?.shown ?? currentOverview(live).papers.map(({ id }) => id);
  return shown.map((paper) => ({ params: { paper } }));
}

/** Every file's path and time of change. */
function stampOf(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => `${name} ${statSync(path.join(folder, name)).mtimeMs}`)
    .join('\n');
}
