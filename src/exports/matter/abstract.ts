/** What a paper says of itself in short: as its record has it, or its own part of that kind. */
import type { Paper } from '../../model/paper.ts';
import { plainText } from '../../model/text.ts';

/** In plain words. */
export function abstractOf({ meta, sections }: Pick<Paper, 'meta' | 'sections'>): string | undefined {
  if (meta.abstract !== undefined) return meta.abstract;
  const part = sections.find(({ role }) => role === 'abstract');
  const words = (part?.children ?? []).flatMap((block) => (block.type === 'paragraph' ? plainText(block).replace(/\s+/g, ' ').trim() : []));
  return words.length > 0 ? words.join(' ') : undefined;
}
