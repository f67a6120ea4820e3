/** How what stands in a file and what was read from it correspond. */
import type { Point, Position } from 'unist';
import type { VFile } from 'vfile';
import type { SyntaxNode } from './syntax.ts';

/** For each character of a text node, where it stands in what was written: a line's end is one space, an escape or a reference one character. */
export function indexWritten(written: string): number[] {
  const places: number[] = [];
  for (const { 0: piece, index } of written.matchAll(/[ \t]*\r?\n[ \t>]*|\\[!-/:-@[-`{-~]|&(?:#\d+|#x[\da-f]+|[a-z]\w*);|[\s\S]/gi)) {
    places.push(index);
    // A reference to a character beyond the basic plane is two.
    if (piece.startsWith('&#') && codePointOf(piece) > 0xffff) places.push(index);
  }
  return places;
}

const codePointOf = (reference: string): number =>
  /^&#x/i.test(reference) ? Number.parseInt(reference.slice(3), 16) : Number.parseInt(reference.slice(2), 10);

const writtenOf = ({ position }: SyntaxNode, file: VFile): string | undefined =>
  position?.start.offset === undefined || position.end.offset === undefined ? undefined : String(file.value).slice(position.start.offset, position.end.offset);

function pointAt(offset: number, file: VFile): Point {
  const before = String(file.value).slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n'), offset };
}

/** Where part of a text node’s characters stands, `end` excluded. */
export function positionWithin(node: SyntaxNode, start: number, end: number, file: VFile): Position | undefined {
  const written = writtenOf(node, file);
  if (written === undefined) return node.position;
  const places = indexWritten(written);
  const from = node.position?.start.offset as number;
  return { start: pointAt(from + (places[start] ?? written.length), file), end: pointAt(from + (places[end] ?? written.length), file) };
}

export const sliceText = (node: SyntaxNode, start: number, end: number, file: VFile): SyntaxNode => ({
  ...node,
  value: (node.value ?? '').slice(start, end),
  position: positionWithin(node, start, end, file),
});

/** Whether characters of a text node are written as they are: none of them by an escape or a reference. */
export function isWrittenPlain(node: SyntaxNode, start: number, end: number, file: VFile): boolean {
  const written = writtenOf(node, file);
  if (written === undefined) return true;
  const places = indexWritten(written);
  for (let at = start; at < end; at++) {
    const place = places[at] ?? 0;
    const length = (places[at + 1] ?? written.length) - place;
    if (length > 1 && !/\s/.test(written[place] ?? '')) return false;
  }
  return true;
}

/** One of the lines of a text node. */
export function positionOfLine(node: SyntaxNode, line: number, file: VFile): Position | undefined {
  const written = writtenOf(node, file);
  const from = node.position?.start.offset;
  if (written === undefined || from === undefined) return node.position;
  const lines = written.split('\n');
  const start = lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0);
  const text = lines[line] ?? '';
  const indent = line > 0 ? text.length - text.replace(/^[ \t>]+/, '').length : 0;
  return { start: pointAt(from + start + indent, file), end: pointAt(from + start + text.trimEnd().length, file) };
}
