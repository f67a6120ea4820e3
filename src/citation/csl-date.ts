/** EDTF dates and the date-parts of CSL-JSON, each from the other. */
import { type DatePoint, dateOf, parseEdtf, yearDigits } from '../model/date.ts';
import { seasonNames, seasonOf } from './season.ts';

export interface CslDate {
  'date-parts': number[][];
  /** A name: Zotero takes a number for a day, and citeproc prints either. */
  season?: string | undefined;
  circa?: true | undefined;
}

/** CSL has one `season` for a whole date, so a season in a range stands where the month does, as 21 (spring) to 24 (winter). */
export function cslDateOf(edtf: string): CslDate {
  const { from, to } = dateOf(edtf);
  const circa = from.circa || to?.circa ? { circa: true as const } : {};
  if (to) return { 'date-parts': [partsOf(from), partsOf(to)], ...circa };
  return from.season ? { 'date-parts': [[cslYear(from.year)]], season: seasonNames[from.season - 1], ...circa } : { 'date-parts': [partsOf(from)], ...circa };
}

/** CSL has no year 0: its -44 is 44 BC. */
const cslYear = (year: number) => (year < 1 ? year - 1 : year);

const partsOf = ({ year, month, day, season }: DatePoint) => [cslYear(year), season ? season + 20 : month, day].filter((part) => part !== undefined);

/** EDTF from date-parts, numbers or numerals, or from a `raw` or `literal` date that is EDTF; undefined for what EDTF as we keep it cannot say. */
export function readCslDate(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { 'date-parts': parts, season, raw, literal, circa } = value as Record<string, unknown>;
  const text = Array.isArray(parts) ? edtfOfParts(parts, season, isSaid(circa) ? '~' : '') : (raw ?? literal);
  return typeof text === 'string' && parseEdtf(text) ? text : undefined;
}

const isSaid = (circa: unknown) => circa !== undefined && circa !== false && circa !== 0 && circa !== '';

function edtfOfParts(parts: unknown[], season: unknown, circa: string): string | undefined {
  const points = parts.map((point) => (Array.isArray(point) ? edtfOfPoint(point.map(Number)) : undefined));
  if (points.length < 1 || points.length > 2 || points.includes(undefined)) return undefined;
  if (season === undefined || season === '') return points.map((point) => point + circa).join('/');
  const hasMonth = points.some((point) => point?.slice(1).includes('-'));
  const number = /^[1-4]$/.test(String(season)) ? Number(season) : seasonOf(String(season));
  return points.length === 1 && !hasMonth && number ? `${points[0]}-${20 + number}${circa}` : undefined;
}

/** Months 13 to 16 are an older way to write seasons. */
function edtfOfPoint([year, part, day]: number[]): string | undefined {
  if (!year) return undefined;
  const month = part !== undefined && part >= 13 && part <= 16 ? part + 8 : part;
  const pad = (number: number) => String(number).padStart(2, '0');
  return [yearDigits(year < 0 ? year + 1 : year), ...(month ? [pad(month)] : []), ...(month && day ? [pad(day)] : [])].join('-');
}
