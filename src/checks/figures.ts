/** The figures of all papers, with where they stand. */
import type { Collection } from '../edition/read-collection.ts';
import type { Paper, SectionFile } from '../model/paper.ts';
import { type Figure, walk } from '../model/text.ts';

export interface PlacedFigure {
  paper: Paper;
  file: SectionFile;
  node: Figure;
}

export function figuresOf({ papers }: Pick<Collection, 'papers'>): PlacedFigure[] {
  const figures: PlacedFigure[] = [];
  for (const paper of papers) {
    for (const file of paper.files) walk(file.tree, (node) => void (node.type === 'figure' && node.src && figures.push({ paper, file, node })));
  }
  return figures;
}
