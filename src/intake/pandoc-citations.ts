/** Pandoc’s citations in text: `[see @key, p. 3; -@other]` and `@key [p. 3]`. */

export interface PandocCite {
  key: string;
  prefix: string;
  /** Locator and words behind the key. */
  suffix: string;
}

export type Piece =
  | { type: 'text'; value: string }
  /** In brackets. `raw` is the whole as written. */
  | { type: 'group'; cites: PandocCite[]; raw: string }
  /** In the sentence, which names the author. */
  | { type: 'narrative'; cite: PandocCite; raw: string };

/** Stands for an escaped `@`, which cites nothing. A noncharacter: no text has it. */
export const escapedAt = '\uFDD0';

const keyPattern = String.raw`@(?:\{(?<braced>[^{}\s]+)\}|(?<plain>[\p{L}\p{N}_]+(?:[:.#$%&+?<>~/-]+[\p{L}\p{N}_]+)*))`;
const partPattern = new RegExp(`^(?<prefix>.*?)(?<![\\p{L}\\p{N}])-?${keyPattern}(?<suffix>.*)$`, 'su');
const startPattern = new RegExp(`\\[|(?<![\\p{L}\\p{N}.])-?${keyPattern}`, 'gu');

export function splitCitations(text: string): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  const add = (piece: Piece, start: number) => {
    if (start > done) pieces.push({ type: 'text', value: text.slice(done, start) });
    pieces.push(piece);
  };
  for (const match of text.matchAll(startPattern)) {
    const start = match.index;
    if (start < done) continue;
    const piece = match[0] === '[' ? readGroup(text, start) : readNarrative(text, start, match);
    if (!piece) continue;
    add(piece, start);
    done = start + piece.raw.length;
  }
  if (done < text.length || pieces.length === 0) pieces.push({ type: 'text', value: text.slice(done) });
  return pieces;
}

/** Undefined where the brackets hold something else. */
function readGroup(text: string, start: number): Extract<Piece, { type: 'group' }> | undefined {
  const raw = readBrackets(text, start);
  if (raw === undefined || !raw.includes('@')) return undefined;
  const cites = raw.slice(1, -1).split(';').map(readPart);
  return cites.every((cite) => cite !== undefined) ? { type: 'group', cites, raw } : undefined;
}

function readPart(part: string): PandocCite | undefined {
  const groups = partPattern.exec(part)?.groups;
  if (!groups || groups['suffix']?.includes('@')) return undefined;
  return { key: groups['braced'] ?? groups['plain'] ?? '', prefix: (groups['prefix'] ?? '').trim(), suffix: withoutComma(groups['suffix'] ?? '') };
}

function readNarrative(text: string, start: number, match: RegExpExecArray): Extract<Piece, { type: 'narrative' }> | undefined {
  const key = match.groups?.['braced'] ?? match.groups?.['plain'] ?? '';
  const end = start + match[0].length;
  const bracket = /^\s*(?=\[)/.exec(text.slice(end, end + 40));
  const inner = bracket ? readBrackets(text, end + bracket[0].length) : undefined;
  const isLocator = inner !== undefined && !inner.includes('@') && !inner.startsWith('[^');
  return {
    type: 'narrative',
    cite: { key, prefix: '', suffix: isLocator ? withoutComma(inner.slice(1, -1)) : '' },
    raw: text.slice(start, isLocator && bracket ? end + bracket[0].length + inner.length : end),
  };
}

const withoutComma = (suffix: string) => suffix.replace(/^\s*,?\s*/, '').trim();

/** With the brackets; undefined where they do not close. */
function readBrackets(text: string, start: number): string | undefined {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    if (text[at] === '[') depth++;
    else if (text[at] === ']' && --depth === 0) return text.slice(start, at + 1);
  }
  return undefined;
}
