/** All that a build makes of a paper: what its pages show, what the search index is given of it, and its files. */
import { type FormattedWork, formatWorks } from '../citation/format.ts';
import { type Resource, resource } from '../exports/dts/collections.ts';
import type { ExportContext } from '../exports/exporter.ts';
import { formats } from '../exports/formats.ts';
import type { Works } from '../model/work.ts';
import { type PaperPresentation, presentPaper } from '../presentation/paper-presentation.ts';
import { type IndexRecord, paperRecord } from '../search/index/index-record.ts';
import type { SiteSettings } from '../site-settings.ts';
import { hashOf, keep, recall } from './cache.ts';
import type { JudgedPaper, PaperAtWork } from './judge-paper.ts';
import { recordsKey } from './paper-key.ts';
import { type Product, renderProducts, servesDts } from './paper-products.ts';

/** What others wait for. */
export interface ShownPaper {
  presentation: PaperPresentation;
  record: IndexRecord;
  resource: Resource;
  /** The works that it cites. */
  formatted: ReadonlyMap<string, FormattedWork>;
}

export interface PaperMaker {
  /** Of all that what it makes is made of. */
  key: string;
  /** What was kept of the last build, if all that it was made of is as it was. */
  recallShown: () => ShownPaper | undefined;
  /** Kept, or made. */
  show: () => Promise<ShownPaper>;
  /** Kept, or made. */
  products: () => Promise<readonly Product[]>;
}

const pickWorks = (works: Works, keys: readonly string[]): Works => Object.fromEntries(keys.flatMap((key) => (works[key] ? [[key, works[key]]] : [])));

export function openMaker({ own, id, open }: PaperAtWork, { key, outline }: JudgedPaper, site: SiteSettings): PaperMaker {
  const settings = JSON.stringify([site, formats.map(({ extension }) => extension), servesDts()]);
  const madeOf = hashOf(key, recordsKey(outline?.works ?? [], own.registers.works.value), settings);
  const recallOf = <T>(kind: string) => recall<T>(`papers/${id}/${kind}`, madeOf);
  async function make<T>(kind: string, of: (context: ExportContext) => T | Promise<T>): Promise<T> {
    const collection = open();
    const [paper] = collection.papers;
    if (!paper) throw new Error(`The paper ${id} could not be read.`);
    const made = await of({ paper, collection, site });
    keep(`papers/${id}/${kind}`, madeOf, made);
    return made;
  }
  const recallShown = () => recallOf<ShownPaper>('shown');
  return {
    key: madeOf,
    recallShown,
    show: async () =>
      recallShown() ??
      make('shown', async (context) => ({
        presentation: await presentPaper(context),
        record: paperRecord(context.paper, own.several),
        resource: resource(context),
        formatted: formatWorks(pickWorks(own.registers.works.value, outline?.works ?? [])),
      })),
    products: async () => recallOf<Product[]>('files') ?? make('files', renderProducts),
  };
}
