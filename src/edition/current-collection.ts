/** The collection that the site's pages show: read once for a build, anew after a change while editing. */
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { contentFolder } from './content-folder.ts';
import { type Collection, readCollection } from './read-collection.ts';

let current: { stamp: string; collection: Collection } | undefined;

/** `live` asks again what stands on disk; a build, whose content does not change, need not. */
export function currentCollection(live: boolean): Collection {
  const stamp = current && !live ? current.stamp : stampOf(contentFolder());
  if (current?.stamp !== stamp) current = { stamp, collection: readCollection(contentFolder()) };
  return current.collection;
}

/** Every file's path and time of change. */
function stampOf(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => `${name} ${statSync(path.join(folder, name)).mtimeMs}`)
    .join('\n');
}
