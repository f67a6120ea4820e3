/** A paper as linked data in schema.org's terms. */
import type { Chapter, CreativeWork, Event, Organization, Person, ScholarlyArticle, WebPageElement, WithContext } from 'schema-dts';
import { textAddress, workAddress } from '../../model/addresses.ts';
import { nameOf } from '../../model/authors.ts';
import type { Paper, Passage } from '../../model/paper.ts';
import { printedNumber } from '../../model/printed-pages.ts';
import type { Work, WorkType } from '../../model/work.ts';
import { worksOf } from '../cite/works-of.ts';
import type { ExportContext } from '../exporter.ts';
import { isoDate } from '../iso-date.ts';

/** The files that it can be taken away in are told by the typed links of the page. */
export function describePaper(context: ExportContext): WithContext<ScholarlyArticle> {
  const { paper, collection, site } = context;
  const { language, keywords, edition, occasion, pages } = paper.meta;
  const address = site.origin + textAddress(site.base, paper.id);
  const [version] = edition;
  return {
    '@context': 'https://schema.org',
    '@type': 'ScholarlyArticle',
    '@id': address,
    url: address,
    name: paper.title,
    headline: paper.title,
    author: paper.meta.authors.map(describeAuthor),
    datePublished: isoDate(paper.meta.date),
    ...(version && { dateModified: isoDate(version.date), version: version.version }),
    inLanguage: language,
    ...(keywords && { keywords: [...keywords] }),
    ...(occasion?.organisers && { sourceOrganization: occasion.organisers.map(({ name }): Organization => ({ '@type': 'Organization', name })) }),
    ...describeRecord(paper.meta),
    isBasedOn: describePrint(paper),
    ...(pages && { pagination: pages.range }),
    ...(paper.rights && { conditionsOfAccess: paper.rights, usageInfo: { '@type': 'CreativeWork', text: paper.rights } }),
    accessMode: 'textual',
    accessibilityFeature: ['ARIA', 'index', 'pageBreakMarkers', 'pageNavigation', 'readingOrder', 'structuralNavigation', 'tableOfContents'],
    accessibilityHazard: 'none',
    // Addresses that the page itself completes: JSON-LD in a page is read from the page's own address.
    hasPart: [...paper.passages.values()].map(describePassage),
    citation: Object.entries(worksOf(paper, collection)).map(([key, work]) => describeWork(work, workAddress(site.base, key))),
  };
}

const describeAuthor = (author: Paper['meta']['authors'][number]): Person => ({
  '@type': 'Person',
  name: nameOf(author),
  familyName: author.family,
  ...(author.given && { givenName: author.given }),
  ...(author.orcid && { sameAs: `https://orcid.org/${author.orcid}` }),
  ...(author.affiliation && { affiliation: { '@type': 'Organization', name: author.affiliation } }),
});

/** What the record says beside the title page. */
function describeRecord({ abstract, doi, licence, contributors = [], series }: Paper['meta']) {
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

function describeOccasion({ name, place, date, abbreviation }: NonNullable<Paper['meta']['occasion']>): Event {
  const [start, end] = date?.split('/') ?? [];
  return {
    '@type': 'Event',
    name,
    ...(abbreviation && { alternateName: abbreviation }),
    ...(place && { location: { '@type': 'Place', name: place } }),
    ...(start && { startDate: isoDate(start) }),
    ...(end && { endDate: isoDate(end) }),
  };
}

/** Its name is in its address, and in words in the paper's JSON. */
const describePassage = ({ id, kind, page }: Passage): Chapter | WebPageElement =>
  kind === 'section'
    ? { '@type': 'Chapter', '@id': `#${id}`, ...(page !== undefined && { pageStart: printedNumber(page) }) }
    : { '@type': 'WebPageElement', '@id': `#${id}` };

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

/** What it is called, by whom and when stands in the page’s `citation_reference` elements, and with all the rest at the address. */
const describeWork = (work: Work, address: string): CreativeWork => ({ '@type': workKinds[work.type], '@id': address });
