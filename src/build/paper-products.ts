/** The files of a paper that are no pages: all that it is taken away in, its card, its part of the text service. */
import { dtsPaperFiles } from '../exports/dts/dts.ts';
import type { ExportContext } from '../exports/exporter.ts';
import { formats } from '../exports/formats.ts';
import { paperFiles } from '../exports/paper-files.ts';
import { renderFile } from '../exports/rendered.ts';
import { picturePath } from '../model/addresses.ts';
import { drawCard, eventsOf } from '../pictures/card.ts';
import { readFormatsLeftOut } from '../site-settings.ts';
import { hashOf, keep, recall } from './cache.ts';

export interface Product {
  /** Below the site's base path: `tsuruoka-2010/cite.bib`. */
  path: string;
  bytes: Uint8Array;
}

/** What was kept of the last build, if all that the files are made of is as it was. `reading` is the key of the paper as read. */
export async function makeProducts(context: ExportContext, reading: string): Promise<Product[]> {
  const name = `papers/${context.paper.id}/files`;
  const key = productKey(context, reading);
  const kept = recall<Product[]>(name, key);
  if (kept) return kept;
  const products = await render(context);
  keep(name, key, products);
  return products;
}

/** Beside the paper itself: the records that it refers to, where it will stand, and what it is made as. */
function productKey({ paper, collection, site }: ExportContext, reading: string): string {
  const cited = new Set(paper.citations.map(({ node }) => node.work));
  const records = [...cited].sort().map((key) => [key, collection.works[key]]);
  return hashOf(reading, JSON.stringify([records, eventsOf(paper, collection), site, formats.map(({ extension }) => extension), servesDts()]));
}

/** A file for each passage, and others to find them by: most of a large site's files. */
export const servesDts = () => !readFormatsLeftOut(process.env).includes('dts');

async function render(context: ExportContext): Promise<Product[]> {
  const { paper, collection } = context;
  const products: Product[] = [];
  for (const file of paperFiles(context)) products.push({ path: `${paper.id}/${file.name}`, bytes: await renderFile(file, context) });
  for (const { name, bytes } of paper.pictures.values()) products.push({ path: `${paper.id}/${picturePath(name)}`, bytes });
  products.push({ path: `${paper.id}/card.png`, bytes: await drawCard(paper, collection) });
  if (servesDts()) for (const [path, file] of dtsPaperFiles(context)) products.push({ path: `dts/${path}`, bytes: bytesOf(await file.render()) });
  return products;
}

export const bytesOf = (content: string | Uint8Array): Uint8Array => (typeof content === 'string' ? new TextEncoder().encode(content) : content);
