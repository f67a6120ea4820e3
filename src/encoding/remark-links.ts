/** Gives links to other papers of the collection one form, which leads there from the text page: `lund-2014#s1-p2` is `../lund-2014/#s1-p2`. */
import type { Root } from 'mdast';
import type { SyntaxNode } from './syntax.ts';

/** `lund-2014#s1-p2`, `/lund-2014/#s1-p2`, `../lund-2014/`. */
const ofPaper = /^(?:\.\.\/|\/)?(?<paper>[a-z0-9]+(?:-[a-z0-9]+)*)\/?(?:#(?<id>[\w-]*))?$/;

export function remarkLinks() {
  return (tree: Root) => visit(tree as unknown as SyntaxNode);
}

function visit(node: SyntaxNode): void {
  if (node.type === 'link') {
    const { paper, id } = ofPaper.exec(String(node['url'] ?? ''))?.groups ?? {};
    if (paper) node['url'] = `../${paper}/${id ? `#${id}` : ''}`;
  }
  for (const child of node.children ?? []) visit(child);
}
