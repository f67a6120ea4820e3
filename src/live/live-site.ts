/** What pages show while the content is edited. No page view sets a PDF or packs a book: those are made when they are asked for. */

import { findInPapers, judgementOf } from '../checks/judge.ts';
import { type JudgedCollection, judgeCollection } from '../checks/judge-collection.ts';
import { type FormattedWork, formatWorks, houseStyleIn } from '../citation/format.ts';
import { assembleOverview, type ShownOverview } from '../edition/collection/overview.ts';
import {
  assembleCollection,
  assembleRegisters,
  type Collection,
  type Content,
  readPaperOf,
  recordOfCollection,
} from '../edition/collection/read-collection.ts';
import { siteLanguage } from '../edition/collection/summaries.ts';
import type { ExportContext } from '../exports/exporter.ts';
import type { CollectionRecord } from '../model/collection-record.ts';
import type { Finding } from '../model/finding.ts';
import { once } from '../model/once.ts';
import { type PaperPresentation, presentPaper } from '../presentation/paper-presentation.ts';
import { readSiteSettings } from '../site-settings.ts';
import { type LivePaper, openLiveContent } from './live-content.ts';

export interface LiveSite {
  content: () => Content;
  papers: () => readonly string[];
  facts: () => Record<'several' | 'hasWorks' | 'hasNames' | 'hasEvents' | 'hasImprint', boolean> & { record: CollectionRecord | undefined };
  overview: () => ShownOverview;
  presentationOf: (paper: string) => Promise<PaperPresentation>;
  works: () => ReadonlyMap<string, FormattedWork>;
  paper: (id: string) => LivePaper | undefined;
  /** What is wrong in a paper or, without one, in all; and in the registers, and in papers beside each other, where they are few. */
  judge: (paper?: string) => Pick<JudgedCollection, 'judgement' | 'sources'>;
  /** For the files of a paper; undefined where there is no such paper, or none that can be read. */
  context: (paper: string) => ExportContext | undefined;
  /** Of all papers, which are read for it. */
  collection: () => Collection;
}

/** Of the process, not of the module: Vite loads a copy of this file for the pages beside the one that serves files, and the content is read once for both. */
const processWide = globalThis as { locusLiveSites?: Map<string, LiveSite> };
const sites = processWide.locusLiveSites ?? new Map<string, LiveSite>();
processWide.locusLiveSites = sites;

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
  const judgeTogether = once((content: Content) => judgeCollection(content, content.papers.map(live.judged), { citedOnly: false }));
  const judge: LiveSite['judge'] = (id) => {
    const content = live.content();
    if (content.papers.length > mostTogether) return judgeAlone(id === undefined ? undefined : live.paper(id));
    const { judgement, sources } = judgeTogether(content);
    const isSought = ({ file }: Finding) =>
      id === undefined || !file.startsWith(`${content.shown}/papers/`) || `${file}/`.startsWith(`${content.shown}/papers/${id}/`);
    return { judgement: { errors: judgement.errors.filter(isSought), warnings: judgement.warnings.filter(isSought) }, sources };
  };
  return {
    content: live.content,
    paper: live.paper,
    judge,
    papers: () => live.content().papers,
    facts: () => {
      const content = live.shown();
      const { several, registers, prose } = content;
      return {
        several,
        hasWorks: Object.keys(registers.works.value).length > 0,
        hasNames: Object.keys(registers.names.value).length > 0,
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
    works: () => {
      const shown = overviewOf(live);
      return formatWorks(shown.works, houseStyleIn(siteLanguage(shown)));
    },
    context,
    collection: () => readAll(live.content()),
  };
}

/** The papers that are judged beside each other while one is edited: for that, each is read once. With 100, a change took seconds to be seen. */
const mostTogether = 20;

function judgeAlone(live: LivePaper | undefined): ReturnType<LiveSite['judge']> {
  if (!live) return { judgement: { errors: [], warnings: [] }, sources: [] };
  return { judgement: judgementOf([...live.actual.findings, ...findInPapers(live.actual)]), sources: live.actual.files };
}

function overviewOf({ shown, summaries }: ReturnType<typeof openLiveContent>): ShownOverview {
  const read = shown();
  const papers = summaries();
  const shared = assembleRegisters(read, papers);
  return assembleOverview({ ...shared, several: read.several, entries: read.folder.entries, texts: [] }, papers);
}

/** Of the collection of one paper, which is another after each change. */
const presentOnce = once((_: Collection) => {
  let made: Promise<PaperPresentation> | undefined;
  return (context: ExportContext) => (made ??= presentPaper(context, { weighFiles: false }));
});
