/** Writes a search index: of a site, or a bundle that other bundles are searched with. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as pagefind from 'pagefind';
import type { IndexRecord } from './index-record.ts';
import { settleFilters } from './settle-filters.ts';

/** Pagefind brings interfaces of its own, which this site does not show. */
const isUsed = (name: string) => !/^pagefind-(?!entry)/.test(name);

/** Nothing is written before the last record has come, nor where one fails to. `folder` is the index’s own, made if need be. */
export async function writeIndex(records: AsyncIterable<IndexRecord> | Iterable<IndexRecord>, folder: string): Promise<void> {
  try {
    const { index, errors } = await pagefind.createIndex({ forceLanguage: 'en' });
    if (!index) throw new Error(`The search index could not be made: ${errors.join('; ')}`);
    // One after the other: the index numbers pages in the order that they come in.
    for await (const { url, html } of records) {
      const added = await index.addHTMLFile({ url, content: html });
      if (added.errors.length > 0) throw new Error(`${url} could not be indexed: ${added.errors.join('; ')}`);
    }
    // Pagefind’s own writing to the disk was seen to answer before all of the index could be read there.
    const made = await index.getFiles();
    if (made.errors.length > 0) throw new Error(`The search index could not be made: ${made.errors.join('; ')}`);
    for (const file of settleFilters(made.files.filter(({ path: name }) => isUsed(name)))) {
      const to = path.join(folder, file.path);
      mkdirSync(path.dirname(to), { recursive: true });
      writeFileSync(to, file.content);
    }
  } finally {
    await pagefind.close();
  }
}
