/** Works from a BibTeX file, ours or other software's. */
import { parseEdtf } from '../../model/date.ts';
import type { WorkType } from '../../model/work.ts';
import { isDateField, isNameField, type WorkField } from '../csl-item.ts';
import { edtfOfParts } from './bibtex-date.ts';
import { bibtexFields, bibtexTypes, otherBibtexNames, otherEntryTypes } from './bibtex-fields.ts';
import { decodeNames } from './bibtex-names.ts';
import { type BibtexEntry, type BibtexField, readBibtex } from './bibtex-syntax.ts';
import { fieldsByName } from './fields.ts';
import { collectWorks, type FoundItem, type Problem, type WorksReading } from './reading.ts';
import { decodeTex } from './tex.ts';

export function parseBibtex(text: string): WorksReading {
  const { entries, problems } = readBibtex(text);
  const items = entries.map((entry): FoundItem => ({ key: entry.key || undefined, line: entry.line, item: readEntry(entry, problems) }));
  return collectWorks(items, problems);
}

type Item = Record<string, unknown>;

/** Fields that are read with others. */
const joinedFields = new Set(['year', 'month', 'day', 'date', 'entrysubtype', 'subtitle', 'custom']);

function readEntry(entry: BibtexEntry, problems: Problem[]): Item {
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
    else problems.push({ line: field.line, message: `Unexpected field “${field.name}”, expected one that a work of type “${type}” has; left out` });
  }
  return { ...item, ...readSubtitle(entry, item, problems), ...readIssued(entry, problems), ...readCustom(entry, problems) };
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
    problems.push({ line: field.line, message: `Unexpected second “${field.name}”, expected one; left out` });
  } else if (isNameField(target)) {
    const { names, hasOthers, unknown } = decodeNames(field.value);
    if (hasOthers) problems.push({ line: field.line, message: `Unexpected “and others” in “${field.name}”, expected every name; left out` });
    reportUnknown(unknown, field, problems);
    if (names.length > 0) item[target] = names;
  } else if (isDateField(target)) {
    item[target] = { raw: decode(field, problems) };
  } else readText(item, target, field, problems);
}

function readText(item: Item, target: WorkField, field: BibtexField, problems: Problem[]): void {
  const address = /^\s*(?:\\url\s*)?\{?\s*(https?:\/\/[^\s{}]+)\s*\}?\s*$/.exec(field.value)?.[1];
  if (target === 'URL') item[target] = verbatim(field.value);
  else if (target === 'DOI') item[target] = verbatim(field.value).replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '');
  else if (target === 'medium' && address) item['URL'] ??= verbatim(address);
  else item[target] = decode(field, problems);
}

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

function readSubtitle(entry: BibtexEntry, item: Item, problems: Problem[]): Item {
  const subtitle = textOf(entry, 'subtitle', problems);
  if (!subtitle) return {};
  return { title: typeof item['title'] === 'string' ? `${item['title']}: ${subtitle}` : subtitle };
}

/** `date` where it is a date that we can keep, else `year`, `month` and `day`. */
function readIssued(entry: BibtexEntry, problems: Problem[]): Item {
  const date = textOf(entry, 'date', problems);
  if (date && parseEdtf(date)) return { issued: { raw: date } };
  const year = textOf(entry, 'year', problems);
  const edtf = edtfOfParts(year, textOf(entry, 'month', problems), textOf(entry, 'day', problems));
  const found =
    date ??
    entry.fields
      .filter(({ name }) => ['year', 'month', 'day'].includes(name))
      .map(({ value }) => value)
      .join(' ');
  if (found && (date || !edtf)) {
    const line = entry.fields.find(({ name }) => ['date', 'year', 'month'].includes(name))?.line ?? entry.line;
    problems.push({ line, message: `Unexpected date “${found}”, expected one as 2004-06-28; ${edtf ? `read as ${edtf}` : 'left out'}` });
  }
  return edtf ? { issued: { raw: edtf } } : {};
}

function readCustom(entry: BibtexEntry, problems: Problem[]): Item {
  const text = textOf(entry, 'custom', problems);
  if (!text) return {};
  try {
    return { custom: JSON.parse(text) as unknown };
  } catch {
    problems.push({ line: entry.line, message: 'Unexpected text in “custom”, expected JSON; left out' });
    return {};
  }
}
