/** Works as a BibTeX file that BibTeX, biblatex, Zotero and JabRef read. */
import { once } from '../../model/once.ts';
import { type Creator, isPerson, type Work, type Works } from '../../model/work.ts';
import { isDateField, isNameField, type WorkField, workFields } from '../csl-item.ts';
import { plainTitle } from '../plain-title.ts';
import { babelName } from './babel-languages.ts';
import { bibtexDate } from './bibtex-date.ts';
import { bibtexFields, bibtexTypes, casedFields } from './bibtex-fields.ts';
import { encodeNames } from './bibtex-names.ts';
import { readFields } from './bibtex-reading.ts';
import { gathersPublication, joinStatement, noteStatement, publicationStatement } from './bibtex-statements.ts';
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

/** A field's name and its value in TeX. */
type Field = readonly [name: string, value: string];

function formatEntry(key: string, work: Work): string {
  const type: { entry: string; subtype?: string } = bibtexTypes[work.type];
  const fields: Field[] = [
    ...tableOrder.flatMap((field) => formatField(field, work)),
    ...requiredFields(work),
    ...(type.subtype ? [['entrysubtype', type.subtype] as const] : []),
    ...(work.custom ? [['custom', encodeTex(JSON.stringify(work.custom))] as const] : []),
  ];
  const exact = exactFields(type.entry, fields, work);
  return `@${type.entry}{${key},\n${[...fields, ...exact].map(formatLine).join('')}}\n`;
}

/** A month is an abbreviation, which BibTeX's styles spell out. */
const formatLine = ([name, value]: Field) => (name === 'month' ? `  month = ${value},\n` : `  ${name} = {${value}},\n`);

function formatField(field: WorkField, work: Work): Field[] {
  const value = work[field];
  const name = nameOfField(bibtexFields, field, work.type);
  if (value === undefined || name === undefined) return [];
  if (typeof value !== 'string') return [[name, encodeNames(value.map(nameOnOneLine))]];
  if (field === 'issued') return dateFields(value, work.issue !== undefined && nameOfField(bibtexFields, 'issue', work.type) === 'issue');
  const text = onOneLine(value);
  if (field === 'URL' || field === 'DOI') return [[name, text.replace(/[\\{}]/g, (character) => encodeURIComponent(character))]];
  if (field === 'language') return [[name, babelName(text) ?? encodeTex(text)]];
  if (field === 'medium' || field === 'note') return [];
  const encoded = encodeTex(text);
  if (field === 'page') return [[name, encoded.replaceAll('–', '--')]];
  return [[name, casedFields.has(field) || name === 'booktitle' ? asPrinted(encoded) : encoded]];
}

/** In double braces within the field's own: Better BibTeX takes a single pair around a whole title for none, and lowers its words. */
const asPrinted = (tex: string) => `{{${tex}}}`;

/** The season stands before the number of a periodical, so that a reader that takes both for one keeps the number. */
function dateFields(edtf: string, hasIssue: boolean): Field[] {
  const { year, month, date, issue } = bibtexDate(edtf);
  return [['year', year], ...(month ? [['month', month] as const] : []), ['date', date], ...(issue && !hasIssue ? [['issue', issue] as const] : [])];
}

/** What BibTeX's own styles ask for, or print alone, made of what the record has. */
function requiredFields(work: Work): Field[] {
  const { type, medium, 'event-title': event, 'event-place': place, 'container-title': container } = work;
  const published = joinStatement(gathersPublication(type) ? publicationStatement(work) : '', medium, ', ');
  const note = joinStatement(noteStatement(work), work.note, '. ');
  const body = type === 'report' && !work.publisher ? (work.authority ?? work.author?.find(isBody)?.literal) : undefined;
  return [
    // What is sorted and labelled by, where there is nobody.
    ...(work.author || work.editor ? [] : [['key', encodeTex(onOneLine(container ?? work['title-short'] ?? plainTitle(work.title)))] as const]),
    ...(type === 'paper-conference' && !container && event ? [['booktitle', asPrinted(encodeTex(onOneLine(event)))] as const] : []),
    ...(type === 'paper-conference' && !work['publisher-place'] && place ? [['address', encodeTex(onOneLine(place))] as const] : []),
    ...(body ? [['institution', encodeTex(onOneLine(body))] as const] : []),
    ...(published ? [['howpublished', encodeTex(onOneLine(published))] as const] : []),
    ...(note ? [['note', encodeTex(onOneLine(note))] as const] : []),
  ];
}

const isBody = (creator: Creator): creator is Exclude<Creator, { family: string }> => !isPerson(creator);

/** What the fields, read back, do not give: a season in a range with a month, a tag of a language that babel has no name for. */
function exactFields(entry: string, fields: readonly Field[], work: Work): Field[] {
  const back = readFields({ type: entry, key: '', line: 0, fields: fields.map(([name, value]) => ({ name, value, line: 0 })) }, []);
  const differing = workFields.filter((field) => !isSame(back[field], expected(field, work)));
  if (differing.length === 0) return [];
  const exact = Object.fromEntries(differing.map((field) => [field, expected(field, work) ?? null]));
  return [['csl', encodeTex(JSON.stringify(exact))]];
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

function expected(field: WorkField, work: Work): unknown {
  const value = work[field];
  if (value === undefined) return undefined;
  if (isNameField(field)) return (value as readonly Creator[]).map(nameOnOneLine);
  return isDateField(field) ? { raw: value } : onOneLine(String(value));
}
