/** A title where the file does not say that it is one: the one heading above all others, or a line set apart before the text. */
import type { Draft, DraftBlock } from './draft.ts';
import { wordsOfDraft } from './words-of-draft.ts';

/** Whether a title was taken from the text. */
export function proposeTitle(draft: Draft): boolean {
  if (draft.record.title !== undefined) return false;
  const at = draft.blocks.findIndex((block) => block.type !== 'comment' && block.type !== 'page' && block.type !== 'doubt');
  const first = draft.blocks[at];
  if (!first) return false;
  const because = first.type === 'heading' ? headingAbove(draft.blocks, first) : lineApart(draft.blocks, first);
  if (because === undefined) return false;
  const title = wordsOfDraft([first]);
  draft.record.title = title;
  draft.record.doubts.push({ field: 'title', doubt: { kind: 'record', read: title, candidates: [], because } });
  draft.blocks.splice(at, 1);
  return true;
}

/** The first heading, with no other on its level. One with a note or a citation has to stay in the text. */
function headingAbove(blocks: readonly DraftBlock[], first: Extract<DraftBlock, { type: 'heading' }>): string | undefined {
  const others = blocks.filter((block) => block.type === 'heading' && block !== first) as Extract<DraftBlock, { type: 'heading' }>[];
  // One that skips levels heads a box or a caption, and no section below a title.
  const isAbove = others.length > 0 && Math.min(...others.map(({ level }) => level)) === first.level + 1;
  const isPlain = first.children.every(({ type }) => type !== 'call' && type !== 'citation');
  return isAbove && isPlain ? 'it is the one heading above all others' : undefined;
}

/** A short line without a stop, before a heading or before much longer paragraphs. */
function lineApart(blocks: readonly DraftBlock[], first: DraftBlock): string | undefined {
  if (first.type !== 'paragraph') return undefined;
  const words = wordsOfDraft([first]);
  const isShort = words.split(' ').length <= 25 && words.length <= 200 && !/[.;,:]$/.test(words);
  const isPlain = first.children.every(({ type }) => ['text', 'emphasis', 'strong', 'break', 'underline', 'smallCaps', 'anchor'].includes(type));
  const isSetApart = first.children.some(({ type }) => type === 'strong') || first.children.length === 1;
  return isShort && isPlain && isSetApart && blocks.length > 2 ? 'it is only the first line of the file, and not marked as its title' : undefined;
}
