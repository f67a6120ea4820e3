/** The collection while it is edited, read anew after a change. */
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Collection, readCollection } from './collection/read-collection.ts';
import { contentFolder } from './content/content-folder.ts';

let current: { stamp: string; collection: Collection } | undefined;

/** `live` asks again what stands on disk. */
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
