/** What pages ask for what they show: the build that renders them answers, and while editing the content as it stands. */
import type { FormattedWork } from './citation/format.ts';
import type { ShownOverview } from './edition/collection/overview.ts';
import { siteLanguage } from './edition/collection/summaries.ts';
import { contentFolder } from './edition/content/content-folder.ts';
import type { CollectionRecord } from './model/collection-record.ts';
import type { PaperSummary } from './model/paper-summary.ts';
import type { PaperPresentation } from './presentation/paper-presentation.ts';

/** Of a build, known before its pages are rendered. */
export interface SiteData {
  /** The ids of papers whose own pages are built; others are there to be listed and referred to. */
  builtPapers: readonly string[];
  overview: ShownOverview;
  presentationOf: (paper: string) => PaperPresentation;
  /** All works of the register. */
  works: ReadonlyMap<string, FormattedWork>;
  /** Where the faces are that the pages are set in, and what is to be said of them. */
  faces: Faces;
}

export interface Faces {
  folder: string;
  remarks: readonly string[];
}

let built: SiteData | undefined;

export function setSiteData(data: SiteData): void {
  built = data;
}

export const isBuilding = (): boolean => built !== undefined;

/** A build does without what reads the content anew. */
const live = async () => (await import('./live/live-site.ts')).liveSite(contentFolder());

/** A collection without its texts: what shared pages are made of. */
export const overview = async (): Promise<ShownOverview> => built?.overview ?? (await live()).overview();

/** Throws where there is no such paper. */
export const presentationOf = async (paper: string): Promise<PaperPresentation> => built?.presentationOf(paper) ?? (await live()).presentationOf(paper);

export const formattedWorks = async (): Promise<ReadonlyMap<string, FormattedWork>> => built?.works ?? (await live()).works();

export async function faces(): Promise<Faces> {
  if (built) return built.faces;
  const { cutForSite } = await import('./type/cut-faces.ts');
  return cutForSite(contentFolder(), (await live()).content());
}

/** What every page shows of the site. */
export interface SiteFacts {
  several: boolean;
  hasWorks: boolean;
  hasNames: boolean;
  hasEvents: boolean;
  hasImprint: boolean;
  /** The paper, where there is but one. */
  only: Pick<PaperSummary, 'id' | 'rights'> | undefined;
  record: CollectionRecord | undefined;
  /** Of what shared pages say. */
  language: string;
}

const isEmpty = (register: object): boolean => Object.keys(register).length === 0;

export async function siteFacts(): Promise<SiteFacts> {
  const facts = built
    ? {
        several: built.overview.several,
        hasWorks: !isEmpty(built.overview.works),
        hasNames: !isEmpty(built.overview.names),
        hasEvents: built.overview.events.length > 0,
        hasImprint: built.overview.prose.imprint !== undefined,
        record: built.overview.record,
      }
    : (await live()).facts();
  // The page of one paper among several does not wait for the others to be read.
  const only = facts.several ? undefined : (await overview()).papers[0];
  return { ...facts, only, language: siteLanguage({ ...facts, papers: only ? [only] : [] }) };
}

type Paths = { params: { paper: string } }[];
const pathsOf = (papers: readonly string[]): Paths => papers.map((paper) => ({ params: { paper } }));

/** Of pages that show a paper’s text. */
export const paperPaths = async (): Promise<Paths> => pathsOf(built?.builtPapers ?? (await live()).papers());

/** Of pages that all papers have wherever they were built. */
export const titlePaths = async (): Promise<Paths> => pathsOf(built?.overview.papers.map(({ id }) => id) ?? (await live()).papers());
