/** The files that tell of the whole collection and are no pages: works for reference managers, what papers the text service has. */
import type { Collection } from '../edition/read-collection.ts';
import { citeFormats } from '../exports/cite/cite-formats.ts';
import { dtsCollectionFiles } from '../exports/dts/dts.ts';
import type { SiteSettings } from '../site-settings.ts';
import { bytesOf, type Product, servesDts } from './paper-products.ts';

export async function* collectionFiles(collection: Collection, site: SiteSettings): AsyncIterable<Product> {
  const { works } = collection;
  for (const { extension, format } of citeFormats) {
    yield { path: `bibliography.${extension}`, bytes: bytesOf(format(works)) };
    for (const [key, work] of Object.entries(works)) yield { path: `bibliography/${key}.${extension}`, bytes: bytesOf(format({ [key]: work })) };
  }
  if (servesDts()) for (const [path, file] of dtsCollectionFiles(collection, site)) yield { path: `dts/${path}`, bytes: bytesOf(await file.render()) };
}
