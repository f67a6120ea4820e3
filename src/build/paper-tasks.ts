/** The first phase of a build: each paper is a task of a pool of workers. */
import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import type { FormattedWork } from '../citation/format.ts';
import { type Content, type KnownRegisters, registersToClone } from '../edition/collection/read-collection.ts';
import type { Resource } from '../exports/dts/collections.ts';
import type { SiteSettings } from '../site-settings.ts';
import type { JudgedPaper } from './judge-paper.ts';

/** What the build goes on with of a paper. */
export interface PaperResult extends JudgedPaper {
  /** As the text service lists it; undefined where the paper has mistakes. */
  resource: Resource | undefined;
  /** The works that it cites. */
  formatted: ReadonlyMap<string, FormattedWork>;
  /** What is not as one would wish it, and no mistake. */
  remarks: readonly string[];
}

/** What all tasks share. */
export interface WorkerContent {
  /** The content folder. */
  root: string;
  registers: KnownRegisters;
  site: SiteSettings;
  /** The folder of the site that is built, for the paper's files. */
  out: string;
  /** The folder for what its pages and the index are made of. */
  products: string;
}

/** In the order of the content. */
export async function makePapers(content: Content, shared: Omit<WorkerContent, 'registers'>): Promise<PaperResult[]> {
  const threads = Math.min(availableParallelism(), content.papers.length);
  if (threads === 0) return [];
  const pool = new Tinypool({
    filename: new URL('./paper-worker.ts', import.meta.url).href,
    runtime: 'worker_threads',
    minThreads: threads,
    maxThreads: threads,
    workerData: { ...shared, registers: registersToClone(content.registers) } satisfies WorkerContent,
  });
  try {
    return await Promise.all(content.papers.map((id): Promise<PaperResult> => pool.run(id)));
  } finally {
    await pool.destroy();
  }
}
