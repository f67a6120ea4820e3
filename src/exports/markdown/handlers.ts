/** How each node of the text is written in Pandoc's Markdown. */

import { picturePath } from '../../model/addresses.ts';
import { pageLabel } from '../../model/labels.ts';
import { type LaidRow, layOutTable } from '../../model/table-grid.ts';
import {
  type Block,
  type Cite,
  gapMark,
  type Inline,
  isLabelled,
  type LetterStyle,
  type List,
  ownNotes,
  type TableCell,
  type TableRow,
  type TextNode,
  walk,
  writeReading,
} from '../../model/text.ts';
import { handle, type NodeHandlers } from '../exporter.ts';
import { prefixLines, surround, tidyBlock } from '../written-words.ts';
import { attribute, escapeStart, escapeText } from './escape.ts';

/** `named` gathers the keys of the register that the text links to; their addresses are for the end of the file. */
export function createHandlers(address: string, named: Set<string>, language: string): NodeHandlers<string> {
  const called = new Set<string>();
  const write = (node: TextNode) => handle(handlers, node);
  const inner = ({ children }: { children: readonly Inline[] }) => children.map(write).reduce(joinMarked, '');

  const handlers: NodeHandlers<string> = {
    text: ({ value }) => escapeText(value),
    emphasis: (node) => surround(inner(node), '*'),
    strong: (node) => surround(inner(node), '**'),
    link: (node) => surround(inner(node), '[', `](<${node.url.startsWith('#') ? node.url : new URL(node.url, address).href}>)`),
    break: () => '\\\n',
    styled: (node) => writeMarks[node.style](inner(node)),
    inlineCode: ({ value }) => verbatim(value),
    // Pandoc reads no mathematics that begins or ends with a space.
    math({ tex, display, label, id }) {
      const formula = display ? `$$${tex.trim()}$$` : `$${tex.trim()}$`;
      return `${id ? `[${formula}]{#${id}}` : formula}${label ? ` ${escapeText(label)}` : ''}`;
    },
    gap: ({ reason, extent }) => `[${escapeText(gapMark)}]{.gap ${attribute('reason', [reason, extent].filter(Boolean).join(', '))}}`,
    omitted: ({ was }) => `[]{.omitted ${attribute('was', was)}}`,
    withdrawn: ({ id, why, movedTo }) =>
      `[]{${[...(id ? [`#${id}`] : []), '.withdrawn', why === undefined ? attribute('moved-to', movedTo ?? '') : attribute('why', why)].join(' ')}}`,
    label: (node) => `${inner(node)} `,
    noteref({ id, note, label }) {
      // Called a second time, Pandoc would print the note a second time.
      if (called.has(note)) return `[^${escapeText(label)}^](#${note}){#${id}}`;
      called.add(note);
      return `[[^${noteMark(note)}]]{#${id}}`;
    },
    cite(node) {
      const place = [`#${node.id}`, '.cite', ...(node.locator ? [attribute('locator', node.locator)] : [])];
      // A link cannot stand in a link.
      if (holdsLink(node)) return surround(inner(node), '[', `]{${[...place, attribute('work', node.work)].join(' ')}}`);
      return surround(inner(node), '[', `](#ref-${node.work}){${place.join(' ')}}`);
    },
    page: ({ id, label }) => ` [\\[${pageLabel(label, language)}\\]]{#${id} .page} `,
    // Where the editor struck words out, none are left to surround.
    emend: (node) => surround(inner(node), '[', `]{.emend ${attribute('was', node.was)}}`) || `[]{.emend ${attribute('was', node.was)}}`,
    supplied: (node) => surround(inner(node), '[', ']{.supplied}'),
    name(node) {
      if (!node.first) return inner(node);
      named.add(node.ref);
      return surround(inner(node), '[', `][${node.ref}]`);
    },
    foreign: (node) => surround(inner(node), '[', `]{${attribute('lang', node.lang)}}`),
    ruby: (node) => inner(node) + escapeText(writeReading(node.reading)),
    heading: (node) => onOneLine(inner(node)),
    paragraph(node) {
      const words = tidyBlock(inner(node));
      return node.id ? `[]{#${node.id}}${words}` : escapeStart(words);
    },
    blockquote: (node) => divided(prefixLines(writeBlocks(node.children, write), '> ', '> '), node.id),
    list: (node) => divided(node.children.map((item, index) => listed(write(item), markOf(node, index))).join('\n\n'), node.id),
    listItem: ({ children }) => writeBlocks(children, write),
    // With the backslash a picture in a paragraph, whose caption Pandoc does not make of what it shows.
    figure: (node) =>
      divided([`![${escapeText(node.alt)}](<${new URL(picturePath(node.src), address).href}>)\\`, ...node.children.map(write)].join('\n\n'), node.id),
    table(node) {
      const grid = layOutTable(node);
      const count = Math.max(1, grid.columns);
      // Merged cells and several rows of heads are more than a table of Pandoc’s can say: their words stand in the first of their places.
      const rowOf = ({ row, columns }: LaidRow) => {
        const cells = Array.from({ length: count }, (_, column) => row.children[columns.indexOf(column)]);
        return `| ${cells.map((cell) => (cell ? write(cell) : '')).join(' | ')} |`;
      };
      const [head, ...body] = grid.head.length > 0 ? [...grid.head, ...grid.body].map(rowOf) : [`${'|   '.repeat(count)}|`, ...grid.body.map(rowOf)];
      const rule = Array.from({ length: count }, (_, column) => sides[node.align[column] ?? 'none']);
      const table = [head, `| ${rule.join(' | ')} |`, ...body].join('\n');
      const below = node.children.flatMap((child) => (child.type === 'legend' ? [escapeStart(write(child))] : []));
      const caption = node.children.flatMap((child) => (child.type === 'caption' ? [`: ${write(child)}`] : []));
      const notes = ownNotes(node).map(write);
      return divided(
        [...(node.children[0]?.type === 'caption' ? [...caption, table, ...below] : [table, ...caption, ...below]), ...notes].join('\n\n'),
        node.id,
      );
    },
    tableRow: ({ children }: TableRow) => `| ${children.flatMap((cell) => [write(cell), ...Array<string>((cell.columns ?? 1) - 1).fill('')]).join(' | ')} |`,
    tableCell: (node: TableCell) => onOneLine(inner(node)),
    legend: (node) => onOneLine(inner(node)),
    code: ({ value, lang, id }) => divided(fenced(value, lang ?? ''), id),
    thematicBreak: () => '* * *',
    verse: (node) => divided(writeBlocks(node.children, write), node.id),
    stanza: ({ children }) => children.map((line) => `| ${write(line)}`).join('\n'),
    verseLine: ({ indent, children }) => '\u00a0'.repeat(2 * indent) + onOneLine(inner({ children })),
    epigraph: (node) => divided(prefixLines(writeBlocks(node.children, write), '> ', '> '), node.id),
    attribution: (node) => escapeStart(onOneLine(inner(node))),
    setOff: (node) => divided(escapeStart(tidyBlock(inner(node))), node.id),
    definitions: (node) => divided(node.children.map(write).join('\n\n'), node.id),
    term: (node) => escapeStart(onOneLine(inner(node))),
    description: ({ children }) => prefixLines(writeBlocks(children, write), ':   ', '    '),
    caption: (node) => onOneLine(inner(node)),
    note({ id, children }) {
      const anchor = `[]{#${id}}`;
      const [first, ...others] = children;
      const blocks = first?.type === 'paragraph' ? [`${anchor}${write(first)}`, writeBlocks(others, write)] : [anchor, writeBlocks(children, write)];
      return prefixLines(blocks.filter(Boolean).join('\n\n'), `[^${noteMark(id)}]: `, '    ');
    },
    section({ id, role, depth, children }) {
      const heading = (child: Block) => `${'#'.repeat(Math.min(depth, 6))} ${write(child)} {#${id}${role ? ` .${role}` : ''}}`;
      return children
        .map((child) => (child.type === 'heading' ? heading(child) : write(child).trim()))
        .filter(Boolean)
        .join('\n\n');
    },
  };
  return handlers;
}

/** Keeps lists apart, and quotations, that follow each other. */
function writeBlocks(children: readonly Block[], write: (node: Block) => string): string {
  return children
    .flatMap((child, index) =>
      index > 0 && child.type !== 'paragraph' && child.type === children[index - 1]?.type ? ['<!-- -->', write(child)] : [write(child)],
    )
    .filter(Boolean)
    .join('\n\n');
}

/** Keeps one pair of stars from running into the next. */
const joinMarked = (before: string, next: string) =>
  next.startsWith('*') && before.endsWith('*') && !before.endsWith('\\*') ? `${before}<!-- -->${next}` : before + next;

function holdsLink(cite: Cite): boolean {
  let found = false;
  walk(cite, (node) => {
    found ||= node.type === 'link' || (node.type === 'name' && node.first);
  });
  return found;
}

/** Pandoc numbers notes by itself; the mark need only be the note’s own: `12`, `star`, `s2-n1`. */
const noteMark = (id: string) => id.replace(/^n-?/, '');
/** A run of backquotes that is longer than any in the words. */
const quotesFor = (value: string, least: number) => '`'.repeat(Math.max(least, ...[...value.matchAll(/`+/g)].map(([run]) => run.length + 1)));
function verbatim(value: string): string {
  const quotes = quotesFor(value, 1);
  const space = /^`|`$/.test(value) ? ' ' : '';
  return `${quotes}${space}${value}${space}${quotes}`;
}
function fenced(value: string, lang: string): string {
  const fence = quotesFor(value, 3);
  return `${fence}${/^[\w-]+$/.test(lang) ? lang : ''}\n${value}\n${fence}`;
}

/** A space within raised or lowered letters is written as one that does not end them. */
const unbroken = (words: string) => words.replace(/ /g, '\\ ');
const writeMarks: Readonly<Record<LetterStyle, (words: string) => string>> = {
  superscript: (words) => `^${unbroken(words)}^`,
  subscript: (words) => `~${unbroken(words)}~`,
  'small-caps': (words) => surround(words, '[', ']{.smallcaps}'),
  underline: (words) => surround(words, '[', ']{.underline}'),
  strike: (words) => surround(words, '~~'),
};

const sides = { left: ':---', right: '---:', center: ':--:', none: '----' } as const;
const onOneLine = (words: string) => tidyBlock(words).replaceAll('\\\n', ' ');
const divided = (text: string, id: string | undefined) => (id ? `::: {#${id}}\n\n${text}\n\n:::` : text);
const listed = (text: string, mark: string) => prefixLines(text, mark, ' '.repeat(mark.length));
const markOf = (list: List, index: number) => (isLabelled(list) ? '-   ' : markOfPlain(list, index));
const markOfPlain = ({ ordered, start }: List, index: number) => `${(ordered ? `${(start ?? 1) + index}.` : '-').padEnd(3)} `;
