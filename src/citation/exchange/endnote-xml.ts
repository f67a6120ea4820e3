/** Works from EndNote’s XML. Its fields are those of RIS, which EndNote writes too, so that a record is read as one of RIS. */
import { edtfOfParts } from './bibtex-date.ts';
import { collectWorks, type FoundItem, type Problem, type WorksReading } from './reading.ts';
import { risDate } from './ris-date.ts';
import { type RisLine, readRecord } from './ris-reading.ts';
import { childrenNamed, descend, readXml, type XmlElement, xmlText } from './xml-reading.ts';

/** By EndNote’s names of types, those of RIS; what is not here is a document. */
const types: Readonly<Record<string, string>> = {
  'Journal Article': 'JOUR',
  'Electronic Article': 'JOUR',
  'Magazine Article': 'MGZN',
  'Newspaper Article': 'NEWS',
  Book: 'BOOK',
  'Edited Book': 'BOOK',
  'Electronic Book': 'BOOK',
  'Book Section': 'CHAP',
  'Electronic Book Section': 'CHAP',
  Encyclopedia: 'ENCYC',
  'Conference Paper': 'CPAPER',
  'Conference Proceedings': 'CONF',
  Report: 'RPRT',
  'Government Document': 'GOVDOC',
  Thesis: 'THES',
  'Web Page': 'ELEC',
  Blog: 'BLOG',
  Manuscript: 'MANSCPT',
  'Unpublished Work': 'UNPB',
  'Personal Communication': 'PCOMM',
  Statute: 'STAT',
  Bill: 'BILL',
  Case: 'CASE',
  'Computer Program': 'COMP',
  Dataset: 'DATA',
  'Online Database': 'DATA',
  Generic: 'GEN',
};

/** Where each tag of RIS stands in a record, as a path of elements. */
const paths: readonly (readonly [tag: string, path: string])[] = [
  ['AU', 'contributors/authors/author'],
  ['A2', 'contributors/secondary-authors/author'],
  ['A3', 'contributors/tertiary-authors/author'],
  ['A4', 'contributors/subsidiary-authors/author'],
  ['TI', 'titles/title'],
  ['T2', 'titles/secondary-title'],
  ['T3', 'titles/tertiary-title'],
  ['ST', 'titles/short-title'],
  ['SP', 'pages'],
  ['VL', 'volume'],
  ['IS', 'number'],
  ['ET', 'edition'],
  ['SE', 'section'],
  ['PB', 'publisher'],
  ['CY', 'pub-location'],
  ['SN', 'isbn'],
  ['DO', 'electronic-resource-num'],
  ['M3', 'work-type'],
  ['LA', 'language'],
  ['N1', 'notes'],
];

export function parseEndnoteXml(text: string): WorksReading {
  const { root, fault } = readXml(text);
  if (!root) return { works: {}, problems: [fault] };
  const items: FoundItem[] = [];
  const problems: Problem[] = [];
  for (const record of descend(root, 'record')) {
    const { item, problems: found } = readRecord(linesOf(record));
    problems.push(...found);
    items.push({ key: undefined, line: record.line, item });
  }
  return collectWorks(items, problems);
}

function linesOf(record: XmlElement): RisLine[] {
  const line = (tag: string, value: string): RisLine => ({ tag, value, line: record.line });
  const [type] = childrenNamed(record, 'ref-type');
  const name = type?.attributes['name'] ?? '';
  const lines = paths.flatMap(([tag, path]) => at(record, path.split('/')).map((element) => line(tag, markedText(element))));
  if (!lines.some(({ tag }) => tag === 'T2')) lines.push(...at(record, ['periodical', 'full-title']).map((title) => line('T2', xmlText(title))));
  const addresses = at(record, ['urls'])
    .flatMap((urls) => descend(urls, 'url'))
    .map((element) => xmlText(element));
  return [
    line('TY', types[name] ?? 'GEN'),
    ...lines.filter(({ value }) => value),
    ...dateLines(record).map(([tag, value]) => line(tag, value)),
    ...addresses.slice(0, 1).map((url) => line('UR', url)),
  ];
}

/** `5 March` stands apart from its year. */
function dateLines(record: XmlElement): [tag: string, value: string][] {
  const [year = ''] = at(record, ['dates', 'year']).map((element) => xmlText(element));
  const [day] = at(record, ['dates', 'pub-dates', 'date']).map((element) => xmlText(element));
  const edtf = edtfOfParts(year, day, undefined);
  const date = edtf && risDate(edtf);
  return date ? [['DA', date]] : year ? [['PY', year]] : [];
}

const at = (element: XmlElement, [name = '', ...rest]: readonly string[]): XmlElement[] =>
  childrenNamed(element, name).flatMap((child) => (rest.length === 0 ? [child] : at(child, rest)));

const marks: Readonly<Record<string, string>> = { italic: 'i', bold: 'b', superscript: 'sup', subscript: 'sub' };

/** EndNote parts every text into runs of one face. A title set whole in italics says nothing by it. */
function markedText(element: XmlElement): string {
  const runs = childrenNamed(element, 'style');
  if (runs.length < 2) return xmlText(element);
  return runs
    .map((run) => {
      const mark = marks[run.attributes['face'] ?? ''];
      const text = xmlText(run, false);
      return mark && text.trim() ? text.replace(/^(\s*)(.*?)(\s*)$/s, `$1<${mark}>$2</${mark}>$3`) : text;
    })
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}
