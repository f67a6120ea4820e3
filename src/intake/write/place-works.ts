/** The works that a draft cites, under keys of the collection: those that it has already, and those that are to be entered. */
import { indexWorks } from '../../citation/same-work.ts';
import { yearOf } from '../../citation/short-form.ts';
import type { Collection } from '../../edition/collection/read-collection.ts';
import { nearest } from '../../model/nearest.ts';
import type { Work } from '../../model/work.ts';
import { isPerson } from '../../model/work.ts';
import type { Draft, DraftWork, Remark } from '../draft.ts';
import { citedKeys } from './cited-keys.ts';
import { type PrintedWork, printWorks } from './print-work.ts';
import { setTypography } from './set-typography.ts';
import { tidyWork } from './tidy-work.ts';

export interface PlacedWork {
  /** Its key in works.yaml. */
  key: string;
  work: Work;
  printed: PrintedWork;
}

export interface PlacedWorks {
  get: (key: string) => PlacedWork | undefined;
  /** A key near a mistyped one. */
  propose: (key: string) => string | undefined;
  /** By their keys in works.yaml; only those that it does not have yet. */
  added: ReadonlyMap<string, Work>;
}

export function placeWorks(draft: Draft, collection: Pick<Collection, 'works' | 'names' | 'papers' | 'hasKey'>, remark: Remark): PlacedWorks {
  const cited = citedKeys(draft);
  const isTaken = takenKeys(collection);
  const known = indexWorks(Object.entries(collection.works));
  const keys = new Map<string, string>();
  const works: Record<string, Work> = {};
  const added = new Map<string, Work>();
  const renamed: string[] = [];
  for (const key of cited) {
    const found = draft.works.get(key);
    if (!found && !Object.hasOwn(collection.works, key)) continue;
    const work = found && markDraft(tidyWork(found, remark), found);
    const own = work ? (known.find(work) ?? freeKey(key, work, (each) => isTaken(each) || added.has(each))) : key;
    keys.set(key, own);
    if (work && !Object.hasOwn(collection.works, own) && !added.has(own)) {
      added.set(own, work);
      known.add(own, work);
      if (own !== key && !isOfMachine(key)) renamed.push(`${key} → ${own}`);
    }
    works[own] = added.get(own) ?? (collection.works[own] as Work);
  }
  tellKeys(draft, cited, renamed, remark);
  const printed = printWorks(works);
  return {
    get: (key) => {
      const own = keys.get(key);
      const [work, words] = own === undefined ? [] : [works[own], printed.get(own)];
      return own !== undefined && work && words ? { key: own, work, printed: words } : undefined;
    },
    propose: (key) => nearest(key, [...draft.works.keys(), ...Object.keys(collection.works)]),
    added,
  };
}

/** A record that was guessed from words says so, and from which. */
function markDraft(work: Work, { readFrom }: DraftWork): Work {
  if (readFrom === undefined) return work;
  const words = setTypography(readFrom, { before: '', after: '', language: 'en-GB', quotes: [] }).trim();
  return { ...work, draft: true, custom: { ...work.custom, 'read-from': words } };
}

function tellKeys(draft: Draft, cited: ReadonlySet<string>, renamed: readonly string[], remark: Remark): void {
  const unused = [...draft.works.keys()].filter((key) => !cited.has(key));
  if (renamed.length > 0) remark('changed', `Keys of works are written as the collection writes them: ${firstOf(renamed)}`);
  if (unused.length > 0) remark('left-out', `Works that the paper does not cite are not entered: ${firstOf(unused, 10)}`);
}

const firstOf = (list: readonly string[], most = 4) => list.slice(0, most).join(', ') + (list.length > most ? ` and ${list.length - most} more` : '');

/** Every key of a register is an anchor: no two may be the same, nor one the id of a passage. */
export function takenKeys({ works, names, papers, hasKey }: Pick<Collection, 'works' | 'names' | 'papers' | 'hasKey'>): (key: string) => boolean {
  return (key) =>
    hasKey('works', key) || hasKey('names', key) || Object.hasOwn(works, key) || Object.hasOwn(names, key) || papers.some(({ passages }) => passages.has(key));
}

/** Keys that a program gave say nothing to an editor. */
const isOfMachine = (key: string) =>
  /(?:^|[-._])(?:bib|ref|reference|cite?|cit|cr|ctr|rb|rid|item|source|src|[bcr])[-_.]?\d+[a-z]?$|^\d+$|^[A-Z0-9]{8}$|^https?:|\/items\/|^_/i.test(key);

export function freeKey(key: string, work: Work, isTaken: (key: string) => boolean): string {
  const wanted = isOfMachine(key) ? keyOfWork(work) : slugOfKey(key);
  let own = wanted;
  for (let number = 2; isTaken(own); number++) own = `${wanted}-${number}`;
  return own;
}

/** `lund-1998`, of an anonymous work its title’s first words. */
export function keyOfWork(work: Work): string {
  const [first] = work.author ?? work.editor ?? [];
  const name =
    first === undefined ? work.title.split(' ').slice(0, 4).join(' ') : isPerson(first) ? first.family : first.literal.split(' ').slice(0, 4).join(' ');
  return slugOfKey([name, yearOf(work)].filter((part) => part !== undefined).join(' '));
}

function slugOfKey(key: string): string {
  const words =
    key
      .normalize('NFKD')
      .replace(/\p{Mn}/gu, '')
      // Words that only a capital parts: `quaysAndTrade1998`.
      .replace(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{L})(?=\d{4}(?!\d))/gu, '-')
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.join('-')
      .slice(0, 60)
      .replace(/-$/, '') ?? 'work';
  return /^\d/.test(words) ? `work-${words}` : words;
}
