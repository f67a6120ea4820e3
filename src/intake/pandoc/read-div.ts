/** Divisions: wrappers, which leave no trace, and those that say what they hold. */
import type { DraftBlock, DraftInline } from '../draft.ts';
import type { PandocBlock } from './pandoc-tree.ts';
import { wordsOfBlocks } from './pandoc-tree.ts';
import { uncalledClass } from './prepare-markdown.ts';
import type { Reading } from './reading.ts';

export function readDiv({ c: [[id, classes, pairs], content] }: Extract<PandocBlock, { t: 'Div' }>, reading: Reading): DraftBlock[] {
  const is = (name: string) => classes.some((each) => each.toLowerCase() === name);
  const style = pairs.find(([key]) => key === 'custom-style')?.[1] ?? '';
  if (is('comment-start') || is('comment')) return [{ type: 'comment', text: wordsOfBlocks(content) }];
  if (is('toc') || is('tableofcontents') || id === 'TOC' || /^TOC\b/i.test(style)) {
    reading.remark('left-out', 'The table of contents is left out: the edition makes its own', wordsOfBlocks(content).slice(0, 60));
    return [];
  }
  const blocks = reading.readBlocks(content);
  // Their notes are in the draft now, and nothing calls them.
  if (is(uncalledClass)) return [];
  if (is('table-wrap')) return asTable(blocks, id);
  if (is('figure')) return [...anchorOf(id), ...asFigure(blocks)];
  // A box is no section: what heads it is a line of it.
  if (classes.some((name) => /^callout\b/i.test(name)))
    return [
      ...anchorOf(id),
      ...blocks.map(
        (block): DraftBlock => (block.type === 'heading' ? { type: 'paragraph', children: [{ type: 'strong', children: block.children }] } : block),
      ),
    ];
  if (is('epigraph')) return [...anchorOf(id), { type: 'epigraph', blocks }];
  if (is('verse')) return [...anchorOf(id), ...blocks.map(asVerse)];
  return [...anchorOf(id, blocks), ...blocks];
}

/** The name of a wrapper is that of its first block. */
function anchorOf(id: string, blocks: readonly DraftBlock[] = []): DraftBlock[] {
  if (id === '' || id === 'refs') return [];
  const [first] = blocks;
  if (first && 'anchors' in first) {
    first.anchors.push(id);
    return [];
  }
  return [{ type: 'paragraph', children: [{ type: 'anchor', name: id }] }];
}

/** `<div class="figure">` of knitr: a picture, and a paragraph that is its caption. */
function asFigure(blocks: readonly DraftBlock[]): DraftBlock[] {
  const [figure, caption, ...others] = blocks;
  if (figure?.type !== 'figure' || caption?.type !== 'paragraph' || figure.caption.length > 0) return [...blocks];
  return [{ ...figure, caption: caption.children }, ...others];
}

/** JATS’s table: what stands before it is its caption. */
function asTable(blocks: readonly DraftBlock[], id: string): DraftBlock[] {
  const at = blocks.findIndex(({ type }) => type === 'table');
  const table = blocks[at];
  if (table?.type !== 'table' || table.caption.length > 0 || !blocks.slice(0, at).every(({ type }) => type === 'paragraph'))
    return [...anchorOf(id, blocks), ...blocks];
  const lines = blocks.slice(0, at).map((block) => (block.type === 'paragraph' ? block.children : []));
  const caption = lines.flatMap((line, i): DraftInline[] => (i > 0 ? [{ type: 'text', value: ' ' }, ...line] : line));
  return [{ ...table, caption, anchors: [...table.anchors, ...(id === '' ? [] : [id])] }, ...blocks.slice(at + 1)];
}

/** Each paragraph a stanza, each break a line. */
function asVerse(block: DraftBlock): DraftBlock {
  if (block.type !== 'paragraph') return block;
  const lines: (typeof block.children)[] = [[]];
  for (const child of block.children) {
    if (child.type === 'break') lines.push([]);
    else lines.at(-1)?.push(child);
  }
  return { type: 'verse', stanzas: [lines.map((children) => ({ indent: 0, children }))] };
}
