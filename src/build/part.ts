/** A part of a collection: the papers of a range, built on a machine of its own, to be joined with the others. */
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Content } from '../edition/collection/read-collection.ts';
import { contentOfPaper, contentOfPapers } from '../edition/content/narrow-content.ts';
import type { JudgedPaper } from './judge-paper.ts';
import { madeFile, readMade, writeMade } from './made-files.ts';
import { paperKey } from './paper-key.ts';

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

/** Of each paper what the joined site’s shared pages are made of. No page. */
const besides = 'part-papers';

/** Says in a part's folder what it holds. `waiting` is where what was made of its papers is. */
export function labelPart(to: string, { name }: Range, judged: readonly JudgedPaper[], waiting: string): void {
  const papers = Object.fromEntries(judged.map(({ id, key }) => [id, key]));
  writeFileSync(path.join(to, label), `${JSON.stringify({ range: name, papers } satisfies PartLabel, null, 1)}\n`);
  const folder = path.join(to, besides);
  mkdirSync(folder);
  for (const paper of judged) {
    writeMade(folder, paper.id, 'judged', paper);
    for (const kind of ['presentation', 'resource'] as const) cpSync(madeFile(waiting, paper.id, kind), madeFile(folder, paper.id, kind));
  }
}

export interface Parts {
  /** In the order of the content. */
  judged: JudgedPaper[];
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
  const folderOf = (id: string) => path.resolve(partOfPaper.get(id) ?? '', besides);
  return {
    judged: content.papers.map((id) => readMade(folderOf(id), id, 'judged')),
    folderOf,
    copyInto(to) {
      const isOwn = (folder: string, source: string) => ![label, besides].includes(path.relative(folder, source));
      for (const folder of folders) cpSync(folder, to, { recursive: true, force: false, filter: (source) => isOwn(folder, source) });
    },
  };
}

function readLabel(folder: string): PartLabel {
  const file = path.join(folder, label);
  if (!existsSync(file)) throw new Error(`Unexpected folder ${folder} without ${label}, expected a part that “npm run build -- --papers <range>” built.`);
  return JSON.parse(readFileSync(file, 'utf8')) as PartLabel;
}
