/** Writes a search index: of a site, or a bundle that other bundles are searched with. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as pagefind from 'pagefind';
import type { IndexRecord } from './index-record.ts';
import { type IndexFile, settleFilters } from './settle-filters.ts';

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
    // To the disk at once: a large index would be held here a second time.
    const made = await index.writeFiles({ outputPath: folder });
    if (made.errors.length > 0) throw new Error(`The search index could not be made: ${made.errors.join('; ')}`);
  } finally {
    await pagefind.close();
  }
  for (const name of readdirSync(folder)) if (!isUsed(name)) rmSync(path.join(folder, name), { recursive: true });
  rewrite(folder, settleFilters);
}

/** The files that name others by their hashes. */
function rewrite(folder: string, change: (files: readonly IndexFile[]) => IndexFile[]): void {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.pf_(filter|meta)$|pagefind-entry\.json$/.test(name));
  const changed = change(names.sort().map((name) => ({ path: name, content: readFileSync(path.join(folder, name)) })));
  for (const name of names) rmSync(path.join(folder, name));
  for (const { path: name, content } of changed) writeFileSync(path.join(folder, name), content);
}
