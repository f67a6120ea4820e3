/** Dates as the content gives them: the part of EDTF (ISO 8601-2) that bibliographies need. */
import { z } from 'zod';

/** A point in time as far as it is known. `season` is 1 (spring) to 4 (winter), and excludes a month. */
export interface DatePoint {
  year: number;
  month?: number;
  day?: number;
  season?: number;
}
export interface EdtfDate {
  from: DatePoint;
  to?: DatePoint;
}

const point = /^(?<year>\d{4})(?:-(?<part>\d{2})(?:-(?<day>\d{2}))?)?$/;

function parsePoint(text: string): DatePoint | undefined {
  const groups = point.exec(text)?.groups;
  if (!groups) return undefined;
  const year = Number(groups['year']);
  if (groups['part'] === undefined) return { year };
  const part = Number(groups['part']);
  if (part >= 21 && part <= 24) return groups['day'] === undefined ? { year, season: part - 20 } : undefined;
  if (part < 1 || part > 12) return undefined;
  if (groups['day'] === undefined) return { year, month: part };
  const day = Number(groups['day']);
  const daysInMonth = new Date(Date.UTC(year, part, 0)).getUTCDate();
  return day >= 1 && day <= daysInMonth ? { year, month: part, day } : undefined;
}

const order = (date: DatePoint) => date.year * 10_000 + (date.month ?? (date.season ? date.season * 3 : 0)) * 100 + (date.day ?? 0);

/** Sorts by beginning, a date known less exactly before those within it. */
export const compareDates = (a: EdtfDate, b: EdtfDate) => order(a.from) - order(b.from) || (a.to ? order(a.to) : 0) - (b.to ? order(b.to) : 0);

/** Parses `2004-06-28`, `2010-10`, `2006`, `2007-22` (21 spring … 24 winter) or a range of two of them; undefined if it is none or no real date. */
export function parseEdtf(text: string): EdtfDate | undefined {
  const [first = '', second, ...rest] = text.split('/');
  const from = parsePoint(first);
  if (!from || rest.length > 0) return undefined;
  if (second === undefined) return { from };
  const to = parsePoint(second);
  return to && order(to) >= order(from) ? { from, to } : undefined;
}

const months = 'January February March April May June July August September October November December'.split(' ');
const seasons = ['Spring', 'Summer', 'Autumn', 'Winter'];

function formatPoint({ year, month, day, season }: DatePoint): string {
  if (season) return `${seasons[season - 1]} ${year}`;
  if (!month) return String(year);
  return `${day ? `${day} ` : ''}${months[month - 1]} ${year}`;
}

/** A date in words, `30 September 2010`, in the order that British English gives it. */
export function formatDate({ from, to }: EdtfDate): string {
  return to ? `${formatPoint(from)} – ${formatPoint(to)}` : formatPoint(from);
}

export const edtfSchema = z.string().refine((text) => parseEdtf(text) !== undefined, {
  error: (issue) =>
    `Unexpected date ${JSON.stringify(issue.input)}, expected a real date as 2004-06-28, 2010-10, 2006, a season (2007-22 is summer 2007), or two of them with a slash`,
});

/** The date that a schema has accepted. */
export function dateOf(text: string): EdtfDate {
  const date = parseEdtf(text);
  if (!date) throw new Error(`Not a date: ${text}`);
  return date;
}
