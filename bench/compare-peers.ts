/** Builds the same text by turns with Locus and with others, and tells how they compare. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CannotRun } from '../src/model/cannot-run.ts';
import { inMegabytes, inSeconds, inSecondsTold, inTimes, median, medianTold, row } from './figures.ts';
import { allFiles, leftOut, mostWithBooks, openSite } from './generated-site.ts';
import type { Measure } from './measure-program.ts';
import { installPeer, peers } from './peers.ts';
import { weighFolder } from './weigh-site.ts';

export interface PeerPlan {
  sizes: readonly number[];
  /** Builds of each program. */
  rounds: number;
}

interface Contestant {
  name: string;
  siteOf: () => string;
  build: () => Promise<Measure>;
  runs: Measure[];
  /** At most so many, where it takes long. */
  rounds?: number;
  failure?: string;
}

export async function comparePeers({ sizes, rounds }: PeerPlan, print: (...lines: readonly string[]) => void): Promise<void> {
  const installed = peers.map(installPeer);
  print(
    '',
    `The same text, built by turns, ${rounds === 1 ? 'once' : `${rounds} times`} each; the medians. Locus is without ${leftOut}; its pages alone, with their search, are without ${allFiles}:`,
  );
  for (const { peer, versions } of installed) print(`  ${peer.name}: ${versions.join(', ')}`);
  const folder = mkdtempSync(path.join(tmpdir(), 'locus-bench-'));
  try {
    for (const papers of sizes) {
      const ours = openSite(path.join(folder, `${papers}-whole`), papers);
      const bare = openSite(path.join(folder, `${papers}-bare`), papers, allFiles);
      const full = openSite(path.join(folder, `${papers}-full`), papers, '');
      const contestants: Contestant[] = [
        { name: 'Locus', siteOf: () => ours.site, build: ours.buildAnew, runs: [] },
        { name: 'Locus, pages alone', siteOf: () => bare.site, build: bare.buildAnew, runs: [] },
        ...(papers <= mostWithBooks ? [{ name: 'Locus, PDF and EPUB too', siteOf: () => full.site, build: full.buildAnew, runs: [], rounds: 1 }] : []),
        ...installed.map((each) => ({ name: each.peer.name, siteOf: () => each.site, build: each.build, runs: [] })),
      ];
      for (const each of installed) each.takeText(ours.content, ours.ids);
      for (let round = 0; round < rounds; round++) for (const each of contestants) if (round < (each.rounds ?? rounds)) await run(each);
      print('', ...tell(papers, contestants));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A program that cannot build the text is told, and the others go on. */
async function run(contestant: Contestant): Promise<void> {
  if (contestant.failure !== undefined) return;
  try {
    contestant.runs.push(await contestant.build());
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    contestant.failure = `${error.message}. ${error.hint?.slice(-600) ?? ''}`;
  }
}

function tell(papers: number, contestants: readonly Contestant[]): string[] {
  const [ours] = contestants;
  const built = contestants.filter(({ runs, failure }) => runs.length > 0 && failure === undefined);
  const timeOf = ({ runs }: Contestant) => median(runs.map(({ milliseconds }) => milliseconds));
  const processorOf = ({ runs }: Contestant) => medianTold(runs.map(({ processor }) => processor));
  const memoryOf = ({ runs }: Contestant) => medianTold(runs.map(({ memory }) => memory));
  return [
    row(papers === 1 ? '1 paper' : `${papers} papers`, 'time', 'processor', 'memory', 'our time', 'our proc.', 'our memory', 'files', 'bytes'),
    ...built.map((each) => {
      const { files, bytes } = weighFolder(each.siteOf());
      const against =
        ours && each !== ours
          ? [inTimes(timeOf(ours), timeOf(each)), inTimes(processorOf(ours), processorOf(each)), inTimes(memoryOf(ours), memoryOf(each))]
          : ['', '', ''];
      return row(
        each.name,
        inSeconds(timeOf(each)),
        inSecondsTold(processorOf(each)),
        inMegabytes(memoryOf(each)),
        ...against,
        String(files),
        inMegabytes(bytes),
      );
    }),
    ...contestants.flatMap(({ name, failure }) => (failure === undefined ? [] : [`${name} did not build: ${failure}`])),
  ];
}
