/** The nodes of a paper, with where they stand. */
import type { Paper, SectionFile } from '../../model/paper.ts';
import { type NodeOf, type NodeType, type TextNode, walk } from '../../model/text.ts';

export interface PlacedNode<T extends NodeType = NodeType> {
  node: NodeOf<T>;
  /** Outermost first. */
  ancestors: readonly TextNode[];
  file: SectionFile;
}

let latest: { paper: Paper; nodes: readonly PlacedNode[] } | undefined;

/** In the order of the text. Where one paper is judged, it is walked through once for all rules. */
export function nodesOf(paper: Paper): readonly PlacedNode[] {
  if (latest?.paper !== paper) {
    const nodes: PlacedNode[] = [];
    for (const file of paper.files) walk(file.tree, (node, ancestors) => void nodes.push({ node, ancestors, file }));
    latest = { paper, nodes };
  }
  return latest.nodes;
}

/** The same of one kind. */
export const nodesOfType = <T extends NodeType>(paper: Paper, type: T): PlacedNode<T>[] =>
  nodesOf(paper).filter((placed): placed is PlacedNode<T> & PlacedNode => placed.node.type === type);
