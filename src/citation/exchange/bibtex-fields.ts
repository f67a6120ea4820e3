/** BibTeX and biblatex as pairs with CSL: types and fields, from which both directions derive. */
import type { WorkType } from '../../model/work.ts';
import type { WorkField } from '../csl-item.ts';
import { articleTypes, type FieldTable, forTypes } from './fields.ts';

/**
 * Entry types that biblatex, Zotero and JabRef all know; BibTeX's own styles set the newer ones as `misc`. Zotero passes over an entry of
 * a type that it does not know, `@dataset` and `@legal` among them. Where several types share one, biblatex's `entrysubtype` tells them
 * apart; the one without is what an entry of that type is read as.
 */
export const bibtexTypes = {
  document: { entry: 'misc' },
  speech: { entry: 'unpublished', subtype: 'speech' },
  treaty: { entry: 'misc', subtype: 'treaty' },
  'article-journal': { entry: 'article' },
  'article-magazine': { entry: 'article', subtype: 'magazine' },
  'article-newspaper': { entry: 'article', subtype: 'newspaper' },
  book: { entry: 'book' },
  chapter: { entry: 'incollection' },
  report: { entry: 'techreport' },
  'paper-conference': { entry: 'inproceedings' },
  thesis: { entry: 'phdthesis' },
  webpage: { entry: 'online' },
  legislation: { entry: 'legislation' },
  legal_case: { entry: 'jurisdiction' },
  interview: { entry: 'misc', subtype: 'interview' },
  manuscript: { entry: 'unpublished' },
  software: { entry: 'software' },
  dataset: { entry: 'misc', subtype: 'dataset' },
} as const satisfies Record<WorkType, { entry: string; subtype?: string }>;

/** Entry types that we read and do not write. */
export const otherEntryTypes: Readonly<Record<string, WorkType>> = {
  booklet: 'book',
  collection: 'book',
  manual: 'book',
  mvbook: 'book',
  mvcollection: 'book',
  proceedings: 'book',
  reference: 'book',
  bookinbook: 'chapter',
  inbook: 'chapter',
  inreference: 'chapter',
  suppbook: 'chapter',
  conference: 'paper-conference',
  mastersthesis: 'thesis',
  thesis: 'thesis',
  report: 'report',
  electronic: 'webpage',
  www: 'webpage',
  legal: 'treaty',
  dataset: 'dataset',
  suppcollection: 'chapter',
  suppperiodical: 'article-journal',
  review: 'article-journal',
  periodical: 'article-journal',
  letter: 'manuscript',
};

/**
 * Standard names where BibTeX or biblatex has one. Ours alone are `seriesnumber` and `worknumber`, where `number` is taken, `authority`,
 * `section`, the parts of an archive, `language-tag` where babel has no name for the language, and `custom` (JSON), which other software
 * passes over.
 */
export const bibtexFields = {
  author: 'author',
  title: 'title',
  'container-title': { default: 'booktitle', ...forTypes(articleTypes, 'journal') },
  editor: 'editor',
  translator: 'translator',
  issued: 'date',
  edition: 'edition',
  version: 'version',
  volume: 'volume',
  issue: { default: 'issue', ...forTypes(articleTypes, 'number') },
  number: { default: 'number', ...forTypes(articleTypes, 'eid'), ...forTypes(['book', 'chapter', 'paper-conference', 'thesis'], 'worknumber') },
  'chapter-number': 'chapter',
  section: 'section',
  page: 'pages',
  genre: 'type',
  medium: 'howpublished',
  'collection-title': 'series',
  'collection-number': { default: 'seriesnumber', ...forTypes(['book', 'chapter', 'paper-conference', 'thesis'], 'number') },
  'event-title': 'eventtitle',
  'event-place': 'venue',
  publisher: { default: 'publisher', report: 'institution', thesis: 'school', webpage: 'organization' },
  'publisher-place': 'address',
  'original-date': 'origdate',
  authority: 'authority',
  archive: 'library',
  'archive-place': 'libraryplace',
  archive_collection: 'collection',
  archive_location: 'shelfmark',
  status: 'pubstate',
  DOI: 'doi',
  ISBN: 'isbn',
  ISSN: 'issn',
  URL: 'url',
  accessed: 'urldate',
  language: 'langid',
  'title-short': 'shorttitle',
  note: 'note',
} as const satisfies FieldTable;

/** Names that we read where the pair's own name is absent. */
export const otherBibtexNames: Readonly<Record<string, WorkField>> = {
  booktitle: 'container-title',
  journal: 'container-title',
  journaltitle: 'container-title',
  institution: 'publisher',
  organization: 'publisher',
  publisher: 'publisher',
  school: 'publisher',
  location: 'publisher-place',
  issue: 'issue',
  number: 'number',
  language: 'language',
  annote: 'note',
};

/** What styles lower unless it stands in braces of its own. */
export const casedFields: ReadonlySet<WorkField> = new Set(['title', 'title-short', 'event-title', 'collection-title', 'genre']);
