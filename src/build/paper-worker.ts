/** A thread of the build: reads and judges papers and makes their files, taking the next one that no other thread has taken. */
import { writeFileSync } from 'node:fs';
import { serialize } from 'node:v8';
import { parentPort, workerData } from 'node:worker_threads';
import { judgementOf } from '../checks/judge.ts';
import { contentOfPaper } from '../edition/narrow-content.ts';
import { type KnownRegisters, openContent } from '../edition/read-collection.ts';
import type { SiteSettings } from '../site-settings.ts';
import { type JudgedPaper, judgePaper, takeUp } from './judge-paper.ts';
import { madeFile } from './made-files.ts';
import { makePaper } from './make-paper.ts';
import { writeProduct } from './write-files.ts';

export interface WorkerSettings {
  root: string;
  registers: KnownRegisters;
  site: SiteSettings;
  /** The folder of the site that is built. */
  out: string;
  /** Where what the pages and the index are made of waits for them. */
  waiting: string;
  papers: readonly string[];
  /** How many of them are taken, shared by all threads. */
  taken: SharedArrayBuffer;
}

/** What a thread tells of each paper: first that it was judged, then that its files are made. */
export type Told = { kind: 'judged'; judged: JudgedPaper } | { kind: 'made'; id: string } | { kind: 'fault'; id: string; message: string };

const { root, registers, site, out, waiting, papers, taken } = workerData as WorkerSettings;
const content = openContent(root, registers);
const counter = new Int32Array(taken);
const tell = (told: Told) => parentPort?.postMessage(told);

for (let i = Atomics.add(counter, 0, 1); i < papers.length; i = Atomics.add(counter, 0, 1)) {
  const id = papers[i] as string;
  try {
    await work(id);
  } catch (error) {
    tell({ kind: 'fault', id, message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

async function work(id: string): Promise<void> {
  const paper = takeUp(contentOfPaper(content, id));
  const judged = judgePaper(paper);
  tell({ kind: 'judged', judged });
  if (judgementOf(judged.findings).errors.length > 0) return;
  const { products, presentation, record } = await makePaper(paper, judged, site);
  for (const product of products) writeProduct(out, product);
  writeFileSync(madeFile(waiting, id, 'presentation'), serialize(presentation));
  writeFileSync(madeFile(waiting, id, 'record'), serialize(record));
  tell({ kind: 'made', id });
}
