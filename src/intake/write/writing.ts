/** What the writers of a draft share. */
import type { Draft, DraftBlock, DraftInline, Remark } from '../draft.ts';
import type { KnownAnchors } from './known-anchors.ts';
import type { PlacedPictures } from './place-pictures.ts';
import type { PlacedWorks } from './place-works.ts';

/** MDX, and the words that it must read back as; notes are apart. */
export interface Written {
  mdx: string;
  plain: string;
}

/** Words while they are written: what stands before decides how the next are set. */
export interface Line extends Written {
  /** The character before its own first; empty at a block’s beginning. */
  before: string;
  /** Quotation marks that are open, innermost last. */
  quotes: ('double' | 'single')[];
  /** The next letter is written as a reference: beside it a mark would not end. */
  shieldsNext: boolean;
}

export const newLine = (outer?: Line): Line => ({ mdx: '', plain: '', before: outer ? lastOf(outer) : '', quotes: outer?.quotes ?? [], shieldsNext: false });
export const lastOf = (line: Line): string => line.plain.at(-1) ?? line.before;

/**
 * How much of the markup is kept: all of it; only calls, citations and places; or the bare words. What does not read back as its words
 * is written again with less.
 */
export const fullness = ['marks', 'calls', 'words'] as const;
export type Fullness = (typeof fullness)[number];

export interface Writing {
  draft: Draft;
  language: string;
  works: PlacedWorks;
  anchors: KnownAnchors;
  pictures: PlacedPictures;
  remark: Remark;
  /** The handlers of inlines and of blocks, which those of citations and tables call. */
  writeInlines: (inlines: readonly DraftInline[], writing: Writing, line?: Line, after?: string) => Line;
  writeBlocks: (blocks: readonly DraftBlock[], writing: Writing) => Written;
  /** Gives a note its number, and has it written behind the block; undefined for a note that calls itself. */
  callNote: (key: string) => string | undefined;
  /** The same for words that are no note of the draft: those of a citation. */
  addNote: (note: Written) => string;
  /** Works cited so far: the next time in short. */
  cited: Set<string>;
  isInNote: boolean;
  /** Within a link, a citation or a heading no other link can stand. */
  isInLink: boolean;
  keeps: Fullness;
}

/** No space stands before a call. */
export function closeUp(line: Line): void {
  line.mdx = line.mdx.replace(/(?<![\\\s])[ \t\n\u00A0]+$/, '');
  line.plain = line.plain.replace(/(?<=\S)[ \t\n\u00A0]+$/, '');
}
