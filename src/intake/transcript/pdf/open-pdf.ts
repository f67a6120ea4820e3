/** Opens a PDF by pdf.js, in a thread of its own: what a hostile file costs in time and memory ends with the thread. */
import { Worker } from 'node:worker_threads';
import { CannotRun } from '../../../model/cannot-run.ts';
import type { PdfDocument } from './pdf-page.ts';

/** A paper of a thousand pages takes some fifteen seconds. */
const mostSeconds = 28;
const mostMegabytes = 900;

export type Outcome = { document: PdfDocument } | { refused: string; hint?: string };

export async function openPdf(bytes: Uint8Array, file: string): Promise<PdfDocument> {
  const outcome = await readInThread(bytes);
  if ('refused' in outcome) throw new CannotRun(`Unexpected ${file}: ${outcome.refused}`, outcome.hint);
  return outcome.document;
}

function readInThread(bytes: Uint8Array): Promise<Outcome> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./pdf-thread.ts', import.meta.url), {
      workerData: bytes,
      resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
      // What pdf.js warns of is the file’s, and is told once, in our words.
      stdout: true,
      stderr: true,
    });
    const end = (outcome: Outcome) => {
      clearTimeout(timer);
      void worker.terminate();
      resolve(outcome);
    };
    const timer = setTimeout(
      () => end({ refused: `it was not read within ${mostSeconds} seconds`, hint: 'Save it anew by another program, or divide it.' }),
      mostSeconds * 1000,
    );
    worker.once('message', (outcome: Outcome) => end(outcome));
    worker.once('error', (error: Error & { code?: string }) =>
      end(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? { refused: `it takes more than ${mostMegabytes} MB to read`, hint: 'Divide it.' }
          : { refused: `it cannot be read as a PDF (${error.message})` },
      ),
    );
  });
}
