/** What the writers of an import share. */
import type { Definition, Nodes } from 'mdast';
import type { TellLoss } from './losses.ts';
import type { PrintedWork } from './print-citation.ts';

/** A work that a key of the imported text names. */
export interface CitedWork {
  /** Its key in works.yaml. */
  key: string;
  printed: PrintedWork;
}

export interface InlineContext {
  tell: TellLoss;
  /** The node as it was written. */
  sourceOf: (node: Nodes) => string;
  definitions: ReadonlyMap<string, Definition>;
  /** Undefined for a key that neither the bibliography nor the collection has. */
  workOf: (pandocKey: string) => CitedWork | undefined;
  /** Keys near a mistyped one. */
  proposeKey: (pandocKey: string) => string | undefined;
  /** Takes a note into the text and gives the call’s MDX. */
  callNote: (note: { label: string } | { inlines: readonly Nodes[] } | { mdx: string; plain: string }, line: number) => string | undefined;
  /** The words of a note that is called in another. */
  wordsOfNote: (label: string) => string | undefined;
  isInNote: boolean;
  /** Whether typewriter punctuation is curled: not in what stands as it was written. */
  curls: boolean;
}

export interface Written {
  mdx: string;
  /** The words that the MDX must read back as; notes are apart. */
  plain: string;
}

/** No space stands before a call. */
export function closeUp(out: Written): void {
  out.mdx = out.mdx.replace(/(?<![\\\s])[ \t\n]+$/, '');
  out.plain = out.plain.replace(/(?<=\S)[ \t\n]+$/, '');
}
