/** How each node of the text becomes XHTML: one handler a kind. Ids are those of the web page. */

import { x } from 'xastscript';
import { mathmlOf } from '../../encoding/formula.ts';
import { directionWithin } from '../../model/direction.ts';
import { type Messages, messagesFor } from '../../model/messages/messages.ts';
import { dpubRoles } from '../../model/part-role.ts';
import { type LaidRow, layOutTable } from '../../model/table-grid.ts';
import {
  type Alignment,
  type CitableBlock,
  cutAtCalls,
  type Float,
  gapMark,
  isLabelled,
  type LetterStyle,
  type Note,
  ownNotes,
  paragraphsOf,
  plainText,
  type SectionTree,
  type TableCell,
  type TextNode,
} from '../../model/text.ts';
import { tidySpaces } from '../../model/tidy-spaces.ts';
import { type ExportContext, handle, type NodeHandlers } from '../exporter.ts';
import { resolveLink, webAddress } from '../matter/addresses.ts';
import { tellWithdrawal, withdrawalOf } from '../matter/withdrawal.ts';
import { cutAtLinks } from '../matter/written-links.ts';
import { files, hrefFrom, pictureFile, type TextFiles } from './epub-files.ts';
import { type Content, linkedWords } from './xhtml.ts';

type Nodes = readonly TextNode[];

export interface TextPlan {
  context: ExportContext;
  textFiles: TextFiles;
  /** The place of each changed node in the list of changes. */
  changes: ReadonlyMap<TextNode, number>;
}

export const changeId = (index: number) => `change-${index + 1}`;

/** The text of one section's file, its notes gathered at the end. */
export function textToXhtml(tree: SectionTree, file: string, plan: TextPlan): Content[] {
  const notes: Note[] = [];
  const text = tree.children.flatMap((child) => handle(handlersFor(file, plan, notes, false), child));
  const asides = notes.flatMap((note) => noteToXhtml(note, handlersFor(file, plan, [], false), messagesFor(plan.context.paper.meta.language)));
  // Without a heading: a reader that shows notes in a pop-up leaves out those below, and would leave the heading alone.
  return asides.length === 0 ? text : [...text, x('div', { class: 'notes' }, asides)];
}

function noteToXhtml({ id, callId, label, children }: Note, handlers: NodeHandlers<Content[]>, say: Messages): Content[] {
  const back = x('a', { class: 'back', role: 'doc-backlink', href: `#${callId}`, 'aria-label': say.backToCall(label) }, label);
  const [first, ...others] = children;
  const inner = (nodes: Nodes) => nodes.flatMap((node) => handle(handlers, node));
  const body = first?.type === 'paragraph' ? [x('p', [back, ' ', ...inner(first.children)]), ...inner(others)] : [x('p', [back]), ...inner(children)];
  return [x('aside', { id, 'epub:type': 'footnote', role: 'doc-footnote' }, body)];
}

const spanWith = (id: string | undefined, children: Content[]): Content[] => (id === undefined ? children : [x('span', { id }, children)]);

/** With a full stop, which no id of the text has. */
const titleId = (section: string) => `${section}.title`;

const styles: Readonly<Record<LetterStyle, readonly [name: string, className?: string]>> = {
  superscript: ['sup'],
  subscript: ['sub'],
  'small-caps': ['span', 'small-caps'],
  underline: ['span', 'underline'],
  strike: ['s'],
};

/** As deep as the style sheet goes. */
const deepestIndent = 8;

