/** A paper that a build works on: what it is read from, and what is read of it, once. */
import { assembleCollection, type Collection, type Content, readPaperOf } from '../edition/collection/read-collection.ts';
import type { PaperReading } from '../edition/papers/read-paper.ts';
import type { Names } from '../model/name.ts';
import { once } from '../model/once.ts';
import { hashOf } from './cache.ts';
import { engineStamp } from './engine-stamp.ts';

/** Each part is made when it is first asked for. */
export interface PaperContent {
  id: string;
  /** The content with this paper alone. */
  own: Content;
  key: () => string;
  reading: () => PaperReading;
  collection: () => Collection;
}

export function readOnce(own: Content, id: string): PaperContent {
  const key = lazily(() => paperKey(own));
  const reading = lazily(() => readPaperOf(own, id));
  return { id, own, key, reading, collection: lazily(() => assembleCollection(own, [reading()])) };
}

function lazily<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Of everything in the paper's folder, whether it is read or not, of the events that it tells, and of all names, which are looked for in the text. */
export function paperKey({ folder, registers, several }: Content): string {
  const { names, events, collection } = registers;
  const bytes = folder.entries.flatMap((entry) => [entry, folder.bytesOf(entry)]);
  return hashOf(engineStamp(), hashOfNames(names.value), JSON.stringify([events.value, collection.value, several]), ...bytes);
}
const hashOfNames = once((names: Names) => hashOf(JSON.stringify(names)));
