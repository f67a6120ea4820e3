/** A PDF or a text that a machine read, as a draft: read, understood, its references tied to works. */

import type { Draft } from '../draft.ts';
import { decodeText, type SourceFile } from '../read-source.ts';
import { annotateReferences } from '../references/annotate-draft.ts';
import { guessLanguage } from './guess-language.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { readText } from './read-text.ts';
import { readTranscript } from './read-transcript.ts';
import { toDraft } from './to-draft.ts';

export const isTranscript = ({ kind }: Pick<SourceFile, 'kind'>) => kind === 'pdf' || kind === 'text';

export async function readAsTranscript(source: SourceFile, language: string | undefined): Promise<Draft> {
  const reading = source.kind === 'pdf' ? await readPdf(source.bytes, source.file) : readText(decodeText(source));
  const count = reading.pages.length;
  const description =
    source.kind === 'pdf'
      ? `The words of a PDF of ${count} ${count === 1 ? 'page' : 'pages'}, page by page, as a program read them.`
      : 'A transcript, as it was received.';
  const draft = toDraft(readTranscript(reading), { language: language ?? guessLanguage(reading.source), description });
  annotateReferences(draft);
  return draft;
}
