/** A paper as linked data in schema.org's terms. */
import type {
  Chapter,
  CreativeWork,
  Event,
  MediaObject,
  Organization,
  Person,
  Report,
  ScholarlyArticle,
  Thesis,
  WebPageElement,
  WithContext,
} from 'schema-dts';
import { typeOf } from '../../citation/paper-work.ts';
import { plainTitle } from '../../citation/plain-title.ts';
import { textAddress, workAddress } from '../../model/addresses.ts';
import { nameOf } from '../../model/authors.ts';
import type { Paper, Passage } from '../../model/paper.ts';
import { printedNumber } from '../../model/printed-pages.ts';
import type { Work, WorkType } from '../../model/work.ts';
import { worksOf } from '../cite/works-of.ts';
import type { ExportContext } from '../exporter.ts';
import { fileNameOf, formats } from '../formats.ts';
import { isoDate } from '../iso-date.ts';
import { abstractOf } from '../matter/abstract.ts';

export function describePaper(context: ExportContext): WithContext<ScholarlyArticle | Report | Thesis | Chapter> {
  const { paper, collection, site } = context;
  const { language, keywords, edition, pages, publisher } = paper.meta;
  const address = site.origin + textAddress(site.base, paper.id);
  const [version] = edition;
  return {
    '@context': 'https://schema.org',
    '@type': paperType(paper.meta),
    '@id': address,
    url: address,
    name: paper.title,
    headline: paper.title,
    author: paper.meta.authors.map(describeAuthor),
    datePublished: isoDate(paper.meta.date),
    ...(version && { dateModified: isoDate(version.date), version: version.version }),
    inLanguage: language,
    ...(keywords && { keywords: [...keywords] }),
    ...(publisher && { publisher: organization(publisher.name) }),
    ...describeRecord(paper),
    isBasedOn: describePrint(paper),
    ...(pages && { pagination: pages.range }),
    ...(paper.rights && { conditionsOfAccess: paper.rights, usageInfo: { '@type': 'CreativeWork', text: paper.rights } }),
    accessMode: 'textual',
    accessibilityFeature: ['ARIA', 'index', 'pageBreakMarkers', 'pageNavigation', 'readingOrder', 'structuralNavigation', 'tableOfContents'],
    accessibilityHazard: 'none',
    // Addresses that the page itself completes: JSON-LD in a page is read from the page's own address.
    encoding: formats.map(
      (format): MediaObject => ({ '@type': 'MediaObject', contentUrl: address + fileNameOf(paper.id, format), encodingFormat: format.mediaType }),
    ),
    hasPart: [...paper.passages.values()].map(describePassage),
    citation: Object.entries(worksOf(paper, collection)).map(([key, work]) => describeWork(work, workAddress(site.base, key))),
  };
}

const paperTypes = { report: 'Report', thesis: 'Thesis', chapter: 'Chapter' } as const satisfies Partial<Record<WorkType, string>>;

/** What schema.org has for a paper of its kind; for most, an article. */
export function paperType(meta: Paper['meta']): 'ScholarlyArticle' | (typeof paperTypes)[keyof typeof paperTypes] {
  const known: Partial<Record<WorkType, (typeof paperTypes)[keyof typeof paperTypes]>> = paperTypes;
  return known[typeOf(meta)] ?? 'ScholarlyArticle';
}

const organization = (name: string): Organization => ({ '@type': 'Organization', name });

const describeAuthor = (author: Paper['meta']['authors'][number]): Person => ({
  '@type': 'Person',
  name: nameOf(author),
  familyName: author.family,
  ...(author.given && { givenName: author.given }),
  ...(author.orcid && { sameAs: `https://orcid.org/${author.orcid}` }),
  ...(author.affiliation && { affiliation: organization(author.affiliation) }),
});

/** What the record says beside the title page. */
function describeRecord(paper: Paper) {
  const { doi, licence, contributors = [], series } = paper.meta;
  const abstract = abstractOf(paper);
  const named = (role: string) => contributors.filter((each) => each.role === role).map(describeAuthor);
  return {
    ...(abstract && { abstract }),
    ...(doi && { identifier: `https://doi.org/${doi}` }),
    ...(licence && { license: { '@type': 'CreativeWork' as const, name: licence } }),
    ...(named('editor').length > 0 && { editor: named('editor') }),
    ...(named('translator').length > 0 && { translator: named('translator') }),
    ...(series && { isPartOf: { '@type': 'CreativeWorkSeries' as const, name: series.name, ...(series.number && { position: series.number }) } }),
  };
}

/** The printed paper, as it was given out on its occasion. */
function describePrint({ title, meta }: Paper): CreativeWork {
  const { authors, date, pages, occasion, titlePage } = meta;
  return {
    '@type': 'ScholarlyArticle',
    name: title,
    author: authors.map(describeAuthor),
    datePublished: isoDate(date),
    ...(pages && { pagination: pages.range }),
    ...(titlePage.kind && { genre: titlePage.kind }),
    ...(occasion && { recordedAt: describeOccasion(occasion) }),
  };
}

function describeOccasion({ name, place, date, abbreviation, organisers }: NonNullable<Paper['meta']['occasion']>): Event {
  const [start, end] = date?.split('/') ?? [];
  return {
    '@type': 'Event',
    name,
    ...(abbreviation && { alternateName: abbreviation }),
    ...(place && { location: { '@type': 'Place', name: place } }),
    ...(start && { startDate: isoDate(start) }),
    ...(end && { endDate: isoDate(end) }),
    ...(organisers && { organizer: organisers.map((each) => organization(each.name)) }),
  };
}

const describePassage = ({ id, kind, label, page, lastPage, section }: Passage): Chapter | WebPageElement =>
  kind === 'section'
    ? {
        '@type': 'Chapter',
        '@id': `#${id}`,
        name: section.title,
        ...(page !== undefined && { pageStart: printedNumber(page), pageEnd: printedNumber(lastPage ?? page) }),
      }
    : { '@type': 'WebPageElement', '@id': `#${id}`, name: label };

const workKinds = {
  document: 'CreativeWork',
  speech: 'CreativeWork',
  treaty: 'CreativeWork',
  'article-journal': 'ScholarlyArticle',
  'article-magazine': 'Article',
  'article-newspaper': 'NewsArticle',
  book: 'Book',
  chapter: 'Chapter',
  report: 'Report',
  'paper-conference': 'ScholarlyArticle',
  thesis: 'Thesis',
  webpage: 'WebPage',
  legislation: 'Legislation',
  legal_case: 'CreativeWork',
  interview: 'CreativeWork',
  manuscript: 'Manuscript',
  software: 'SoftwareSourceCode',
  dataset: 'Dataset',
} as const satisfies Record<WorkType, string>;

/** By whom and when stands in the page’s `citation_reference` elements, and with all the rest at the address. */
const describeWork = (work: Work, address: string): CreativeWork => ({ '@type': workKinds[work.type], '@id': address, name: plainTitle(work.title) });
