/** What an address stands for, and a short hash of it: the words as edited, without what may be set otherwise and still read the same. */
import { createHash } from 'node:crypto';
import type { AnchorKind } from '../../model/ledger.ts';
import { isBlock, joinWords, plainText, type Text, type TextNode } from '../../model/text.ts';

/** Twelve hexadecimal digits. The same for good: published ledgers hold them. */
export function fingerprintOf(kind: AnchorKind, words: string): string {
  return createHash('sha256')
    .update(`${kind}\n${normaliseWords(words)}`, 'utf8')
    .digest('hex')
    .slice(0, 12);
}

/** Composed letters, straight quotes, plain hyphens, single spaces, and no characters that only say where a line may break. */
export const normaliseWords = (words: string) =>
  words
    .normalize('NFC')
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[“”„‟]/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();

/** The words of a node; the blocks in it are parted, the notes in it are not its own. `spaced`: with a space at each line’s end, as was counted where letters set none. */
export function wordsOf(node: TextNode, spaced = false): string {
  if (node.type === 'text' && spaced) return spaceLineEnds(node);
  if (!('children' in node)) return isBlock(node) || (node.type === 'math' && node.display) ? `${plainText(node)} ` : plainText(node);
  const words = (node.children as TextNode[]).map((child) => (child.type === 'note' ? '' : wordsOf(child, spaced))).join('');
  return isBlock(node) ? `${words} ` : joinWords(node, words);
}

const spaceLineEnds = ({ value, lineEnds = [] }: Text) => lineEnds.toReversed().reduce((words, at) => `${words.slice(0, at)} ${words.slice(at)}`, value);
