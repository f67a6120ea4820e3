/** The thread that makes the search index, beside those that make papers and the one that makes pages. */
import { parentPort, workerData } from 'node:worker_threads';
import type { IndexRecord } from '../search/index/index-record.ts';
import { writeIndex } from '../search/index/write-index.ts';
import { readMade } from './made-files.ts';

export interface IndexerSettings {
  /** The folder of the index. */
  folder: string;
  /** Where the records of papers wait. */
  waiting: string;
}

/** In the order that they come into the index. `end`: write it; `stop`: write nothing. */
export type ToIndex = { kind: 'paper'; id: string } | { kind: 'records'; records: readonly IndexRecord[] } | { kind: 'end' | 'stop' };

const { folder, waiting } = workerData as IndexerSettings;
const queue: ToIndex[] = [];
let wake = () => {};
parentPort?.on('message', (next: ToIndex) => {
  queue.push(next);
  wake();
});

const ended = new Error('The build has ended.');
try {
  await writeIndex(takeRecords(), folder);
} catch (error) {
  if (error !== ended) throw error;
} finally {
  parentPort?.close();
}

async function* takeRecords(): AsyncIterable<IndexRecord> {
  for (;;) {
    const next = queue.shift();
    if (!next) await new Promise<void>((resolve) => (wake = resolve));
    else if (next.kind === 'paper') yield readMade(waiting, next.id, 'record');
    else if (next.kind === 'records') yield* next.records;
    else if (next.kind === 'end') return;
    else throw ended;
  }
}