/** `linked`: for what stands within a link, which can hold no other. */
function handlersFor(file: string, plan: TextPlan, notes: Note[], linked: boolean): NodeHandlers<Content[]> {
  const { context, textFiles, changes } = plan;
  const ids = new Set(textFiles.places.keys());
  const titles = new Map<TextNode, string>();
  const inner = (nodes: Nodes, by = handlers) => nodes.flatMap((node) => handle(by, node));
  const hrefTo = (id: string) => hrefFrom(file, textFiles.places.get(id) ?? `#${id}`);

  /** Links the words around any calls; the id stays with the first words. */
  const linkTo = (attributes: Record<string, string | undefined>, children: Nodes, cut: typeof cutAtLinks = cutAtCalls): Content[] => {
    if (linked) return spanWith(attributes['id'], inner(children));
    const within = handlersFor(file, plan, notes, true);
    const runs = cut(children);
    const first = runs.findIndex((run) => run.linked);
    if (first === -1) return spanWith(attributes['id'], inner(children));
    return runs.flatMap((run, i) =>
      run.linked ? [x('a', { ...attributes, id: i === first ? attributes['id'] : undefined }, inner(run.nodes, within))] : inner(run.nodes),
    );
  };

  /** A block that can be cited ends with a link to its place on the web, which shows its number. */
  const citable = (name: string, node: CitableBlock, more: Record<string, string | undefined> = {}, words?: Content[]): Content[] => {
    const children = words ?? ('children' in node ? inner(node.children) : []);
    if (!node.id || !node.ordinal) return [x(name, more, children)];
    const web = x(
      'a',
      { class: 'web', href: webAddress(context, node.id), 'aria-label': `Paragraph ${node.ordinal} on the web` },
      `\u00b6\u00a0${node.ordinal}`,
    );
    if (node.type === 'paragraph') return [x('p', { id: node.id, ...more }, [...children, ' ', web])];
    return [x('div', { id: node.id, class: 'block' }, [x(name, more, children), web])];
  };

  /** A caption is a figure's first or its last element; the notes of its own stand before the last. */
  const float = (node: Float, content: Content, captionFirst: boolean): Content[] => {
    const caption = node.children.find((child) => child.type === 'caption');
    const below = inner(node.children.filter((child) => child.type === 'legend'));
    const asides = ownNotes(node).flatMap((note) => noteToXhtml(note, handlers, messagesFor(context.paper.meta.language)));
    const body = asides.length > 0 ? [content, x('div', { class: 'notes' }, asides)] : [content];
    if (!caption) return [x('figure', { id: node.id, class: node.type }, [...body, ...below])];
    // A caption is the first or the last in its figure: what is printed below it stands in it.
    const words = x('figcaption', [
      ...inner(caption.children),
      ...(captionFirst || below.length === 0 ? [] : [{ type: 'text' as const, value: ' ' }, ...below]),
    ]);
    return [x('figure', { id: node.id, class: node.type }, captionFirst ? [words, ...body, ...below] : [...body, words])];
  };

  const tableCell = (cell: TableCell, side: Alignment | undefined, isHead: boolean): Content => {
    const name = (isHead || cell.head) && plainText(cell).trim() ? 'th' : 'td';
    const attributes = { class: side ? `to-${side}` : undefined, colspan: cell.columns?.toString(), rowspan: cell.rows?.toString() };
    const paragraphs = paragraphsOf(cell.children);
    return x(name, attributes, paragraphs.length < 2 ? inner(cell.children) : paragraphs.map((words) => x('p', inner(words))));
  };
  const tableRow = ({ row, columns }: LaidRow, align: readonly Alignment[]): Content =>
    x(
      'tr',
      row.children.map((cell, i) => tableCell(cell, cell.align ?? align[columns[i] ?? i], row.head === true)),
    );

  const changed = (node: TextNode & { children: Nodes }): Content[] => {
    const index = changes.get(node);
    if (index === undefined) return inner(node.children);
    return linkTo({ class: 'changed', href: hrefFrom(file, `${files.edition}#${changeId(index)}`) }, node.children);
  };

  const handlers: NodeHandlers<Content[]> = {
    section({ id, role, children }) {
      const kind = role && dpubRoles[role];
      const title = titleId(id);
      for (const child of children) if (child.type === 'heading') titles.set(child, title);
      return [x('section', { id, 'aria-labelledby': title, 'epub:type': kind, role: kind && `doc-${kind}` }, inner(children))];
    },
    heading: (node) => [x(`h${Math.min(node.depth, 6)}`, { id: titles.get(node) }, inner(node.children))],
    paragraph: (node) => citable('p', node),
    blockquote: (node) => citable('blockquote', node),
    list: (node) =>
      isLabelled(node)
        ? citable('ul', node, { class: 'labelled' })
        : citable(
            node.ordered ? 'ol' : 'ul',
            node,
            node.ordered && node.start !== undefined && node.start !== null && node.start !== 1 ? { start: String(node.start) } : {},
          ),
    listItem: ({ children }) => [x('li', inner(children))],
    figure: (node) =>
      float(
        node,
        x('img', { src: hrefFrom(file, pictureFile(node.src)), alt: node.alt, width: node.width?.toString(), height: node.height?.toString() }),
        false,
      ),
    table(node) {
      const grid = layOutTable(node);
      const group = (name: string, rows: readonly LaidRow[]) => (rows.length > 0 ? [x(name, [...rows.map((row) => tableRow(row, node.align))])] : []);
      const table = x('table', [...group('thead', grid.head), ...group('tbody', grid.body)]);
      return float(node, table, node.children[0]?.type === 'caption');
    },
    tableRow: (row) => [tableRow({ row, columns: [] }, [])],
    tableCell: (node) => [tableCell(node, node.align, false)],
    legend: ({ role, children }) => [x('p', { class: `legend ${role}` }, inner(children))],
    code: (node) => citable('pre', node, {}, [x('code', node.value)]),
    thematicBreak: () => [x('hr')],
    verse: (node) => citable('div', node, { class: 'verse' }),
    stanza: ({ children }) => [
      x(
        'p',
        { class: 'stanza' },
        children.flatMap((line, i) => [...(i > 0 ? [x('br')] : []), ...handle(handlers, line)]),
      ),
    ],
    verseLine: ({ indent, children }) => (indent > 0 ? [x('span', { class: `in-${Math.min(indent, deepestIndent)}` }, inner(children))] : inner(children)),
    epigraph: (node) => citable('blockquote', node, { 'epub:type': 'epigraph', role: 'doc-epigraph' }),
    attribution: ({ children }) => [x('p', { class: 'attribution' }, inner(children))],
    setOff: (node) =>
      citable('div', node, node.role === 'dedication' ? { class: node.role, 'epub:type': 'dedication', role: 'doc-dedication' } : { class: node.role }),
    definitions: (node) => citable('dl', node),
    term: ({ children }) => [x('dt', inner(children))],
    description: ({ children }) => {
      const [only, ...others] = children;
      return [x('dd', only?.type === 'paragraph' && others.length === 0 ? inner(only.children) : inner(children))];
    },
    caption: ({ children }) => [x('figcaption', inner(children))],
    note(node) {
      notes.push(node);
      return [];
    },
    noteref: ({ id, note, label }) => [
      x(
        'a',
        {
          id,
          class: 'noteref',
          'epub:type': 'noteref',
          role: 'doc-noteref',
          href: `#${note}`,
          'aria-label': messagesFor(context.paper.meta.language).note(label),
        },
        label,
      ),
    ],
    page: ({ id, label }) => [
      x('span', { id, 'epub:type': 'pagebreak', role: 'doc-pagebreak', 'aria-label': messagesFor(context.paper.meta.language).page(label) }),
    ],
    styled: ({ style, children }) => {
      const [name, className] = styles[style];
      return [x(name, { class: className }, inner(children))];
    },
    inlineCode: ({ value }) => [x('code', value)],
    math({ id, tex, display, label }) {
      // The serialiser's own node for what is XML already.
      const math = { type: 'raw', value: mathmlOf(tex, display).replace('<math', '<math xmlns="http://www.w3.org/1998/Math/MathML"') } as unknown as Content;
      if (!display) return [math];
      return [x('span', { id, class: 'formula' }, [math, ...(label ? [x('span', { class: 'formula-label' }, label)] : [])])];
    },
    gap(node) {
      const index = changes.get(node);
      const gap = { class: 'gap', 'aria-label': `Gap: ${[node.reason, node.extent].filter(Boolean).join(', ')}` };
      return linked || index === undefined
        ? [x('span', { class: 'gap' }, gapMark)]
        : [x('a', { ...gap, href: hrefFrom(file, `${files.edition}#${changeId(index)}`) }, gapMark)];
    },
    withdrawn: (node) => [
      x('div', { id: node.id, class: 'withdrawn' }, [
        x('p', [...(withdrawalOf(context.paper, node)?.held ?? []).map((id) => x('span', { id })), tidySpaces(tellWithdrawal(context.paper, node))]),
      ]),
    ],
    omitted: () => [],
    label: ({ children }) => [x('span', { class: 'label' }, inner(children)), { type: 'text', value: ' ' }],
    text: ({ value }) => (linked ? [{ type: 'text', value: tidySpaces(value) }] : linkedWords(value)),
    emphasis: ({ children }) => [x('em', inner(children))],
    strong: ({ children }) => [x('strong', inner(children))],
    break: ({ paragraph }) => (paragraph ? [x('br'), x('br')] : [x('br')]),
    link({ url, children }) {
      const target = resolveLink(url, context, ids);
      return target ? linkTo({ href: 'id' in target ? hrefTo(target.id) : target.url }, children) : inner(children);
    },
    cite: ({ id, work, children }) =>
      linkTo({ id, class: 'cite', role: 'doc-biblioref', href: hrefFrom(file, `${files.bibliography}#${work}`) }, children, cutAtLinks),
    emend: changed,
    supplied: changed,
    // Where each name stands is told by the index.
    name: ({ children }) => inner(children),
    foreign: ({ lang, children }) => [x('span', { lang, 'xml:lang': lang, dir: directionWithin(lang, context.paper.meta.language) }, inner(children))],
    ruby: ({ reading, children }) => [x('ruby', [...inner(children), x('rt', reading)])],
  };
  return handlers;
}
