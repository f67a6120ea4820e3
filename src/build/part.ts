/** A part of a collection: the papers of a range, built on a machine of its own, to be joined with the others. */
import { cpSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Collection, Content } from '../edition/read-collection.ts';
import { readingKey } from './read-papers.ts';

export interface Range {
  /** `a..m`, which is also the name of the part's bundle in the search index. */
  name: string;
  has: (paper: string) => boolean;
}

/** From the first to the last beginning of ids, both within: `a..m` and `n..z` hold all papers between them. */
export function parseRange(name: string): Range {
  const [, from, to] = /^([a-z0-9-]+)\.\.([a-z0-9-]+)$/.exec(name) ?? [];
  if (from === undefined || to === undefined || from.slice(0, to.length) > to)
    throw new Error(`Unexpected range of papers “${name}”, expected the beginnings of the first and the last id as a..m.`);
  return { name, has: (paper) => paper >= from && paper.slice(0, to.length) <= to };
}

/** The same content with the papers of the range alone, and the events that they tell. */
export function partOf(content: Content, { name, has }: Range): Content {
  const { shown, folder, registers } = content;
  const papers = content.papers.filter(has);
  if (papers.length === 0) throw new Error(`Unexpected range “${name}” without a paper, expected one that holds some of ${shown}/papers.`);
  const outside = content.papers.filter((id) => !has(id)).map((id) => `${shown}/papers/${id}/`);
  const isOutside = (entry: string) => outside.includes(entry.split('/', 3).join('/').concat('/'));
  const { events } = registers;
  const told = events.value
    .map((event, i) => ({ event, i }))
    .filter(({ event: { paper } }) => (paper === undefined ? content.papers.length === 1 : has(paper)));
  return {
    ...content,
    papers,
    folder: { ...folder, entries: folder.entries.filter((entry) => !isOutside(entry)) },
    registers: {
      ...registers,
      events: {
        ...events,
        value: told.map(({ event }) => event),
        placeOf: ([i, ...rest]) => events.placeOf([told[Number(i)]?.i ?? 0, ...rest]),
      },
    },
  };
}

/** Without the works that only other parts cite: that nothing of this part cites them is no mistake. */
export function citedOnly(collection: Collection): Collection {
  const works = Object.fromEntries(Object.entries(collection.works).filter(([key]) => collection.citedIn.has(key)));
  return { ...collection, works };
}

const label = 'part.json';

interface PartLabel {
  range: string;
  /** Each paper with the key of what it was made of. */
  papers: Readonly<Record<string, string>>;
}

/** Says in a part's folder what it holds. */
export function labelPart(to: string, { name }: Range, content: Content): void {
  const papers = Object.fromEntries(content.papers.map((id) => [id, readingKey(content, id)]));
  writeFileSync(path.join(to, label), `${JSON.stringify({ range: name, papers } satisfies PartLabel, null, 1)}\n`);
}

export interface Parts {
  /** The bytes of each file beside the paper's text. */
  sizesOf: (paper: string) => ReadonlyMap<string, number>;
  /** Adds all that the shared pages do not stand in the place of. */
  copyInto: (to: string) => void;
}

/** Throws where the parts together are not the papers of the content, each as it stands there. */
export function openParts(folders: readonly string[], content: Content): Parts {
  const partOfPaper = new Map<string, string>();
  for (const folder of folders) {
    for (const [id, key] of Object.entries(readLabel(folder).papers)) {
      const other = partOfPaper.get(id);
      if (other !== undefined) throw new Error(`Unexpected paper ${id} in ${other} and in ${folder}, expected it in one part. Build ranges that do not meet.`);
      if (!content.papers.includes(id)) throw new Error(`Unexpected paper ${id} in ${folder}, expected papers of the content only. Build that part again.`);
      if (key !== readingKey(content, id))
        throw new Error(`Unexpected paper ${id} in ${folder}, made of other files than the content has now. Build that part again.`);
      partOfPaper.set(id, folder);
    }
  }
  const missing = content.papers.find((id) => !partOfPaper.has(id));
  if (missing !== undefined) throw new Error(`Unexpected lack of the paper ${missing} in ${folders.join(', ')}, expected each paper in a part.`);
  return {
    sizesOf(id) {
      const folder = path.join(partOfPaper.get(id) ?? '', id);
      return new Map(readdirSync(folder).map((name) => [name, statSync(path.join(folder, name)).size]));
    },
    copyInto(to) {
      for (const folder of folders) cpSync(folder, to, { recursive: true, force: false, filter: (source) => path.basename(source) !== label });
    },
  };
}

function readLabel(folder: string): PartLabel {
  const file = path.join(folder, label);
  if (!existsSync(file)) throw new Error(`Unexpected folder ${folder} without ${label}, expected a part that “npm run build -- --papers <range>” built.`);
  return JSON.parse(readFileSync(file, 'utf8')) as PartLabel;
}
