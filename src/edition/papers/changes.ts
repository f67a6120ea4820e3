/** Every place where the edition departs from its copy text. */
import { type Messages, messagesFor } from '../../model/messages/messages.ts';
import type { Paper, Passage } from '../../model/paper.ts';
import { type Emend, type Gap, gapMark, type Inline, type Omitted, plainText, type Supplied } from '../../model/text.ts';

export interface Change {
  kind: 'emended' | 'supplied' | 'omitted' | 'gap';
  node: Emend | Supplied | Omitted | Gap;
  passage: Passage;
  /** The copy text's reading; empty where it has none. */
  was: string;
  /** The edition's: words, or for a call `call of note 5`; empty where it leaves words out. */
  now: string;
  why: string;
}

/** In the order of the text. */
export function listChanges(paper: Paper): Change[] {
  const say = messagesFor(paper.meta.language);
  const wordsOf = (children: readonly Inline[]): string =>
    children
      .map((child) => (child.type === 'noteref' ? ` ${say.callOfNote(child.label)}` : plainText(child)))
      .join('')
      .trim();
  const changes = [
    ...paper.emendations.map(({ node, passage }): Change => ({ kind: 'emended', node, passage, was: node.was, now: wordsOf(node.children), why: node.why })),
    ...paper.supplied.map(({ node, passage }): Change => ({ kind: 'supplied', node, passage, was: '', now: wordsOf(node.children), why: node.why })),
    ...paper.omitted.map(({ node, passage }): Change => ({ kind: 'omitted', node, passage, was: node.was, now: '', why: node.why })),
    ...paper.gaps.map(({ node, passage }): Change => ({ kind: 'gap', node, passage, was: node.was ?? '', now: gapMark, why: describeGap(node) })),
  ];
  const order = new Map([...paper.passages.keys()].map((id, i) => [id, i]));
  const placeOf = ({ passage }: Change) => order.get(passage.id) ?? 0;
  const offsetOf = ({ node }: Change) => node.position?.start.offset ?? 0;
  return changes.sort((a, b) => placeOf(a) - placeOf(b) || offsetOf(a) - offsetOf(b));
}

/** `Illegible, two words.` */
export function describeGap({ reason, extent }: Gap): string {
  const words = [reason, extent].filter(Boolean).join(', ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.!?]$/.test(words) ? '' : '.'}`;
}

/** `“habour” → “harbour”`, `nothing → call of note 3` */
export const formatChange = ({ was, now }: Change, { nothing }: Pick<Messages, 'nothing'>) =>
  `${was ? `“${was}”` : nothing} → ${was ? (now ? `“${now}”` : nothing) : now}`;
