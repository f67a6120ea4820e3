/** Pandoc’s blocks as MDX of our encoding. */
import type { List, ListItem, Nodes } from 'mdast';
import { asComment, escapeLineStarts, escapeText } from './escape-text.ts';
import { writeInlines } from './write-inlines.ts';
import type { InlineContext, Written } from './writing.ts';

const lineOf = (node: Nodes) => node.position?.start.line ?? 1;

/** The MDX of blocks, parted by blank lines, and their words. */
export function writeBlocks(nodes: readonly Nodes[], context: InlineContext): Written {
  const blocks: string[] = [];
  let plain = '';
  for (const [i, node] of nodes.entries()) {
    const written = writeBlock(node, nodes[i - 1], context);
    if (written.mdx) blocks.push(written.mdx);
    plain += ` ${written.plain}`;
  }
  return { mdx: blocks.join('\n\n'), plain };
}

export function writeBlock(node: Nodes, previous: Nodes | undefined, context: InlineContext): Written {
  switch (node.type) {
    case 'paragraph':
      return paragraphOf(writeInlines(node.children, context));
    case 'heading': {
      context.tell(lineOf(node), 'Unexpected heading within another block, expected headings between blocks; stands as a paragraph');
      return paragraphOf(writeInlines(node.children, context));
    }
    case 'blockquote': {
      const inner = writeBlocks(node.children, context);
      return { mdx: inner.mdx.replace(/^(?=.)/gm, '> ').replace(/^$/gm, '>'), plain: inner.plain };
    }
    case 'list':
      return writeList(node, previous, context);
    case 'html':
      if (/^<!--[\s\S]*-->\s*$/.test(node.value)) return { mdx: asComment(node.value.trim().slice(4, -3)), plain: '' };
      return verbatim(node, 'HTML', context);
    case 'code':
      return verbatim(node, 'block of code', context);
    case 'thematicBreak':
      context.tell(lineOf(node), `Unexpected rule “${context.sourceOf(node).trim()}”, which the encoding has no mark for; left out`);
      return { mdx: '', plain: '' };
    case 'definition':
    case 'footnoteDefinition':
      // Taken where they are used.
      return { mdx: '', plain: '' };
  }
  return verbatim(node, `“${node.type}”`, context);
}

const paragraphOf = ({ mdx, plain }: Written): Written => ({ mdx: escapeLineStarts(mdx), plain });

/** The source as a paragraph, or several where it has blank lines; its lines stay lines. */
function verbatim(node: Nodes, what: string, context: InlineContext): Written {
  context.tell(lineOf(node), `Unexpected ${what}, which the encoding has no mark for; stands as text`);
  return textOf(context.sourceOf(node), escapeText);
}

export function textOf(source: string, escapeLine: (text: string) => string): Written {
  const paragraphs = source
    .split(/\n[ \t]*\n/)
    .map((paragraph) =>
      paragraph
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    )
    .filter((lines) => lines.length > 0);
  return {
    mdx: paragraphs.map((lines) => escapeLineStarts(lines.map(escapeLine).join('\n')).replace(/\n/g, '\\\n')).join('\n\n'),
    plain: paragraphs.flat().join(' '),
  };
}

function writeList(list: List, previous: Nodes | undefined, context: InlineContext): Written {
  const isOther = previous?.type === 'list' && previous.ordered === list.ordered;
  let plain = '';
  const items = list.children.map((item, i) => {
    const marker = list.ordered ? `${(list.start ?? 1) + i}${isOther ? ')' : '.'}` : isOther ? '*' : '-';
    const written = writeBlocks((item as ListItem).children, context);
    plain += ` ${written.plain}`;
    return `${marker} ${indentBy(written.mdx, marker.length + 1)}`.trimEnd();
  });
  return { mdx: items.join(list.spread || list.children.some(({ spread }) => spread) ? '\n\n' : '\n'), plain };
}

/** All lines but the first. */
export const indentBy = (mdx: string, width: number): string => mdx.replace(/\n(?=[^\n])/g, `\n${' '.repeat(width)}`);
