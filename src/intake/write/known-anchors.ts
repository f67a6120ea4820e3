/** The places that a draft’s own links lead to: which there are, and what print calls them. */
import type { Draft, DraftBlock, DraftInline } from '../draft.ts';
import { wordsOfDraft } from '../words-of-draft.ts';
import { partsOf } from './parts-of-block.ts';

export type AnchorKind = 'section' | 'figure' | 'table' | 'formula' | 'place';

export interface KnownAnchor {
  /** From 0; stands for the name while the text is written. */
  index: number;
  kind: AnchorKind;
  /** As printed: the number of a section, a figure, a formula; of a section without one its title. */
  label: string | undefined;
}

export interface KnownAnchors {
  get: (name: string) => KnownAnchor | undefined;
  /** The comment that marks the place while the text is written; nothing where no link leads there. */
  markerOf: (name: string) => string;
  count: number;
}

export const addressOfMarker = (index: number) => `#draft-anchor-${index}`;
export const markerPattern = /\{\/\*draft-anchor-(\d+)\*\/\}/g;

export function collectAnchors(draft: Draft): KnownAnchors {
  const sought = new Set<string>();
  const anchors = new Map<string, KnownAnchor>();
  const counts: Record<AnchorKind, number> = { section: 0, figure: 0, table: 0, formula: 0, place: 0 };
  const add = (name: string, kind: AnchorKind, label: string | undefined) => {
    if (!anchors.has(name)) anchors.set(name, { index: anchors.size, kind, label });
  };
  const visitInlines = (inlines: readonly DraftInline[]): void => {
    for (const [i, inline] of inlines.entries()) {
      if (inline.type === 'crossReference') sought.add(inline.target);
      if (inline.type === 'anchor') {
        const formula = formulaBeside(inlines, i);
        if (formula) counts.formula += 1;
        add(inline.name, formula ? 'formula' : 'place', formula ? (formula.label?.replace(/^\(|\)$/g, '') ?? String(counts.formula)) : undefined);
      }
      if ('children' in inline) visitInlines(inline.children);
    }
  };
  const visit = (blocks: readonly DraftBlock[]): void => {
    for (const block of blocks) {
      if (block.type === 'figure' || block.type === 'table') counts[block.type] += 1;
      if ('anchors' in block) {
        const kind = block.type === 'heading' ? 'section' : block.type;
        const label = kind === 'section' ? labelOfHeading(block as Extract<DraftBlock, { type: 'heading' }>) : String(counts[kind]);
        for (const name of block.anchors) add(name, kind, label);
      }
      const { inlines, blocks: inner } = partsOf(block);
      for (const each of inlines) visitInlines(each);
      for (const each of inner) visit(each);
    }
  };
  visit(draft.blocks);
  for (const { blocks } of draft.notes.values()) visit(blocks);
  return {
    get: (name) => anchors.get(name),
    markerOf: (name) => {
      const anchor = anchors.get(name);
      return anchor && sought.has(name) ? `{/*draft-anchor-${anchor.index}*/}` : '';
    },
    count: anchors.size,
  };
}

const labelOfHeading = ({ children }: { children: readonly DraftInline[] }): string => {
  const words = wordsOfDraft(children);
  return /^(?:§\s*)?(\d+(?:\.\d+)*|[IVXLC]+|[A-Z])[.)]?\s+\S/.exec(words)?.[1] ?? words;
};

/** A name stands before its formula, or behind it. */
function formulaBeside(inlines: readonly DraftInline[], i: number) {
  const [before, after] = [inlines[i - 1], inlines[i + 1]];
  if (after?.type === 'math' && after.display) return after;
  return before?.type === 'math' && before.display ? before : undefined;
}
