/** A thread of the build: reads papers, then makes their files, taking the next one that no other thread has taken. */
import { parentPort, workerData } from 'node:worker_threads';
import { assembleCollection, openContent } from '../edition/read-collection.ts';
import type { SiteSettings } from '../site-settings.ts';
import { makeProducts } from './paper-products.ts';
import { readAndKeep, readingKey, recallReading } from './read-papers.ts';
import { writeProduct } from './write-files.ts';

export interface WorkerSettings {
  root: string;
  site: SiteSettings;
  /** The folder of the site that is built. */
  out: string;
}

export interface Task {
  kind: 'read' | 'make';
  ids: readonly string[];
  /** How many of them are taken, shared by all threads. */
  taken: SharedArrayBuffer;
}

/** What a thread tells of each paper. */
export type Told = { kind: 'read'; id: string } | { kind: 'make'; id: string; sizes: Map<string, number> } | { kind: 'fault'; id: string; message: string };

const { root, site, out } = workerData as WorkerSettings;
const content = openContent(root);
const tell = (told: Told) => parentPort?.postMessage(told);

parentPort?.on('message', async ({ kind, ids, taken }: Task) => {
  const counter = new Int32Array(taken);
  for (let i = Atomics.add(counter, 0, 1); i < ids.length; i = Atomics.add(counter, 0, 1)) {
    const id = ids[i] as string;
    try {
      if (kind === 'read') {
        readAndKeep(content, id);
        tell({ kind, id });
      } else {
        tell({ kind, id, sizes: await make(id) });
      }
    } catch (error) {
      tell({ kind: 'fault', id, message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  }
});

/** The bytes of each file beside the paper's text, by its name. */
async function make(id: string): Promise<Map<string, number>> {
  const collection = assembleCollection(content, [recallReading(content, id) ?? readAndKeep(content, id)]);
  const [paper] = collection.papers;
  if (!paper) throw new Error(`The paper ${id} could not be read.`);
  const products = await makeProducts({ paper, collection, site }, readingKey(content, id));
  for (const product of products) writeProduct(out, product);
  const own = `${id}/`;
  return new Map(products.filter(({ path }) => path.startsWith(own)).map(({ path, bytes }) => [path.slice(own.length), bytes.byteLength]));
}
