/**
 * A thread of the build: reads and judges papers and makes their files, taking the next one that no other thread has taken. What was
 * kept of papers is told first of all of them, then what others wait for, and their files are written last: others work meanwhile.
 */
import { setImmediate } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { judgementOf } from '../checks/judge.ts';
import { type KnownRegisters, openContent } from '../edition/collection/read-collection.ts';
import { contentOfPaper } from '../edition/content/narrow-content.ts';
import type { SiteSettings } from '../site-settings.ts';
import { type JudgedPaper, judgeAnew, type PaperAtWork, recallJudged, takeUp } from './judge-paper.ts';
import type { FormattedWorks } from './made-files.ts';
import { openMaker, type PaperMaker, type ShownPaper } from './make-paper.ts';
import { leaveFiles, leaveShown, type Places } from './paper-steps.ts';

export interface WorkerSettings extends Places {
  root: string;
  registers: KnownRegisters;
  site: SiteSettings;
  papers: readonly string[];
  /** How many of them are taken, shared by all threads. */
  taken: SharedArrayBuffer;
}

/**
 * What a thread tells of each paper: that it was judged, then that what others wait for is there, then that its files are. Of the works
 * that it cites, those that the thread has not told of before.
 */
export type Told =
  | { kind: 'judged'; judged: JudgedPaper }
  | { kind: 'shown'; id: string; key: string; works: FormattedWorks }
  | { kind: 'made'; id: string }
  | { kind: 'fault'; id: string; message: string };

const settings = workerData as WorkerSettings;
const { root, registers, site, papers, taken } = settings;
const content = openContent(root, registers);
const counter = new Int32Array(taken);
const tell = (told: Told) => parentPort?.postMessage(told);

const take = (id: string) => takeUp(contentOfPaper(content, id));
const toldWorks = new Set<string>();

/** Papers that the last build judged as they are now. */
const asBefore: JudgedPaper[] = [];
for (let i = Atomics.add(counter, 0, 1); i < papers.length; i = Atomics.add(counter, 0, 1)) {
  const id = papers[i] as string;
  await attempt(id, async () => {
    const paper = take(id);
    const kept = recallJudged(paper);
    if (kept) {
      tell({ kind: 'judged', judged: kept });
      asBefore.push(kept);
    } else await work(paper);
  });
}

/** Of these, those whose files are likely to be kept as well. */
const shownBefore: JudgedPaper[] = [];
for (const judged of asBefore) {
  await attempt(judged.id, async () => {
    const maker = openMaker(take(judged.id), judged, site);
    const kept = maker.recallShown();
    if (kept) {
      tellShown(judged.id, maker, kept);
      shownBefore.push(judged);
    } else await make(judged.id, maker);
  });
}

for (const judged of shownBefore) {
  await attempt(judged.id, () => finish(judged.id, openMaker(take(judged.id), judged, site)));
}

async function attempt(id: string, step: () => Promise<void>): Promise<void> {
  try {
    await step();
    // Programs in the machine's own code give back what they held when a thread turns to its events.
    await setImmediate();
  } catch (error) {
    tell({ kind: 'fault', id, message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

async function work(paper: PaperAtWork): Promise<void> {
  const judged = judgeAnew(paper);
  tell({ kind: 'judged', judged });
  if (judgementOf(judged.findings).errors.length === 0) await make(paper.id, openMaker(paper, judged, site));
}

async function make(id: string, maker: PaperMaker): Promise<void> {
  tellShown(id, maker, await maker.show());
  await finish(id, maker);
}

function tellShown(id: string, { key }: PaperMaker, shown: ShownPaper): void {
  const works = new Map([...leaveShown(settings, id, shown)].filter(([work]) => !toldWorks.has(work)));
  for (const work of works.keys()) toldWorks.add(work);
  tell({ kind: 'shown', id, key, works });
}

async function finish(id: string, maker: PaperMaker): Promise<void> {
  await leaveFiles(settings, maker);
  tell({ kind: 'made', id });
}
