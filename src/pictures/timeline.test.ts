import { describe, expect, test } from 'vitest';
import { dateOf } from '../model/date.ts';
import { intervalOf } from './decimal-years.ts';
import { findFocus } from './focus.ts';
import { assignLanes } from './lanes.ts';
import { drawing, drawTimeline } from './timeline.ts';
import { drawTimelineStrip } from './timeline-strip.ts';

const event = (date: string, id = `e-${date}`) => ({ id, date: dateOf(date) });
const events = (...dates: string[]) => dates.map((date, i) => event(date, `e${i}`));
/** One event in each of six years, and two dozen within two. */
const crowded = events(
  ...Array.from({ length: 6 }, (_, i) => String(1990 + i)),
  ...Array.from({ length: 24 }, (_, i) => `${2005 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`),
);

describe('intervals', () => {
  test.each([
    ['2006', 2006, 2007],
    ['2006-07', 2006 + 181 / 365, 2006 + 212 / 365],
    ['2008-12-31', 2008 + 365 / 366, 2009],
    ['2001/2010', 2001, 2011],
    ['2007-22', 2007 + 5 / 12, 2007 + 8 / 12],
    ['2007-24', 2007 + 11 / 12, 2008 + 2 / 12],
  ])('%s', (date, from, to) => {
    const interval = intervalOf(dateOf(date));
    expect(interval.from).toBeCloseTo(from, 9);
    expect(interval.to).toBeCloseTo(to, 9);
  });
});

describe('lanes', () => {
  test('what overlaps lies side by side, what only touches in one lane', () => {
    const extents = [
      { from: 0, to: 2 },
      { from: 1, to: 3 },
      { from: 2, to: 4 },
      { from: 0, to: 9 },
    ];
    expect(assignLanes(extents)).toEqual([0, 1, 0, 2]);
    expect(assignLanes([])).toEqual([]);
  });
});

describe('focus', () => {
  const whole = { from: 1990, to: 2010 };
  const at = (...moments: number[]) => moments.map((moment) => ({ from: moment, to: moment + 0.01 }));
  test('few events, or events that are spread out, have none', () => {
    expect(findFocus(at(...Array.from({ length: 15 }, () => 2005.5)), whole)).toBeUndefined();
    expect(findFocus(at(...Array.from({ length: 40 }, (_, i) => 1990 + i / 2)), whole)).toBeUndefined();
  });
  test('what reaches beyond a run of years does not count in it', () => {
    expect(
      findFocus(
        Array.from({ length: 20 }, () => ({ from: 1995, to: 2010 })),
        whole,
      ),
    ).toBeUndefined();
  });
  test('the shortest run of years, wherever it lies', () => {
    const moments = at(...Array.from({ length: 16 }, (_, i) => 1991.2 + i / 10), 2000, 2009);
    expect(findFocus(moments, whole)).toEqual({ from: 1991, to: 1993 });
  });
});

describe('timeline', () => {
  test('nothing is drawn of nothing', () => expect(drawTimeline([])).toEqual([]));

  test('one event fills one panel of its year', () => {
    const [panel, ...others] = drawTimeline([event('2006-07-02')]);
    expect(others).toEqual([]);
    expect(panel).toMatchObject({ from: 2006, to: 2007 });
    expect(panel?.rows[0]?.top).toBeCloseTo(500, -1);
  });

  test('every event has one row', () => {
    const panels = drawTimeline(crowded);
    expect(panels).toHaveLength(2);
    const ids = panels.flatMap(({ rows }) => rows.map(({ event: { id } }) => id));
    expect(ids.toSorted()).toEqual(crowded.map(({ id }) => id).toSorted());
  });

  test('the panel before says which stretch is enlarged, and how many events it holds', () => {
    const [context, near] = drawTimeline(crowded);
    expect(context?.enlarged).toMatchObject({ from: near?.from, to: near?.to });
    expect(context?.enlarged?.strokes).toHaveLength(near?.rows.length ?? 0);
  });

  test('marks stand to scale', () => {
    for (const { from, to, rows } of drawTimeline(crowded)) {
      for (const {
        event: { date },
        top,
        bottom,
      } of rows) {
        const { from: start, to: end } = intervalOf(date);
        const middle = ((start + end) / 2 - from) / (to - from);
        expect((top + bottom) / 2 / drawing.height).toBeCloseTo(middle, 4);
      }
    }
    const [panel] = drawTimeline(events('2000/2004', '2000', '2009'));
    expect(panel?.rows.find(({ kind }) => kind === 'span')).toMatchObject({ top: 0, bottom: 500 });
  });

  test('what is known of a date shows in its mark', () => {
    const kinds = drawTimeline(events('2000/2001', '2001', '2001-05', '2001-05-03', '2001-22'))[0]?.rows.map(({ event: { id }, kind }) => [id, kind]);
    expect(Object.fromEntries(kinds ?? [])).toEqual({ e0: 'span', e1: 'year', e2: 'point', e3: 'point', e4: 'point' });
  });

  test('rows follow their marks down the axis, and each curve ends at its row', () => {
    for (const { rows } of drawTimeline(crowded)) {
      expect(rows.map(({ top }) => top)).toEqual(rows.map(({ top }) => top).toSorted((a, b) => a - b));
      rows.forEach(({ curve, x, top }, i) => {
        expect(curve.startsWith(`M${x},${top}C`)).toBe(true);
        expect(Number(curve.split(',').at(-1))).toBeCloseTo(((i + 0.5) / rows.length) * drawing.height, 1);
      });
    }
  });

  test('no two marks lie in the same place, however many share a day', () => {
    const sameDay = events(...Array.from({ length: 12 }, () => '2006-10-09'), '2006', '2006/2007', '2006-10-10');
    for (const { rows } of drawTimeline(sameDay)) {
      expect(new Set(rows.map(({ x, top }) => `${x} ${top}`)).size).toBe(rows.length);
      for (const { x } of rows) {
        expect(x).toBeGreaterThanOrEqual(drawing.axis);
        expect(x).toBeLessThan(drawing.width);
      }
    }
  });

  test('names of years keep their distance', () => {
    const [panel] = drawTimeline(events('1600', '2010'));
    const named = panel?.years.filter(({ isNamed }) => isNamed).map(({ y }) => y) ?? [];
    expect(named.length).toBeGreaterThan(1);
    expect(named.length).toBeLessThan(12);
  });

  test('the order of the events given changes nothing', () => {
    expect(drawTimeline(crowded.toReversed())).toEqual(drawTimeline(crowded));
  });
});

describe('strip', () => {
  test('nothing is drawn of nothing', () => expect(drawTimelineStrip([])).toBeUndefined());

  test('a dot for each event, those of a year above each other', () => {
    const strip = drawTimelineStrip(events('2000', '2000-05', '2004', '2000/2009'));
    expect(strip).toMatchObject({ from: 2000, to: 2009, highest: 3 });
    expect(strip?.dots).toHaveLength(4);
    expect(new Set(strip?.dots.map(({ x, level }) => `${x} ${level}`)).size).toBe(4);
    expect(strip?.dots.at(-1)?.x).toBe(45);
  });

  test('one event has its year', () => expect(drawTimelineStrip(events('2006'))?.years).toEqual([{ year: 2006, x: 50 }]));
});
