/** A timeline at a glance: a column of dots for each year. */
import type { EdtfDate } from '../model/date.ts';

export interface TimelineStrip {
  from: number;
  to: number;
  /** The most dots above each other. */
  highest: number;
  /** `x` in percent of the width, `level` from 0 upwards. */
  dots: readonly { x: number; level: number }[];
  years: readonly { year: number; x: number }[];
}

/** An event stands in the year that it begins in; undefined where nothing is dated. */
export function drawTimelineStrip(events: readonly { date: EdtfDate }[]): TimelineStrip | undefined {
  const years = events.map(({ date }) => date.from.year).sort((a, b) => a - b);
  const [from] = years;
  const to = Math.max(...events.map(({ date }) => (date.to ?? date.from).year));
  if (from === undefined) return undefined;
  const columns = to - from + 1;
  const x = (year: number) => Number((((year - from + 0.5) / columns) * 100).toFixed(2));
  const levels = new Map<number, number>();
  const dots = years.map((year) => {
    const level = levels.get(year) ?? 0;
    levels.set(year, level + 1);
    return { x: x(year), level };
  });
  const step = [1, 5, 10, 20, 50, 100].find((size) => columns / size <= 6) ?? 100;
  const named = Array.from({ length: columns }, (_, i) => from + i).filter((year) => year % step === 0);
  return { from, to, highest: Math.max(...levels.values()), dots, years: named.map((year) => ({ year, x: x(year) })) };
}
