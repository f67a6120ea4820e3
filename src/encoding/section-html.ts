/** A section's tree as the HTML of its part of the text page. */
import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toHast } from 'mdast-util-to-hast';
import type { SectionTree } from '../model/text.ts';
import { type RenderingOptions, textHandlers } from './to-hast.ts';

export interface SectionHtmlOptions extends RenderingOptions {
  /** Ids that are to be reached by others, which were published and stand for something else now: an old address arrives where its words went. */
  aliases: ReadonlyMap<string, readonly string[]>;
}

export function sectionHtml(tree: SectionTree, { base, aliases }: SectionHtmlOptions): string {
  const hast = toHast(tree as never, { handlers: textHandlers({ base }) as never }) as Root;
  if (aliases.size > 0) addAliases(hast, aliases);
  return toHtml(hast);
}

function addAliases(node: Root | Element, aliases: SectionHtmlOptions['aliases']): void {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    const old = aliases.get(String(child.properties['id'] ?? '')) ?? [];
    child.children.unshift(...old.map((id): Element => ({ type: 'element', tagName: 'span', properties: { id, className: ['alias'] }, children: [] })));
    addAliases(child, aliases);
  }
}
