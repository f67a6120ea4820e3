/** The files that tell of the whole collection and are no pages: works for reference managers and for the finder, what papers the text service has. */
import type { Overview } from '../edition/collection/overview.ts';
import { bytesOf } from '../exports/bytes.ts';
import { citeFormats } from '../exports/cite/cite-formats.ts';
import type { Resource } from '../exports/dts/collections.ts';
import { dtsCollectionFiles } from '../exports/dts/dts.ts';
import { listWorks } from '../search/index/list-passages.ts';
import type { SiteSettings } from '../site-settings.ts';
import { type Product, servesDts } from './paper-products.ts';

export async function* collectionFiles({ works }: Pick<Overview, 'works'>, resources: () => readonly Resource[], site: SiteSettings): AsyncIterable<Product> {
  for (const { extension, format } of citeFormats) {
    yield { path: `bibliography.${extension}`, bytes: bytesOf(format(works)) };
    for (const [key, work] of Object.entries(works)) yield { path: `bibliography/${key}.${extension}`, bytes: bytesOf(format({ [key]: work })) };
  }
  for (const [path, list] of listWorks(works)) yield { path, bytes: bytesOf(JSON.stringify(list)) };
  if (!servesDts()) return;
  for (const [path, file] of dtsCollectionFiles(resources(), site)) yield { path: `dts/${path}`, bytes: bytesOf(await file.render()) };
}
