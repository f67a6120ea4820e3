/** Dates as RIS writes them, `2007/01/12/` or `2007///Summer`, and EDTF. */
import { type DatePoint, dateOf, parseEdtf } from '../../model/date.ts';
import { seasonNames, seasonOf } from '../season.ts';
import { classicYear, edtfOfYear } from './bibtex-date.ts';

const twoDigits = (number: number | undefined) => (number === undefined ? '' : String(number).padStart(2, '0'));

/** Of a range, its beginning. Undefined for years that figures alone do not say: about 1723, 44 BC. */
export function risDate(edtf: string): string | undefined {
  const { year, month, day, season, circa }: DatePoint = dateOf(edtf).from;
  if (circa || year < 1) return undefined;
  return `${risYear(edtf)}/${twoDigits(month)}/${twoDigits(day)}/${season ? seasonNames[season - 1] : ''}`;
}

/** `2007`, `c. 1723`, `44 BC`. */
export const risYear = (edtf: string) => classicYear(dateOf(edtf).from);

/** Undefined for what is no date in figures; words after the day other than a season are passed over. */
export function edtfOfRisDate(text: string): string | undefined {
  const [year = '', month = '', day = '', rest = ''] = text
    .trim()
    .split(/[/-]/)
    .map((part) => part.trim());
  const season = seasonOf(rest);
  const parts = [year, ...(month ? [month.padStart(2, '0')] : season ? [String(20 + season)] : []), ...(month && day ? [day.padStart(2, '0')] : [])];
  const edtf = parts.join('-');
  return parseEdtf(edtf) ? edtf : edtfOfYear(text.replace(/[/\s]+$/, ''));
}
