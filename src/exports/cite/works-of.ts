/** The works that a paper's own passages cite. */
import type { Collection } from '../../edition/read-collection.ts';
import type { Paper } from '../../model/paper.ts';
import type { Works } from '../../model/work.ts';

/** In the order of the bibliography's file. */
export function worksOf(paper: Paper, { works }: Pick<Collection, 'works'>): Works {
  const cited = new Set(paper.citations.map(({ node }) => node.work));
  return Object.fromEntries(Object.entries(works).filter(([key]) => cited.has(key)));
}
