/** What the work on a paper depends on, as keys of what is kept. */
import type { Content } from '../edition/collection/read-collection.ts';
import type { Names } from '../model/name.ts';
import { once } from '../model/once.ts';
import type { Works } from '../model/work.ts';
import { hashOf } from './cache.ts';
import { engineStamp } from './engine-stamp.ts';

const hashOfNames = once((names: Names) => hashOf(JSON.stringify(names)));

/** Of everything in the paper's folder, whether it is read or not, of the events that it tells, and of all names, which are looked for in the text. */
export function paperKey({ folder, registers, several }: Content): string {
  const { names, events } = registers;
  const bytes = folder.entries.flatMap((entry) => [entry, folder.bytesOf(entry)]);
  return hashOf(engineStamp(), hashOfNames(names.value), JSON.stringify([events.value, several]), ...bytes);
}

/** Of the records that a paper cites. */
export const recordsKey = (cited: readonly string[], works: Works): string => hashOf(JSON.stringify([...cited].sort().map((key) => [key, works[key]])));
