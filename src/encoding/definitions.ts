/** Lists of definitions, as Pandoc’s Markdown writes them: a term, and below it a line that begins with a colon. */
import type { VFile } from 'vfile';
import { splitLines } from './split-lines.ts';
import type { SyntaxNode } from './syntax.ts';

const opensDefinition = /\n:[ \t]+/;
const isTerm = (node: SyntaxNode) =>
  node.type === 'paragraph' && (node.children ?? []).some((child) => child.type === 'text' && opensDefinition.test(child.value ?? ''));

/** Among blocks that stand behind each other, not yet converted. A block that is indented goes on with the definition before it. */
export function gatherDefinitions(nodes: readonly SyntaxNode[], file: VFile): SyntaxNode[] {
  const gathered: SyntaxNode[] = [];
  for (const node of nodes) {
    const list = gathered.at(-1);
    const open = list?.type === 'definitions' ? list : undefined;
    if (isTerm(node)) {
      const entries = readEntries(node, file);
      if (open) open.children?.push(...entries);
      else gathered.push({ type: 'definitions', children: entries, position: node.position });
    } else if (open && (node.position?.start.column ?? 1) > 2 && node.type !== 'footnoteDefinition') {
      open.children?.at(-1)?.children?.push(node);
    } else {
      gathered.push(node);
    }
  }
  return gathered;
}

function readEntries(paragraph: SyntaxNode, file: VFile): SyntaxNode[] {
  const entries: SyntaxNode[] = [];
  for (const line of splitLines(paragraph.children ?? [], file)) {
    const [first, ...others] = line;
    const position = first?.position;
    const opened = first?.type === 'text' ? /^:[ \t]+/.exec(first.value ?? '')?.[0] : undefined;
    if (opened !== undefined) {
      const rest = (first?.value ?? '').slice(opened.length);
      const words = [...(rest ? [{ ...first, value: rest } as SyntaxNode] : []), ...others];
      entries.push({ type: 'description', children: [{ type: 'paragraph', children: words, position }], position });
    } else if (entries.at(-1)?.type === 'description') {
      // A line end within a definition is a space.
      entries
        .at(-1)
        ?.children?.at(-1)
        ?.children?.push({ type: 'text', value: ' ' }, ...line);
    } else {
      entries.push({ type: 'term', children: line, position });
    }
  }
  return entries;
}
