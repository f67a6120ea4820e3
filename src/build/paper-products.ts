/** All that a build makes of a paper: what its pages show, what the search index is given of it, and its files. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { type FormattedWork, formatWorks, houseStyleIn } from '../citation/format.ts';
import type { Collection } from '../edition/collection/read-collection.ts';
import { siteLanguage } from '../edition/collection/summaries.ts';
import { bytesOf } from '../exports/bytes.ts';
import { worksOf } from '../exports/cite/works-of.ts';
import { type Resource, resource } from '../exports/dts/collections.ts';
import { dtsPaperFiles } from '../exports/dts/dts.ts';
import type { ExportContext } from '../exports/exporter.ts';
import { paperFiles } from '../exports/paper-files.ts';
import { renderFile } from '../exports/rendered.ts';
import { picturePath } from '../model/addresses.ts';
import { drawCard } from '../pictures/card.ts';
import { panelFiles } from '../presentation/panel-files.ts';
import { type PaperPresentation, presentPaper } from '../presentation/paper-presentation.ts';
import { type IndexRecord, paperRecord } from '../search/index/index-record.ts';
import { listPassages } from '../search/index/list-passages.ts';
import { listOfPaper } from '../search/passage-list.ts';
import type { SiteSettings } from '../site-settings.ts';
import type { SiteFile } from './site-files.ts';

export interface MadePaper {
  products: PaperProducts;
  files: readonly SiteFile[];
  /** What is not as one would wish it, and no mistake. */
  remarks: readonly string[];
}

/** What the pages, the index and the shared files are made of. */
export interface PaperProducts {
  presentation: PaperPresentation;
  record: IndexRecord;
  /** As the text service lists it. */
  resource: Resource;
  /** The works that it cites. */
  formatted: ReadonlyMap<string, FormattedWork>;
}

/** Of a collection that was read with this paper alone. Names the paper where something of it cannot be made. */
export async function makePaper(collection: Collection, site: SiteSettings): Promise<MadePaper> {
  const [paper] = collection.papers;
  if (!paper) throw new Error('A paper that was judged to be sound could not be read.');
  const remarks: string[] = [];
  const context = { paper, collection, site, remark: (remark: string) => remarks.push(remark) };
  try {
    const products = {
      presentation: await presentPaper(context, { weighFiles: true }),
      record: paperRecord(paper, collection.several),
      resource: resource(context),
      formatted: formatWorks(worksOf(paper, collection), houseStyleIn(siteLanguage(collection))),
    };
    return { products, files: await renderFiles(context), remarks };
  } catch (error) {
    throw new Error(`The files of the paper ${paper.id} could not be made. ${error instanceof Error ? error.message : error}`, { cause: error });
  }
}

/** All that the paper is taken away in, what its panels fetch, its card, its part of the text service. */
async function renderFiles(context: ExportContext): Promise<SiteFile[]> {
  const { paper, collection } = context;
  const files: SiteFile[] = [];
  for (const file of [...paperFiles(context), ...panelFiles]) files.push({ path: `${paper.id}/${file.name}`, bytes: await renderFile(file, context) });
  files.push({ path: listOfPaper(paper.id), bytes: bytesOf(JSON.stringify(listPassages(paper))) });
  for (const { name, bytes } of paper.pictures.values()) files.push({ path: `${paper.id}/${picturePath(name)}`, bytes });
  files.push({ path: `${paper.id}/card.png`, bytes: await renderFile({ name: 'card.png', render: () => drawCard(paper, collection) }, context) });
  for (const [name, file] of dtsPaperFiles(context)) files.push({ path: `dts/${name}`, bytes: bytesOf(await file.render()) });
  return files;
}

const fileOf = (folder: string, paper: string) => path.join(folder, `${paper}.products`);

export const writeProducts = (folder: string, paper: string, products: PaperProducts): void => writeFileSync(fileOf(folder, paper), serialize(products));

/** From the disk: those of a large collection would not stay in memory. */
export const readPaperProducts = (folder: string, paper: string): PaperProducts => deserialize(readFileSync(fileOf(folder, paper))) as PaperProducts;
