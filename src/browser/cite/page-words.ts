/** The words of the page as text fragments count them, and where each stands. */
import { markBetween } from './text-fragment.ts';

const blocks =
  'p, li, td, th, dt, dd, h1, h2, h3, h4, h5, h6, foot-note, blockquote, summary, label, legend, figcaption, header, footer, nav, section, article, div, body';
const marks = 'sup:has(> .noteref), math';
const unread = 'script, style, template, [data-citing]';

interface Piece {
  node: Text;
  /** Where it begins in the text before blanks are joined. */
  start: number;
}

export interface PageWords {
  text: string;
  /** Where a boundary of a range stands in `text`. */
  offsetOf(node: Node, offset: number): number;
  /** The nodes that hold the words from `from` to `to`, each with the words of that stretch. */
  between(from: number, to: number): { node: Text; from: number; to: number }[];
}

export function readPageWords(): PageWords {
  const pieces: Piece[] = [];
  let raw = '';
  let block: Element | null = null;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
    if (!(node instanceof Element)) return NodeFilter.FILTER_ACCEPT;
    if (node.matches(unread)) return NodeFilter.FILTER_REJECT;
    if (!node.matches(marks)) return NodeFilter.FILTER_SKIP;
    raw += markBetween;
    return NodeFilter.FILTER_REJECT;
  });
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const inner = node.parentElement?.closest(blocks) ?? null;
    if (inner !== block) raw += '\n';
    block = inner;
    pieces.push({ node, start: raw.length });
    raw += node.data.replace(/\s/g, ' ');
  }
  const { text, places } = joinBlanks(raw);
  const endOf = ({ node, start }: Piece) => places[start + node.length] ?? text.length;
  const startOf = ({ start }: Piece) => places[start] ?? 0;
  return {
    text,
    offsetOf(node, offset) {
      const own = pieces.find((piece) => piece.node === node);
      if (own) return places[own.start + offset] ?? text.length;
      // The first words at or behind the boundary.
      const range = document.createRange();
      range.setStart(node, offset);
      const next = pieces.find((piece) => range.comparePoint(piece.node, 0) >= 0);
      return next ? startOf(next) : text.length;
    },
    between: (from, to) =>
      pieces
        .map((piece) => ({ node: piece.node, from: Math.max(startOf(piece), from), to: Math.min(endOf(piece), to) }))
        .filter((stretch) => stretch.to > stretch.from),
  };
}

/** Each run of blanks as one, none at the ends of a block; and for each place before, the place after. */
function joinBlanks(raw: string): { text: string; places: Int32Array } {
  const places = new Int32Array(raw.length + 1);
  let text = '';
  for (let i = 0; i < raw.length; i++) {
    const character = raw[i] ?? '';
    if (character === '\n' && text.endsWith(' ')) text = text.slice(0, -1);
    places[i] = text.length;
    if (character === '\n' ? !text.endsWith('\n') : character !== ' ' || !/[ \n]$/.test(text)) text += character;
  }
  places[raw.length] = text.length;
  return { text, places };
}
