/** What the work on a paper depends on, as keys of what is kept. */
import type { Content } from '../edition/read-collection.ts';
import type { Names } from '../model/name.ts';
import type { Works } from '../model/work.ts';
import { hashOf } from './cache.ts';
import { engineStamp } from './engine-stamp.ts';

const hashedNames = new WeakMap<Names, string>();

/** Of everything in the paper's folder, whether it is read or not, of the events that it tells, and of all names, which are looked for in the text. */
export function paperKey({ folder, registers, several }: Content): string {
  const { names, events } = registers;
  const hash = hashedNames.get(names.value) ?? hashOf(JSON.stringify(names.value));
  hashedNames.set(names.value, hash);
  const bytes = folder.entries.flatMap((entry) => [entry, folder.bytesOf(entry)]);
  return hashOf(engineStamp(), hash, JSON.stringify([events.value, several]), ...bytes);
}

/** Of the records that a paper cites. */
export const recordsKey = (cited: readonly string[], works: Works): string => hashOf(JSON.stringify([...cited].sort().map((key) => [key, works[key]])));
