/** What a paper can be, which decides how it is cited: the type of the work, and its genre where the type does not say it. */
import type { WorkType } from './work.ts';

export const paperKinds = {
  'conference-paper': { type: 'paper-conference' },
  'working-paper': { type: 'report', genre: 'Working paper' },
  'discussion-paper': { type: 'report', genre: 'Discussion paper' },
  'policy-paper': { type: 'report', genre: 'Policy paper' },
  report: { type: 'report' },
  article: { type: 'article-journal' },
  chapter: { type: 'chapter' },
  book: { type: 'book' },
  thesis: { type: 'thesis', genre: 'Thesis' },
  lecture: { type: 'speech', genre: 'Lecture' },
  manuscript: { type: 'manuscript' },
  document: { type: 'document' },
} as const satisfies Record<string, { type: WorkType; genre?: string }>;
export type PaperKind = keyof typeof paperKinds;
