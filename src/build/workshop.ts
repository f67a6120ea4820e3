/** Threads that work on papers while the build goes on with others. */
import { Worker } from 'node:worker_threads';
import type { JudgedPaper } from './judge-paper.ts';
import type { Told, WorkerSettings } from './paper-worker.ts';

export interface Workshop {
  judged: (paper: string) => Promise<JudgedPaper>;
  /** Done when the paper's files are written, and what its pages and the index are made of. Fails where the paper has mistakes and the work ends. */
  made: (paper: string) => Promise<void>;
  close: () => Promise<void>;
}

function awaitAll<T>(papers: readonly string[]): Map<string, PromiseWithResolvers<T>> {
  const awaited = new Map(papers.map((id) => [id, Promise.withResolvers<T>()]));
  // Who waits for one is told; a build that stops waits for none.
  for (const { promise } of awaited.values()) promise.catch(() => {});
  return awaited;
}

export function openWorkshop(settings: Omit<WorkerSettings, 'taken'>, threads: number): Workshop {
  const workerData: WorkerSettings = { ...settings, taken: new SharedArrayBuffer(4) };
  // A paper is work for one turn, and its trees should not outlive it: without room they are copied twice before they are dropped.
  const resourceLimits = { maxYoungGenerationSizeMb: 96 };
  const workers = Array.from({ length: threads }, () => new Worker(new URL('./paper-worker.ts', import.meta.url), { workerData, resourceLimits }));
  const judged = awaitAll<JudgedPaper>(settings.papers);
  const made = awaitAll<void>(settings.papers);
  for (const worker of workers) {
    worker.on('message', (told: Told) => {
      if (told.kind === 'judged') judged.get(told.judged.id)?.resolve(told.judged);
      else if (told.kind === 'made') made.get(told.id)?.resolve();
      else for (const awaited of [judged, made]) awaited.get(told.id)?.reject(new Error(`The files of ${told.id} could not be made: ${told.message}`));
    });
    worker.on('error', (error) => {
      const fault = error instanceof Error ? error : new Error(String(error));
      for (const { reject } of [...judged.values(), ...made.values()]) reject(fault);
    });
  }
  const of =
    <T>(awaited: ReadonlyMap<string, PromiseWithResolvers<T>>) =>
    (paper: string) =>
      awaited.get(paper)?.promise ?? Promise.reject(new Error(`No paper ${paper} is worked on.`));
  return {
    judged: of(judged),
    made: of(made),
    close: async () => {
      const ended = new Error('The build has ended.');
      for (const { reject } of [...judged.values(), ...made.values()]) reject(ended);
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
