/** Works as a BibTeX file that BibTeX, biblatex, Zotero and JabRef read. */
import { once } from '../../model/once.ts';
import type { Work, Works } from '../../model/work.ts';
import type { WorkField } from '../csl-item.ts';
import { yearAndMonth } from './bibtex-date.ts';
import { bibtexFields, bibtexTypes } from './bibtex-fields.ts';
import { encodeNames } from './bibtex-names.ts';
import { nameOfField } from './fields.ts';
import { nameOnOneLine, onOneLine } from './reading.ts';
import { encodeTex } from './tex.ts';

/** Nothing is lost but blanks: each run of them, or line break, within a field becomes one space. */
export const formatBibtex = (works: Works): string =>
  Object.entries(works)
    .map(([key, work]) => entryOf(key, work))
    .join('\n');

/** Once for all papers that cite a work of the register. */
function entryOf(key: string, work: Work): string {
  const entries = entriesOf(work);
  const entry = entries.get(key) ?? formatEntry(key, work);
  entries.set(key, entry);
  return entry;
}
const entriesOf = once((_: Work) => new Map<string, string>());

const tableOrder = Object.keys(bibtexFields) as (keyof typeof bibtexFields)[];

function formatEntry(key: string, work: Work): string {
  const type: { entry: string; subtype?: string } = bibtexTypes[work.type];
  const fields = [
    ...tableOrder.flatMap((field) => formatField(field, work)),
    ...(type.subtype ? [`entrysubtype = {${type.subtype}}`] : []),
    ...(work.custom ? [`custom = {${encodeTex(JSON.stringify(work.custom))}}`] : []),
  ];
  return `@${type.entry}{${key},\n${fields.map((field) => `  ${field},\n`).join('')}}\n`;
}

function formatField(field: WorkField, work: Work): string[] {
  const value = work[field];
  const name = nameOfField(bibtexFields, field, work.type);
  if (value === undefined || name === undefined) return [];
  if (typeof value !== 'string') return [`${name} = {${encodeNames(value.map(nameOnOneLine))}}`];
  if (field === 'issued') return [...formatYear(value), `${name} = {${value}}`];
  return [`${name} = {${encodeField(field, onOneLine(value))}}`];
}

function formatYear(edtf: string): string[] {
  const { year, month } = yearAndMonth(edtf);
  return [`year = {${year}}`, ...(month ? [`month = ${month}`] : [])];
}

function encodeField(field: WorkField, text: string): string {
  if (field === 'URL' || field === 'DOI') return text.replace(/[\\{}]/g, (character) => encodeURIComponent(character));
  const encoded = encodeTex(text, { keepCase: field === 'title' });
  return field === 'page' ? encoded.replaceAll('–', '--') : encoded;
}
