/** Builds the site beside the last one, in three phases, and puts it in its place when it is whole. */
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type JudgedCollection, judgeCollection } from '../checks/judge-collection.ts';
import { locateFindings } from '../checks/locate-findings.ts';
import { formatForPeople } from '../checks/report.ts';
import { formatWorks, houseStyleIn, rememberFormatted } from '../citation/format.ts';
import type { Overview } from '../edition/collection/overview.ts';
import { type Content, openContent } from '../edition/collection/read-collection.ts';
import { siteLanguage } from '../edition/collection/summaries.ts';
import { contentFolder } from '../edition/content/content-folder.ts';
import { ledgerName } from '../edition/ledger/ledger-read.ts';
import { writeHosting } from '../hosting/prepare-hosting.ts';
import type { Event } from '../model/event.ts';
import type { PaperSummary } from '../model/paper-summary.ts';
import { type IndexRecord, workRecords } from '../search/index/index-record.ts';
import { writeIndex } from '../search/index/write-index.ts';
import { setSiteData } from '../site-data.ts';
import { readSiteSettings } from '../site-settings.ts';
import { type Cuts, cutForSite } from '../type/cut-faces.ts';
import { hashOf } from './cache.ts';
import { readPaperProducts } from './paper-products.ts';
import { makePapers, type PaperResult } from './paper-tasks.ts';
import { contentOfRange, labelPart, openParts, type Parts, parseRange, type Range } from './part.ts';
import { moveInto, replaceFolder, restoreLast } from './publish.ts';
import { renderCollectionFiles, writeFiles } from './site-files.ts';

/** Says of each part of a build when it begins and ends. */
export interface Stages {
  time: <T>(name: string, work: () => T | Promise<T>) => Promise<T>;
}

export interface BuildOptions {
  /** The folder of the site. */
  out: string;
  /** `a..m`: builds the papers of that range only, as a part to be joined with others. */
  range?: string | undefined;
  /** The folders of parts that hold all papers: only the pages that the papers share are made. */
  join?: readonly string[] | undefined;
  stages: Stages;
}

const noPaperYet = 'There is no paper yet, so that the site has none to show: “npm run edition -- new <id>” starts one.';

/** What is to be said of a paper whose version is one that readers have, where nothing holds its addresses to their words yet. */
function lackOfLedger({ folder, shown }: Content, { id, meta }: PaperSummary): string | undefined {
  const version = meta.edition[0]?.version ?? '';
  if (!/^[1-9]/.test(version) || folder.entries.includes(`${shown}/papers/${id}/${ledgerName}`)) return undefined;
  return `${id}: version ${version} has no ledger, so that nothing holds its addresses to their words. “npm run edition -- anchors ${id} --write” records them.`;
}

/** What a build reads, and where it writes until it is whole. */
interface Build {
  content: Content;
  /** Of all papers, also where a part of them is built. */
  events: readonly Event[];
  range: Range | undefined;
  parts: Parts | undefined;
  out: string;
  /** The site while it is made. */
  next: string;
  /** What the pages and the index are made of, a file a paper. */
  products: string;
  /** Astro empties the folder that it builds in, and moves files there from its own folder in the project, which it can on one disk only. */
  pages: string;
  stages: Stages;
}

