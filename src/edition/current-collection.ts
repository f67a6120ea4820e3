/** The collection that the site's pages show: handed over by the build, read anew after a change while editing. */
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { contentFolder } from './content-folder.ts';
import { currentBuild } from './current-build.ts';
import { type Collection, readCollection } from './read-collection.ts';

let current: { stamp: string; collection: Collection } | undefined;

/** `live` asks again what stands on disk; a build, whose content does not change, need not. */
export function currentCollection(live: boolean): Collection {
  const build = currentBuild();
  if (build) return build.collection;
  const stamp = current && !live ? current.stamp : stampOf(contentFolder());
  if (current?.stamp !== stamp) current = { stamp, collection: readCollection(contentFolder()) };
  return current.collection;
}

/** The paths of all papers' own pages. */
export function paperPaths(live: boolean): { params: { paper: string } }[] {
  const shown = currentBuild()?.shown ?? currentCollection(live).papers.map(({ id }) => id);
  return shown.map((paper) => ({ params: { paper } }));
}

/** Every file's path and time of change. */
function stampOf(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => `${name} ${statSync(path.join(folder, name)).mtimeMs}`)
    .join('\n');
}
