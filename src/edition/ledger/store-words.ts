/** The words of a passage as they are stored when its version is recorded. */
import type { StoredPassage } from '../../model/ledger.ts';
import { isBlock, joinWords, plainText, type TextNode } from '../../model/text.ts';
import type { Anchor } from './ledger-anchors.ts';

/** With the copy text's words where those are others: who withdraws the passage has not changed the transcript. */
export function storeWords({ kind, words, node }: Pick<Anchor, 'kind' | 'words' | 'node'>): StoredPassage {
  // Of a section the title, of a figure what it shows too: as they are recorded.
  if (kind === 'section' || kind === 'figure') return words;
  const [edited, copy] = [false, true].map((ofCopyText) => tidy(wordsWithCalls(node, ofCopyText, true))) as [string, string];
  return edited === copy ? edited : { words: edited, copy };
}

const tidy = (words: string) => words.replace(/\s+/g, ' ').trim();

function wordsWithCalls(node: TextNode, ofCopyText: boolean, isPassage = false): string {
  if (node.type === 'noteref') return `[^${node.label}]`;
  // A passage of its own.
  if (node.type === 'note' && !isPassage) return '';
  if (ofCopyText) {
    if (node.type === 'supplied') return '';
    if (node.type === 'emend' || node.type === 'omitted') return node.was;
    if (node.type === 'gap') return node.was ?? '';
    if (node.type === 'math' && node.was !== undefined) return [node.was, node.label].filter(Boolean).join(' ');
  }
  if (!('children' in node)) return isBlock(node) || (node.type === 'math' && node.display) ? `${plainText(node)} ` : plainText(node);
  const words = (node.children as TextNode[]).map((child) => wordsWithCalls(child, ofCopyText)).join('');
  return isBlock(node) ? `${words} ` : joinWords(node, words);
}
