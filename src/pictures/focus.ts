/** Where in time most happens. */
import type { Interval } from './decimal-years.ts';

/** Fewer need no closer view. */
const fewest = 16;
const shareOfEvents = 0.75;
const shareOfTime = 0.5;

/** The shortest run of whole years that holds three quarters of the events, the first of several; undefined where they are few, or spread over more than half of the time. */
export function findFocus(events: readonly Interval[], whole: Interval): Interval | undefined {
  if (events.length < fewest) return undefined;
  const wanted = Math.ceil(events.length * shareOfEvents);
  for (let years = 1; years <= (whole.to - whole.from) * shareOfTime; years += 1) {
    for (let from = whole.from; from + years <= whole.to; from += 1) {
      const run = { from, to: from + years };
      if (events.filter((event) => liesWithin(event, run)).length >= wanted) return run;
    }
  }
  return undefined;
}

export const liesWithin = (event: Interval, run: Interval) => event.from >= run.from && event.to <= run.to;
