/** Works from a BibTeX file, ours or other software's. */
import { parseEdtf } from '../../model/date.ts';
import { others, type WorkType } from '../../model/work.ts';
import { isDateField, isNameField, nameFields, type WorkField } from '../csl-item.ts';
import { tagOfBabelName } from './babel-languages.ts';
import { inheritFields } from './bibtex-crossref.ts';
import { edtfOfParts, withSeasons } from './bibtex-date.ts';
import { bibtexFields, bibtexTypes, otherBibtexNames, otherEntryTypes } from './bibtex-fields.ts';
import { decodeNames, dropParticle } from './bibtex-names.ts';
import { gathersPublication, noteStatement, publicationStatement, restOfStatement, type TextFields } from './bibtex-statements.ts';
import { type BibtexEntry, type BibtexField, readBibtex } from './bibtex-syntax.ts';
import { eprintAddress } from './eprint.ts';
import { fieldsByName } from './fields.ts';
import { collectWorks, type FoundItem, type Problem, type WorksReading } from './reading.ts';
import { decodeTex } from './tex.ts';

export function parseBibtex(text: string): WorksReading {
  const { entries, problems } = readBibtex(text);
  const whole = inheritFields(entries, problems);
  const items = whole.map((entry): FoundItem => ({ key: entry.key || undefined, line: entry.line, item: readEntry(entry, problems) }));
  return collectWorks(items, problems);
}

type Item = TextFields & Record<string, unknown>;

/** Fields that are read with others. */
const joinedFields = new Set(
  'key year month day date issue entrysubtype subtitle booksubtitle custom csl eprint eprinttype eprintclass archiveprefix primaryclass options useprefix'.split(
    ' ',
  ),
);

function readEntry(entry: BibtexEntry, problems: Problem[]): Item {
  return { ...readFields(entry, problems), ...readJson(entry, 'csl', problems), ...withName('custom', readJson(entry, 'custom', problems)) };
}

const withName = (name: string, value: object | undefined) => (value ? { [name]: value } : {});

/** All that the standard fields say. */
export function readFields(entry: BibtexEntry, problems: Problem[]): Item {
  const type = typeOf(entry, problems);
  const own = fieldsByName(bibtexFields, type);
  const item: Item = { type };
  const fields = entry.fields.filter(({ name, value }) => !joinedFields.has(name) && value.trim());
  for (const field of fields) {
    const target = own.get(field.name);
    if (target) take(item, target, field, problems);
  }
  for (const field of fields.filter(({ name }) => !own.has(name))) {
    const target = Object.hasOwn(otherBibtexNames, field.name) ? otherBibtexNames[field.name] : undefined;
    if (target && item[target] === undefined) take(item, target, field, problems);
    else
      problems.push({
        line: field.line,
        about: 'field',
        message: `Unexpected field “${field.name}”, expected one that a work of type “${type}” has; left out`,
      });
  }
  if (/(?:^|,)\s*useprefix\s*=\s*false/i.test(textOf(entry, 'options', problems) ?? '') || textOf(entry, 'useprefix', problems) === 'false')
    for (const name of nameFields) if (Array.isArray(item[name])) item[name] = item[name].map(dropParticle);
  Object.assign(item, readIssued(entry, item, problems), eprintOf(entry, item, problems));
  joinSubtitle(entry, item, 'title', 'subtitle', problems);
  joinSubtitle(entry, item, 'container-title', 'booksubtitle', problems);
  if (entry.type === 'mastersthesis') item['genre'] ??= genres['mathesis'];
  return withoutStatements(item);
}

const subtypeOf = (type: WorkType) => ('subtype' in bibtexTypes[type] ? bibtexTypes[type].subtype : undefined);

