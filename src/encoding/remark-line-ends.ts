/**
 * Soft line breaks become spaces, but between Han, kana and their punctuation, which are written without spaces, nothing. Where nothing
 * stands is kept with the text, since fingerprints that were published counted a space there.
 */
import type { Root } from 'mdast';
import { isEastAsianText } from '../model/letters.ts';
import type { SyntaxNode } from './syntax.ts';

export function remarkLineEnds() {
  return (tree: Root) => {
    // Of all of the file: blocks begin and end with no line end of their own.
    const texts = textsIn(tree as unknown as SyntaxNode);
    const written = texts.map(({ value = '' }) => value);
    for (const [i, node] of texts.entries()) {
      const value = written[i] ?? '';
      if (!value.includes('\n')) continue;
      const before = lastOf(written[i - 1]);
      const after = firstOf(written[i + 1]);
      Object.assign(node, joinLines(value, before, after));
    }
  };
}

const textsIn = (node: SyntaxNode): SyntaxNode[] => (node.type === 'text' ? [node] : (node.children ?? []).flatMap(textsIn));
const lastOf = (text = '') => [...text.trimEnd()].at(-1) ?? '';
const firstOf = (text = '') => [...text.trimStart()][0] ?? '';

/** `before` and `after` are the characters that stand around the text. */
export function joinLines(text: string, before = '', after = ''): { value: string; lineEnds?: readonly number[] } {
  const lines = text.split(/\s*\n\s*/);
  const lineEnds: number[] = [];
  let value = lines[0] ?? '';
  for (const line of lines.slice(1)) {
    const isJoined = isUnspacedText(lastOf(value) || before) && isUnspacedText(firstOf(line) || after);
    if (isJoined) lineEnds.push(value.length);
    value += isJoined ? line : ` ${line}`;
  }
  return lineEnds.length > 0 ? { value, lineEnds } : { value };
}

const isUnspacedText = (character: string) => isEastAsianText(character.codePointAt(0) ?? 0);
