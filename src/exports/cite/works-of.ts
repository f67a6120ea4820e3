/** The works that a paper's own passages cite. */
import type { Collection } from '../../edition/collection/read-collection.ts';
import { once } from '../../model/once.ts';
import type { Paper } from '../../model/paper.ts';
import type { Work, Works } from '../../model/work.ts';

/** In the order of the bibliography's file. */
export function worksOf(paper: Paper, { works }: Pick<Collection, 'works'>): Works {
  const order = orderOf(works);
  const cited = [...new Set(paper.citations.map(({ node }) => node.work))].filter((key) => order.has(key));
  return Object.fromEntries(cited.sort((a, b) => placeIn(order, a) - placeIn(order, b)).map((key) => [key, works[key] as Work]));
}

/** Once for all papers, of which each cites but a few works of many. */
const orderOf = once((works: Works): ReadonlyMap<string, number> => new Map(Object.keys(works).map((key, place) => [key, place])));
const placeIn = (order: ReadonlyMap<string, number>, key: string) => order.get(key) ?? 0;
