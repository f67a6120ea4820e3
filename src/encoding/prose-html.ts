/** A page that the collection has of its own as HTML: without the addresses that a paper's passages bear. */
import type { Block, SectionTree } from '../model/text.ts';
import { element } from './html.ts';
import { type SectionHtmlOptions, sectionHtml, wordsHtml } from './section-html.ts';

export interface ProseHtmlOptions extends Pick<SectionHtmlOptions, 'base' | 'language'> {
  /** The level of its highest headings: 1 where the page has no other title. */
  level: 1 | 2;
}

export function proseHtml(tree: SectionTree, { level, ...others }: ProseHtmlOptions): string {
  const options = { ...others, aliases: new Map() };
  const writeBlock = (block: Block): string => {
    if (block.type === 'section') return block.children.map(writeBlock).join('\n');
    if (block.type !== 'heading') return sectionHtml({ type: 'root', children: [withoutIds(block)] }, options);
    return element(`h${Math.min(block.depth + level - 1, 6)}`, {}, wordsHtml(block.children, options));
  };
  return tree.children.map(writeBlock).join('\n');
}

/** A block without an id is written without its number. */
function withoutIds(block: Block): Block {
  const { id: _, ...rest } = block as Block & { id?: string };
  return ('children' in rest ? { ...rest, children: (rest.children as Block[]).map(withoutIds) } : rest) as Block;
}
