/** What a text defines apart from where it is used. */
import type { Definition, FootnoteDefinition, Nodes, Root } from 'mdast';

/** Labels are the same in capitals. */
export const keyOf = (label: string) => label.toLowerCase();

export interface Definitions {
  /** By label. The first of two holds. */
  notes: ReadonlyMap<string, FootnoteDefinition>;
  links: ReadonlyMap<string, Definition>;
  doubled: readonly (FootnoteDefinition | Definition)[];
  /** The labels of links that are used. */
  used: ReadonlySet<string>;
}

export function collectDefinitions(root: Root): Definitions {
  const notes = new Map<string, FootnoteDefinition>();
  const links = new Map<string, Definition>();
  const doubled: (FootnoteDefinition | Definition)[] = [];
  const used = new Set<string>();
  const visit = (node: Nodes): void => {
    if (node.type === 'footnoteDefinition') {
      if (notes.has(keyOf(node.identifier))) doubled.push(node);
      else notes.set(keyOf(node.identifier), node);
    }
    if (node.type === 'definition') {
      if (links.has(node.identifier)) doubled.push(node);
      else links.set(node.identifier, node);
    }
    if (node.type === 'linkReference') used.add(node.identifier);
    if ('children' in node) for (const child of node.children) visit(child as Nodes);
  };
  visit(root);
  return { notes, links, doubled, used };
}
