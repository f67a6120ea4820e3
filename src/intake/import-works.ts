/** The works that an imported text cites, from bibliographies and from the collection. */
import path from 'node:path';
import { parseBibtex, parseCslJson, parseRis, type WorksReading } from '../citation/exchange/index.ts';
import type { Collection } from '../edition/collection/read-collection.ts';
import { CannotRun } from '../model/cannot-run.ts';
import { nearest } from '../model/nearest.ts';
import type { Work } from '../model/work.ts';
import type { Loss } from './losses.ts';
import { splitCitations } from './pandoc-citations.ts';
import { printWorks } from './print-citation.ts';
import type { CitedWork } from './writing.ts';

export interface BibliographyFile {
  /** As losses name it. */
  file: string;
  text: string;
}

export interface ImportedWorks {
  workOf: (pandocKey: string) => CitedWork | undefined;
  proposeKey: (pandocKey: string) => string | undefined;
  /** By their keys in works.yaml; only those that it does not have yet. */
  added: ReadonlyMap<string, Work>;
  losses: Loss[];
}

const readers: Readonly<Record<string, (text: string) => WorksReading>> = {
  '.bib': parseBibtex,
  '.bibtex': parseBibtex,
  '.json': parseCslJson,
  '.ris': parseRis,
};

export function importWorks(text: string, bibliographies: readonly BibliographyFile[], collection: Collection): ImportedWorks {
  const losses: Loss[] = [];
  const found = new Map<string, Work>();
  for (const bibliography of bibliographies) {
    for (const [key, work] of readBibliography(bibliography, losses)) {
      if (!found.has(key)) found.set(key, work);
      else losses.push({ ...placeOfKey(bibliography, key), message: `Unexpected second work “${key}”, expected one in all bibliographies; left out` });
    }
  }
  const sought = keysIn(text);
  const isTaken = takenKeys(collection);
  const keys = new Map<string, string>();
  const works: Record<string, Work> = {};
  const added = new Map<string, Work>();
  for (const key of sought) {
    const work = found.get(key);
    const own = work ? placeWork(key, work, collection, added, isTaken, losses, bibliographies) : Object.hasOwn(collection.works, key) ? key : undefined;
    if (own === undefined) continue;
    keys.set(key, own);
    works[own] = added.get(own) ?? (collection.works[own] as Work);
  }
  for (const bibliography of bibliographies) {
    for (const key of found.keys()) {
      const place = placeOfKey(bibliography, key);
      if (!sought.has(key) && place.found) losses.push({ file: place.file, line: place.line, message: `Work “${key}” is cited nowhere; left out` });
    }
  }
  const printed = printWorks(works);
  return {
    workOf: (key) => {
      const own = keys.get(key);
      const words = own === undefined ? undefined : printed.get(own);
      return own !== undefined && words ? { key: own, printed: words } : undefined;
    },
    proposeKey: (key) => nearest(key, [...found.keys(), ...Object.keys(collection.works)]),
    added,
    losses,
  };
}

/** Works by the keys that the bibliography itself gives them. */
function readBibliography({ file, text }: BibliographyFile, losses: Loss[]): Map<string, Work> {
  const read = readers[path.extname(file).toLowerCase()];
  if (!read) throw new CannotRun(`Unexpected bibliography ${file}, expected one that ends in ${Object.keys(readers).join(', ')}`);
  const { works, problems } = read(text);
  const given = new Map<string, string>();
  for (const { line, message } of problems) {
    losses.push({ file, line, message });
    // A key that was not of our form was read as another: the text cites the one, the works have the other.
    const renamed = /^Unexpected key “(?<written>.*)”, expected .*; read as “(?<own>[a-z0-9-]+)”$/su.exec(message)?.groups;
    if (renamed && !given.has(renamed['own'] ?? '')) given.set(renamed['own'] ?? '', renamed['written'] ?? '');
  }
  const byKey = new Map<string, Work>();
  for (const [own, work] of Object.entries(works)) {
    const key = given.get(own) ?? own;
    if (!byKey.has(key)) byKey.set(key, work);
  }
  return byKey;
}

const keysIn = (text: string): Set<string> =>
  new Set(splitCitations(text.replace(/[[\];]/g, ' ')).flatMap((piece) => (piece.type === 'narrative' ? [piece.cite.key] : [])));

/** Every key of a register is an anchor: no two may be the same, nor one the id of a passage. */
function takenKeys({ works, names, papers, hasKey }: Collection): (key: string) => boolean {
  return (key) =>
    hasKey('works', key) || hasKey('names', key) || Object.hasOwn(works, key) || Object.hasOwn(names, key) || papers.some(({ passages }) => passages.has(key));
}

/** The key under which the collection has the work, or is to have it. */
function placeWork(
  key: string,
  work: Work,
  collection: Collection,
  added: Map<string, Work>,
  isTaken: (key: string) => boolean,
  losses: Loss[],
  bibliographies: readonly BibliographyFile[],
): string {
  const wanted = slugOfKey(key);
  if (Object.hasOwn(collection.works, wanted) && isSame(collection.works[wanted], work)) return wanted;
  let own = wanted;
  for (let number = 2; isTaken(own) || added.has(own); number++) own = `${wanted}-${number}`;
  added.set(own, work);
  if (own !== wanted) {
    const place = bibliographies.map((bibliography) => placeOfKey(bibliography, key)).find((each) => each.found);
    losses.push({
      file: place?.file ?? '',
      line: place?.line ?? 1,
      message: `Unexpected key “${wanted}”, which stands for something else in the collection; taken as “${own}”`,
    });
  }
  return own;
}

const slugOfKey = (key: string): string => {
  const words =
    key
      .normalize('NFKD')
      .replace(/\p{Mn}/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.join('-') ?? 'work';
  return /^\d/.test(words) ? `work-${words}` : words;
};

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b));

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, inOrder(inner)]),
  );
}

function placeOfKey({ file, text }: BibliographyFile, key: string): { file: string; line: number; found: boolean } {
  const escaped = key.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const match = new RegExp(`@\\w+\\s*[{(]\\s*${escaped}\\s*,|"id"\\s*:\\s*"?${escaped}\\b|^ID {2}- ${escaped}\\s*$`, 'm').exec(text);
  return { file, line: text.slice(0, match?.index ?? 0).split('\n').length, found: match !== null };
}
