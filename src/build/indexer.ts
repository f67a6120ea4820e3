/** Makes the search index while the build goes on: each answer of Pagefind would wait for the page that is being rendered. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { IndexRecord } from '../search/index/index-record.ts';
import type { IndexerSettings, ToIndex } from './index-worker.ts';

export interface Indexer {
  /** A paper whose record waits on disk. */
  addPaper: (id: string) => void;
  add: (records: readonly IndexRecord[]) => void;
  /** Done when the index is written. */
  write: () => Promise<void>;
  /** Done when the thread has ended, and where the index was not written, without it. */
  close: () => Promise<void>;
}

export function openIndexer(workerData: IndexerSettings): Indexer {
  const worker = new Worker(new URL('./index-worker.ts', import.meta.url), { workerData });
  const ended = once(worker, 'exit').then(() => {});
  ended.catch(() => {});
  const tell = (next: ToIndex) => worker.postMessage(next);
  return {
    addPaper: (id) => tell({ kind: 'paper', id }),
    add: (records) => tell({ kind: 'records', records }),
    write: () => {
      tell({ kind: 'end' });
      return ended;
    },
    close: async () => {
      tell({ kind: 'stop' });
      await ended.catch(() => {});
    },
  };
}
