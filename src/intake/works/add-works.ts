/** Works that are to be entered in a collection, and those that it has already. */
import { indexWorks } from '../../citation/same-work.ts';
import type { Collection } from '../../edition/collection/read-collection.ts';
import type { Work } from '../../model/work.ts';
import type { Remark } from '../draft.ts';
import { freeKey, takenKeys } from '../write/place-works.ts';
import { tidyWork } from '../write/tidy-work.ts';

export interface AddedWorks {
  /** By their keys in works.yaml. */
  added: Map<string, Work>;
  /** The keys of the file, each with the one that the collection has the work under. */
  known: { key: string; as: string }[];
}

export function addWorks(found: ReadonlyMap<string, Work>, collection: Collection, remark: Remark): AddedWorks {
  const isTaken = takenKeys(collection);
  const register = indexWorks(Object.entries(collection.works));
  const added = new Map<string, Work>();
  const known: AddedWorks['known'] = [];
  for (const [key, given] of found) {
    const work = tidyWork({ work: given }, remark);
    const as = register.find(work);
    if (as !== undefined) {
      known.push({ key, as });
      continue;
    }
    const own = freeKey(key, work, (each) => isTaken(each) || added.has(each));
    added.set(own, work);
    register.add(own, work);
  }
  return { added, known };
}
