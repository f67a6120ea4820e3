/** BibTeX and biblatex as pairs with CSL: types and fields, from which both directions derive. */
import type { WorkType } from '../../model/work.ts';
import type { WorkField } from '../csl-item.ts';
import { articleTypes, type FieldTable, forTypes } from './fields.ts';

/**
 * Entry types that BibTeX's own styles, Zotero and JabRef all know. Where several types share one, biblatex's `entrysubtype` tells
 * them apart; the one without is what an entry of that type is read as.
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
  webpage: { entry: 'misc', subtype: 'webpage' },
  legislation: { entry: 'misc', subtype: 'legislation' },
  legal_case: { entry: 'misc', subtype: 'case' },
  interview: { entry: 'misc', subtype: 'interview' },
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
  online: 'webpage',
  www: 'webpage',
  jurisdiction: 'legal_case',
  legal: 'treaty',
  legislation: 'legislation',
  unpublished: 'document',
};

/**
 * Standard names where BibTeX or biblatex has one. Ours alone are `seriesnumber` and `worknumber`, where `number` is taken, `authority`,
 * `section`, and `custom` (JSON), which other software passes over.
 */
export const bibtexFields = {
  author: 'author',
  title: 'title',
  'container-title': { default: 'booktitle', ...forTypes(articleTypes, 'journal') },
  editor: 'editor',
  translator: 'translator',
  edition: 'edition',
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
  publisher: { default: 'publisher', report: 'institution', thesis: 'school' },
  'publisher-place': 'address',
  issued: 'date',
  'original-date': 'origdate',
  authority: 'authority',
  archive: 'library',
  status: 'pubstate',
  DOI: 'doi',
  ISBN: 'isbn',
  ISSN: 'issn',
  URL: 'url',
  accessed: 'urldate',
  language: 'language',
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
  langid: 'language',
  annote: 'note',
};
