/** Dates as TEI gives them: in W3C form where that can say them, and in EDTF where only that can. */
import type { Element } from 'xast';
import { type DatePoint, dateOf, yearDigits } from '../../model/date.ts';
import { formatDate } from '../../model/dates-in-words.ts';
import { x } from './element.ts';

/** The scheme of the `-custom` attributes. */
const edtf = 'http://id.loc.gov/datatypes/edtf';

/** Attributes of TEI's att.datable for an EDTF date; a season, which W3C's dates cannot say, is its year, and in EDTF as well, as is what is only about true. */
export function dateAttributes(text: string): Record<string, string> {
  const { from, to } = dateOf(text);
  const [first = '', last = ''] = text.split('/');
  const names = to ? (['from', 'to'] as const) : (['when'] as const);
  const points = to ? [from, to] : [from];
  const isEdtfAlone = points.some(({ season, circa }) => season !== undefined || circa);
  return Object.fromEntries([
    ...names.map((name, i) => [name, w3cDate(points[i] as DatePoint)]),
    ...(isEdtfAlone ? [...names.map((name, i) => [`${name}-custom`, i === 0 ? first : last]), ['datingMethod', edtf]] : []),
  ]);
}

function w3cDate({ year, month, day }: DatePoint): string {
  const pad = (number: number) => String(number).padStart(2, '0');
  return [yearDigits(year), ...(month ? [pad(month)] : []), ...(month && day ? [pad(day)] : [])].join('-');
}

export const dateElement = (text: string, attributes: Record<string, string> = {}): Element =>
  x('date', { ...attributes, ...dateAttributes(text) }, formatDate(dateOf(text), 'en-GB'));
