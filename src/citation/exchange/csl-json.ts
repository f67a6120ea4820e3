/** Works as a CSL-JSON file, and from one. */
import type { Work, Works } from '../../model/work.ts';
import { cslDateOf, readCslDate } from '../csl-date.ts';
import { cslItem, dateFields } from '../csl-item.ts';
import { collectWorks, type FoundItem, onOneLine, type WorksReading } from './reading.ts';

/** With `custom`, for which CSL-JSON has a place. */
export function formatCslJson(works: Works): string {
  return `${JSON.stringify(Object.entries(works).map(itemOf), undefined, 2)}\n`;
}

/** Begins the name of a field in `custom` that gives a field's own value, where other programs need another. */
const own = 'csl-';

function itemOf([key, work]: [string, Work]) {
  const { fields, exact } = forOthers(work);
  const custom = { ...work.custom, ...Object.fromEntries(Object.entries({ ...exact, ...inexactDates(work) }).map(([name, value]) => [own + name, value])) };
  return { ...cslItem(key, work), ...fields, ...(Object.keys(custom).length > 0 && { custom }) };
}

/**
 * Zotero refuses a whole file for an item of the type `software`, and takes a book with a version for software. APA, Chicago and MLA
 * take a conference paper that has pages for one in proceedings, and print no event of it.
 */
function forOthers({ type, page, 'event-title': event, 'container-title': container }: Work): { fields: object; exact: object } {
  if (type === 'software') return { fields: { type: 'book' }, exact: { type } };
  if (type !== 'paper-conference' || event === undefined || page === undefined) return { fields: {}, exact: {} };
  return container === undefined
    ? { fields: { 'container-title': event }, exact: {} }
    : { fields: {}, exact: container === event ? { 'container-title': container } : {} };
}

/** A range of which only one end is known about: CSL says so of the whole. */
const inexactDates = (work: Work) =>
  Object.fromEntries(
    dateFields.flatMap((field) => {
      const date = work[field];
      return date === undefined || readCslDate(cslDateOf(date)) === date ? [] : [[field, { raw: date }]];
    }),
  );

function ownItem(item: unknown): unknown {
  if (typeof item !== 'object' || item === null) return item;
  const { custom, 'container-title': container, ...fields } = withoutLineEnds(item) as Record<string, unknown>;
  const isMeeting = fields['type'] === 'paper-conference' && container === fields['event-title'];
  const read = { ...fields, ...(container !== undefined && !isMeeting && { 'container-title': container }) };
  if (typeof custom !== 'object' || custom === null) return { ...read, ...(custom !== undefined && { custom }) };
  const [exact, rest] = [true, false].map((isOwn) => Object.entries(custom).filter(([name]) => name.startsWith(own) === isOwn)) as [
    [string, unknown][],
    [string, unknown][],
  ];
  return {
    ...read,
    ...Object.fromEntries(exact.map(([name, value]) => [name.slice(own.length), value])),
    ...(rest.length > 0 && { custom: Object.fromEntries(rest) }),
  };
}

/** Other programs keep notes of several lines. */
const withoutLineEnds = (item: object) =>
  Object.fromEntries(Object.entries(item).map(([name, value]) => [name, typeof value === 'string' && lineEnd.test(value) ? onOneLine(value) : value]));
const lineEnd = /[\n\r\u2028\u2029]/;

/** Accepts a list of items, or a single one. Lines are those where each item's `id` stands. */
export function parseCslJson(text: string): WorksReading {
  const source = text.replace(/^\ufeff/, '');
  let json: unknown;
  try {
    json = JSON.parse(source);
  } catch (error) {
    return {
      works: {},
      problems: [{ line: lineOfError(source, error), message: `Unexpected text, expected JSON (${error instanceof Error ? error.message : error})` }],
    };
  }
  return collectWorks(foundItems(Array.isArray(json) ? json : [json], source), []);
}

function foundItems(items: readonly unknown[], source: string): FoundItem[] {
  let from = 0;
  return items.map((item) => {
    const id = typeof item === 'object' && item !== null && 'id' in item ? item.id : undefined;
    const at = id === undefined ? -1 : source.indexOf(JSON.stringify(id), from);
    if (at >= 0) from = at + 1;
    return { key: id === undefined ? undefined : String(id), line: lineAt(source, from), item: ownItem(item) };
  });
}

const lineAt = (source: string, offset: number) => source.slice(0, offset).split('\n').length;

function lineOfError(source: string, error: unknown): number {
  const offset = /at position (\d+)/.exec(String(error))?.[1];
  return offset === undefined ? 1 : lineAt(source, Number(offset));
}
