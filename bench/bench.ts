import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import type { Command, ExitCode, Terminal } from '../src/cli/command.ts';
import { openCollection, selectPapers } from '../src/cli/select-papers.ts';
import { CannotRun } from '../src/model/cannot-run.ts';
import { readSiteSettings } from '../src/site-settings.ts';
import { comparePeers } from './compare-peers.ts';
import { inMs, row, sum } from './figures.ts';
import { measureIntake } from './intake/measure-intake.ts';
import { judgePages } from './judge-pages.ts';
import { measureGrowth, tellGrowth } from './measure-growth.ts';
import { findBrowser } from './measure-search.ts';
import type { Rendering } from './rendering.ts';
import { runProgram } from './run-program.ts';
import { addWeights, weighFolder, weighPage } from './weigh-site.ts';

/** Papers in the collections that are measured. */
const sizes = [1, 10, 100, 1000];
const peerSizes = [1, 100, 1000];
/** The largest collection takes most of the time. */
const mostQuick = 100;
const queries = { full: 50, quick: 10 };
const defaultRounds = 3;

export const bench: Command = {
  name: 'bench',
  summary: 'Measures the exports and the build, how a collection grows, and how others build the same text.',
  usage: 'bench [paper …] [--papers 1,10,…] [--quick] [--peer] [--rounds n] [--lighthouse] [--intake]',
  details: [
    'Every figure is measured in the run that prints it. Nothing is judged by it: machines differ, and so do runs.',
    'Without options: first the papers of the content, then generated collections of 1, 10, 100 and 1,000 papers. With papers named, only these; with --papers, only the collections; with --peer, only the comparison, of 1, 100 and 1,000 papers unless --papers says otherwise. All that is built is deleted after; what the others need is installed once, in the system’s folder for temporary files.',
    'Of each collection up to 100 papers, a build with every format stands beside that without PDF and EPUB. Then `npm run dev` serves it: from saving a paper to its page, the median of five changes. Of the processor’s time and of memory, what the system tells is told.',
    'With the files of the first paper, dts/ stands for what all papers have under that address. A file is rendered cold in a process of its own once the content is read, and warm a second time in that process. The build is that of the whole site, into a folder that is deleted after.',
    'The finder is measured in Chromium, which CHROMIUM names where it is not found. Without a browser, that part is left out.',
  ],
  options: {
    papers: { type: 'string', value: 'numbers', summary: 'the sizes of the collections: 1,10,100' },
    quick: { type: 'boolean', summary: 'leaves out collections of more than 100 papers, and most questions to the finder' },
    peer: { type: 'boolean', summary: 'builds the same text with Starlight and with VitePress too, by turns' },
    rounds: { type: 'string', value: 'number', summary: `builds of each program with --peer (${defaultRounds})` },
    intake: { type: 'boolean', summary: 'only what comes out right of the first paper, read from its transcript and from PDFs of it' },
    lighthouse: { type: 'boolean', summary: 'only what Lighthouse says of each page; needs Chromium, named by CHROMIUM_WHOLE where it is not found' },
  },
  async run(given, terminal): Promise<ExitCode> {
    const rounds = given.valueOf('rounds') === undefined ? defaultRounds : readNumber('rounds', given.valueOf('rounds') ?? '');
    const wanted = given
      .valueOf('papers')
      ?.split(',')
      .map((size) => readNumber('papers', size.trim()));
    const isSmall = (size: number) => !given.has('quick') || size <= mostQuick;
    const print = (line: string) => terminal.print(line);
    if (given.positionals.length > 0 && (wanted || given.has('peer')))
      throw new CannotRun(`Unexpected ${given.positionals.join(' ')} with --${wanted ? 'papers' : 'peer'}, expected papers of the content or generated ones`);
    const ids = wanted || given.has('peer') || given.has('lighthouse') || given.has('intake') ? [] : selectPapers(openCollection(terminal), given.positionals);
    print(
      `Node ${process.versions.node}, ${process.platform} ${process.arch}, ${availableParallelism()} cores (${cpus()[0]?.model ?? 'unknown'}), load ${loadavg()[0]?.toFixed(1)} at the start`,
    );
    if (given.has('intake')) {
      const [paper] = openCollection(terminal).papers;
      if (paper) await measureIntake(paper, terminal.print);
      return 0;
    }
    if (given.has('lighthouse')) {
      await tellJudgements(terminal);
      return 0;
    }
    if (given.has('peer')) {
      await comparePeers({ sizes: wanted ?? peerSizes.filter(isSmall), rounds }, terminal.print);
      return 0;
    }
    if (ids.length > 0) {
      const sums = ids.map((id, i) => timeFiles(id, i === 0, terminal));
      await timeBuild(ids, sum(sums), terminal);
    }
    if (given.positionals.length === 0) {
      const browser = await findBrowser();
      terminal.print(
        '',
        browser ? `Generated collections, the finder in ${browser}` : 'Generated collections; the finder is not measured: there is no Chromium',
      );
      const asked = browser ? queries[given.has('quick') ? 'quick' : 'full'] : 0;
      const figures = await measureGrowth({ sizes: (wanted ?? sizes).filter(isSmall), queries: asked }, print);
      terminal.print('', ...tellGrowth(figures));
    }
    return 0;
  },
};

