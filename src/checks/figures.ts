/** The figures of all papers, with where they stand. */
import type { Collection } from '../edition/collection/read-collection.ts';
import type { Paper } from '../model/paper.ts';
import { nodesOfType, type PlacedNode } from './words/placed-nodes.ts';

export interface PlacedFigure extends PlacedNode<'figure'> {
  paper: Paper;
}

export const figuresOf = ({ papers }: Pick<Collection, 'papers'>): PlacedFigure[] =>
  papers.flatMap((paper) => nodesOfType(paper, 'figure').flatMap((placed) => (placed.node.src ? [{ paper, ...placed }] : [])));
