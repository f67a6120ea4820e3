/** Where an edition reads otherwise than its copy text, for the formats that tell it in a list. */
import type { Paper, Passage } from '../model/paper.ts';
import { type Emend, plainText, type Supplied } from '../model/text.ts';

export interface Change {
  passage: Passage;
  /** The copy text's reading; empty where it has none. */
  was: string;
  now: string;
  why: string;
}

/** In the order of the text. */
export function listChanges(paper: Paper): Change[] {
  const order = new Map([...paper.passages.keys()].map((id, index) => [id, index]));
  const changes = [...paper.emendations, ...paper.supplied].map(({ node, passage }) => ({
    change: { passage, was: node.type === 'emend' ? node.was : '', now: readingOf(node), why: node.why },
    place: order.get(passage.id) ?? 0,
    offset: node.position?.start.offset ?? 0,
  }));
  return changes.sort((a, b) => a.place - b.place || a.offset - b.offset).map(({ change }) => change);
}

const readingOf = (node: Emend | Supplied) =>
  node.children.map((child) => (child.type === 'noteref' ? `call of note ${child.number}` : plainText(child))).join('');

/** `“habour” → “harbour”`, `nothing → call of note 3` */
export const formatChange = ({ was, now }: Change) => `${was ? `“${was}”` : 'nothing'} → ${was ? (now ? `“${now}”` : 'nothing') : now}`;
