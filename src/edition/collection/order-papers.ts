/** The order in which papers are listed. */
import { compareStrings } from '../../model/finding.ts';
import type { PaperSummary } from '../../model/paper-summary.ts';
import { yearOf } from '../papers/paper-facets.ts';

/** The newest year first; within a year by date, then by title. */
export function groupByYear<T extends Pick<PaperSummary, 'meta' | 'title' | 'id'>>(papers: readonly T[]): { year: number; papers: T[] }[] {
  const sorted = [...papers].sort(
    (a, b) => yearOf(b) - yearOf(a) || compareStrings(b.meta.date, a.meta.date) || compareStrings(a.title, b.title) || compareStrings(a.id, b.id),
  );
  return [...Map.groupBy(sorted, yearOf)].map(([year, group]) => ({ year, papers: group }));
}
