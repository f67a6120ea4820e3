/** What pages show while the content is edited. No page view sets a PDF or packs a book: those are made when they are asked for. */
import { type FormattedWork, formatWorks } from '../citation/format.ts';
import { assembleOverview, type ShownOverview } from '../edition/collection/overview.ts';
import {
  assembleCollection,
  assembleRegisters,
  type Collection,
  type Content,
  readPaperOf,
  recordOfCollection,
} from '../edition/collection/read-collection.ts';
import type { ExportContext } from '../exports/exporter.ts';
import type { CollectionRecord } from '../model/collection-record.ts';
import { once } from '../model/once.ts';
import { type PaperPresentation, presentPaper } from '../presentation/paper-presentation.ts';
import { readSiteSettings } from '../site-settings.ts';
import { type LivePaper, openLiveContent } from './live-content.ts';

export interface LiveSite {
  content: () => Content;
  papers: () => readonly string[];
  facts: () => { several: boolean; hasEvents: boolean; hasImprint: boolean; record: CollectionRecord | undefined };
  overview: () => ShownOverview;
  presentationOf: (paper: string) => Promise<PaperPresentation>;
  works: () => ReadonlyMap<string, FormattedWork>;
  paper: (id: string) => LivePaper | undefined;
  /** For the files of a paper; undefined where there is no such paper, or none that can be read. */
  context: (paper: string) => ExportContext | undefined;
  /** Of all papers, which are read for it. */
  collection: () => Collection;
}

const sites = new Map<string, LiveSite>();

/** One for each content folder. */
export function liveSite(root: string): LiveSite {
  const known = sites.get(root) ?? openLiveSite(root);
  sites.set(root, known);
  return known;
}

function openLiveSite(root: string): LiveSite {
  const live = openLiveContent(root);
  const context = (id: string): ExportContext | undefined => {
    const collection = live.paper(id)?.collection;
    const [paper] = collection?.papers ?? [];
    return collection && paper && { paper, collection, site: readSiteSettings(process.env) };
  };
  const readAll = once((content: Content) =>
    assembleCollection(
      content,
      content.papers.map((id) => readPaperOf(content, id)),
    ),
  );
  return {
    content: live.content,
    paper: live.paper,
    papers: () => live.content().papers,
    facts: () => {
      const content = live.content();
      const { several, registers, prose } = content;
      return {
        several,
        hasEvents: registers.events.value.length > 0,
        hasImprint: prose().value.imprint !== undefined,
        record: recordOfCollection(content),
      };
    },
    overview: () => overviewOf(live),
    presentationOf: async (id) => {
      const found = context(id);
      if (!found) throw new Error(`The paper ${id} cannot be read: “npm run check” says why.`);
      return presentOnce(found.collection)(found);
    },
    works: () => formatWorks(live.content().registers.works.value),
    context,
    collection: () => readAll(live.content()),
  };
}

function overviewOf({ content, summaries }: ReturnType<typeof openLiveContent>): ShownOverview {
  const read = content();
  const papers = summaries();
  const shared = assembleRegisters(read, papers);
  return assembleOverview({ ...shared, several: read.several, entries: read.folder.entries, texts: [] }, papers);
}

/** Of the collection of one paper, which is another after each change. */
const presentOnce = once((_: Collection) => {
  let made: Promise<PaperPresentation> | undefined;
  return (context: ExportContext) => (made ??= presentPaper(context, { weighFiles: false }));
});