/** Whether it was built; where the content has mistakes, they are printed and nothing is. */
export async function buildSite(options: BuildOptions): Promise<boolean> {
  const build = openBuild(options);
  const { content, stages, out, next } = build;
  // Loading Astro takes as long as a paper.
  const astro = import('astro');
  try {
    console.log('Checking the content …');
    const [results, faces] = await stages.time('papers', () => Promise.all([papersOf(build), cutForSite(contentFolder(), content)]));
    const judged = await stages.time('check', () => judgeCollection(content, results, { citedOnly: build.range !== undefined }));
    if (!report(judged)) {
      console.error('Nothing was built: the content has mistakes.');
      return false;
    }
    for (const { id, fidelity } of results) if (fidelity) console.log(`${id}: ${fidelity}.`);
    for (const remark of results.flatMap(({ remarks }) => remarks)) console.log(remark);
    for (const remark of results.flatMap(({ summary }) => (summary && lackOfLedger(content, summary)) ?? [])) console.log(remark);
    if (content.papers.length === 0) console.log(noPaperYet);
    console.log('Building the site …');
    const pages = async () => {
      showToPages(build, judged.overview, results, faces);
      await (await astro).build({ root: process.cwd(), outDir: build.pages, logLevel: 'warn' });
    };
    await stages.time('pages', () => Promise.all([pages(), indexPapers(build, judged.overview)]));
    await stages.time('files', () => writeSharedFiles(build, judged.overview, results));
    await stages.time('publish', () => {
      moveInto(build.pages, next);
      writeHosting(next, process.env, judged.overview.record?.annotations);
      replaceFolder(out, next);
    });
    return true;
  } finally {
    for (const folder of [next, build.products, build.pages]) rmSync(folder, { recursive: true, force: true });
  }
}

function openBuild({ out, range: name, join, stages }: BuildOptions): Build {
  readSiteSettings(process.env);
  const range = name === undefined ? undefined : parseRange(name);
  const whole = openContent(contentFolder());
  const content = range ? contentOfRange(whole, range) : whole;
  const next = `${out}.next`;
  const build = {
    content,
    events: whole.registers.events.value,
    range,
    parts: join && openParts(join, content),
    out,
    next,
    products: `${next}.papers`,
    pages: path.resolve(`.astro/pages-${hashOf(out)}`),
    stages,
  };
  restoreLast(out);
  for (const folder of [next, build.products, build.pages]) rmSync(folder, { recursive: true, force: true });
  for (const folder of [next, build.products]) mkdirSync(folder, { recursive: true });
  return build;
}

/** In the order of the content: made, or of parts that were made elsewhere. */
const papersOf = ({ content, parts, next, products }: Build): Promise<readonly PaperResult[]> | readonly PaperResult[] =>
  parts ? parts.results : makePapers(content, { root: contentFolder(), site: readSiteSettings(process.env), out: next, products });

/** Prints what was found. Whether nothing of it stands in the way of publishing. */
function report({ judgement, sources }: JudgedCollection): boolean {
  const { errors, warnings } = judgement;
  if (errors.length + warnings.length > 0) {
    const located = locateFindings(judgement, sources, process.cwd(), contentFolder());
    console.log(formatForPeople(located.judgement, located.sources));
  }
  return errors.length === 0;
}

function showToPages({ content, events, parts, products }: Build, overview: Overview, results: readonly PaperResult[], faces: Cuts): void {
  const house = houseStyleIn(siteLanguage(overview));
  for (const { formatted } of results) rememberFormatted(overview.works, formatted, house);
  setSiteData({
    // A part of a collection has no pages of papers that were built elsewhere.
    builtPapers: parts ? [] : content.papers,
    // There is a timeline, whichever paper its events are of.
    overview: { ...overview, events },
    presentationOf: (paper) => readPaperProducts(parts?.folderOf(paper) ?? products, paper).presentation,
    works: formatWorks(overview.works, house),
    faces,
  });
}

/** Works are cited in many parts and stand on one page: their records are a bundle of their own, made where the parts are joined. */
async function indexPapers({ content, range, parts, next, products }: Build, { works }: Overview): Promise<void> {
  function* records(): Iterable<IndexRecord> {
    if (!parts) for (const id of content.papers) yield readPaperProducts(products, id).record;
    if (!range) yield* workRecords(works);
  }
  await writeIndex(records(), path.join(next, 'pagefind', parts ? 'works' : (range?.name ?? '')));
}

async function writeSharedFiles({ range, parts, next, products }: Build, overview: Overview, results: readonly PaperResult[]): Promise<void> {
  const resources = results.flatMap(({ resource }) => resource ?? []);
  writeFiles(next, await renderCollectionFiles(overview, resources, readSiteSettings(process.env)));
  // The shared pages take their places later.
  parts?.copyInto(next);
  if (range) labelPart(next, range, results, products);
}
