/** Builds the site beside the last one, and puts it in its place when it is whole. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { judge } from '../checks/judge.ts';
import { formatForPeople } from '../checks/report.ts';
import { contentFolder } from '../edition/content-folder.ts';
import { handToPages } from '../edition/current-build.ts';
import { describeFidelity, measureFidelity } from '../edition/fidelity.ts';
import { assembleCollection, type Collection, type Content, openContent } from '../edition/read-collection.ts';
import { writeHosting } from '../hosting/prepare-hosting.ts';
import { indexRecords, paperRecords, workRecords } from '../search/index-record.ts';
import { writeIndex } from '../search/write-index.ts';
import { readSiteSettings } from '../site-settings.ts';
import { collectionFiles } from './collection-files.ts';
import { citedOnly, labelPart, openParts, partOf, type Range } from './part.ts';
import { readAndKeep, recallReading } from './read-papers.ts';
import type { Stages } from './stages.ts';
import { openWorkshop, type Workshop } from './workshop.ts';
import { writeProduct } from './write-files.ts';

export interface BuildOptions {
  /** The folder of the site. */
  out: string;
  /** Builds these papers only, as a part to be joined with others. */
  range?: Range | undefined;
  /** The folders of parts that hold all papers: only the pages that the papers share are made. */
  join?: readonly string[] | undefined;
  stages: Stages;
}

/** Whether it was built; where the content has mistakes, they are told and nothing is. */
export async function buildSite({ out, range, join, stages }: BuildOptions): Promise<boolean> {
  const next = `${out}.next`;
  restoreLast(out);
  for (const folder of [next, pagesFolder(next)]) rmSync(folder, { recursive: true, force: true });
  const whole = openContent(contentFolder());
  const content = range ? partOf(whole, range) : whole;
  const parts = join && openParts(join, content);
  const site = readSiteSettings(process.env);
  const threads = Math.min(availableParallelism(), content.papers.length);
  const workshop = openWorkshop({ root: contentFolder(), site, out: next }, threads);
  try {
    console.log('Checking the content …');
    const read = await stages.time('read', () => readPapers(content, workshop));
    if (!(await stages.time('check', () => isSound(range ? citedOnly(read) : read)))) return false;
    // Pages tell that there is a timeline, whichever paper its events are of.
    const collection = { ...read, events: whole.registers.events.value };
    console.log('Building the site …');
    const shown = parts ? [] : content.papers;
    const made = workshop.make(shown);
    handToPages({ collection, shown, sizesOf: async (id) => parts?.sizesOf(id) ?? (await made.get(id)) ?? new Map() });
    await Promise.all([stages.time('pages', () => buildPages(pagesFolder(next))), stages.time('search', () => indexPapers(collection, next, range, join))]);
    await stages.time('files', async () => {
      await Promise.all(made.values());
      for await (const file of collectionFiles(collection, site)) writeProduct(next, file);
    });
    await stages.time('publish', () => {
      moveInto(pagesFolder(next), next);
      parts?.copyInto(next);
      writeHosting(next, process.env);
      if (range) labelPart(next, range, content);
      replaceFolder(out, next);
    });
    return true;
  } finally {
    await workshop.close();
  }
}

/** Works are cited in many parts and stand on one page: they are a bundle of their own, made where the parts are joined. */
function indexPapers(collection: Collection, to: string, range: BuildOptions['range'], join: BuildOptions['join']): Promise<void> {
  if (range) return writeIndex(paperRecords(collection.papers, collection.several), path.join(to, 'pagefind', range.name));
  if (join) return writeIndex(workRecords(collection.works, collection.several), path.join(to, 'pagefind', worksBundle));
  return writeIndex(indexRecords(collection), path.join(to, 'pagefind'));
}

const worksBundle = 'works';

/** Astro empties the folder that it builds in. */
const pagesFolder = (next: string) => `${next}.pages`;

/** Fewer are read sooner than threads start. */
const fewPapers = 4;

async function readPapers(content: Content, workshop: Workshop): Promise<Collection> {
  const known = new Map(content.papers.map((id) => [id, recallReading(content, id)]));
  const unknown = content.papers.filter((id) => !known.get(id));
  if (unknown.length > fewPapers) await workshop.read(unknown);
  return assembleCollection(
    content,
    content.papers.map((id) => known.get(id) ?? (unknown.length > fewPapers ? recallReading(content, id) : undefined) ?? readAndKeep(content, id)),
  );
}

function isSound(collection: Collection): boolean {
  const judgement = judge(collection);
  if (judgement.errors.length + judgement.warnings.length > 0) console.log(formatForPeople(judgement, collection.files));
  if (judgement.errors.length > 0) {
    console.error('Nothing was built: the content has mistakes.');
    return false;
  }
  for (const paper of collection.papers) {
    const fidelity = measureFidelity(paper);
    if (fidelity) console.log(`${paper.id}: ${describeFidelity(fidelity)}.`);
  }
  return true;
}

async function buildPages(to: string): Promise<void> {
  const { build } = await import('astro');
  await build({ root: process.cwd(), outDir: to, logLevel: 'warn' });
}

/** Moves all that stands in a folder into another, which may have folders of the same names. */
function moveInto(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory() && existsSync(target)) moveInto(source, target);
    else renameSync(source, target);
  }
  rmSync(from, { recursive: true });
}

/** After a stop between the two renames of `replaceFolder`, the last site stands aside: it is put back. */
function restoreLast(folder: string): void {
  const last = `${folder}.last`;
  if (existsSync(last) && !existsSync(folder)) renameSync(last, folder);
}

/** Readers of `folder` see the old one or the new one, never a part. */
function replaceFolder(folder: string, next: string): void {
  const last = `${folder}.last`;
  rmSync(last, { recursive: true, force: true });
  if (existsSync(folder)) renameSync(folder, last);
  try {
    renameSync(next, folder);
  } catch (error) {
    if (existsSync(last)) renameSync(last, folder);
    throw error;
  }
  rmSync(last, { recursive: true, force: true });
}
