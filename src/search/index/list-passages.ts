/**
 * Lists the passages of papers and works, as they are in the model, so that no label, button or mark of a page is taken for words of its
 * text.
 */
import { formatWorks } from '../../citation/format.ts';
import { summarizePaper } from '../../edition/papers/summarize-paper.ts';
import { textAddress, workAddress } from '../../model/addresses.ts';
import { labelAndPage } from '../../model/labels.ts';
import { messagesFor } from '../../model/messages/messages.ts';
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
  const say = messagesFor(paper.meta.language);
  return {
    page: textAddress('', paper.id),
    title: paper.title,
    language: primaryLanguage(paper.meta.language),
    works: summarizePaper(paper).works,
    ...(paper.pages.length > 0 && { pages: paper.pages.map(({ node: { id, label } }) => ({ label, id, name: say.goToPage(label) })) }),
    passages: [
      { kind: 'text', id: '', label: 'paper', text: head },
      ...[...paper.passages.values()].map((passage) => listPassage(passage, paper.meta.language)),
    ],
  };
});

function listPassage(passage: Passage, language: string): ListedPassage {
  const { id, label, page } = passage;
  const { text, turns } = textOf(passage);
  if (passage.kind === 'note') return { kind: 'note', id, label, text };
  const labelOn = (on: string | undefined) => labelAndPage({ label, page: on }, language);
  return { kind: 'text', id, label: labelOn(page), text, ...(turns.length > 0 && { turns: turns.map(([at, on]) => [at, labelOn(on)] as const) }) };
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

/** Of a section only its heading: what stands below is passages of its own. With the pages that begin in the text, behind its first word. */
function textOf({ kind, node }: Passage): { text: string; turns: (readonly [offset: number, page: string])[] } {
  const heading = kind === 'section' && 'children' in node ? (node.children as TextNode[]).find(({ type }) => type === 'heading') : undefined;
  const shown = node.type === 'figure' ? ` ${node.alt}` : '';
  const pages: string[] = [];
  const [first = '', ...others] = tidy(plainText(markTurns(heading ?? node, pages)) + shown).split(turn);
  let text = first;
  const turns: (readonly [number, string])[] = [];
  for (const [i, part] of others.entries()) {
    // Blanks on both sides of a mark are one.
    const next = text.endsWith(' ') ? part.trimStart() : part;
    if (text.trim()) turns.push([text.length, pages[i] ?? '']);
    text += next;
  }
  return { text: text.trim(), turns };
}

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Stands for a printed page's beginning while the words are gathered: no text holds it (a noncharacter of Unicode). */
const turn = '\uFDD0';

/** The same with a sign at each page break, but for its notes, which are passages of their own. */
function markTurns(node: TextNode, pages: string[]): TextNode {
  if (node.type === 'page') {
    pages.push(node.label);
    return { type: 'text', value: turn };
  }
  return 'children' in node
    ? ({ ...node, children: (node.children as TextNode[]).map((child) => (child.type === 'note' ? child : markTurns(child, pages))) } as TextNode)
    : node;
}
