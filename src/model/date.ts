/** Dates as the content gives them: the part of EDTF (ISO 8601-2) that bibliographies need. */
import { z } from 'zod';

/** A point in time as far as it is known. `season` is 1 (spring) to 4 (winter), and excludes a month. */
export interface DatePoint {
  /** As astronomers count: 0 is 1 BC, -43 is 44 BC. */
  year: number;
  month?: number;
  day?: number;
  season?: number;
  /** About that time. */
  circa?: true;
}
export interface EdtfDate {
  from: DatePoint;
  to?: DatePoint;
}

const point = /^(?<year>\d{4}|-\d{4})(?:-(?<part>\d{2})(?:-(?<day>\d{2}))?)?(?<circa>~)?$/;

function parsePoint(text: string): DatePoint | undefined {
  const groups = point.exec(text)?.groups;
  if (!groups || groups['year'] === '-0000') return undefined;
  const year = Number(groups['year']);
  const circa = groups['circa'] ? { circa: true as const } : {};
  if (groups['part'] === undefined) return { year, ...circa };
  const part = Number(groups['part']);
  if (part >= 21 && part <= 24) return groups['day'] === undefined ? { year, season: part - 20, ...circa } : undefined;
  if (part < 1 || part > 12) return undefined;
  if (groups['day'] === undefined) return { year, month: part, ...circa };
  const day = Number(groups['day']);
  return day >= 1 && day <= daysInMonth(year, part) ? { year, month: part, day, ...circa } : undefined;
}

/** By a year of the same kind after 1900, since `Date` takes the years before 100 for those of the last century. */
const daysInMonth = (year: number, month: number) => new Date(Date.UTC(2000 + (((year % 400) + 400) % 400), month, 0)).getUTCDate();

const order = (date: DatePoint) => date.year * 10_000 + (date.month ?? (date.season ? date.season * 3 : 0)) * 100 + (date.day ?? 0);

/** Sorts by beginning, a date known less exactly before those within it. */
export const compareDates = (a: EdtfDate, b: EdtfDate) => order(a.from) - order(b.from) || (a.to ? order(a.to) : 0) - (b.to ? order(b.to) : 0);

/**
 * Parses `2004-06-28`, `2010-10`, `2006`, `2007-22` (21 spring … 24 winter), `1723~` (about 1723), `-0043` (44 BC) or a range of two of them;
 * undefined if it is none or no real date.
 */
export function parseEdtf(text: string): EdtfDate | undefined {
  const [first = '', second, ...rest] = text.split('/');
  const from = parsePoint(first);
  if (!from || rest.length > 0) return undefined;
  if (second === undefined) return { from };
  const to = parsePoint(second);
  return to && order(to) >= order(from) ? { from, to } : undefined;
}

/** Four figures, with a minus before the years that lie before the year 0: `0987`, `-0043`. */
export const yearDigits = (year: number): string => `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;

/** `2004-06-28`, `2007-22`, `1723~`: the other way of `parseEdtf`. */
export const formatEdtf = ({ from, to }: EdtfDate): string => [from, ...(to ? [to] : [])].map(edtfPoint).join('/');

function edtfPoint({ year, month, day, season, circa }: DatePoint): string {
  const parts = season ? [season + 20] : [month, day].filter((part) => part !== undefined);
  return [yearDigits(year), ...parts.map((part) => String(part).padStart(2, '0'))].join('-') + (circa ? '~' : '');
}

const quoted = (input: unknown) => JSON.stringify(input);
const forms = 'a real date as 2004-06-28, 2010-10, 2006, a season (2007-22 is summer 2007), or two of them with a slash';

/** A date that is known, since the year 1: when a paper was given, a version published, an event happened. */
export const edtfSchema = z.string().refine(
  (text) => {
    const { from, to } = parseEdtf(text) ?? {};
    return from !== undefined && [from, to ?? from].every(({ year, circa }) => year > 0 && !circa);
  },
  { error: (issue) => `Unexpected date ${quoted(issue.input)}, expected ${forms}` },
);

/** A date of a work, which may be old, or known only about. */
export const workDateSchema = z.string().refine((text) => parseEdtf(text) !== undefined, {
  error: (issue) => `Unexpected date ${quoted(issue.input)}, expected ${forms}; 1723~ is about 1723, -0043 is 44 BC`,
});

/** The date that a schema has accepted. */
export function dateOf(text: string): EdtfDate {
  const date = parseEdtf(text);
  if (!date) throw new Error(`Not a date: ${text}`);
  return date;
}
