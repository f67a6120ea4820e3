/** Threads that read papers and make their files while the build goes on with others. */
import { Worker } from 'node:worker_threads';
import type { Task, Told, WorkerSettings } from './paper-worker.ts';

export interface Workshop {
  /** Done when each paper is read and kept. What a thread cannot read is left for who asks for it. */
  read: (ids: readonly string[]) => Promise<void>;
  /** The sizes of each paper's files, once they are written. */
  make: (ids: readonly string[]) => ReadonlyMap<string, Promise<ReadonlyMap<string, number>>>;
  close: () => Promise<void>;
}

interface Awaited {
  resolve: (sizes: ReadonlyMap<string, number>) => void;
  reject: (fault: Error) => void;
}

export function openWorkshop(settings: WorkerSettings, threads: number): Workshop {
  const workers = Array.from({ length: threads }, () => new Worker(new URL('./paper-worker.ts', import.meta.url), { workerData: settings }));
  const awaited = new Map<string, Awaited>();
  const failAll = (fault: Error) => {
    for (const { reject } of awaited.values()) reject(fault);
    awaited.clear();
  };
  for (const worker of workers) {
    worker.on('message', (told: Told) => {
      const waiting = awaited.get(told.id);
      awaited.delete(told.id);
      if (told.kind === 'fault') waiting?.reject(new Error(`The files of ${told.id} could not be made: ${told.message}`));
      else waiting?.resolve(told.kind === 'make' ? told.sizes : new Map());
    });
    worker.on('error', (error) => failAll(error instanceof Error ? error : new Error(String(error))));
  }
  const start = (kind: Task['kind'], ids: readonly string[]) => {
    const promises = new Map(ids.map((id) => [id, new Promise<ReadonlyMap<string, number>>((resolve, reject) => awaited.set(id, { resolve, reject }))]));
    // A page that waits for one is told; the build waits for all.
    for (const promise of promises.values()) promise.catch(() => {});
    const task: Task = { kind, ids, taken: new SharedArrayBuffer(4) };
    for (const worker of workers) worker.postMessage(task);
    return promises;
  };
  return {
    read: async (ids) => {
      await Promise.allSettled(start('read', ids).values());
    },
    make: (ids) => start('make', ids),
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
