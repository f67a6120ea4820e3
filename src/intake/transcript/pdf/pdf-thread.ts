/** Reads a PDF and sends what its pages hold, or a sentence why not. */
import { parentPort, workerData } from 'node:worker_threads';
import { getDocument, PasswordResponses } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Outcome } from './open-pdf.ts';
import type { PdfPage } from './pdf-page.ts';
import { readPdfPage } from './read-page.ts';

const mostPages = 1500;

parentPort?.postMessage(await read(workerData as Uint8Array));

async function read(bytes: Uint8Array): Promise<Outcome> {
  try {
    // Nothing is fetched, evaluated or taken from the machine’s fonts: the same file gives the same words everywhere.
    const loading = getDocument({
      data: new Uint8Array(bytes),
      useSystemFonts: false,
      disableFontFace: true,
      fontExtraProperties: true,
      useWasm: false,
      verbosity: 0,
    });
    const document = await loading.promise;
    if (document.numPages > mostPages)
      return {
        refused: `it has ${document.numPages.toLocaleString('en')} pages, more than ${mostPages.toLocaleString('en')}`,
        hint: 'Take out the pages of the paper.',
      };
    const pages: PdfPage[] = [];
    for (let number = 1; number <= document.numPages; number++) pages.push(await readPdfPage(await document.getPage(number)));
    const labels = (await document.getPageLabels()) ?? undefined;
    return { document: { pages, labels } };
  } catch (error) {
    return refuse(error as Error & { code?: number });
  }
}

function refuse(error: Error & { code?: number }): Outcome {
  if (error.name === 'PasswordException') {
    const wrong = error.code === PasswordResponses.INCORRECT_PASSWORD;
    return { refused: wrong ? 'its password is another' : 'it is locked with a password', hint: 'Save it without one.' };
  }
  if (error.name === 'InvalidPDFException') return { refused: 'it is no PDF, or a broken one', hint: 'Open it in a viewer, and save it anew.' };
  return { refused: `it cannot be read as a PDF (${error.message.split('\n')[0]})` };
}
