/** Dates as places on an axis of years. */
import type { DatePoint, EdtfDate } from '../model/date.ts';

/** In decimal years, the end not included: 2006 is 2006 to 2007. */
export interface Interval {
  from: number;
  to: number;
}

/** The whole stretch of time that a date may mean. */
export function intervalOf({ from, to }: EdtfDate): Interval {
  return { from: startOf(from), to: endOf(to ?? from) };
}

function startOf({ year, month, day, season }: DatePoint): number {
  if (season) return year + ((season - 1) * 3 + 2) / 12;
  return decimal(year, month ?? 1, day ?? 1);
}

function endOf({ year, month, day, season }: DatePoint): number {
  if (season) return year + ((season - 1) * 3 + 5) / 12;
  if (!month) return year + 1;
  return day ? decimal(year, month, day + 1) : decimal(year, month + 1, 1);
}

function decimal(year: number, month: number, day: number): number {
  const start = Date.UTC(year, 0, 1);
  return year + (Date.UTC(year, month - 1, day) - start) / (Date.UTC(year + 1, 0, 1) - start);
}

/** The middle of what a date may mean. */
export const middleOf = ({ from, to }: Interval) => (from + to) / 2;
