/** All that a build makes of a paper: its files, what its pages show, and what the search index is given of it. */
import { formats } from '../exports/formats.ts';
import { type PaperPresentation, presentPaper } from '../presentation/paper-presentation.ts';
import { type IndexRecord, paperRecord } from '../search/index-record.ts';
import type { SiteSettings } from '../site-settings.ts';
import { hashOf, keep, recall } from './cache.ts';
import type { JudgedPaper, PaperAtWork } from './judge-paper.ts';
import { recordsKey } from './paper-key.ts';
import { type Product, renderProducts, servesDts } from './paper-products.ts';

export interface MadePaper {
  products: readonly Product[];
  presentation: PaperPresentation;
  record: IndexRecord;
}

/** What was kept of the last build, if all that it was made of is as it was. */
export async function makePaper({ own, id, open }: PaperAtWork, { key, outline }: JudgedPaper, site: SiteSettings): Promise<MadePaper> {
  const name = `papers/${id}/made`;
  const settings = JSON.stringify([site, formats.map(({ extension }) => extension), servesDts()]);
  const madeKey = hashOf(key, recordsKey(outline?.works ?? [], own.registers.works.value), settings);
  const kept = recall<MadePaper>(name, madeKey);
  if (kept) return kept;
  const collection = open();
  const [paper] = collection.papers;
  if (!paper) throw new Error(`The paper ${id} could not be read.`);
  const context = { paper, collection, site };
  const made: MadePaper = { products: await renderProducts(context), presentation: await presentPaper(context), record: paperRecord(paper, own.several) };
  keep(name, madeKey, made);
  return made;
}
