/** Every place where the edition departs from its copy text. */
import type { Paper, Passage } from '../../model/paper.ts';
import { type Emend, plainText, type Supplied } from '../../model/text.ts';

export interface Change {
  kind: 'emended' | 'supplied';
  node: Emend | Supplied;
  passage: Passage;
  /** The copy text's reading; empty where it has none. */
  was: string;
  /** The edition's: words, or for a call `call of note 5`. */
  now: string;
  why: string;
}

/** In the order of the text. */
export function listChanges(paper: Paper): Change[] {
  const emended = paper.emendations.map(
    ({ node, passage }): Change => ({ kind: 'emended', node, passage, was: node.was, now: plainText(node), why: node.why }),
  );
  const supplied = paper.supplied.map(({ node, passage }): Change => ({ kind: 'supplied', node, passage, was: '', now: wordsOf(node), why: node.why }));
  const order = new Map([...paper.passages.keys()].map((id, i) => [id, i]));
  const placeOf = ({ passage }: Change) => order.get(passage.id) ?? 0;
  const offsetOf = ({ node }: Change) => node.position?.start.offset ?? 0;
  return [...emended, ...supplied].sort((a, b) => placeOf(a) - placeOf(b) || offsetOf(a) - offsetOf(b));
}

const wordsOf = (node: Supplied) => node.children.map((child) => (child.type === 'noteref' ? `call of note ${child.label}` : plainText(child))).join('');

/** `“habour” → “harbour”`, `nothing → call of note 3` */
export const formatChange = ({ was, now }: Change) => `${was ? `“${was}”` : 'nothing'} → ${was ? (now ? `“${now}”` : 'nothing') : now}`;
