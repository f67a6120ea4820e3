/** Runs with what stands between their letters, as a draft’s inlines. */
import type { Doubt } from '../../model/doubt.ts';
import type { DraftInline } from '../draft.ts';
import { type Run, sliceRuns } from './transcript.ts';

/** Something at a place of a text; `end` where it takes the place of letters. */
export interface Mark {
  at: number;
  end?: number;
  inlines: DraftInline[];
}

export function toInlines(runs: readonly Run[], marks: readonly Mark[], options: { plain?: boolean } = {}): DraftInline[] {
  const result: DraftInline[] = [];
  let from = 0;
  for (const mark of [...marks].sort((a, b) => a.at - b.at || (a.end ?? a.at) - (b.end ?? b.at))) {
    if (mark.at < from) continue;
    result.push(...faces(sliceRuns(runs, from, mark.at), options), ...mark.inlines);
    from = mark.end ?? mark.at;
  }
  return trimEnds([...result, ...faces(sliceRuns(runs, from), options)]);
}

/** `plain` for headings, whose face is their style. */
function faces(runs: readonly Run[], { plain = false }: { plain?: boolean }): DraftInline[] {
  return runs.map((run): DraftInline => {
    let inline: DraftInline = { type: 'text', value: run.text };
    if (!/\S/.test(run.text)) return inline;
    if (run.raised) inline = { type: 'superscript', children: [inline] };
    if (run.lowered) inline = { type: 'subscript', children: [inline] };
    if (run.smallCaps && !plain) inline = { type: 'smallCaps', children: [inline] };
    if (run.italic && !plain) inline = { type: 'emphasis', children: [inline] };
    if (run.bold && !plain) inline = { type: 'strong', children: [inline] };
    return inline;
  });
}

function trimEnds(inlines: DraftInline[]): DraftInline[] {
  const first = inlines[0];
  if (first?.type === 'text') inlines[0] = { ...first, value: first.value.trimStart() };
  const last = inlines.at(-1);
  if (last?.type === 'text') inlines[inlines.length - 1] = { ...last, value: last.value.trimEnd() };
  return inlines.filter((each) => each.type !== 'text' || each.value !== '');
}

export const doubtMark = (doubt: Doubt): DraftInline => ({ type: 'doubt', doubt });

/** The last words before a place, by which it is found again. */
export const wordsBefore = (text: string, at: number, count = 6) => text.slice(0, at).trimEnd().split(/\s+/).slice(-count).join(' ');
