/** Finds the printed locator within a citation's words. */
import { type Locator, type LocatorRange, parseLocator } from '../../citation/locator.ts';
import { type Cite, type Inline, plainText } from '../../model/text.ts';

/** A run of a citation's words; with a range where it is what the locator names. */
export interface CitationPart {
  children: Inline[];
  range?: { from: string; to: string } | undefined;
}

export interface LocatedCitation {
  unit: string | undefined;
  /** All words of the citation, in order. */
  parts: CitationPart[];
  /** The ranges of a locator that stands in no words of the citation's own. */
  unprinted: { from: string; to: string }[];
}

/** `paras. 30 and 35` gives a part for `paras. 30` and one for `35`; the words between them stay between them. */
export function locateCitation({ children, locator: printed }: Cite): LocatedCitation {
  const locator = printed === undefined ? undefined : parseLocator(printed);
  const ranges = locator?.ranges.map(fullRange) ?? [];
  const unlocated = { unit: locator?.label, parts: [{ children }], unprinted: ranges };
  if (!printed || !locator) return unlocated;
  const spans = findSpans(children.map(plainText).join(''), printed, locator);
  const parts = spans && cutAt(children, spans, ranges);
  return parts ? { unit: locator.label, parts, unprinted: [] } : unlocated;
}

interface Span {
  start: number;
  end: number;
}

const dashes = '[‐‑–—-]';
const escapePattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** As printed, whatever dashes and spaces it was printed with. */
const patternOf = (text: string) =>
  escapePattern(text.trim())
    .replace(/\s+/g, '\\s+')
    .replace(/[‐‑–—-]/g, dashes);

/** Where each range stands; the first from the locator's label on. A locator comes last, so its last occurrence is taken. */
function findSpans(words: string, printed: string, { ranges }: Locator): Span[] | undefined {
  const whole = findWhole(patternOf(printed), words).at(-1);
  if (!whole) return undefined;
  const spans: Span[] = [];
  let at = whole.start;
  for (const { from, to } of ranges) {
    const [found] = findWhole(`${patternOf(from)}${to === undefined ? '' : `\\s*${dashes}\\s*${patternOf(to)}`}`, words, at);
    if (!found) return undefined;
    spans.push({ start: spans.length === 0 ? whole.start : found.start, end: found.end });
    at = found.end;
  }
  return spans;
}

const lettersBefore = /[\p{L}\p{N}]$/u;
const lettersBehind = /^[\p{L}\p{N}]/u;

/** The places that no letter or figure touches. Looked at apart, since a pattern that looks around itself is slow to make, and each locator has its own. */
function findWhole(pattern: string, words: string, from = 0): Span[] {
  const expression = new RegExp(pattern, 'giu');
  expression.lastIndex = from;
  const spans: Span[] = [];
  for (let found = expression.exec(words); found; found = expression.exec(words)) {
    const [start, end] = [found.index, expression.lastIndex];
    const isWhole = !lettersBefore.test(words.slice(Math.max(0, start - 2), start)) && !lettersBehind.test(words.slice(end, end + 2));
    if (isWhole) spans.push({ start, end });
    // What is whole may begin within what is not.
    else expression.lastIndex = start + 1;
  }
  return spans;
}

/** Undefined where a span begins or ends within something that cannot be cut in two. */
function cutAt(children: readonly Inline[], spans: readonly Span[], ranges: readonly { from: string; to: string }[]): CitationPart[] | undefined {
  const parts: CitationPart[] = [];
  let rest: readonly Inline[] = children;
  let done = 0;
  for (const [i, { start, end }] of spans.entries()) {
    const before = splitAt(rest, start - done);
    const inside = before && splitAt(before[1], end - start);
    if (!before || !inside) return undefined;
    parts.push({ children: before[0] }, { children: inside[0], range: ranges[i] });
    rest = inside[1];
    done = end;
  }
  return [...parts, { children: [...rest] }].filter((part) => part.children.length > 0);
}

function splitAt(nodes: readonly Inline[], offset: number): [Inline[], Inline[]] | undefined {
  let length = 0;
  for (const [i, node] of nodes.entries()) {
    if (length === offset) return [nodes.slice(0, i), nodes.slice(i)];
    const size = plainText(node).length;
    if (length + size > offset) {
      if (node.type !== 'text') return undefined;
      const cut = offset - length;
      return [
        [...nodes.slice(0, i), { ...node, value: node.value.slice(0, cut) }],
        [{ ...node, value: node.value.slice(cut) }, ...nodes.slice(i + 1)],
      ];
    }
    length += size;
  }
  return length === offset ? [[...nodes], []] : undefined;
}

/** `105–13` abbreviates 105–113; a single place is a range from itself to itself, as TEI has it. */
function fullRange({ from, to = from }: LocatorRange): { from: string; to: string } {
  const isShort = /^\d+$/.test(from + to) && to.length < from.length;
  return { from, to: isShort ? from.slice(0, -to.length) + to : to };
}
