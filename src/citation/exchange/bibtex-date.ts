/** A date as BibTeX and biblatex have it, and EDTF. biblatex's `date` is EDTF but for the season, which stands in `issue`. */
import { type DatePoint, dateOf, type EdtfDate, formatEdtf, parseEdtf, yearDigits } from '../../model/date.ts';
import { seasonNames, seasonOf } from '../season.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

export interface BibtexDate {
  /** What styles without `date` sort and print by: the beginning of a range. */
  year: string;
  month?: string | undefined;
  date: string;
  /** `Summer`, `Spring–Summer`, in the place that biblatex prints before the year. */
  issue?: string | undefined;
}

/** A range of a season and a month is given by its years, and its season is lost. */
export function bibtexDate(edtf: string): BibtexDate {
  const { from, to } = dateOf(edtf);
  const month = from.month && !(to && to.month !== from.month) ? months[from.month - 1] : undefined;
  const points = [from, ...(to ? [to] : [])];
  if (points.every(({ season }) => season === undefined)) return { year: classicYear(from), month, date: edtf };
  const years = points.map(({ year, circa }): DatePoint => ({ year, ...(circa && { circa }) }));
  const date = formatEdtf(from.year === to?.year ? { from: years[0] as DatePoint } : ({ from: years[0], to: years[1] } as EdtfDate));
  const names = points.map(({ season }) => season && seasonNames[season - 1]);
  return { year: classicYear(from), date, ...(names.every(Boolean) && { issue: names.join('–') }) };
}

/** As styles without `date` print it: `2007`, `c. 1723`, `44 BC`. */
export const classicYear = ({ year, circa }: DatePoint) => `${circa ? 'c. ' : ''}${year < 1 ? `${1 - year} BC` : yearDigits(year)}`;

/** The date with the seasons that an `issue` names; undefined where it names none, or the date is not one of years. */
export function withSeasons(date: string, issue: string): string | undefined {
  const years = date.split('/');
  const seasons = issue.split(/\s*[–—/-]\s*/).map(seasonOf);
  if (seasons.length > 2 || seasons.includes(undefined) || !years.every((year) => /^-?\d{4}~?$/.test(year)) || years.length > seasons.length) return undefined;
  const points = seasons.map((season, index) => (years[index] ?? years[0] ?? '').replace(/(~?)$/, `-${20 + (season ?? 0)}$1`));
  const edtf = points.join('/');
  return parseEdtf(edtf) && edtf;
}

/** Undefined where the parts are not those of a date: the month may be a name, a number, a season, two of them, and hold the day. */
export function edtfOfParts(year: string | undefined, month: string | undefined, day: string | undefined): string | undefined {
  const edtfYear = year && edtfOfYear(year.trim());
  if (!edtfYear) return undefined;
  if (!month || edtfYear.endsWith('~')) return edtfYear;
  const points = month.split(/\s*(?:\/|[-–—]+|\band\b|&)\s*/).map((point) => edtfOfMonth(point, day));
  if (points.length > 2 || points.includes(undefined)) return undefined;
  const edtf = points.map((point) => `${edtfYear}-${point}`).join('/');
  return parseEdtf(edtf) && edtf;
}

/** `2007`, `c. 1723`, `[1723?]` is none, `44 BC`, `1998–99`. */
export function edtfOfYear(text: string): string | undefined {
  const {
    circa,
    year = '',
    second,
    before,
  } = /^(?<circa>c\.|ca\.?|circa)?\s*(?<year>\d{1,4})(?:\s*(?:--?|–|\/)\s*(?<second>\d{2}|\d{4}))?(?<before>\s*(?:BC|BCE|B\.C\.))?$/iu.exec(text)?.groups ?? {};
  if (!year || (year.length < 4 && !before)) return undefined;
  const first = yearDigits(before ? 1 - Number(year) : Number(year)) + (circa ? '~' : '');
  if (second === undefined) return parseEdtf(first) && first;
  const range = `${first}/${yearDigits(Number(second.length === 2 ? year.slice(0, 2) + second : second))}${circa ? '~' : ''}`;
  return before || !parseEdtf(range) ? undefined : range;
}

function edtfOfMonth(text: string, day: string | undefined): string | undefined {
  const words = text.toLowerCase().match(/[a-z]+|\d+/g) ?? [];
  const name = words.find((word) => /^[a-z]/.test(word));
  const numbers = words.filter((word) => /^\d/.test(word));
  const season = seasonOf(name ?? '');
  if (season) return numbers.length === 0 ? String(20 + season) : undefined;
  const number = name === undefined ? Number(numbers.shift()) : months.indexOf(name.slice(0, 3)) + 1;
  const days = [...numbers, ...(day ? [day] : [])];
  if (!(number >= 1) || days.length > 1) return undefined;
  return [number, ...days].map((part) => String(part).padStart(2, '0')).join('-');
}
