/** Indexes the finished pages for search. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';

/** The pages that hold passages or works; all others only lead to them. */
const isIndexed = (html: string) => html.includes('data-pagefind-body');

export function indexSite(): AstroIntegration {
  return {
    name: 'locus:search',
    hooks: {
      'astro:build:done': async ({ dir, pages, logger }) => {
        const folder = fileURLToPath(dir);
        const { index, errors } = await pagefind.createIndex({ forceLanguage: 'en' });
        if (!index) throw new Error(`The search index could not be made: ${errors.join('; ')}`);
        // Sorted: the index numbers pages in the order that they come in.
        const files = pages.map(({ pathname }) => path.posix.join(pathname, 'index.html')).sort();
        let count = 0;
        for (const file of files) {
          const html = readPage(path.join(folder, file));
          if (html === undefined || !isIndexed(html)) continue;
          const added = await index.addHTMLFile({ sourcePath: file, content: html });
          if (added.errors.length > 0) throw new Error(`${file} could not be indexed: ${added.errors.join('; ')}`);
          count += 1;
        }
        const written = await index.writeFiles({ outputPath: path.join(folder, 'pagefind') });
        if (written.errors.length > 0) throw new Error(`The search index could not be written: ${written.errors.join('; ')}`);
        await pagefind.close();
        logger.info(`indexed ${count} pages for search`);
      },
    },
  };
}

/** Undefined for a page that is no folder of its own: the page for unknown addresses. */
function readPage(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
