/** Tells each figure the size of its picture, so that a page keeps the room for it. */
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import type { PictureSize } from '../model/picture.ts';
import type { SyntaxNode } from './syntax.ts';

export interface PictureOptions {
  /** The size of a picture beside a section's file; undefined where there is none, which a rule finds. */
  pictures: (file: string, name: string) => PictureSize | undefined;
}

export function remarkPictures({ pictures }: PictureOptions) {
  return (tree: Root, file: VFile) => {
    const measure = (node: SyntaxNode): void => {
      if (node.type === 'figure') Object.assign(node, pictures(file.path, node['src'] as string));
      for (const child of node.children ?? []) measure(child);
    };
    measure(tree as unknown as SyntaxNode);
  };
}
