/** Threads that work on papers while the build goes on with others. */
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { JudgedPaper } from './judge-paper.ts';
import type { FormattedWorks, Told, WorkerSettings } from './paper-worker.ts';

export interface Workshop {
  judged: (paper: string) => Promise<JudgedPaper>;
  /** Done when what its pages and the index are made of is written, with works that it cites as they are formatted. Fails where the paper has mistakes and the work ends. */
  shown: (paper: string) => Promise<FormattedWorks>;
  /** Done when its files are written. */
  made: (paper: string) => Promise<void>;
  close: () => Promise<void>;
}

/** For what a thread has made but now, in megabytes; of many threads each has less. */
const roomOfThread = (threads: number) => Math.max(96, Math.min(384, Math.floor(1536 / threads)));

function awaitAll<T>(papers: readonly string[]): Map<string, PromiseWithResolvers<T>> {
  const awaited = new Map(papers.map((id) => [id, Promise.withResolvers<T>()]));
  // Who waits for one is told; a build that stops waits for none.
  for (const { promise } of awaited.values()) promise.catch(() => {});
  return awaited;
}

export function openWorkshop(settings: Omit<WorkerSettings, 'taken'>, threads: number): Workshop {
  const workerData: WorkerSettings = { ...settings, taken: new SharedArrayBuffer(4) };
  // A paper is work for one turn, and its trees should not outlive it: without room they are copied twice before they are dropped.
  const resourceLimits = { maxYoungGenerationSizeMb: roomOfThread(threads) };
  // What is still in use is copied by the thread that uses it: helpers would take the processors from the other threads.
  setFlagsFromString('--no-parallel-scavenge');
  const workers = Array.from({ length: threads }, () => new Worker(new URL('./paper-worker.ts', import.meta.url), { workerData, resourceLimits }));
  const judged = awaitAll<JudgedPaper>(settings.papers);
  const shown = awaitAll<FormattedWorks>(settings.papers);
  const made = awaitAll<void>(settings.papers);
  const rejectAll = (fault: Error) => {
    for (const { reject } of [judged, shown, made].flatMap((awaited) => [...awaited.values()])) reject(fault);
  };
  for (const worker of workers) {
    worker.on('message', (told: Told) => {
      if (told.kind === 'judged') judged.get(told.judged.id)?.resolve(told.judged);
      else if (told.kind === 'shown') shown.get(told.id)?.resolve(told.works);
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
