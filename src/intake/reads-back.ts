/** Whether MDX that was written means what it was written for. */
import { wordsOf } from '../edition/ledger/fingerprint.ts';
import { parseSection } from '../encoding/pipeline.ts';
import type { Written } from './writing.ts';

const flat = (text: string) => text.replace(/\s+/g, ' ').trim();

/** What looks like a note and is none is a mistake of the imported text, which a check will find. */
const rulesOfText: ReadonlySet<string> = new Set(['noteref-defined', 'markdown-known']);

/** A block and its notes: as markup without a mistake, with their words and no others. */
export function readsBack(written: readonly Written[]): boolean {
  const [first, ...notes] = written;
  if (!first) return true;
  const isHeading = first.mdx.startsWith('# ');
  const { tree, findings } = parseSection([...(isHeading ? [] : ['# H']), first.mdx, ...notes.map(({ mdx }) => mdx)].join('\n\n'), 'block.mdx', {
    names: () => ({}),
  });
  if (findings.some(({ rule }) => !rulesOfText.has(rule))) return false;
  const [section] = tree.children;
  if (section?.type !== 'section') return first.mdx === '';
  const blocks = isHeading ? section.children : section.children.slice(1);
  return flat(blocks.map((block) => `${wordsOf(block)} `).join('')) === flat(written.map(({ plain }) => `${plain} `).join(''));
}