function readNumber(option: string, text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new CannotRun(`Unexpected --${option} “${text}”, expected a whole number from 1`);
  return Number(text);
}

/** Prints what each file takes; gives the time of all together, in one process: of three, that in the middle. What papers share counts with the first. */
function timeFiles(id: string, isFirst: boolean, { print, content }: Terminal): number {
  const render = (...files: readonly string[]) => {
    const { output, milliseconds } = runProgram('bench/render-files.ts', [id, ...files], content);
    const renderings = (JSON.parse(output) as Rendering[]).filter(({ name }) => isFirst || name !== 'dts/');
    return { renderings, milliseconds };
  };
  const runs = [render(), render(), render()].map(({ renderings }) => renderings);
  print('', row(id, 'cold', 'warm', 'process', 'bytes'));
  for (const { name, bytes } of runs[0] ?? []) {
    const { renderings, milliseconds } = render(name);
    const [rendering] = renderings;
    if (rendering) print(row(name, inMs(rendering.cold), inMs(rendering.warm), inMs(milliseconds), String(bytes)));
  }
  const sums = runs.map((run) => sum(run.map(({ cold }) => cold))).toSorted((a, b) => a - b);
  print(`All in one process, as in a build: ${sums.map(inMs).join(', ')} in ${sums.length} runs`);
  return sums[1] ?? 0;
}

/** The site is built for the address that it is judged at, so that what its pages say of themselves is true. */
async function tellJudgements({ print, content }: Terminal): Promise<void> {
  const port = 4390;
  await withFolder(async (site) => {
    runProgram('src/cli/build.ts', ['--out', site], content, { SITE_URL: `http://localhost:${port}`, BASE_PATH: '/' });
    const judgements = await judgePages(site, port);
    print('', row('Lighthouse, of 100', 'screen', ...Object.keys(judgements[0]?.scores ?? {}).map((name) => name.slice(0, 10))));
    for (const { page, screen, scores, remarks } of judgements) {
      print(row(page, screen, ...Object.values(scores).map((score) => (score === null ? '–' : String(score)))));
      for (const remark of remarks) print(`  ${remark}`);
    }
  });
}

async function timeBuild(ids: readonly string[], exports: number, { print, content }: Terminal): Promise<void> {
  await withFolder((site) => {
    const { milliseconds } = runProgram('src/cli/build.ts', ['--out', site], content);
    const { files, bytes } = weighFolder(site);
    print(
      '',
      `Build of the whole site: ${inMs(milliseconds)}; of that, these exports take about ${inMs(exports)}, ${((100 * exports) / milliseconds).toFixed(0)} %`,
    );
    print(`The site: ${files} files, ${bytes} bytes`);
    for (const id of ids) {
      print('', row(`/${id}/`, 'files', 'bytes', 'sent'));
      const page = weighPage(site, id, readSiteSettings(process.env).base);
      const { fonts, ...others } = page;
      for (const [kind, { files, bytes, sent }] of Object.entries({ ...page, 'without fonts': addWeights(others), 'with fonts': addWeights(page) }))
        print(row(kind, String(files), String(bytes), String(sent)));
    }
  });
}

/** For a site that is deleted after. */
async function withFolder(use: (site: string) => void | Promise<void>): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'locus-bench-'));
  try {
    await use(path.join(folder, 'site'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
