/** Cuts the words of a paragraph at the ends of its lines, where these are the print’s. */
import type { VFile } from 'vfile';
import type { SyntaxNode } from './syntax.ts';
import { positionOfLine } from './written-text.ts';

/** Nodes that have a place of their own in the edition: one cut in two would be two. */
const undivided = new Set(['Cite', 'Emend', 'Supplied', 'Omitted', 'Name', 'Ruby']);

/** Not yet converted. */
export function splitLines(nodes: readonly SyntaxNode[], file: VFile): SyntaxNode[][] {
  const lines: SyntaxNode[][] = [[]];
  const add = (...added: readonly SyntaxNode[][]) => {
    const [first = [], ...others] = added;
    lines.at(-1)?.push(...first);
    lines.push(...others);
  };
  for (const node of nodes) {
    if (node.type === 'break') add([], []);
    else if (node.type === 'text') add(...splitText(node, file));
    else if (node.children && !undivided.has(node.name ?? '')) add(...splitLines(node.children, file).map((children) => [{ ...node, children }]));
    else add([node]);
  }
  return lines;
}

function splitText(node: SyntaxNode, file: VFile): SyntaxNode[][] {
  const values = (node.value ?? '').split('\n');
  return values.map((value, line) => {
    const trimmed = (line > 0 ? value.trimStart() : value).replace(/\s+$/, line < values.length - 1 ? '' : '$&');
    return trimmed === '' ? [] : [{ ...node, value: trimmed, position: values.length > 1 ? positionOfLine(node, line, file) : node.position }];
  });
}
