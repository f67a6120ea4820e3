/** A stretch of a draft’s words as one text, with what is italic in it. */
import type { DraftInline } from '../draft.ts';

export interface Span {
  start: number;
  end: number;
}
export interface MarkedText {
  text: string;
  italics: Span[];
}

/** Calls, pages and doubts have no letters. */
export function flatten(inlines: readonly DraftInline[]): MarkedText {
  const result: MarkedText = { text: '', italics: [] };
  const add = (all: readonly DraftInline[]): void => {
    for (const each of all) {
      const start = result.text.length;
      if (each.type === 'text' || each.type === 'code') result.text += each.value;
      else if (each.type === 'break') result.text += ' ';
      else if ('children' in each) add(each.children);
      if (each.type === 'emphasis') result.italics.push({ start, end: result.text.length });
    }
  };
  add(inlines);
  return result;
}

const lengthOf = (inline: DraftInline) => flatten([inline]).text.length;

/** The inlines with those from `start` to `end` given to `wrap`; marks that a border cuts are cut in two. */
export function wrapSpan(inlines: readonly DraftInline[], { start, end }: Span, wrap: (inner: DraftInline[]) => DraftInline[]): DraftInline[] {
  const before = sliceInlines(inlines, 0, start);
  const inner = sliceInlines(inlines, start, end);
  const behind = sliceInlines(inlines, end, Number.POSITIVE_INFINITY);
  return [...before, ...wrap(inner), ...behind];
}

/** What has no letters belongs to the stretch that begins at it, but at the very end to the last. */
function sliceInlines(inlines: readonly DraftInline[], start: number, end: number): DraftInline[] {
  const result: DraftInline[] = [];
  let at = 0;
  for (const each of inlines) {
    const length = lengthOf(each);
    const from = at;
    at += length;
    if (length === 0) {
      if (from >= start && (from < end || end === Number.POSITIVE_INFINITY)) result.push(each);
    } else if (from >= start && at <= end) result.push(each);
    else if (from < end && at > start) result.push(...cut(each, start - from, end - from));
  }
  return result;
}

function cut(inline: DraftInline, start: number, end: number): DraftInline[] {
  if (inline.type === 'text') return [{ ...inline, value: inline.value.slice(Math.max(0, start), Math.max(0, end)) }];
  if (!('children' in inline)) return start <= 0 ? [inline] : [];
  return [{ ...inline, children: sliceInlines(inline.children, Math.max(0, start), end) } as DraftInline];
}

/** The marked text from `start` to `end`, counted from its start. */
export function sliceMarked({ text, italics }: MarkedText, { start, end }: Span): MarkedText {
  return {
    text: text.slice(start, end),
    italics: italics
      .filter((each) => each.start < end && each.end > start)
      .map((each) => ({ start: Math.max(0, each.start - start), end: Math.min(end, each.end) - start })),
  };
}
