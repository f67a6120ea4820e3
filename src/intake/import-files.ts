/** What somebody has, to the files of a paper: read to one draft, whatever the format, and written from it. */
import type { Collection } from '../edition/collection/read-collection.ts';
import { CannotRun } from '../model/cannot-run.ts';
import type { Draft, DraftWork } from './draft.ts';
import { joinDrafts } from './join-drafts.ts';
import { formats } from './pandoc/formats.ts';
import { readWithPandoc } from './pandoc/read-with-pandoc.ts';
import { type Pandoc, startPandoc } from './pandoc/run-pandoc.ts';
import { proposeTitle } from './propose-title.ts';
import { decodeText, readFile, readSource, type SourceFile } from './read-source.ts';
import { refuseNesting } from './refuse-nesting.ts';
import { takeTitleLines } from './take-title-lines.ts';
import { isTranscript, readAsTranscript } from './transcript/read-as-transcript.ts';
import { readBibliography } from './works/read-bibliography.ts';
import { type WrittenPaper, writeDraft } from './write/write-draft.ts';

export interface ImportRequest {
  id: string;
  /** Sections in order, where there are several. */
  files: readonly string[];
  bibliographies: readonly string[];
  collection: Collection;
  /** What the editor says of the record, which holds against the file. */
  record: Partial<Draft['record']>;
}

export async function importFiles({ id, files, bibliographies, collection, record }: ImportRequest): Promise<WrittenPaper> {
  const sources = files.map(readSource);
  for (const source of sources) if (isMarkup(source.kind)) refuseNesting(decodeText(source), source.kind, source.file);
  const works = new Map<string, DraftWork>();
  const remarks: Draft['remarks'] = [];
  for (const file of bibliographies) {
    const reading = readBibliography(file, decodeText({ file, bytes: readFile(file) }));
    for (const [key, work] of reading.works) works.set(key, { work });
    remarks.push(...reading.remarks);
  }
  const draft = joinDrafts(await readDrafts(sources, works, record.language));
  draft.remarks.unshift(...remarks);
  Object.assign(draft.record, record);
  const hasTitle = proposeTitle(draft);
  takeTitleLines(draft, { titleWasTaken: hasTitle, repeatsTitle: sources.some(({ kind }) => printsTitle.has(kind)) });
  return writeDraft(draft, id, collection);
}

async function readDrafts(sources: readonly SourceFile[], works: ReadonlyMap<string, DraftWork>, language: string | undefined): Promise<Draft[]> {
  let pandoc: Pandoc | undefined;
  try {
    const drafts: Draft[] = [];
    for (const source of sources) {
      if (isTranscript(source)) {
        drafts.push(await readAsTranscript(source, language));
        continue;
      }
      if (!isOfPandoc(source))
        throw new CannotRun(
          `Unexpected ${source.file}, a ${source.kind} file, expected ${Object.values(formats)
            .map(({ name }) => name)
            .join(', ')}`,
        );
      pandoc ??= await startPandoc();
      drafts.push(await readWithPandoc(source, works, pandoc));
    }
    return drafts;
  } finally {
    pandoc?.end();
  }
}

/** Formats in which the title stands in the text once more. */
const printsTitle: ReadonlySet<SourceFile['kind']> = new Set(['html', 'epub', 'rtf', 'odt']);
const isMarkup = (kind: SourceFile['kind']) => ['markdown', 'latex', 'typst', 'html', 'jats'].includes(kind);
const isOfPandoc = (source: SourceFile): source is SourceFile & { kind: keyof typeof formats } => Object.hasOwn(formats, source.kind);
