/** The files of a paper that are no pages: all that it is taken away in, what its panels fetch, its card, its part of the text service. */
import { bytesOf } from '../exports/bytes.ts';
import { dtsPaperFiles } from '../exports/dts/dts.ts';
import type { ExportContext } from '../exports/exporter.ts';
import { paperFiles } from '../exports/paper-files.ts';
import { renderFile } from '../exports/rendered.ts';
import { picturePath } from '../model/addresses.ts';
import { drawCard } from '../pictures/card.ts';
import { panelFiles } from '../presentation/panel-files.ts';
import { listPassages } from '../search/index/list-passages.ts';
import { listOfPaper } from '../search/passage-list.ts';
import { readFormatsLeftOut } from '../site-settings.ts';

export interface Product {
  /** Below the site's base path: `tsuruoka-2010/cite.bib`. */
  path: string;
  bytes: Uint8Array;
}

/** A file for each passage, and others to find them by: most of a large site's files. */
export const servesDts = () => !readFormatsLeftOut(process.env).includes('dts');

export async function renderProducts(context: ExportContext): Promise<Product[]> {
  const { paper, collection } = context;
  const products: Product[] = [];
  for (const file of [...paperFiles(context), ...panelFiles]) products.push({ path: `${paper.id}/${file.name}`, bytes: await renderFile(file, context) });
  products.push({ path: listOfPaper(paper.id), bytes: bytesOf(JSON.stringify(listPassages(paper))) });
  for (const { name, bytes } of paper.pictures.values()) products.push({ path: `${paper.id}/${picturePath(name)}`, bytes });
  products.push({ path: `${paper.id}/card.png`, bytes: drawCard(paper, collection) });
  if (servesDts()) for (const [path, file] of dtsPaperFiles(context)) products.push({ path: `dts/${path}`, bytes: bytesOf(await file.render()) });
  return products;
}
