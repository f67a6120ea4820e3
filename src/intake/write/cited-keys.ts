/** The keys of the works that a draft cites, wherever: in its text, its notes, captions and cells. */
import type { Draft, DraftBlock, DraftInline } from '../draft.ts';
import { partsOf } from './parts-of-block.ts';

export function citedKeys(draft: Draft): Set<string> {
  const keys = new Set<string>();
  const visitInlines = (inlines: readonly DraftInline[]): void => {
    for (const inline of inlines) {
      if (inline.type === 'citation') {
        for (const { key, prefix, suffix } of inline.items) {
          keys.add(key);
          visitInlines([...prefix, ...suffix]);
        }
      }
      if (inline.type === 'reference') keys.add(inline.work);
      if (inline.type === 'call') visitBlocks(notes.get(inline.note)?.blocks ?? [], inline.note);
      if ('children' in inline) visitInlines(inline.children);
    }
  };
  const { notes } = draft;
  const visited = new Set<string>();
  const visitBlocks = (blocks: readonly DraftBlock[], note?: string): void => {
    // A note may lead back to itself.
    if (note !== undefined && visited.has(note)) return;
    if (note !== undefined) visited.add(note);
    for (const block of blocks) visitBlock(block);
  };
  const visitBlock = (block: DraftBlock): void => {
    const { inlines, blocks } = partsOf(block);
    for (const each of inlines) visitInlines(each);
    for (const each of blocks) visitBlocks(each);
  };
  visitBlocks(draft.record.abstract);
  visitBlocks(draft.blocks);
  for (const [key, { blocks }] of notes) visitBlocks(blocks, key);
  return keys;
}
