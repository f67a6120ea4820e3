/**
 * A timeline: a vertical axis on which every event has its mark to scale, and beside it one row of words an event, all of the same
 * height, with a curve from mark to row. A row is as high as its words need, so no two labels meet at any width or size of type.
 * Where most events fall into few years, a second panel shows those years larger.
 */
import { compareDates, type EdtfDate } from '../model/date.ts';
import { compareStrings } from '../model/finding.ts';
import { type Interval, intervalOf, middleOf } from './decimal-years.ts';
import { findFocus, liesWithin } from './focus.ts';
import { assignLanes } from './lanes.ts';

/** More could not be told apart, and the table says the same. */
export const mostDrawnEvents = 300;

export interface DatedEvent {
  id: string;
  date: EdtfDate;
}

/** Over years; in a year that alone is known; on a day or in a month. */
export type MarkKind = 'span' | 'year' | 'point';

export interface TimelineRow<E> {
  event: E;
  kind: MarkKind;
  /** Of the mark, in units of the drawing. */
  x: number;
  top: number;
  bottom: number;
  /** From the mark, a span's beginning, to the middle of its row. */
  curve: string;
}

export interface TimelinePanel<E> {
  from: number;
  /** The first year that is not shown. */
  to: number;
  years: readonly { year: number; y: number; isNamed: boolean }[];
  rows: readonly TimelineRow<E>[];
  /** The stretch that the next panel shows larger, with its events as strokes. */
  enlarged?: Interval & { top: number; bottom: number; strokes: readonly number[] };
}

/** A panel's drawing is stretched to the height of its rows and to a width of its own: only proportions count. */
export const drawing = { width: 144, height: 1000, axis: 46, lane: 10 } as const;

/** The least height of a row, and a mark's with the room around it, in the same unit. The style sheet grants it. */
export const leastRow = 1.75;
const markRoom = 0.62;

export function drawTimeline<E extends DatedEvent>(events: readonly E[]): TimelinePanel<E>[] {
  const sorted = [...events].sort((a, b) => compareDates(a.date, b.date) || compareStrings(a.id, b.id));
  const intervals = new Map(sorted.map((event) => [event, intervalOf(event.date)]));
  const at = (event: E) => intervals.get(event) ?? intervalOf(event.date);
  if (sorted.length === 0) return [];
  const whole = {
    from: Math.min(...sorted.map((event) => Math.floor(at(event).from))),
    to: Math.max(...sorted.map((event) => Math.ceil(at(event).to))),
  };
  const focus = findFocus(sorted.map(at), whole);
  if (!focus) return [drawPanel(sorted, at, whole)];
  const isInFocus = (event: E) => liesWithin(at(event), focus);
  const near = sorted.filter(isInFocus);
  const y = scale(whole);
  const context = drawPanel(
    sorted.filter((event) => !isInFocus(event)),
    at,
    whole,
  );
  const enlarged = { ...focus, top: y(focus.from), bottom: y(focus.to), strokes: near.map((event) => y(middleOf(at(event)))) };
  return [{ ...context, enlarged }, drawPanel(near, at, focus)];
}

const scale =
  ({ from, to }: Interval) =>
  (moment: number) =>
    round(((moment - from) / (to - from)) * drawing.height);
const round = (number: number) => Number(number.toFixed(2));

function drawPanel<E extends DatedEvent>(events: readonly E[], at: (event: E) => Interval, { from, to }: Interval): TimelinePanel<E> {
  const y = scale({ from, to });
  const marks = events.map((event) => {
    const { from: start, to: end } = at(event);
    const kind = kindOf(event.date);
    const middle = y(middleOf({ from: start, to: end }));
    return kind === 'span' ? { event, kind, top: y(start), bottom: y(end) } : { event, kind, top: middle, bottom: middle };
  });
  // Down the axis, so that no curve crosses another for the order's sake; the sort keeps the order of those at one place.
  marks.sort((a, b) => a.top - b.top);
  // Spans last: points stand on the axis, and spans beside them.
  const inOrder = [...marks.filter(({ kind }) => kind !== 'span'), ...marks.filter(({ kind }) => kind === 'span')];
  const room = (markRoom / (leastRow * Math.max(events.length, 1))) * drawing.height;
  const lanes = assignLanes(inOrder.map(({ top, bottom }) => ({ from: top - room / 2, to: bottom + room / 2 })));
  const laneOf = new Map(inOrder.map(({ event }, i) => [event, lanes[i] ?? 0]));
  const widest = Math.max(0, ...lanes);
  // However many stand side by side, half of the way is left for the curves.
  const lane = Math.min(drawing.lane, (drawing.width - drawing.axis) / 2 / Math.max(widest, 1));
  const rows = marks.map(({ event, kind, top, bottom }, row) => {
    const x = round(drawing.axis + lane * (laneOf.get(event) ?? 0));
    const target = round(((row + 0.5) / events.length) * drawing.height);
    const bend = round((drawing.axis + lane * widest + drawing.width) / 2);
    return { event, kind, x, top, bottom, curve: `M${x},${top}C${bend},${top} ${bend},${target} ${drawing.width},${target}` };
  });
  return { from, to, years: drawYears(from, to, events.length, y), rows };
}

function kindOf({ from, to }: EdtfDate): MarkKind {
  if (to) return 'span';
  return from.month || from.season ? 'point' : 'year';
}

/** A stroke for each year's beginning, named where there is room. */
function drawYears(from: number, to: number, rows: number, y: (year: number) => number) {
  const pitch = (leastRow * Math.max(rows, 1)) / (to - from);
  const step = [1, 2, 5, 10, 20, 50, 100].find((years) => years * pitch >= 1.4) ?? 100;
  return Array.from({ length: to - from + 1 }, (_, i) => from + i)
    .filter((year) => to - from <= 100 || year % step === 0)
    .map((year) => ({ year, y: y(year), isNamed: year < to && year % step === 0 }));
}
