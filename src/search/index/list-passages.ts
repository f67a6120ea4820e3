/**
 * Lists the passages of papers and works, as they are in the model, so that no label, button or mark of a page is taken for words of its
 * text.
 */
import { formatWorks } from '../../citation/format.ts';
import { summarizePaper } from '../../edition/papers/summarize-paper.ts';
import { textAddress, workAddress } from '../../model/addresses.ts';
import { labelAndPage } from '../../model/labels.ts';
import { once } from '../../model/once.ts';
import type { Paper, Passage } from '../../model/paper.ts';
import { plainText, type TextNode } from '../../model/text.ts';
import type { Works } from '../../model/work.ts';
import { type ListedPassage, listOfWorks, type PassageList } from '../passage-list.ts';
import { primaryLanguage } from '../stemming.ts';

export const listPassages = once((paper: Paper): PassageList => {
  const { title, subtitle, author, ...lines } = paper.meta.titlePage;
  // The title first, which the print may have last.
  const head = [title, subtitle, author, ...Object.values(lines)].filter((line) => line !== undefined).join(' · ');
  return {
    page: textAddress('', paper.id),
    title: paper.title,
    language: primaryLanguage(paper.meta.language),
    works: summarizePaper(paper).works,
    passages: [
      { kind: 'text', id: '', label: 'paper', text: head },
      ...[...paper.passages.values()].map((passage) => listPassage(passage, paper.meta.language)),
    ],
  };
});

function listPassage(passage: Passage, language: string): ListedPassage {
  const { id, label, page } = passage;
  const text = textOf(passage);
  return passage.kind === 'note' ? { kind: 'note', id, label, text } : { kind: 'text', id, label: labelAndPage({ label, page }, language), text };
}

/** A reader who finds one work need not fetch all. */
const mostWorks = 200;

/** The language of works that say none. */
const language = 'en';

/** By where each list is to stand, below the base path. */
export function listWorks(works: Works): Map<string, PassageList> {
  const entries = [...formatWorks(works)].map(([id, { text }]): ListedPassage => {
    const own = primaryLanguage(works[id]?.language ?? language);
    return { kind: 'work', id, label: 'work', text, ...(own !== language && { language: own }) };
  });
  const parts = Array.from({ length: Math.ceil(entries.length / mostWorks) }, (_, i) => entries.slice(i * mostWorks, (i + 1) * mostWorks));
  return new Map(parts.map((passages, i) => [listOfWorks(i + 1), { page: workAddress(''), language, passages }]));
}

/** Of a section only its heading: what stands below is passages of its own. */
function textOf({ kind, node }: Passage): string {
  const heading = kind === 'section' && 'children' in node ? (node.children as TextNode[]).find(({ type }) => type === 'heading') : undefined;
  const shown = node.type === 'figure' ? ` ${node.alt}` : '';
  return (plainText(heading ?? node) + shown).replace(/\s+/g, ' ').trim();
}
