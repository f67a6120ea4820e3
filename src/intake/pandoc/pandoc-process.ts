/** The program that runs Pandoc: a process of its own, which is sent jobs as JSON and answers in JSON. Nothing else of ours loads Pandoc. */

/** What is to be converted. Bytes are in base64. */
export interface PandocJob {
  id: number;
  from: string;
  to: 'json' | 'html';
  /** The name of the file that is read. */
  input: string;
  /** It, and what it names, by name. */
  files: Record<string, string>;
  /** Whether pictures that the file holds are wanted; from a file that only names some, Pandoc would take them out instead. */
  media: boolean;
  /** Of the processor, at most. */
  seconds: number;
}

export interface PandocAnswer {
  id: number;
  output: string;
  /** Pandoc’s own words where it could not read the file. */
  error: string;
  warnings: { verbosity?: string; pretty?: string }[];
  /** Pictures that the file holds, in base64 by name. */
  media: Record<string, string>;
}

import { Worker } from 'node:worker_threads';

const { convert } = await import('pandoc-wasm');

const limit = new Float64Array(new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT));
new Worker(new URL('./watch-time.ts', import.meta.url), { workerData: limit }).unref();
const secondsUsed = () => (process.cpuUsage().user + process.cpuUsage().system) / 1_000_000;

const toBase64 = async (blob: Blob) => Buffer.from(await blob.arrayBuffer()).toString('base64');

async function answer({ id, from, to, input, files, media: wanted }: PandocJob): Promise<PandocAnswer> {
  const blobs = Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, new Blob([Buffer.from(bytes, 'base64')])]));
  const options = { from, to, standalone: true, 'input-files': [input], 'track-changes': 'all', ...(wanted && { 'extract-media': 'pandoc-media' }) };
  const { stdout, stderr, warnings, mediaFiles } = await convert(options, null, blobs);
  const media = await Promise.all(Object.entries(mediaFiles).map(async ([name, blob]): Promise<[string, string]> => [name, await toBase64(blob)]));
  return { id, output: stdout, error: stderr, warnings, media: Object.fromEntries(media) };
}

process.on('message', (job: PandocJob) => {
  limit[0] = secondsUsed() + job.seconds;
  answer(job).then(
    (result) => {
      limit[0] = 0;
      process.send?.(result);
    },
    // Out of memory or of stack: what is left of the program is of no use.
    (error: unknown) => process.send?.({ id: job.id, output: '', error: error instanceof Error ? error.message : String(error), warnings: [], media: {} }),
  );
});
process.on('disconnect', () => process.exit());
process.send?.('ready');
