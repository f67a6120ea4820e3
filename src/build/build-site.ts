/** Builds the site beside the last one, and puts it in its place when it is whole. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { formatForPeople } from '../checks/report.ts';
import { rememberFormatted } from '../citation/format.ts';
import { contentFolder } from '../edition/content-folder.ts';
import { handToPages } from '../edition/current-build.ts';
import { contentOfPaper } from '../edition/narrow-content.ts';
import type { Overview } from '../edition/overview.ts';
import { type Content, openContent, tellRegisters } from '../edition/read-collection.ts';
import { writeHosting } from '../hosting/prepare-hosting.ts';
import { handPresentations } from '../presentation/current-presentation.ts';
import type { PaperPresentation } from '../presentation/paper-presentation.ts';
import { workRecords } from '../search/index-record.ts';
import { readSiteSettings } from '../site-settings.ts';
import { collectionFiles } from './collection-files.ts';
import { type Indexer, openIndexer } from './indexer.ts';
import { judgeCollection } from './judge-collection.ts';
import { type JudgedPaper, judgePaper, takeUp } from './judge-paper.ts';
import { readMade } from './made-files.ts';
import { contentOfRange, labelPart, openParts, type Parts, type Range } from './part.ts';
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
  const waiting = `${next}.papers`;
  restoreLast(out);
  for (const folder of [next, waiting, pagesFolder(next)]) rmSync(folder, { recursive: true, force: true });
  mkdirSync(waiting, { recursive: true });
  const whole = openContent(contentFolder());
  const content = range ? contentOfRange(whole, range) : whole;
  const parts = join && openParts(join, content);
  const shown = parts ? [] : content.papers;
  const site = readSiteSettings(process.env);
  const threads = Math.min(availableParallelism(), shown.length);
  const workshop = openWorkshop({ root: contentFolder(), registers: tellRegisters(whole.registers), site, out: next, waiting, papers: shown }, threads);
  // Papers come into the index as they are made; works, once all is known to be sound.
  const sound = Promise.withResolvers<Overview>();
  sound.promise.catch(() => {});
  const indexer = openIndexer({ folder: path.join(next, 'pagefind', join ? worksBundle : (range?.name ?? '')), waiting });
  const indexing = indexPapers(indexer, content, shown, workshop, sound.promise, { isPart: range !== undefined });
  indexing.catch(() => {});
  try {
    console.log('Checking the content …');
    // It takes a while to load, and threads are at work.
    const astro = import('astro');
    const judged = await stages.time('papers', () => judgePapers(content, workshop, parts));
    const { overview, judgement, letters, sources } = await stages.time('check', () => judgeCollection(content, judged, { citedOnly: range !== undefined }));
    if (judgement.errors.length + judgement.warnings.length > 0) console.log(formatForPeople(judgement, sources));
    if (judgement.errors.length > 0) {
      console.error('Nothing was built: the content has mistakes.');
      return false;
    }
    for (const { id, fidelity } of judged) if (fidelity) console.log(`${id}: ${fidelity}.`);
    console.log('Building the site …');
    const presentationOf = async (id: string): Promise<PaperPresentation> => {
      if (parts) return parts.presentationOf(id);
      await workshop.shown(id);
      return readMade(waiting, id, 'presentation');
    };
    // Pages tell that there is a timeline, whichever paper its events are of.
    handToPages({ overview: { ...overview, events: whole.registers.events.value }, shown, letters: range ? undefined : letters });
    handPresentations(presentationOf);
    sound.resolve(overview);
    await Promise.all([stages.time('pages', async () => buildPages(await astro, pagesFolder(next))), stages.time('search', () => indexing)]);
    await stages.time('files', async () => {
      await Promise.all(shown.map(workshop.made));
      for await (const file of collectionFiles(overview, presentationOf, site)) writeProduct(next, file);
    });
    await stages.time('publish', () => {
      moveInto(pagesFolder(next), next);
      parts?.copyInto(next);
      writeHosting(next, process.env);
      if (range) labelPart(next, range, judged, waiting);
      replaceFolder(out, next);
    });
    return true;
  } finally {
    sound.reject(new Error('The build has ended.'));
    await workshop.close();
    await indexing.catch(() => {});
    await indexer.close();
    rmSync(waiting, { recursive: true, force: true });
  }
}

/** Fewer are read sooner than threads start. */
const fewPapers = 4;

function judgePapers(content: Content, workshop: Workshop, parts: Parts | undefined): Promise<JudgedPaper[]> {
  if (parts) return Promise.resolve(parts.judged);
  return Promise.all(content.papers.map((id) => (content.papers.length > fewPapers ? workshop.judged(id) : judgePaper(takeUp(contentOfPaper(content, id))))));
}

/** Papers in their order, each when it is there. Works are cited in many parts and stand on one page: they are a bundle of their own, made where the parts are joined. */
async function indexPapers(
  indexer: Indexer,
  { registers }: Content,
  papers: readonly string[],
  workshop: Workshop,
  sound: Promise<Overview>,
  { isPart }: { isPart: boolean },
): Promise<void> {
  for (const id of papers) {
    rememberFormatted(registers.works.value, await workshop.shown(id));
    indexer.addPaper(id);
  }
  const overview = await sound;
  if (!isPart) indexer.add(workRecords(overview.works));
  await indexer.write();
}

const worksBundle = 'works';

/** Astro empties the folder that it builds in. */
const pagesFolder = (next: string) => `${next}.pages`;

async function buildPages({ build }: typeof import('astro'), to: string): Promise<void> {
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
