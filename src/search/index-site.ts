/** Indexes the collection for search, beside the finished pages. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import { currentCollection } from '../edition/current-collection.ts';
import { indexRecords } from './index-record.ts';

/** Pagefind brings interfaces of its own, which this site does not show. */
const isUsed = (name: string) => !/^pagefind-(?!entry)/.test(name);

export function indexSite(): AstroIntegration {
  return {
    name: 'locus:search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { index, errors } = await pagefind.createIndex({ forceLanguage: 'en' });
        if (!index) throw new Error(`The search index could not be made: ${errors.join('; ')}`);
        // One after the other: the index numbers pages in the order that they come in.
        const records = indexRecords(currentCollection(false));
        for (const { url, html } of records) {
          const added = await index.addHTMLFile({ url, content: html });
          if (added.errors.length > 0) throw new Error(`${url} could not be indexed: ${added.errors.join('; ')}`);
        }
        const made = await index.getFiles();
        if (made.errors.length > 0) throw new Error(`The search index could not be made: ${made.errors.join('; ')}`);
        for (const file of made.files.filter((file) => isUsed(file.path))) {
          const to = path.join(fileURLToPath(dir), 'pagefind', file.path);
          mkdirSync(path.dirname(to), { recursive: true });
          writeFileSync(to, file.content);
        }
        await pagefind.close();
        logger.info(`indexed ${records.length} pages for search`);
      },
    },
  };
}
