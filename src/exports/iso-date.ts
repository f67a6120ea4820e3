/** Dates for formats that know one day, and neither seasons nor ranges. */
import { type DatePoint, dateOf, yearDigits } from '../model/date.ts';

/** The beginning, as far as it is known: `2007-01-12`, `2008`. */
export const isoDate = <T extends string | undefined>(edtf: T): T extends string ? string : string | undefined =>
  (edtf === undefined ? undefined : isoPoint(dateOf(edtf).from)) as T extends string ? string : string | undefined;

const isoPoint = ({ year, month, day }: DatePoint): string =>
  [yearDigits(year), ...[month, day].flatMap((part) => (part ? [String(part).padStart(2, '0')] : []))].join('-');

/** As Highwire's tags write it: `2007/01/12`. */
export const slashDate = (edtf: string) => isoDate(edtf).replaceAll('-', '/');
