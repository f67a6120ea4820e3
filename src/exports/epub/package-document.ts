/** The package document: what the book is, which files it has, and in which order they are read (EPUB 3.3, §5). */
import { x } from 'xastscript';
import { invertedNameOf, nameOf } from '../../model/authors.ts';
import { dateOf } from '../../model/date.ts';
import { directionOf } from '../../model/direction.ts';
import { messagesFor } from '../../model/messages/messages.ts';
import { doiAddress } from '../../model/record-lines.ts';
import type { ExportContext } from '../exporter.ts';
import { abstractOf } from '../matter/abstract.ts';
import { webAddress } from '../matter/addresses.ts';
import { currentVersion, tidy } from '../matter/printed-text.ts';
import { type Content, formatXml } from './xhtml.ts';

export interface BookFile {
  /** From the package's folder. */
  name: string;
  mediaType: string;
  bytes: Uint8Array;
  properties?: string;
  /** Whether it is read in its turn. */
  inSpine: boolean;
}

export function packageDocument(context: ExportContext, books: readonly BookFile[]): string {
  const { paper } = context;
  const { language } = paper.meta;
  const idOf = ({ properties }: BookFile, i: number) => (properties === 'cover-image' ? coverItem : `item-${i + 1}`);
  const items = books.map((book, i) => x('item', { id: idOf(book, i), href: book.name, 'media-type': book.mediaType, properties: book.properties }));
  const spine = books.flatMap((book, i) => (book.inSpine ? [x('itemref', { idref: idOf(book, i) })] : []));
  const root = x('package', { xmlns: 'http://www.idpf.org/2007/opf', version: '3.0', 'unique-identifier': 'identifier', 'xml:lang': language }, [
    x('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, [...describe(context), ...describeAccess(context)]),
    x('manifest', items),
    x('spine', { 'page-progression-direction': directionOf(language) === 'rtl' ? 'rtl' : undefined }, spine),
  ]);
  return `<?xml version="1.0" encoding="utf-8"?>\n${formatXml(root)}\n`;
}

const coverItem = 'cover-image';

const meta = (property: string, value: string, refines?: string): Content => x('meta', { property, refines }, value);

function describe(context: ExportContext): Content[] {
  const { paper } = context;
  const { authors, language, keywords = [], date, titlePage, contributors = [], doi, licence } = paper.meta;
  const abstract = abstractOf(paper);
  const { version, day } = currentVersion(paper);
  const subtitle = titlePage.subtitle;
  const printed = [titlePage.kind, titlePage.occasion, titlePage.dateline].filter((line) => line !== undefined);
  const description = abstract === undefined ? printed.map(tidy).join(', ') : tidy(abstract);
  return [
    x('dc:identifier', { id: 'identifier' }, webAddress(context)),
    ...(doi ? [x('dc:identifier', doiAddress(doi))] : []),
    x('dc:title', { id: 'title' }, tidy(titlePage.title ?? paper.title)),
    ...(subtitle === undefined
      ? []
      : [meta('title-type', 'main', '#title'), x('dc:title', { id: 'subtitle' }, tidy(subtitle)), meta('title-type', 'subtitle', '#subtitle')]),
    x('dc:language', language),
    ...authors.flatMap((author, i) => [
      x('dc:creator', { id: `author-${i + 1}` }, tidy(nameOf(author))),
      x('meta', { refines: `#author-${i + 1}`, property: 'role', scheme: 'marc:relators' }, 'aut'),
      meta('file-as', tidy(invertedNameOf(author)), `#author-${i + 1}`),
    ]),
    ...contributors.flatMap((contributor, i) => [
      x('dc:contributor', { id: `contributor-${i + 1}` }, tidy(nameOf(contributor))),
      x('meta', { refines: `#contributor-${i + 1}`, property: 'role', scheme: 'marc:relators' }, relators[contributor.role]),
      meta('file-as', tidy(invertedNameOf(contributor)), `#contributor-${i + 1}`),
    ]),
    x('dc:date', plainDate(date)),
    ...keywords.map((keyword) => x('dc:subject', tidy(keyword))),
    ...(description ? [x('dc:description', description)] : []),
    ...[paper.rights, titlePage.copyright, licence].flatMap((words) => (words === undefined ? [] : [x('dc:rights', tidy(words))])),
    // What readers of EPUB 2 look for.
    x('meta', { name: 'cover', content: coverItem }),
    meta('schema:version', version),
    meta('dcterms:modified', `${[day.year, day.month, day.day].map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0')).join('-')}T${noon}`),
  ];
}

/** MARC's codes. */
const relators = { editor: 'edt', translator: 'trl' } as const;

/** A day that readers reckon from its midnight in Greenwich is the day before in America. */
const noon = '12:00:00Z';

/** The beginning, as far as it is known to the day or month (W3CDTF). */
function plainDate(edtf: string): string {
  const { year, month, day } = dateOf(edtf).from;
  const written = [String(year).padStart(4, '0'), month, day]
    .filter((part) => part !== undefined)
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  return day === undefined ? written : `${written}T${noon}`;
}

/** What readers who listen, enlarge or leaf by printed pages can rely on (EPUB Accessibility 1.1). */
function describeAccess({ paper }: ExportContext): Content[] {
  const say = messagesFor(paper.meta.language);
  const hasPages = paper.pages.length > 0;
  const { occasion, dateline } = paper.meta.titlePage;
  const features = [
    'structuralNavigation',
    'tableOfContents',
    'readingOrder',
    'ARIA',
    'displayTransformability',
    ...(hasPages ? ['pageBreakMarkers', 'pageNavigation'] : []),
    'index',
  ];
  const summary = [say.bookIsText, ...(paper.notes.length > 0 ? [say.bookLinksNotes] : []), ...(hasPages ? [say.bookMarksPages] : [])].join(' ');
  return [
    ...(hasPages
      ? [
          meta(
            'pageBreakSource',
            [paper.title, occasion, dateline]
              .filter((line) => line !== undefined)
              .map(tidy)
              .join(', '),
          ),
        ]
      : []),
    meta('schema:accessMode', 'textual'),
    meta('schema:accessModeSufficient', 'textual'),
    ...features.map((feature) => meta('schema:accessibilityFeature', feature)),
    meta('schema:accessibilityHazard', 'none'),
    meta('schema:accessibilitySummary', summary),
    // Nobody has certified it, and none is named.
    meta('dcterms:conformsTo', 'EPUB Accessibility 1.1 - WCAG 2.2 Level AA'),
  ];
}
