/** Works from a RIS file, ours or other software's. */
import { others, type WorkType, workTypes } from '../../model/work.ts';
import { type CslName, isDateField, isNameField, nameFields, type WorkField, workFields } from '../csl-item.ts';
import { fieldsByName } from './fields.ts';
import { collectWorks, type FoundItem, linesOf, type Problem, type WorksReading } from './reading.ts';
import { edtfOfRisDate } from './ris-date.ts';
import { otherRisTags, otherRisTypes, risTags, risTypes } from './ris-fields.ts';

export interface RisLine {
  tag: string;
  value: string;
  /** From 1. */
  line: number;
}

export function parseRis(text: string): WorksReading {
  const { records, problems } = splitRecords(linesOf(text));
  const items: FoundItem[] = [];
  for (const record of records) {
    const { item, key, problems: found } = readRecord(record);
    problems.push(...found);
    items.push({ key, line: record[0]?.line ?? 1, item });
  }
  return collectWorks(items, problems);
}

const tagged = /^\s*(?<tag>[A-Z][A-Z0-9]) {1,2}-(?: (?<value>.*))?$/s;

/** A record begins with TY and ends with ER, or where the next begins; a line without tag continues the one before. */
function splitRecords(lines: readonly string[]): { records: RisLine[][]; problems: Problem[] } {
  const records: RisLine[][] = [];
  const problems: Problem[] = [];
  let record: RisLine[] | undefined;
  for (const [index, text] of lines.entries()) {
    const line = index + 1;
    const { tag, value = '' } = tagged.exec(text)?.groups ?? {};
    const last = record?.at(-1);
    if (tag === 'TY') {
      record = [{ tag, value: value.trim(), line }];
      records.push(record);
    } else if (tag === 'ER' && record) record = undefined;
    else if (tag && record) record.push({ tag, value: value.trim(), line });
    else if (text.trim() && last) last.value = `${last.value} ${text.trim()}`.trim();
    else if (text.trim()) problems.push({ line, message: `Unexpected “${text.trim().slice(0, 40)}” outside a record, expected TY; left out` });
  }
  return { records, problems };
}

export interface RecordReading {
  /** Fields of CSL-JSON, dates as `{ raw: EDTF }`. */
  item: Record<string, unknown>;
  key: string | undefined;
  problems: Problem[];
}

/** Reads the lines of one record, TY first; what an M2 line says exactly replaces what the tags gave. */
export function readRecord(lines: readonly RisLine[]): RecordReading {
  const problems: Problem[] = [];
  const exact = readExactLines(
    lines.filter(({ tag }) => tag === 'M2'),
    problems,
  );
  const tagType = typeOf(lines[0], problems);
  const item = readTags(lines, tagType, problems);
  const key = lines.find(({ tag, value }) => tag === 'ID' && value)?.value;
  return { item: { type: tagType, ...item, ...exact }, key, problems };
}

const ownTypes = new Map<string, WorkType>((Object.keys(risTypes) as WorkType[]).reverse().map((type) => [risTypes[type], type]));

function typeOf(line: RisLine | undefined, problems: Problem[]): WorkType {
  const value = line?.value.toUpperCase() ?? '';
  const type = ownTypes.get(value) ?? (Object.hasOwn(otherRisTypes, value) ? otherRisTypes[value] : undefined);
  if (!type) problems.push({ line: line?.line ?? 1, message: `Unexpected type “${value}”, expected one that a work can have; read as “document”` });
  return type ?? 'document';
}

const exactNames = new Set<string>(['type', 'custom', ...workFields.filter((field) => !isNameField(field)), ...nameFields.map((field) => `csl-${field}`)]);

function readExactLines(lines: readonly RisLine[], problems: Problem[]): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const { value, line } of lines) {
    const { name = '', rest = '' } = /^(?<name>[A-Za-z_-]+): ?(?<rest>.*)$/.exec(value)?.groups ?? {};
    const read = exactNames.has(name) ? exactValue(name, rest) : undefined;
    if (read === undefined) problems.push({ line, message: `Unexpected M2 “${value.slice(0, 40)}”, expected a field and its value; left out` });
    else fields[name.replace(/^csl-/, '')] = read;
  }
  return fields;
}

