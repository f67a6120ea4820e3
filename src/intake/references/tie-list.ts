/** The entries of a printed list of references, each tied to its work where the file has that as data; the words stay as they are. */
import { plainTitle } from '../../citation/plain-title.ts';
import { fold, yearOf } from '../../citation/short-form.ts';
import type { Draft, DraftBlock, DraftInline } from '../draft.ts';
import { partWordOf } from '../part-words.ts';
import { wordsOfDraft } from '../words-of-draft.ts';

export function tieList(draft: Draft): void {
  const works = [...draft.works].map(([key, { work }]) => ({ key, title: fold(plainTitle(work.title)), year: yearOf(work) }));
  if (works.length === 0) return;
  let inList = false;
  for (const block of draft.blocks) {
    if (block.type === 'heading') inList = partWordOf(wordsOfDraft([block])) === 'references';
    else if (inList) for (const paragraph of paragraphsOf(block)) paragraph.children = tie(paragraph.children);
  }

  function tie(children: DraftInline[]): DraftInline[] {
    if (children.some(({ type }) => type === 'citation' || type === 'reference')) return children;
    const printed = wordsOfDraft(children);
    const words = ` ${fold(printed)} `;
    // Of titles within each other, the longest is meant.
    const [found] = works
      .filter(({ title, year }) => title !== '' && words.includes(` ${title} `) && (year === undefined || printed.includes(String(year))))
      .sort((a, b) => b.title.length - a.title.length);
    return found ? [{ type: 'reference', work: found.key, form: 'full', children }] : children;
  }
}

function paragraphsOf(block: DraftBlock): Extract<DraftBlock, { type: 'paragraph' }>[] {
  if (block.type === 'paragraph') return [block];
  if (block.type === 'list') return block.items.flatMap(({ blocks }) => blocks.flatMap(paragraphsOf));
  return block.type === 'quotation' ? block.blocks.flatMap(paragraphsOf) : [];
}
