/** What a block of a draft holds: runs of inlines, and runs of blocks. */
import type { DraftBlock, DraftInline } from '../draft.ts';

export interface BlockParts {
  inlines: readonly (readonly DraftInline[])[];
  blocks: readonly (readonly DraftBlock[])[];
}

export function partsOf(block: DraftBlock): BlockParts {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return { inlines: [block.children], blocks: [] };
    case 'quotation':
    case 'epigraph':
      return { inlines: [], blocks: [block.blocks] };
    case 'verse':
      return { inlines: block.stanzas.flat().map(({ children }) => children), blocks: [] };
    case 'list':
      return { inlines: [], blocks: block.items.map(({ blocks }) => blocks) };
    case 'definitions':
      return { inlines: block.items.map(({ term }) => term), blocks: block.items.flatMap(({ definitions }) => definitions) };
    case 'figure':
      return { inlines: [block.caption], blocks: [] };
    case 'table':
      return { inlines: [block.caption], blocks: [...[...block.head, ...block.body].flat().map(({ blocks }) => blocks), block.legend] };
    case 'codeBlock':
    case 'rule':
    case 'page':
    case 'comment':
    case 'doubt':
      return { inlines: [], blocks: [] };
  }
}
