/** RIS as pairs with CSL: types and tags, from which both directions derive. */
import type { WorkType } from '../../model/work.ts';
import type { WorkField } from '../csl-item.ts';
import { articleTypes, type FieldTable, forTypes } from './fields.ts';

/**
 * Zotero takes `GEN` for an article of a journal, so that declarations and treaties are government documents, and interviews personal
 * communications. Where several types share one, those that it is not read as say what they are in an `M2` line.
 */
export const risTypes = {
  document: 'GOVDOC',
  speech: 'SLIDE',
  treaty: 'GOVDOC',
  'article-journal': 'JOUR',
  'article-magazine': 'MGZN',
  'article-newspaper': 'NEWS',
  book: 'BOOK',
  chapter: 'CHAP',
  report: 'RPRT',
  'paper-conference': 'CPAPER',
  thesis: 'THES',
  webpage: 'ELEC',
  legislation: 'STAT',
  legal_case: 'CASE',
  interview: 'PCOMM',
  manuscript: 'MANSCPT',
  software: 'COMP',
  dataset: 'DATA',
} as const satisfies Record<WorkType, string>;

/** Types that we read and do not write. */
export const otherRisTypes: Readonly<Record<string, WorkType>> = {
  ABST: 'article-journal',
  BILL: 'legislation',
  BLOG: 'webpage',
  CONF: 'paper-conference',
  DICT: 'chapter',
  EBOOK: 'book',
  ECHAP: 'chapter',
  EDBOOK: 'book',
  EJOUR: 'article-journal',
  ENCYC: 'chapter',
  AGGR: 'dataset',
  DBASE: 'dataset',
  GEN: 'document',
  HEAR: 'document',
  INPR: 'article-journal',
  JFULL: 'article-journal',
  LEGAL: 'treaty',
  PAMP: 'document',
  SER: 'book',
  STAND: 'report',
  UNPB: 'manuscript',
  UNPD: 'manuscript',
  WEB: 'webpage',
};

/** What Zotero takes for reports, with a number of their own. */
const reportTypes = ['report', 'document', 'treaty'] as const;

/**
 * Tags as Zotero and EndNote read them for each type. What a tag is missing for, or cannot say exactly, stands in an `M2` line as
 * `event-place: Brussels`, which Zotero takes into its field Extra and reads there.
 */
export const risTags = {
  author: 'AU',
  title: 'TI',
  'container-title': { default: 'T2', 'paper-conference': 'C3', ...forTypes(['speech', 'book', 'report'], undefined) },
  'collection-title': { default: 'T3', ...forTypes(['book', 'report'], 'T2') },
  'event-title': { default: undefined, ...forTypes(['speech', 'paper-conference'], 'T2') },
  'event-place': { default: undefined, ...forTypes(['speech', 'paper-conference'], 'CY') },
  editor: { default: 'A2', book: 'A3' },
  translator: 'A4',
  issued: 'DA',
  volume: 'VL',
  issue: 'IS',
  number: { default: 'M1', ...forTypes(reportTypes, 'SN') },
  page: 'SP',
  edition: { default: 'ET', ...forTypes(['software', 'dataset'], undefined) },
  version: { default: undefined, ...forTypes(['software', 'dataset'], 'ET') },
  section: 'SE',
  genre: 'M3',
  publisher: 'PB',
  'publisher-place': { default: 'CY', speech: undefined, 'paper-conference': 'C1' },
  ISBN: { default: 'SN', ...forTypes([...reportTypes, ...articleTypes], undefined) },
  ISSN: { default: undefined, ...forTypes(articleTypes, 'SN') },
  DOI: 'DO',
  URL: 'UR',
  accessed: 'Y2',
  archive: 'DB',
  archive_location: 'AN',
  // Of software, the tag tells the language that it is written in.
  language: { default: 'LA', software: undefined },
  'title-short': 'ST',
  note: 'N1',
  'original-date': undefined,
  'collection-number': undefined,
  'chapter-number': undefined,
  authority: undefined,
  medium: undefined,
  status: undefined,
  'archive-place': undefined,
  archive_collection: undefined,
} as const satisfies FieldTable;

/** Tags that we read where the pair's own tag is absent. */
export const otherRisTags: Readonly<Record<string, WorkField>> = {
  A1: 'author',
  A2: 'editor',
  BT: 'container-title',
  CT: 'title',
  ED: 'editor',
  JA: 'container-title',
  JF: 'container-title',
  JO: 'container-title',
  PP: 'publisher-place',
  T1: 'title',
  T2: 'container-title',
  T3: 'collection-title',
};
