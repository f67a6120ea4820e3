/** Dates as RIS writes them, `2007/01/12/` or `2007///Summer`, and EDTF. */
import { type DatePoint, dateOf, parseEdtf } from '../../model/date.ts';

const seasons = ['Spring', 'Summer', 'Autumn', 'Winter'];
const twoDigits = (number: number | undefined) => (number === undefined ? '' : String(number).padStart(2, '0'));
const fourDigits = (year: number) => String(year).padStart(4, '0');

/** Of a range, its beginning. */
export function risDate(edtf: string): string {
  const { year, month, day, season }: DatePoint = dateOf(edtf).from;
  return `${fourDigits(year)}/${twoDigits(month)}/${twoDigits(day)}/${season ? seasons[season - 1] : ''}`;
}

export const risYear = (edtf: string) => fourDigits(dateOf(edtf).from.year);

/** Undefined for what is no date in figures; words after the day other than a season are passed over. */
export function edtfOfRisDate(text: string): string | undefined {
  const [year = '', month = '', day = '', rest = ''] = text
    .trim()
    .split(/[/-]/)
    .map((part) => part.trim());
  const season = seasons.findIndex((name) => name === rest || (name === 'Autumn' && rest === 'Fall'));
  const parts = [year, ...(month ? [month.padStart(2, '0')] : season >= 0 ? [String(21 + season)] : []), ...(month && day ? [day.padStart(2, '0')] : [])];
  const edtf = parts.join('-');
  return parseEdtf(edtf) && edtf;
}
