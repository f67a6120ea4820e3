/**
 * The words that BibTeX's own styles print of an entry beside author, title and year, for types whose fields they do not print: they
 * know no event, and no genre but of reports and theses. The exact fields stand beside these words, for biblatex and reference managers.
 */
import type { WorkField } from '../csl-item.ts';

/** Values by field, as text; a work or what was read of one. */
export type TextFields = { type: string } & { [F in WorkField]?: unknown };

const series = ['collection-title', 'collection-number'] as const;
const circumstances = ['genre', 'container-title', ...series, 'event-title', 'event-place', 'authority', 'publisher', 'publisher-place'] as const;
const holdings = ['archive_location', 'archive_collection', 'archive', 'archive-place'] as const;

/** By type: the fields that `howpublished` gathers. A web page has a publisher of its own in biblatex. */
const gathered: Readonly<Record<string, readonly WorkField[]>> = {
  document: circumstances,
  treaty: circumstances,
  interview: circumstances,
  dataset: circumstances,
  software: circumstances,
  webpage: circumstances,
  legislation: [...circumstances, 'volume', 'number', 'section'],
  legal_case: [...circumstances, 'volume', 'number', 'section'],
};

/** By type: the fields that `note` gathers, and what it says where there are none, since `@unpublished` must have one. */
const noted: Readonly<Record<string, { fields: readonly WorkField[]; name: string }>> = {
  speech: { fields: [...circumstances, 'medium'], name: 'Speech' },
  manuscript: { fields: ['genre', ...series, 'event-title', 'event-place', 'medium', ...holdings], name: 'Manuscript' },
};

/** By type: the fields that no style prints of it. */
const unprinted: Readonly<Record<string, readonly WorkField[]>> = {
  report: [...series, 'event-title', 'event-place'],
  thesis: [...series, 'event-title', 'event-place'],
  'article-journal': ['event-title', 'event-place'],
  chapter: ['event-title', 'event-place'],
  book: ['event-title', 'event-place'],
};

const gather = (fields: TextFields, names: readonly WorkField[]) =>
  names.flatMap((name) => (typeof fields[name] === 'string' && fields[name] !== '' ? [fields[name] as string] : [])).join(', ');

/** Whether `howpublished` holds more than the medium. */
export const gathersPublication = (type: string): boolean => Object.hasOwn(gathered, type);

/** `Communiqué, Ministerial Meeting, NATO HQ, Brussels`; empty where there is nothing to say. */
export const publicationStatement = (fields: TextFields): string => gather(fields, gathered[fields.type] ?? []);

/** What `note` begins with: what the type must say there, or the medium, which only `@misc` prints from its own field. */
export function noteStatement(fields: TextFields): string {
  const own = noted[fields.type];
  if (own) return gather(fields, own.fields) || own.name;
  if (gathersPublication(fields.type)) return '';
  return gather(fields, [...(unprinted[fields.type] ?? []), 'medium']);
}

/** A statement and what follows it, and the same taken apart. */
export const joinStatement = (statement: string, rest: string | undefined, mark: string): string => [statement, rest].filter(Boolean).join(mark);
export function restOfStatement(text: string, statement: string, mark: string): string | undefined {
  if (!statement || text === statement) return statement ? undefined : text;
  return text.startsWith(statement + mark) ? text.slice(statement.length + mark.length) : text;
}
