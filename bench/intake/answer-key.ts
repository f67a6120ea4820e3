/** What a paper says, without how it is encoded or set: what a draft made of its pages is compared with. */
import type { Paper } from '../../src/model/paper.ts';
import type { Block, Inline, TextNode } from '../../src/model/text.ts';

export interface AnswerKey {
  title: string;
  author: string;
  blocks: KeyBlock[];
  /** By label, in the order of the print. */
  notes: Map<string, string>;
}
export type KeyBlock = { kind: 'heading'; level: number; text: string } | { kind: 'paragraph'; text: string };

/** Where a note is called: `[^12]`; italics stand between asterisks. */
export const callPattern = /\[\^([^\]]+)\]/g;

export function keyOf(paper: Paper): AnswerKey {
  const key: AnswerKey = {
    title: paper.title,
    author: paper.meta.authors.map(({ given, family }) => [given, family].filter(Boolean).join(' ')).join(', '),
    blocks: [],
    notes: new Map(),
  };
  for (const file of paper.files) for (const node of file.tree.children) addBlock(node, key);
  return key;
}

function addBlock(node: Block, key: AnswerKey): void {
  if (node.type === 'heading') key.blocks.push({ kind: 'heading', level: node.depth, text: write(node.children) });
  else if (node.type === 'paragraph') key.blocks.push({ kind: 'paragraph', text: write(node.children) });
  else if (node.type === 'note')
    key.notes.set(node.label, node.children.map((child) => ('children' in child ? write(child.children as Inline[]) : '')).join(' '));
  else if ('children' in node) for (const child of node.children) addBlock(child as Block, key);
}

const write = (nodes: readonly TextNode[]): string =>
  nodes
    .map((node): string => {
      if (node.type === 'text') return node.value;
      if (node.type === 'noteref') return `[^${node.label}]`;
      if (node.type === 'emphasis') return `*${write(node.children)}*`;
      if (node.type === 'page') return '';
      return 'children' in node ? write(node.children as TextNode[]) : ' ';
    })
    .join('');

/** As Markdown with footnotes, which other programs set. */
export function toMarkdown({ title, author, blocks, notes }: AnswerKey): string {
  const head = ['---', `title: ${JSON.stringify(title)}`, `author: ${JSON.stringify(author)}`, '---'].join('\n');
  const text = blocks.map((block) => (block.kind === 'heading' ? `${'#'.repeat(block.level)} ${block.text}` : block.text.replace(/^(\d+)\./, '$1\\.')));
  return [head, ...text, ...[...notes].map(([label, note]) => `[^${label}]: ${note}`)].join('\n\n');
}