function exactValue(name: string, text: string): unknown {
  if (name === 'type') return (workTypes as readonly string[]).includes(text) ? text : undefined;
  if (isDateField(name)) return { raw: text };
  if (name !== 'custom' && !name.startsWith('csl-')) return text;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Tags that are read with others, or that say nothing of the work. */
const silentTags = new Set(['TY', 'ID', 'M2', 'EP', 'PY', 'Y1']);

function readTags(lines: readonly RisLine[], type: WorkType, problems: Problem[]): Record<string, unknown> {
  const fields = fieldsByName(risTags, type);
  const item: Record<string, unknown> = {};
  const others = lines.filter(({ tag, value }) => value && !silentTags.has(tag) && !fields.has(tag));
  for (const line of lines) {
    const field = fields.get(line.tag);
    if (field && line.value && !silentTags.has(line.tag)) take(item, field, line, problems);
  }
  for (const line of others) {
    const field = Object.hasOwn(otherRisTags, line.tag) ? otherRisTags[line.tag] : undefined;
    if (field && (item[field] === undefined || isNameField(field))) take(item, field, line, problems);
    else
      problems.push({
        line: line.line,
        message: `Unexpected ${line.tag} “${line.value.slice(0, 40)}”, expected a tag that a work of type “${type}” has one of; left out`,
      });
  }
  return { ...item, ...readYear(lines, item, problems), ...readPages(lines, item) };
}

function take(item: Record<string, unknown>, field: WorkField, { tag, value, line }: RisLine, problems: Problem[]): void {
  const before = item[field];
  if (isNameField(field)) item[field] = [...((before as CslName[] | undefined) ?? []), nameOf(value)];
  else if (field === 'note' && typeof before === 'string') item[field] = `${before} ${value}`;
  else if (before !== undefined) problems.push({ line, message: `Unexpected second ${tag} “${value.slice(0, 40)}”, expected one; left out` });
  else if (!isDateField(field)) item[field] = field === 'DOI' ? value.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '') : value;
  else if (edtfOfRisDate(value)) item[field] = { raw: edtfOfRisDate(value) };
  else problems.push({ line, message: `Unexpected ${tag} “${value.slice(0, 40)}”, expected a date as 2007/01/12/; left out` });
}

/** Stands for the names left out. */
export const risOthers = 'et al.';

/** `Abe, Shinzo` is a person, `North Atlantic Council` a body. */
function nameOf(text: string): CslName {
  if (/^et\.? al\.?,?$/i.test(text)) return others;
  const [family = '', given, ...rest] = text.split(',').map((part) => part.trim());
  // EndNote marks a body by a comma behind its name.
  if (given === undefined || !family || (given === '' && rest.length === 0)) return { literal: family || text };
  const suffix = rest.join(', ');
  return { family, ...(given && { given }), ...(suffix && { suffix }) };
}

function readYear(lines: readonly RisLine[], item: Record<string, unknown>, problems: Problem[]): Record<string, unknown> {
  const year = lines.find(({ tag, value }) => (tag === 'PY' || tag === 'Y1') && value);
  if (item['issued'] !== undefined || !year) return {};
  const edtf = edtfOfRisDate(year.value);
  if (!edtf) problems.push({ line: year.line, message: `Unexpected ${year.tag} “${year.value.slice(0, 40)}”, expected a year; left out` });
  return edtf ? { issued: { raw: edtf } } : {};
}

function readPages(lines: readonly RisLine[], item: Record<string, unknown>): Record<string, unknown> {
  const last = lines.find(({ tag, value }) => tag === 'EP' && value)?.value;
  const first = item['page'];
  if (last === undefined || first === last) return {};
  if (typeof first !== 'string') return { page: last };
  return /[-–]/.test(first) ? {} : { page: `${first}–${last}` };
}
