import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { readSiteSettings } from '../../site-settings.ts';
import type { Judgement } from '../bench/judge-pages.ts';
import type { Rendering } from '../bench/rendering.ts';
import { runProgram } from '../bench/run-program.ts';
import { addWeights, weighFolder, weighPage } from '../bench/weigh-site.ts';
import type { Command, Terminal } from '../command.ts';
import { openCollection, selectPapers } from '../select-papers.ts';

export const bench: Command = {
  name: 'bench',
  summary: 'Measures how long the exports and the build take, and what a page weighs.',
  usage: 'bench [paper …] [--lighthouse]',
  details: [
    'Every figure is measured in the run that prints it. Nothing is judged by it: machines differ, and so do runs.',
    'With the files of the first paper, dts/ stands for what all papers have under that address. A file is rendered cold in a process of its own once the content is read, and warm a second time in that process. The build is that of the whole site, into a folder that is deleted after.',
  ],
  options: { lighthouse: { type: 'boolean', summary: 'only what Lighthouse says of each page; needs Chromium, named by CHROMIUM where it is not found' } },
  run(given, terminal) {
    const ids = selectPapers(openCollection(terminal), given.positionals);
    terminal.print(
      `Node ${process.versions.node}, ${process.platform} ${process.arch}, ${availableParallelism()} cores (${cpus()[0]?.model ?? 'unknown'}), load ${loadavg()[0]?.toFixed(1)} at the start`,
    );
    if (given.has('lighthouse')) {
      judgePages(terminal);
      return 0;
    }
    const sums = ids.map((id, i) => timeFiles(id, i === 0, terminal));
    timeBuild(ids, sum(sums), terminal);
    return 0;
  },
};

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
function judgePages({ print, content }: Terminal): void {
  const port = 4390;
  withFolder((site) => {
    runProgram('build.ts', ['--out', site], content, { SITE_URL: `http://localhost:${port}`, BASE_PATH: '/' });
    const judgements = JSON.parse(runProgram('bench/judge-pages.ts', [site, String(port)], content).output) as Judgement[];
    print('', row('Lighthouse, of 100', 'screen', ...Object.keys(judgements[0]?.scores ?? {}).map((name) => name.slice(0, 10))));
    for (const { page, screen, scores, remarks } of judgements) {
      print(row(page, screen, ...Object.values(scores).map((score) => (score === null ? '–' : String(score)))));
      for (const remark of remarks) print(`  ${remark}`);
    }
  });
}

function timeBuild(ids: readonly string[], exports: number, { print, content }: Terminal): void {
  withFolder((site) => {
    const { milliseconds } = runProgram('build.ts', ['--out', site], content);
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
function withFolder(use: (site: string) => void): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'locus-bench-'));
  try {
    use(path.join(folder, 'site'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
const inMs = (milliseconds: number) => `${Math.round(milliseconds)} ms`;
const row = (name: string, ...figures: readonly string[]) => name.padEnd(28) + figures.map((figure) => figure.padStart(11)).join('');
