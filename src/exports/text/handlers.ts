/** How each node of the text is written as plain text. */

import { picturePath } from '../../model/addresses.ts';
import { pageLabel } from '../../model/labels.ts';
import type { Paper } from '../../model/paper.ts';
import {
  type Block,
  type Float,
  gapMark,
  type Inline,
  isLabelled,
  type List,
  type Note,
  ownNotes,
  type TextNode,
  writeReading,
  writeStyled,
} from '../../model/text.ts';
import { handle, type NodeHandlers } from '../exporter.ts';
import { tellWithdrawal } from '../matter/withdrawal.ts';
import { joinBlanks, prefixLines, surround, tidyBlock } from '../written-words.ts';

export interface WrittenText {
  body: string;
  /** In the order of the text, each behind its number. */
  notes: string[];
}

/** `address` is the text page's, in full. */
export function writeText(paper: Paper, address: string): WrittenText {
  const notes: string[] = [];
  const handlers = createHandlers(paper, address, notes);
  const body = paper.files
    .flatMap(({ tree }) => tree.children)
    .map((node) => trimSpaces(handle(handlers, node)))
    .filter(Boolean)
    .join('\n\n');
  return { body, notes };
}

function createHandlers(paper: Paper, address: string, notes: string[]): NodeHandlers<string> {
  const { language } = paper.meta;
  const write = (node: TextNode) => handle(handlers, node);
  const inner = ({ children }: { children: readonly Inline[] }) => children.map(write).join('');
  const blocks = (children: readonly Block[]) => children.map(write).filter(Boolean).join('\n\n');

  const captionsOf = ({ children }: Float) => (children as TextNode[]).flatMap((child) => (child.type === 'caption' ? [write(child)] : []));
  const legendsOf = ({ children }: Float) => (children as TextNode[]).flatMap((child) => (child.type === 'legend' ? [write(child)] : []));
  const noteText = ({ id, label, children }: Note) => withAddress(listed(blocks(children), /\d$/.test(label) ? `${label}. ` : `${label} `), id);

  const handlers: NodeHandlers<string> = {
    text: ({ value }) => joinBlanks(value),
    emphasis: (node) => surround(inner(node), '_'),
    strong: (node) => surround(inner(node), '*'),
    link: (node) => `${inner(node)} <${new URL(node.url, address).href}>`,
    break: () => '\n',
    styled: (node) => (node.style === 'strike' ? surround(inner(node), '~') : writeStyled(node.style, inner(node))),
    inlineCode: ({ value }) => value,
    math: ({ tex, display, label, id }) => (display ? withAddress(`${tex}${label ? ` ${label}` : ''}`, id) : tex),
    gap: () => gapMark,
    omitted: () => '',
    withdrawn: (node) => withAddress(`[— ${tidyBlock(tellWithdrawal(paper, node))} —]`, node.id),
    label: (node) => `${inner(node)} `,
    noteref: ({ label }) => `[${label}]`,
    cite: inner,
    page: ({ label }) => ` [${pageLabel(label, language)}] `,
    emend: inner,
    supplied: (node) => surround(inner(node), '⟨', '⟩'),
    // An index of names needs more than words; the words are those of the text.
    name: inner,
    foreign: inner,
    ruby: (node) => inner(node) + writeReading(node.reading),
    heading: (node) => tidyBlock(inner(node)),
    paragraph: (node) => withAddress(tidyBlock(inner(node)), node.id),
    blockquote: (node) => withAddress(prefixLines(blocks(node.children), '> ', '> '), node.id),
    legend: (node) => tidyBlock(inner(node)),
    code: ({ value, id }) => withAddress(prefixLines(value, '    ', '    '), id),
    thematicBreak: () => '* * *',
    verse: (node) => withAddress(blocks(node.children), node.id),
    stanza: ({ children }) => children.map(write).join('\n'),
    verseLine: (node) => ' '.repeat(4 + 2 * node.indent) + tidyBlock(inner(node)),
    epigraph: (node) => withAddress(prefixLines(blocks(node.children), '> ', '> '), node.id),
    attribution: (node) => tidyBlock(inner(node)),
    setOff: (node) => withAddress(tidyBlock(inner(node)), node.id),
    definitions: (node) => withAddress(node.children.map(write).join('\n'), node.id),
    term: (node) => tidyBlock(inner(node)),
    description: ({ children }) => prefixLines(blocks(children), '    ', '    '),
    list: (node) => withAddress(node.children.map((item, index) => listed(write(item), markOf(node, index))).join('\n\n'), node.id),
    listItem: ({ children }) => blocks(children),
    figure: (node) =>
      withAddress(
        [
          `[Figure: ${joinBlanks(node.alt)}] <${new URL(picturePath(node.src), address).href}>`,
          ...captionsOf(node),
          ...legendsOf(node),
          ...ownNotes(node).map(noteText),
        ].join('\n\n'),
        node.id,
      ),
    table(node) {
      const rows = node.children.flatMap((child) => (child.type === 'tableRow' ? [write(child)] : [])).join('\n');
      const inOrder = node.children[0]?.type === 'caption' ? [...captionsOf(node), rows] : [rows, ...captionsOf(node)];
      return withAddress([...inOrder, ...legendsOf(node), ...ownNotes(node).map(noteText)].join('\n\n'), node.id);
    },
    tableRow: ({ children }) => children.map(write).join(' | '),
    tableCell: (node) => tidyBlock(inner(node)).replaceAll('\n', ' '),
    caption: (node) => tidyBlock(inner(node)),
    note(node) {
      notes.push(noteText(node));
      return '';
    },
    section: ({ id, depth, children }) =>
      (depth === 1 ? '\n' : '') +
      children
        .map((child) => (child.type === 'heading' ? withAddress(write(child), id) : write(child).trim()))
        .filter(Boolean)
        .join('\n\n'),
  };
  return handlers;
}

/** Line ends stay. */
function trimSpaces(text: string): string {
  let [start, end] = [0, text.length];
  while (text[start] === ' ') start += 1;
  while (end > start && text[end - 1] === ' ') end -= 1;
  return text.slice(start, end);
}

const withAddress = (text: string, id: string | undefined) => (id ? `${text} [#${id}]` : text);
const listed = (text: string, mark: string) => prefixLines(text, mark, ' '.repeat(mark.length));
const markOf = (list: List, index: number) => (isLabelled(list) ? '' : markOfPlain(list, index));
const markOfPlain = ({ ordered, start }: List, index: number) => (ordered ? `${(start ?? 1) + index}. ` : '- ');
