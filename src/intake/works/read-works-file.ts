/** The works of a file, be it a bibliography or a Word file that cites. */
import { CannotRun } from '../../model/cannot-run.ts';
import type { Work } from '../../model/work.ts';
import type { DraftRemark } from '../draft.ts';
import { kindOfFile } from '../kind-of-file.ts';
import { readWithPandoc } from '../pandoc/read-with-pandoc.ts';
import { startPandoc } from '../pandoc/run-pandoc.ts';
import { decodeText, readFile } from '../read-source.ts';
import { readBibliography } from './read-bibliography.ts';

export async function readWorksFile(file: string): Promise<{ works: Map<string, Work>; remarks: DraftRemark[] }> {
  const bytes = readFile(file);
  if (kindOfFile(bytes, file) !== 'docx') return readBibliography(file, decodeText({ file, bytes }));
  const pandoc = await startPandoc();
  try {
    const draft = await readWithPandoc({ file, kind: 'docx', bytes, beside: () => undefined }, new Map(), pandoc);
    if (draft.works.size === 0)
      throw new CannotRun(`Unexpected ${file}, in which no program’s citations are, expected fields of Zotero, Mendeley, EndNote, Citavi or Word`);
    return { works: new Map([...draft.works].map(([key, { work }]) => [key, work])), remarks: [] };
  } finally {
    pandoc.end();
  }
}
