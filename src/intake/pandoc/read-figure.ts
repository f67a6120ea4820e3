/** Figures: a picture, and the words below it. */
import type { DraftBlock, DraftInline } from '../draft.ts';
import type { PandocBlock, PandocCaption } from './pandoc-tree.ts';
import { joinTexts } from './read-inlines.ts';
import type { Reading } from './reading.ts';

export function readFigure({ c: [[id], caption, content] }: Extract<PandocBlock, { t: 'Figure' }>, reading: Reading): DraftBlock[] {
  const { children, anchors } = readCaption(caption, reading);
  const names = [...(id === '' ? [] : [id]), ...anchors];
  const blocks = reading.readBlocks(content);
  const pictures = blocks.filter((block) => block.type === 'figure');
  // A figure of code, of a table or of words: they stand, and the caption below them.
  if (pictures.length === 0) {
    const [only, ...others] = blocks;
    if (only?.type === 'table' && others.length === 0 && only.caption.length === 0)
      return [{ ...only, caption: children, anchors: [...only.anchors, ...names] }];
    return [...blocks, ...(children.length + names.length > 0 ? [{ type: 'paragraph', children: [...asAnchors(names), ...children] } as DraftBlock] : [])];
  }
  return blocks.map((block): DraftBlock => {
    if (block.type !== 'figure') return block;
    const isLast = block === pictures.at(-1);
    const own = block.caption.length > 0 || !isLast ? block.caption : children;
    // The words of a caption, which Pandoc repeats as what the picture shows, say it only once.
    const alt = block.alt !== undefined && block.alt !== '' && !repeats(block.alt, own) ? block.alt : undefined;
    return { ...block, alt, caption: own, anchors: isLast ? [...block.anchors, ...names] : block.anchors };
  });
}

const asAnchors = (names: readonly string[]): DraftInline[] => names.map((name) => ({ type: 'anchor', name }));

const flat = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
const repeats = (alt: string, caption: readonly DraftInline[]) =>
  flat(alt) === flat(caption.map((child) => (child.type === 'text' ? child.value : 'children' in child ? textOf(child.children) : '')).join(''));
const textOf = (children: readonly DraftInline[]): string =>
  children.map((child) => (child.type === 'text' ? child.value : 'children' in child ? textOf(child.children) : '')).join('');

/** A caption is one paragraph: the lines of one that has several follow each other. */
export function readCaption([, blocks]: PandocCaption, reading: Reading): { children: DraftInline[]; anchors: string[] } {
  const children: DraftInline[] = [];
  for (const block of reading.readBlocks(blocks)) {
    if (block.type !== 'paragraph') continue;
    if (children.length > 0) children.push({ type: 'break' });
    children.push(...block.children);
  }
  return takeAnchors(children);
}

function takeAnchors(children: readonly DraftInline[]): { children: DraftInline[]; anchors: string[] } {
  const anchors = children.flatMap((child) => (child.type === 'anchor' ? [child.name] : []));
  return { children: withoutTexNames(children.filter(({ type }) => type !== 'anchor')), anchors };
}

/** `{#tbl:ports}` behind a caption, which Pandoc’s filters take for a name. */
export function withoutTexNames(children: readonly DraftInline[]): DraftInline[] {
  const joined = joinTexts(children);
  const last = joined.at(-1);
  if (last?.type !== 'text') return joined;
  const value = last.value.replace(/\s*\{#[^\s{}]+[^{}]*\}\s*$/, '');
  return value === '' ? joined.slice(0, -1) : [...joined.slice(0, -1), { ...last, value }];
}
