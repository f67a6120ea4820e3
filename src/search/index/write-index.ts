/** Writes a search index: of a site, or a bundle that other bundles are searched with. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { type Lists, listsFile, papersFile } from '../index-files.ts';
import type { NarrowablePaper } from '../narrowing.ts';
import type { IndexRecord } from './index-record.ts';

/** Pagefind brings interfaces of its own, which this site does not show, and keeps the words of each record, which the finder reads in its list. */
const isUsed = (name: string) => !/^pagefind-(?!entry)|^fragment\//.test(name);

/** Nothing is written before the last record has come, nor where one fails to. `folder` is the index’s own, made if need be. */
export async function writeIndex(records: AsyncIterable<IndexRecord> | Iterable<IndexRecord>, folder: string): Promise<void> {
  const papers: NarrowablePaper[] = [];
  const languages = new Set<string>();
  try {
    const { index, errors } = await pagefind.createIndex({ forceLanguage: 'en' });
    if (!index) throw new Error(`The search index could not be made: ${errors.join('; ')}`);
    // One after the other: the index numbers records in the order that they come in.
    for await (const { list, html, languages: written, paper } of records) {
      const added = await index.addHTMLFile({ url: `/${list}`, content: html });
      if (added.errors.length > 0) throw new Error(`${list} could not be indexed: ${added.errors.join('; ')}`);
      for (const language of written) languages.add(language);
      if (paper) papers.push(paper);
    }
    // Pagefind’s own writing to the disk was seen to answer before all of the index could be read there.
    const made = await index.getFiles();
    if (made.errors.length > 0) throw new Error(`The search index could not be made: ${made.errors.join('; ')}`);
    const write = (name: string, content: string | Uint8Array) => {
      const to = path.join(folder, name);
      mkdirSync(path.dirname(to), { recursive: true });
      writeFileSync(to, content);
    };
    for (const { path: name, content } of made.files) if (isUsed(name)) write(name, content);
    write(listsFile, JSON.stringify({ languages: [...languages].sort(), lists: listsOf(made.files) } satisfies Lists));
    write(papersFile, JSON.stringify(papers));
  } finally {
    await pagefind.close();
  }
}

/** What the index calls a record by stands in the name of the file that Pagefind keeps of it; where the record is, within. */
function listsOf(files: readonly { path: string; content: Uint8Array }[]): Lists['lists'] {
  const lists = files.flatMap(({ path: name, content }): [string, string][] => {
    const [, id] = /^fragment\/(.+)\.pf_fragment$/.exec(name) ?? [];
    if (id === undefined) return [];
    const { url } = JSON.parse(
      gunzipSync(content)
        .toString()
        .replace(/^pagefind_dcd/, ''),
    ) as { url: string };
    return [[id, url.slice(1)]];
  });
  return Object.fromEntries(lists.sort(([, a], [, b]) => (a < b ? -1 : 1)));
}
