/** Builds the site beside the last one, and puts it in its place when it is whole. */
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { takeOverview } from '../edition/collection/overview.ts';
import { contentFolder } from '../edition/content/content-folder.ts';
import { handToPages } from '../edition/current-build.ts';
import { writeHosting } from '../hosting/prepare-hosting.ts';
import { handPresentations } from '../presentation/current-presentation.ts';
import { readSiteSettings } from '../site-settings.ts';
import { hashOf } from './cache.ts';
import { type Desk, openDesk } from './desk.ts';
import { keepPages } from './kept-pages.ts';
import type { Stages } from './stages.ts';

export interface BuildOptions {
  /** The folder of the site. */
  out: string;
  /** `a..m`: builds the papers of that range only, as a part to be joined with others. */
  range?: string | undefined;
  /** The folders of parts that hold all papers: only the pages that the papers share are made. */
  join?: readonly string[] | undefined;
  stages: Stages;
}

/** Whether it was built; where the content has mistakes, they are told and nothing is. */
export async function buildSite({ out, range, join, stages }: BuildOptions): Promise<boolean> {
  readSiteSettings(process.env);
  const next = `${out}.next`;
  const waiting = `${next}.papers`;
  // Astro empties the folder that it builds in, and moves files there from its own folder in the project, which it can on one disk only.
  const pagesFolder = path.resolve(`.astro/pages-${hashOf(out)}`);
  restoreLast(out);
  for (const folder of [next, waiting, pagesFolder]) rmSync(folder, { recursive: true, force: true });
  mkdirSync(waiting, { recursive: true });
  console.log('Checking the content …');
  const desk = openDesk({ root: contentFolder(), out: next, waiting, range, join });
  // Styles and scripts are bundled while the content is read; where they ask for what it says, they wait.
  const pages = buildPages(desk, pagesFolder);
  pages.catch(() => {});
  try {
    await stages.time('papers', () => desk.read);
    const verdict = await stages.time('check', () => desk.verdict);
    if (verdict.report) console.log(verdict.report);
    if (!verdict.isSound) {
      console.error('Nothing was built: the content has mistakes.');
      return false;
    }
    for (const line of verdict.fidelity) console.log(line);
    console.log('Building the site …');
    await Promise.all([stages.time('pages', () => pages), stages.time('search', () => desk.indexed)]);
    await stages.time('files', () => desk.done);
    await stages.time('publish', () => {
      moveInto(pagesFolder, next);
      writeHosting(next, process.env);
      replaceFolder(out, next);
    });
    return true;
  } finally {
    await desk.close();
    await pages.catch(() => {});
    for (const folder of [waiting, pagesFolder]) rmSync(folder, { recursive: true, force: true });
  }
}

async function buildPages(desk: Desk, outDir: string): Promise<void> {
  handToPages({ outset: desk.outset, overview: desk.overview.then(takeOverview), faces: desk.faces });
  handPresentations({ ofPaper: desk.presentationOf, ofWorks: desk.formattedWorks });
  const { build } = await import('astro');
  await build({ root: process.cwd(), outDir, logLevel: 'warn', integrations: [keepPages(desk)] });
}

/** Moves all that stands in a folder into another, which may have folders of the same names. */
function moveInto(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory() && existsSync(target)) moveInto(source, target);
    else move(source, target);
  }
  rmSync(from, { recursive: true });
}

/** To another disk, what was copied is removed with the folder that it stood in. */
function move(source: string, target: string): void {
  try {
    renameSync(source, target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(source, target, { recursive: true });
  }
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
