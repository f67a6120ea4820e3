/** The `year`, `month` and `day` of BibTeX as EDTF. biblatex's `date` is EDTF already. */
import { dateOf, parseEdtf } from '../../model/date.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const seasons = ['spring', 'summer', 'autumn', 'winter'];

/** What styles without `date` sort and print by: the beginning of a range. */
export function yearAndMonth(edtf: string): { year: string; month: string | undefined } {
  const { from, to } = dateOf(edtf);
  const month = from.month && !(to && to.month !== from.month) ? months[from.month - 1] : undefined;
  return { year: String(from.year).padStart(4, '0'), month };
}

/** Undefined where the parts are not those of a date: the month may be a name, a number, a season, two of them, and hold the day. */
export function edtfOfParts(year: string | undefined, month: string | undefined, day: string | undefined): string | undefined {
  if (!year || !/^\d{4}$/.test(year)) return undefined;
  if (!month) return year;
  const points = month.split(/\s*(?:\/|[-–—]+|\band\b|&)\s*/).map((point) => edtfOfMonth(point, day));
  if (points.length > 2 || points.includes(undefined)) return undefined;
  const edtf = points.map((point) => `${year}-${point}`).join('/');
  return parseEdtf(edtf) && edtf;
}

function edtfOfMonth(text: string, day: string | undefined): string | undefined {
  const words = text.toLowerCase().match(/[a-z]+|\d+/g) ?? [];
  const name = words.find((word) => /^[a-z]/.test(word));
  const numbers = words.filter((word) => /^\d/.test(word));
  const season = seasons.indexOf(name === 'fall' ? 'autumn' : (name ?? ''));
  if (season >= 0) return numbers.length === 0 ? String(21 + season) : undefined;
  const number = name === undefined ? Number(numbers.shift()) : months.indexOf(name.slice(0, 3)) + 1;
  const days = [...numbers, ...(day ? [day] : [])];
  if (!(number >= 1) || days.length > 1) return undefined;
  return [number, ...days].map((part) => String(part).padStart(2, '0')).join('-');
}
