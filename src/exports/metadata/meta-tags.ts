/** The meta elements of a paper's text page: Highwire's, Dublin Core's, and what Open Graph knows of articles. */

import { sortForm } from '../../citation/csl-item.ts';
import { plainTitle } from '../../citation/plain-title.ts';
import { textAddress } from '../../model/addresses.ts';
import { invertedNameOf } from '../../model/authors.ts';
import type { PaperMeta } from '../../model/paper.ts';
import type { Work, WorkType } from '../../model/work.ts';
import { worksOf } from '../cite/works-of.ts';
import type { ExportContext } from '../exporter.ts';
import { fileNameOf, formats } from '../formats.ts';
import { isoDate, slashDate } from '../iso-date.ts';
import { abstractOf } from '../matter/abstract.ts';
import type { MetaTag } from './open-graph.ts';

const present = (pairs: readonly (readonly [string, string | undefined])[]): MetaTag[] =>
  pairs.flatMap(([name, content]) => (content ? [{ name, content }] : []));

/** Where it stands, of one kind alone: the last that a reference manager meets decides what it is. */
function containerTags({ authors, kind, occasion, publishedIn, publisher, series }: PaperMeta): (readonly [string, string | undefined])[] {
  const institution = publisher?.name ?? authors[0]?.affiliation;
  if (kind === 'thesis') return [['citation_dissertation_institution', institution]];
  if (publishedIn) {
    return [
      [kind === 'chapter' ? 'citation_inbook_title' : 'citation_journal_title', publishedIn.title],
      ['citation_volume', publishedIn.volume],
      ['citation_issue', publishedIn.issue],
    ];
  }
  if (occasion && (kind === undefined || kind === 'conference-paper')) return [['citation_conference_title', occasion.name]];
  return [
    ['citation_technical_report_institution', institution],
    ['citation_technical_report_number', series?.number],
  ];
}

/** As Google Scholar and Zotero read them. No journal's title: Zotero takes the last kind of container that it meets. */
export function highwireTags({ paper, collection, site }: ExportContext): MetaTag[] {
  const { authors, date, language, keywords = [], pages, doi } = paper.meta;
  const address = site.origin + textAddress(site.base, paper.id);
  const pdf = formats.find(({ mediaType }) => mediaType === 'application/pdf');
  return present([
    ['citation_title', paper.title],
    ...authors.flatMap(
      (author) =>
        [
          ['citation_author', invertedNameOf(author)],
          ['citation_author_institution', author.affiliation],
        ] as const,
    ),
    ['citation_publication_date', slashDate(date)],
    ['citation_language', language],
    ['citation_keywords', keywords.join('; ')],
    ...containerTags(paper.meta),
    ['citation_doi', doi],
    ['citation_abstract', abstractOf(paper)],
    ['citation_firstpage', pages?.labels[0]],
    ['citation_lastpage', pages?.labels.at(-1)],
    ['citation_public_url', address],
    ['citation_fulltext_html_url', address],
    ['citation_pdf_url', pdf && address + fileNameOf(paper.id, pdf)],
    ...Object.values(worksOf(paper, collection)).map((work) => ['citation_reference', formatReference(work)] as const),
  ]);
}

/** Where works of a kind stand, by the name that Highwire has for it. */
const containerNames: Partial<Record<WorkType, string>> = {
  'article-journal': 'citation_journal_title',
  'article-magazine': 'citation_journal_title',
  'article-newspaper': 'citation_journal_title',
  chapter: 'citation_inbook_title',
  'paper-conference': 'citation_conference_title',
};

/** `;` parts the fields, so none can stand in a value. */
function formatReference(work: Work): string {
  const container = work['container-title'] ?? (work.type === 'paper-conference' ? work['event-title'] : undefined);
  const fields: (readonly [string, string | undefined])[] = [
    ['citation_title', plainTitle(work.title)],
    ...(work.author ?? []).map((creator) => ['citation_author', sortForm(creator)] as const),
    ['citation_publication_date', work.issued && slashDate(work.issued)],
    [containerNames[work.type] ?? 'citation_inbook_title', container && plainTitle(container)],
    ['citation_volume', work.volume],
    ['citation_issue', work.issue],
    ['citation_doi', work.DOI],
  ];
  return fields.flatMap(([name, value]) => (value ? [`${name}=${value.replace(/\s*;\s*/g, ', ')}`] : [])).join(';');
}

/** What the others have no name for. Reference managers keep it with the record. */
export const dublinCoreTags = ({ paper }: ExportContext): MetaTag[] => present([['DC.rights', paper.rights]]);

export function articleTags({ paper }: ExportContext): MetaTag[] {
  const { keywords = [], edition } = paper.meta;
  return present([
    // Of the page: the paper’s own date is the citation’s.
    ['article:published_time', isoDate(edition.at(-1)?.date)],
    ['article:modified_time', isoDate(edition[0]?.date)],
    ...keywords.map((keyword) => ['article:tag', keyword] as const),
  ]);
}
