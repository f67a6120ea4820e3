/** How the cost of a collection grows with its papers. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { changeParagraph } from './change-paragraph.ts';
import { drawQueries } from './draw-queries.ts';
import { inMegabytes, inMs, inSeconds, inSecondsTold, inTimes, median, quantile, row } from './figures.ts';
import { type BuildMeasure, leftOut, mostWithBooks, openSite } from './generated-site.ts';
import type { Measure } from './measure-program.ts';
import { measureSearch, type SearchFigures } from './measure-search.ts';
import { type PageWeight, weighFolder, weighPage } from './weigh-site.ts';

export interface GrowthPlan {
  sizes: readonly number[];
  /** Questions to the finder; none where there is no browser. */
  queries: number;
}

export interface GrowthFigures {
  papers: number;
  cold: BuildMeasure;
  /** The same with PDF and EPUB; undefined where that takes too long. */
  withBooks: (BuildMeasure & { files: number; bytes: number }) | undefined;
  /** After one paragraph was changed, with what the first build kept. */
  again: Measure;
  /** Milliseconds from saving a paper to its page, of each of some changes. */
  edits: readonly number[];
  files: number;
  bytes: number;
  /** Of the first paper’s text page, which every size has. */
  page: PageWeight;
  search: SearchFigures | undefined;
}

/** While editing. */
const changes = 5;

export async function measureGrowth({ sizes, queries }: GrowthPlan, tell: (line: string) => void): Promise<GrowthFigures[]> {
  const figures: GrowthFigures[] = [];
  const folder = mkdtempSync(path.join(tmpdir(), 'locus-bench-'));
  try {
    for (const papers of sizes) {
      const generated = openSite(path.join(folder, String(papers)), papers);
      const { content, ids, build } = generated;
      const [first = ''] = ids;
      const cold = await generated.buildAnew();
      const { site } = generated;
      const weight = { ...weighFolder(site), page: weighPage(site, first, '/') };
      const search = queries > 0 ? await measureSearch(site, first, drawQueries(content, ids, queries)) : undefined;
      changeParagraph(content, first);
      const again = await build();
      const edits = await generated.edit(changes);
      const withBooks = papers <= mostWithBooks ? await buildWithBooks(path.join(folder, `${papers}-books`), papers) : undefined;
      figures.push({ papers, cold, withBooks, again, edits, ...weight, search });
      tell(`${count(papers)}: built in ${inSeconds(cold.milliseconds)} with ${inMegabytes(cold.memory)}, after a change in ${inSeconds(again.milliseconds)}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return figures;
}

async function buildWithBooks(folder: string, papers: number): Promise<GrowthFigures['withBooks']> {
  const generated = openSite(folder, papers, '');
  const measure = await generated.buildAnew();
  return { ...measure, ...weighFolder(generated.site) };
}

export function tellGrowth(figures: readonly GrowthFigures[]): string[] {
  const heads = figures.map(({ papers }) => count(papers));
  const line = (name: string, of: (each: GrowthFigures, i: number) => string) => row(name, ...figures.map(of));
  const stages = [...new Set(figures.flatMap(({ cold }) => cold.stages.map(({ name }) => name)))];
  return [
    row(`Build without ${leftOut}`, ...heads),
    line('time', ({ cold }) => inSeconds(cold.milliseconds)),
    ...stages.map((stage) =>
      line(`  ${stage}`, ({ cold }) => {
        const milliseconds = cold.stages.find(({ name }) => name === stage)?.milliseconds;
        return milliseconds === undefined ? '–' : inSeconds(milliseconds);
      }),
    ),
    line('processor', ({ cold }) => inSecondsTold(cold.processor)),
    line('peak memory', ({ cold }) => inMegabytes(cold.memory)),
    line('files', ({ files }) => String(files)),
    line('bytes', ({ bytes }) => inMegabytes(bytes)),
    line('bytes a paper', ({ bytes, papers }) => String(Math.round(bytes / papers))),
    line('one paragraph changed', ({ again }) => inSeconds(again.milliseconds)),
    line('  of the whole', ({ again, cold }) => inTimes(again.milliseconds, cold.milliseconds)),
    line('while editing, save to page', ({ edits }) => inMs(median(edits))),
    line('  the longest', ({ edits }) => inMs(Math.max(...edits))),
    '',
    ...tellWithBooks(figures),
    ...(figures.length > 1 ? ['', ...tellRatios(figures)] : []),
    '',
    row('The same text page', ...heads),
    ...(['html', 'css', 'js', 'fonts'] as const).map((kind) => line(`  ${kind}, bytes sent`, ({ page }) => String(page[kind].sent))),
    ...(figures.some(({ search }) => search) ? ['', ...tellSearch(figures)] : []),
  ];
}

function tellWithBooks(figures: readonly GrowthFigures[]): string[] {
  const line = (name: string, of: (withBooks: NonNullable<GrowthFigures['withBooks']>) => string) =>
    row(name, ...figures.map(({ withBooks }) => (withBooks ? of(withBooks) : '–')));
  return [
    row('Build with every format', ...figures.map(({ papers }) => count(papers))),
    line('time', ({ milliseconds }) => inSeconds(milliseconds)),
    line('processor', ({ processor }) => inSecondsTold(processor)),
    line('peak memory', ({ memory }) => inMegabytes(memory)),
    line('files', ({ files }) => String(files)),
    line('bytes', ({ bytes }) => inMegabytes(bytes)),
  ];
}

/** Each size against the one before it. */
function tellRatios(figures: readonly GrowthFigures[]): string[] {
  const pairs = figures.slice(1).map((larger, i) => [larger, figures[i] as GrowthFigures] as const);
  const line = (name: string, of: (each: GrowthFigures) => number | undefined) =>
    row(name, ...pairs.map(([larger, smaller]) => inTimes(of(larger), of(smaller))));
  return [
    row('Growth', ...pairs.map(([larger, smaller]) => `${larger.papers} to ${smaller.papers}`)),
    line('  time', ({ cold }) => cold.milliseconds),
    line('  processor', ({ cold }) => cold.processor),
    line('  peak memory', ({ cold }) => cold.memory),
    line('  files', ({ files }) => files),
    line('  bytes', ({ bytes }) => bytes),
  ];
}

function tellSearch(figures: readonly GrowthFigures[]): string[] {
  const line = (name: string, of: (search: SearchFigures) => string) => row(name, ...figures.map(({ search }) => (search ? of(search) : '–')));
  return [
    row('Finder, input to results', ...figures.map(({ papers }) => count(papers))),
    line('  cold, median', ({ cold }) => inMs(median(cold))),
    line('  cold, 95th percentile', ({ cold }) => inMs(quantile(cold, 0.95))),
    line('  whole, median', ({ whole }) => inMs(median(whole))),
    line('  warm, median', ({ warm }) => inMs(median(warm))),
    line('  warm, 95th percentile', ({ warm }) => inMs(quantile(warm, 0.95))),
    line('  fetched cold, median', ({ fetched }) => String(median(fetched.map(({ bytes }) => bytes)))),
    line('  fetched cold, most', ({ fetched }) => String(Math.max(...fetched.map(({ bytes }) => bytes)))),
    line('  files of that, most', ({ fetched }) => String(Math.max(...fetched.map(({ files }) => files)))),
  ];
}

const count = (papers: number) => (papers === 1 ? '1 paper' : `${papers} papers`);
