/** A part of a collection: the papers of a range, built on a machine of its own, to be joined with the others. */
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Content } from '../edition/collection/read-collection.ts';
import { contentOfPaper, contentOfPapers } from '../edition/content/narrow-content.ts';
import { paperKey } from './paper-content.ts';
import type { PaperResult } from './paper-tasks.ts';

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
export function contentOfRange(content: Content, { name, has }: Range): Content {
  const papers = content.papers.filter(has);
  if (papers.length === 0) throw new Error(`Unexpected range “${name}” without a paper, expected one that holds some of ${content.shown}/papers.`);
  return contentOfPapers(content, papers);
}

const label = 'part.json';

interface PartLabel {
  range: string;
  /** Each paper with the key of what it was made of. */
  papers: Readonly<Record<string, string>>;
}

/** What the joined site’s shared pages are made of: a file for each paper, and one of the results. No page. */
const productsFolder = 'part-papers';
const resultsFile = (folder: string) => path.join(folder, productsFolder, 'results');

/** Says in a part's folder what it holds. `products` is where what was made of its papers is. */
export function labelPart(to: string, { name }: Range, results: readonly PaperResult[], products: string): void {
  const papers = Object.fromEntries(results.map(({ id, key }) => [id, key]));
  writeFileSync(path.join(to, label), `${JSON.stringify({ range: name, papers } satisfies PartLabel, null, 1)}\n`);
  cpSync(products, path.join(to, productsFolder), { recursive: true });
  writeFileSync(resultsFile(to), serialize(results));
}

export interface Parts {
  /** In the order of the content. */
  results: readonly PaperResult[];
  /** Where what was made of a paper is. */
  folderOf: (paper: string) => string;
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
      if (key !== paperKey(contentOfPaper(content, id)))
        throw new Error(`Unexpected paper ${id} in ${folder}, made of other files than the content has now. Build that part again.`);
      partOfPaper.set(id, folder);
    }
  }
  const missing = content.papers.find((id) => !partOfPaper.has(id));
  if (missing !== undefined) throw new Error(`Unexpected lack of the paper ${missing} in ${folders.join(', ')}, expected each paper in a part.`);
  const results = new Map(folders.flatMap(readResults).map((result) => [result.id, result]));
  return {
    results: content.papers.flatMap((id) => results.get(id) ?? []),
    folderOf: (id) => path.resolve(partOfPaper.get(id) ?? '', productsFolder),
    copyInto(to) {
      const isOwn = (folder: string, source: string) => ![label, productsFolder].includes(path.relative(folder, source));
      for (const folder of folders) cpSync(folder, to, { recursive: true, force: false, filter: (source) => isOwn(folder, source) });
    },
  };
}

function readLabel(folder: string): PartLabel {
  const file = path.join(folder, label);
  if (!existsSync(file)) throw new Error(`Unexpected folder ${folder} without ${label}, expected a part that “npm run build -- --papers <range>” built.`);
  return JSON.parse(readFileSync(file, 'utf8')) as PartLabel;
}

const readResults = (folder: string) => deserialize(readFileSync(resultsFile(folder))) as PaperResult[];
