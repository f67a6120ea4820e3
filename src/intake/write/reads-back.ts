/** Whether MDX that was written means what it was written for. */
import { wordsOf } from '../../edition/ledger/fingerprint.ts';
import { parseSection } from '../../encoding/pipeline.ts';
import type { Written } from './writing.ts';

/** Letters and digits: what a mark prints of its own (brackets, labels, dashes) may differ, and raised figures are characters of their own. */
const flat = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '');

/** Not about the form of the words, or only to be judged beside the rest of the section. */
const rulesOfText: ReadonlySet<string> = new Set(['noteref-defined', 'markdown-known', 'noteref-outside-notes', 'note-numbers-in-order']);

/** A block and its notes: as markup without a mistake, with their words and no others. */
export function readsBack(written: readonly Written[]): boolean {
  const [first, ...notes] = written;
  if (!first || first.mdx === '') return true;
  const isHeading = first.mdx.startsWith('# ');
  const text = [...(isHeading ? [] : ['# H']), first.mdx, ...notes.map(({ mdx }) => mdx)].join('\n\n');
  const { tree, findings } = parseSection(text, 'block.mdx', { names: () => ({}) });
  if (findings.some(({ rule }) => !rulesOfText.has(rule))) return false;
  const [section] = tree.children;
  if (section?.type !== 'section') return first.mdx === '';
  const blocks = isHeading ? section.children : section.children.slice(1);
  return flat(blocks.map((block) => `${wordsOf(block)} `).join('')) === flat(written.map(({ plain }) => `${plain} `).join(''));
}
