/** Gives ids that were published, and stand for something else now, a place in the page: an old address arrives where its words went. */
import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';

export interface AliasOptions {
  /** For the file of a section: the ids that are to be reached by others, with those others. */
  aliases: (file: string) => ReadonlyMap<string, readonly string[]>;
}

export function rehypeAliases({ aliases }: AliasOptions) {
  return (tree: Root, file: VFile) => {
    const wanted = aliases(file.path);
    if (wanted.size > 0) addAliases(tree, wanted);
  };
}

function addAliases(node: Root | Element, wanted: ReadonlyMap<string, readonly string[]>): void {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    const old = wanted.get(String(child.properties['id'] ?? '')) ?? [];
    child.children.unshift(...old.map((id): Element => ({ type: 'element', tagName: 'span', properties: { id, className: ['alias'] }, children: [] })));
    addAliases(child, wanted);
  }
}
