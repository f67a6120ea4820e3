/** Indexes the collection for search, beside the finished pages. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { currentCollection } from '../edition/current-collection.ts';
import { indexRecords, paperRecords } from './index-record.ts';
import { writeIndex } from './write-index.ts';

interface Options {
  /**
   * Where the site is a part of a larger one: the name of its bundle, which holds its papers only. Works are cited in many parts and
   * stand on one page, so that they are a bundle of their own, made where the parts are joined.
   */
  bundle?: string | undefined;
}

export function indexSite({ bundle }: Options = {}): AstroIntegration {
  return {
    name: 'locus:search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const collection = currentCollection(false);
        const records = bundle === undefined ? indexRecords(collection) : paperRecords(collection.papers, true);
        await writeIndex(records, fileURLToPath(new URL(bundle === undefined ? 'pagefind/' : `pagefind/${bundle}/`, dir)));
        logger.info(`indexed ${records.length} pages for search`);
      },
    },
  };
}
