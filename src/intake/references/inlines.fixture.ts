import type { DraftInline } from '../draft.ts';

/** Asterisks are italics. */
export const inlinesOf = (text: string): DraftInline[] =>
  text
    .split('*')
    .map((value, at): DraftInline => (at % 2 === 1 ? { type: 'emphasis', children: [{ type: 'text', value }] } : { type: 'text', value }))
    .filter((inline) => inline.type !== 'text' || inline.value !== '');