function typeOf(entry: BibtexEntry, problems: Problem[]): WorkType {
  const subtype = textOf(entry, 'entrysubtype', problems);
  const candidates = (Object.keys(bibtexTypes) as WorkType[]).filter((type) => bibtexTypes[type].entry === entry.type);
  const type =
    candidates.find((candidate) => subtypeOf(candidate) === subtype) ??
    candidates.find((candidate) => subtypeOf(candidate) === undefined) ??
    (Object.hasOwn(otherEntryTypes, entry.type) ? otherEntryTypes[entry.type] : undefined);
  if (!type) problems.push({ line: entry.line, message: `Unexpected entry type “@${entry.type}”, expected one that a work can have; read as “document”` });
  return type ?? 'document';
}

function take(item: Item, target: WorkField, field: BibtexField, problems: Problem[]): void {
  if (item[target] !== undefined) {
    problems.push({ line: field.line, about: 'field', message: `Unexpected second “${field.name}”, expected one; left out` });
  } else if (isNameField(target)) {
    const { names, hasOthers, unknown } = decodeNames(field.value);
    reportUnknown(unknown, field, problems);
    if (names.length > 0) item[target] = hasOthers ? [...names, others] : names;
  } else if (isDateField(target)) {
    item[target] = { raw: dateText(field.value) };
  } else readText(item, target, field, problems);
}

function readText(item: Item, target: WorkField, field: BibtexField, problems: Problem[]): void {
  const address = /^\s*(?:\\url\s*)?\{?\s*(https?:\/\/[^\s{}]+)\s*\}?\s*$/.exec(field.value)?.[1];
  const accessed = /^\W*(?:accessed|retrieved|last (?:accessed|visited|checked))(?: on)?:?\s+(?<day>\d{4}-\d{2}-\d{2})\W*$/i.exec(field.value)?.groups?.['day'];
  if (target === 'URL') item[target] = verbatim(field.value);
  else if (target === 'DOI') item[target] = verbatim(field.value).replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '');
  else if ((target === 'medium' || target === 'note') && address && item['URL'] === undefined) item['URL'] = verbatim(address);
  else if (target === 'note' && accessed && item['accessed'] === undefined) item['accessed'] = { raw: accessed };
  else if (target === 'genre') item[target] = genres[field.value.trim().toLowerCase()] ?? decode(field, problems);
  else if (target === 'language') item[target] = tagOfBabelName(field.value) ?? decode(field, problems);
  else item[target] = decode(field, problems);
}

/** biblatex's names of types, which its styles print in words. */
const genres: Readonly<Record<string, string>> = {
  phdthesis: 'PhD thesis',
  mathesis: 'Master’s thesis',
  bathesis: 'Bachelor’s thesis',
  candthesis: 'Candidate thesis',
  techreport: 'Technical report',
  resreport: 'Research report',
};

/** Dates are not TeX: in them, a tilde says “about”. */
const dateText = (value: string | undefined) => value?.replace(/[{}]/g, '').trim();

