/** Dates as TEI gives them: in W3C form where that can say them, and in EDTF where only that can. */
import type { Element } from 'xast';
import { type DatePoint, dateOf, formatDate } from '../../model/date.ts';
import { x } from './element.ts';

/** The scheme of the `-custom` attributes. */
const edtf = 'http://id.loc.gov/datatypes/edtf';

/** Attributes of TEI's att.datable for an EDTF date; a season, which W3C's dates cannot say, is its year, and in EDTF as well. */
export function dateAttributes(text: string): Record<string, string> {
  const { from, to } = dateOf(text);
  const [first = '', last = ''] = text.split('/');
  const names = to ? (['from', 'to'] as const) : (['when'] as const);
  const points = to ? [from, to] : [from];
  const hasSeason = points.some(({ season }) => season !== undefined);
  return Object.fromEntries([
    ...names.map((name, i) => [name, w3cDate(points[i] as DatePoint)]),
    ...(hasSeason ? [...names.map((name, i) => [`${name}-custom`, i === 0 ? first : last]), ['datingMethod', edtf]] : []),
  ]);
}

function w3cDate({ year, month, day }: DatePoint): string {
  const pad = (number: number, length: number) => String(number).padStart(length, '0');
  return [pad(year, 4), ...(month ? [pad(month, 2)] : []), ...(month && day ? [pad(day, 2)] : [])].join('-');
}

export const dateElement = (text: string, attributes: Record<string, string> = {}): Element =>
  x('date', { ...attributes, ...dateAttributes(text) }, formatDate(dateOf(text)));
