/** The numbers that LaTeX and Quarto print before headings, and that their references name. */
import type { DraftBlock } from '../draft.ts';
import { wordsOfDraft } from '../words-of-draft.ts';

type Heading = Extract<DraftBlock, { type: 'heading' }>;

/** Down to the third level, as LaTeX’s articles do; headings that say that they have none, or that bear one, keep their words. */
export function numberHeadings(blocks: readonly DraftBlock[]): void {
  const headings = blocks.filter((block): block is Heading => block.type === 'heading');
  const top = Math.min(...headings.map(({ level }) => level));
  const counts: number[] = [];
  for (const heading of headings) {
    const depth = heading.level - top;
    if (depth > 2 || heading.unnumbered || /^(?:\d+(?:\.\d+)*\.?|[IVXLC]+\.|[A-Z]\.)\s/.test(wordsOfDraft(heading.children))) continue;
    counts.length = depth + 1;
    for (let i = 0; i <= depth; i++) counts[i] ??= 0;
    counts[depth] = (counts[depth] ?? 0) + 1;
    const number = counts.join('.');
    heading.children = [{ type: 'text', value: `${number}${depth === 0 ? '.' : ''} ` }, ...heading.children];
  }
}