/** Addresses are not TeX, though other software escapes them as if they were. */
const verbatim = (value: string) =>
  value
    .trim()
    .replace(/^\\url\s*/, '')
    .replace(/\\([_%&#$~{}])/g, '$1')
    .replace(/^\{(.*)\}$/, '$1');

function decode(field: BibtexField, problems: Problem[]): string {
  const { text, unknown } = decodeTex(field.value);
  reportUnknown(unknown, field, problems);
  return text;
}

function reportUnknown(unknown: readonly string[], { name, line }: BibtexField, problems: Problem[]): void {
  for (const command of new Set(unknown)) problems.push({ line, message: `Unexpected command “${command}” in “${name}”, expected text; left out` });
}

function textOf(entry: BibtexEntry, name: string, problems: Problem[]): string | undefined {
  const field = entry.fields.find((candidate) => candidate.name === name && candidate.value.trim());
  return field && decode(field, problems);
}

function joinSubtitle(entry: BibtexEntry, item: Item, target: 'title' | 'container-title', name: string, problems: Problem[]): void {
  const subtitle = textOf(entry, name, problems);
  const title = item[target];
  if (subtitle) item[target] = typeof title === 'string' ? `${title}${/[:?!.]$/.test(title) ? '' : ':'} ${subtitle}` : subtitle;
}

/** `date` where it is a date that we can keep, else `year`, `month` and `day`; with the season that `issue` names. */
function readIssued(entry: BibtexEntry, item: Item, problems: Problem[]): Record<string, unknown> {
  const date = dateText(entry.fields.find(({ name, value }) => name === 'date' && value.trim())?.value);
  const parts = edtfOfParts(textOf(entry, 'year', problems), textOf(entry, 'month', problems), textOf(entry, 'day', problems));
  const edtf = date && parseEdtf(date) ? date : parts;
  const found = date ?? entry.fields.flatMap(({ name, value }) => (['year', 'month', 'day'].includes(name) ? [value] : [])).join(' ');
  if (found && (date ? edtf !== date : !edtf)) {
    const line = entry.fields.find(({ name }) => ['date', 'year', 'month'].includes(name))?.line ?? entry.line;
    problems.push({ line, message: `Unexpected date “${found}”, expected one as 2004-06-28; ${edtf ? `read as ${edtf}` : 'left out'}` });
  }
  const issue = textOf(entry, 'issue', problems);
  const seasons = edtf && issue ? withSeasons(edtf, issue) : undefined;
  if (issue && !seasons && item['issue'] !== undefined)
    problems.push({ line: entry.line, about: 'field', message: `Unexpected “issue” beside “number”, expected one; left out` });
  return {
    ...(edtf && { issued: { raw: seasons ?? edtf } }),
    ...(issue && !seasons && item['issue'] === undefined && { issue }),
  };
}

function eprintOf(entry: BibtexEntry, item: Item, problems: Problem[]): { URL?: string } {
  const eprint = textOf(entry, 'eprint', problems);
  if (!eprint) return {};
  const kind = textOf(entry, 'eprinttype', problems) ?? textOf(entry, 'archiveprefix', problems) ?? '';
  const address = eprintAddress(kind, eprint);
  if (address && item['URL'] === undefined) return { URL: address };
  if (!address || item['URL'] !== address)
    problems.push({
      line: entry.line,
      about: 'field',
      message: `Unexpected eprint “${eprint}”, expected one of a known archive and no other address; left out`,
    });
  return {};
}

/** Takes away what only says in words what other fields say. */
function withoutStatements(item: Item): Item {
  const { medium, note, publisher, 'container-title': container, 'publisher-place': place, ...rest } = item;
  const isPaper = item.type === 'paper-conference';
  const bodies = [item['authority'], ...(Array.isArray(item['author']) ? item['author'].map((name: { literal?: string }) => name.literal) : [])];
  const isOwnReport = item.type === 'report' && typeof publisher === 'string' && bodies.includes(publisher);
  const known: Item = {
    ...rest,
    ...given({
      publisher: isOwnReport ? undefined : publisher,
      'publisher-place': isPaper && place === item['event-place'] ? undefined : place,
      'container-title': isPaper && container === item['event-title'] ? undefined : container,
    }),
  } as Item;
  if (typeof medium === 'string')
    Object.assign(known, given({ medium: gathersPublication(item.type) ? restOfStatement(medium, publicationStatement(known), ', ') : medium }));
  if (typeof note === 'string') Object.assign(known, given({ note: restOfStatement(note, noteStatement(known), '. ') }));
  return known;
}

const given = (fields: Record<string, unknown>) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

function readJson(entry: BibtexEntry, name: string, problems: Problem[]): Record<string, unknown> | undefined {
  const text = textOf(entry, name, problems);
  if (!text) return undefined;
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    problems.push({ line: entry.line, message: `Unexpected text in “${name}”, expected JSON; left out` });
    return undefined;
  }
}
