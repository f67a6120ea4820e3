/** What the handlers of Pandoc’s nodes share. */
import type { Draft, DraftBlock, DraftInline, DraftRemark } from '../draft.ts';
import type { PandocBlock, PandocInline } from './pandoc-tree.ts';

export interface Reading {
  draft: Draft;
  /** Whether the source writes citations as keys (Markdown): what Pandoc prints for them are then its own marks, and no words. */
  citesByKey: boolean;
  /** The language of the text, for quotation marks that the source leaves to its program. */
  language: string;
  readInlines: (inlines: readonly PandocInline[]) => DraftInline[];
  readBlocks: (blocks: readonly PandocBlock[]) => DraftBlock[];
  remark: (kind: DraftRemark['kind'], message: string, words?: string) => void;
  noteCount: number;
}

/** Attributes of an opening tag that stands as text: `<img src="a.png" alt="A plan">`. */
export function readTag(text: string): { name: string; closes: boolean; isEmpty: boolean; attributes: Map<string, string> } | undefined {
  const groups = /^\s*<(?<close>\/)?(?<name>[a-z][\w-]*)(?<rest>(?:\s[^<>]*)?)(?<empty>\/)?>\s*$/i.exec(text)?.groups;
  if (!groups) return undefined;
  const pairs = [...(groups['rest'] ?? '').matchAll(/([\w:-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g)];
  return {
    name: (groups['name'] ?? '').toLowerCase(),
    closes: groups['close'] !== undefined,
    isEmpty: groups['empty'] !== undefined || /\/\s*$/.test(groups['rest'] ?? ''),
    attributes: new Map(pairs.map(([, key = '', double, single, bare]) => [key.toLowerCase(), double ?? single ?? bare ?? ''])),
  };
}
