/** EDTF dates and the date-parts of CSL-JSON, each from the other. */
import { type DatePoint, dateOf, parseEdtf } from '../model/date.ts';

/** `season` is 1 (spring) to 4 (winter). */
export interface CslDate {
  'date-parts': number[][];
  season?: number | undefined;
}

/** CSL has one `season` for a whole date, so a season in a range stands where the month does, as 21 (spring) to 24 (winter). */
export function cslDateOf(edtf: string): CslDate {
  const { from, to } = dateOf(edtf);
  if (to) return { 'date-parts': [partsOf(from), partsOf(to)] };
  return from.season ? { 'date-parts': [[from.year]], season: from.season } : { 'date-parts': [partsOf(from)] };
}

const partsOf = ({ year, month, day, season }: DatePoint) => [year, season ? season + 20 : month, day].filter((part) => part !== undefined);

/** EDTF from date-parts, numbers or numerals, or from a `raw` or `literal` date that is EDTF; undefined for what EDTF as we keep it cannot say. */
export function readCslDate(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { 'date-parts': parts, season, raw, literal, circa } = value as Record<string, unknown>;
  if (circa !== undefined && circa !== false && circa !== 0) return undefined;
  const text = Array.isArray(parts) ? edtfOfParts(parts, season) : (raw ?? literal);
  return typeof text === 'string' && parseEdtf(text) ? text : undefined;
}

function edtfOfParts(parts: unknown[], season: unknown): string | undefined {
  const points = parts.map((point) => (Array.isArray(point) ? edtfOfPoint(point.map(Number)) : undefined));
  if (points.length < 1 || points.length > 2 || points.includes(undefined)) return undefined;
  if (season === undefined || season === '') return points.join('/');
  const hasMonth = points.some((point) => point?.includes('-'));
  return points.length === 1 && !hasMonth && /^[1-4]$/.test(String(season)) ? `${points[0]}-${20 + Number(season)}` : undefined;
}

/** Months 13 to 16 are an older way to write seasons. */
function edtfOfPoint([year, part, day]: number[]): string | undefined {
  if (!year) return undefined;
  const month = part !== undefined && part >= 13 && part <= 16 ? part + 8 : part;
  const pad = (number: number, length: number) => String(number).padStart(length, '0');
  return [pad(year, 4), ...(month ? [pad(month, 2)] : []), ...(month && day ? [pad(day, 2)] : [])].join('-');
}
