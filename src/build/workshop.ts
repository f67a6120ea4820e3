/** Where papers are worked on: in threads of their own while the build goes on with others, or here where there are few. */
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { type Content, tellRegisters } from '../edition/collection/read-collection.ts';
import { contentOfPaper } from '../edition/content/narrow-content.ts';
import type { SiteSettings } from '../site-settings.ts';
import { type JudgedPaper, judgePaper, takeUp } from './judge-paper.ts';
import type { FormattedWorks } from './made-files.ts';
import { openMaker } from './make-paper.ts';
import { leaveFiles, leaveShown, type Places } from './paper-steps.ts';
import type { Told, WorkerSettings } from './paper-worker.ts';

export interface Workshop {
  judged: (paper: string) => Promise<JudgedPaper>;
  /** Done when what its pages and the index are made of is written. Fails where the paper has mistakes and the work ends. */
  shown: (paper: string) => Promise<Shown>;
  /** Done when its files are written. */
  made: (paper: string) => Promise<void>;
  close: () => Promise<void>;
}

export interface Shown {
  /** Of all that it was made of. */
  key: string;
  /** Works that the paper cites. */
  works: FormattedWorks;
}

export interface Task extends Places {
  root: string;
  content: Content;
  site: SiteSettings;
  papers: readonly string[];
}

/** For what a thread has made but now, in megabytes; of many threads each has less. */
const roomOfThread = (threads: number) => Math.max(96, Math.min(384, Math.floor(1536 / threads)));

function awaitAll<T>(papers: readonly string[]): Map<string, PromiseWithResolvers<T>> {
  const awaited = new Map(papers.map((id) => [id, Promise.withResolvers<T>()]));
  // Who waits for one is told; a build that stops waits for none.
  for (const { promise } of awaited.values()) promise.catch(() => {});
  return awaited;
}

export function openWorkshop({ root, content, site, papers, out, waiting }: Task, threads: number): Workshop {
  const workerData: WorkerSettings = { root, registers: tellRegisters(content.registers), site, papers, out, waiting, taken: new SharedArrayBuffer(4) };
  // A paper is work for one turn, and its trees should not outlive it: without room they are copied twice before they are dropped.
  const resourceLimits = { maxYoungGenerationSizeMb: roomOfThread(threads) };
  // What is still in use is copied by the thread that uses it: helpers would take the processors from the other threads.
  setFlagsFromString('--no-parallel-scavenge');
  const workers = Array.from({ length: threads }, () => new Worker(new URL('./paper-worker.ts', import.meta.url), { workerData, resourceLimits }));
  const judged = awaitAll<JudgedPaper>(papers);
  const shown = awaitAll<Shown>(papers);
  const made = awaitAll<void>(papers);
  const rejectAll = (fault: Error) => {
    for (const { reject } of [judged, shown, made].flatMap((awaited) => [...awaited.values()])) reject(fault);
  };
  for (const worker of workers) {
    worker.on('message', (told: Told) => {
      if (told.kind === 'judged') judged.get(told.judged.id)?.resolve(told.judged);
      else if (told.kind === 'shown') shown.get(told.id)?.resolve(told);
      else if (told.kind === 'made') made.get(told.id)?.resolve();
      else for (const awaited of [judged, shown, made]) awaited.get(told.id)?.reject(new Error(`The files of ${told.id} could not be made: ${told.message}`));
    });
    worker.on('error', (error) => rejectAll(error instanceof Error ? error : new Error(String(error))));
  }
  const of =
    <T>(awaited: ReadonlyMap<string, PromiseWithResolvers<T>>) =>
    (paper: string) =>
      awaited.get(paper)?.promise ?? Promise.reject(new Error(`No paper ${paper} is worked on.`));
  return {
    judged: of(judged),
    shown: of(shown),
    made: of(made),
    close: async () => {
      rejectAll(new Error('The build has ended.'));
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

/** Each step when it is asked for. A few papers are read sooner than threads start. */
export function workHere({ content, site, out, waiting, papers }: Task): Workshop {
  const atWork = new Map(papers.map((id) => [id, takeUp(contentOfPaper(content, id))]));
  const paperOf = (id: string) => atWork.get(id) ?? raise(id);
  const judged = stepOnce(async (id) => judgePaper(paperOf(id)));
  const maker = stepOnce(async (id) => openMaker(paperOf(id), await judged(id), site));
  const shown = stepOnce(async (id) => {
    const { key, show } = await maker(id);
    return { key, works: leaveShown({ out, waiting }, id, await show()) };
  });
  const made = stepOnce(async (id) => leaveFiles({ out, waiting }, await maker(id)));
  return { judged, shown, made, close: async () => {} };
}

function stepOnce<T>(step: (paper: string) => Promise<T>): (paper: string) => Promise<T> {
  const taken = new Map<string, Promise<T>>();
  return (paper) => {
    const result = taken.get(paper) ?? step(paper);
    taken.set(paper, result);
    return result;
  };
}

function raise(paper: string): never {
  throw new Error(`No paper ${paper} is worked on.`);
}
