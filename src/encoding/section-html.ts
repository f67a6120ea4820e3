/** A section's tree as the HTML of its part of the text page: one handler a kind of node, so that a section is static markup. */

import { nameAddress, picturePath, workAddress } from '../model/addresses.ts';
import { directionWithin } from '../model/direction.ts';
import { type Former, type History, type Withdrawal, withdrawalBy } from '../model/history.ts';
import { pageId } from '../model/ids.ts';
import { sectionLabel } from '../model/labels.ts';
import { linkRuns } from '../model/link-runs.ts';
import { type Messages, messagesFor } from '../model/messages/messages.ts';
import { dpubRoles } from '../model/part-role.ts';
import { type LaidRow, layOutTable } from '../model/table-grid.ts';
import {
  type CitableBlock,
  cutAtCalls,
  type Emend,
  type Float,
  type Formula,
  gapMark,
  type Heading,
  isLabelled,
  type LetterStyle,
  type List,
  type ListItem,
  type Name,
  type NodeOf,
  type NodeType,
  type Ordinal,
  ownNotes,
  paragraphsOf,
  plainText,
  type Section,
  type SectionTree,
  type Table,
  type TableCell,
  type TableRow,
  type TextNode,
  type Withdrawn,
} from '../model/text.ts';
import { mathmlOf } from './formula.ts';
import { type Attributes, element as elementOf, escapeText, startTag } from './html.ts';

export interface SectionHtmlOptions {
  /** The site's base path, with a slash at its end. */
  base: string;
  /** Of the paper. */
  language: string;
  /** Ids that are to be reached by others, which were published and stand for something else now: an old address arrives where its words went. */
  aliases: ReadonlyMap<string, readonly string[]>;
  /** The mentions that are links; where nothing is said, each name’s first of a section. */
  linked?: ReadonlySet<Name>;
  /** What became of passages; most texts have nothing of it. */
  history?: Omit<History, 'aliases'> | undefined;
}

interface Context extends SectionHtmlOptions {
  /** What links and figures are called, in the language of the paper. */
  messages: Messages;
  /** Within a citation, which is a link. */
  isLinked: boolean;
}

export const sectionHtml = (tree: SectionTree, options: SectionHtmlOptions): string =>
  writeAll(tree, { ...options, messages: messagesFor(options.language), isLinked: false }).join('\n');

/** Words alone, as of a heading. */
export const wordsHtml = (children: readonly TextNode[], options: SectionHtmlOptions): string =>
  inner({ children }, { ...options, messages: messagesFor(options.language), isLinked: false });

type Parent = { children: readonly TextNode[] };

const write = (node: TextNode, context: Context): string => (handlers[node.type] as (node: TextNode, context: Context) => string)(node, context);
const writeAll = ({ children }: Parent, context: Context): string[] => children.map((child) => write(child, context));
const inner = (node: Parent, context: Context): string => writeAll(node, context).join('');

/** Each on a line of its own. */
const lines = (parts: readonly string[]) => ['', ...parts, ''].join('\n');

function element(name: string, attributes: Attributes, content: string, { aliases, history, messages }: Context): string {
  const { id } = attributes;
  const old = aliases.size > 0 && id !== undefined ? (aliases.get(String(id)) ?? []) : [];
  // No words of the page: the style sheet shows them to who arrives there.
  const tell = (each: string) => (isTakenBack(history, String(id)) ? messages.addressWithdrawn(each) : messages.addressMoved(each));
  return elementOf(name, attributes, old.map((each) => elementOf('span', { id: each, class: 'alias', 'data-told': tell(each) }, '')).join('') + content);
}

const isTakenBack = (history: SectionHtmlOptions['history'], id: string) =>
  history?.withdrawn.get(id)?.movedTo === undefined && history?.withdrawn.has(id) === true;

/** Former words, shown on demand. */
function former(summary: string, words: readonly Former[], context: Context): string {
  const told = words.flatMap(({ until, words: each }) => (each ? [labelled(context.messages.formerWords(until), each, context)] : []));
  return told.length === 0
    ? element('p', { class: 'since' }, summary, context)
    : element('details', { class: 'former' }, element('summary', {}, summary, context) + told.join(''), context);
}

const labelled = (label: string, words: string, context: Context) =>
  element('p', {}, `${element('b', {}, escapeText(label), context)} ${escapeText(words)}`, context);

/** What stands behind a passage that changed or came in since it was published. */
function historyBehind(id: string | undefined, context: Context): string {
  const { history, messages } = context;
  if (!history || id === undefined) return '';
  const changed = history.changed.get(id);
  if (changed) return former(escapeText(messages.changedIn(changed.version)), changed.former, context);
  const version = history.inserted.get(id);
  return version === undefined ? '' : element('p', { class: 'since' }, escapeText(messages.insertedIn(version)), context);
}

/** What stood there, with its notes. */
function formerOf({ former: words, heldWords }: Withdrawal, context: Context): string {
  const [last, ...older] = words;
  if (!last?.words) return '';
  const told = [
    element('p', {}, escapeText(last.words), context),
    ...heldWords.map(({ id, words: each }) => labelled(`#${id}`, each, context)),
    ...older.flatMap(({ until, words: each }) => (each ? [labelled(context.messages.formerWords(until), each, context)] : [])),
  ];
  const summary = element('summary', {}, escapeText(context.messages.formerWords(last.until)), context);
  return element('details', { class: 'former' }, summary + told.join(''), context);
}

function withdrawn(node: Withdrawn, context: Context): string {
  const { history, messages } = context;
  const told = history && withdrawalBy(history, node);
  const label = told?.label ?? '';
  const target = told?.movedTo;
  const words = target
    ? `${escapeText(messages.moved(label, told.version))} ${element('a', { href: `#${target.id}` }, escapeText(target.label), context)}`
    : escapeText([told && messages.withdrawn(label, told.version), node.why].filter(Boolean).join(' '));
  const before = !target && told ? formerOf(told, context) : '';
  return element('div', { id: node.id, class: 'withdrawn' }, element('p', {}, words, context) + before, context);
}

/** A link cannot hold another: what would be one inside a citation is only marked, with the address beside it for who opens it by a script. */
function link(attributes: Attributes, content: string, context: Context): string {
  if (!context.isLinked) return element('a', attributes, content, context);
  const { href, ...others } = attributes;
  return element('span', { ...others, 'data-href': href }, content, context);
}

const permalink = (id: string, label: string, className: string, context: Context, number?: Ordinal) =>
  link({ class: className, href: `#${id}`, 'aria-label': label, 'data-n': number }, '', context);

/** A citable block carries its id, and a link to itself that reads as its number. */
function citable(node: CitableBlock, name: string, attributes: Attributes, content: string, context: Context): string {
  if (!node.id) return element(name, attributes, content, context);
  const number = permalink(node.id, context.messages.paragraph(node.ordinal ?? 0), 'pn', context, node.ordinal);
  if (node.type === 'paragraph') return element(name, { id: node.id }, number + content, context);
  return element('div', { id: node.id, class: 'block' }, number + element(name, attributes, content, context), context);
}

/** With the link to itself behind a caption that comes first: a caption is a figure's first or its last element. */
function float(node: Float, what: 'figureHere' | 'tableHere', caption: string, before: boolean, content: string, context: Context, below = ''): string {
  const number = node.id ? permalink(node.id, context.messages[what](node.ordinal ?? 0), 'pn', context) : '';
  const notes = ownNotes(node).map((note) => write(note, context));
  const body = number + content + (notes.length > 0 ? notesBeside(notes, context) : '');
  return element('figure', { id: node.id, class: 'float' }, before ? caption + body + below : body + withinCaption(caption, below), context);
}

/**
 * Elements of our own: reader views (Mozilla’s Readability) drop `aside`, and take a `div` that holds mostly links for a menu; `section` asks for a
 * heading, and may not bear a footnote’s role.
 */
const [notesElement, noteElement, passageElement] = ['foot-notes', 'foot-note', 'text-passage'];
const notesBeside = (notes: readonly string[], context: Context) => element(notesElement, { class: 'notes' }, notes.join('\n'), context);

/** A caption is the first or the last in its figure: what is printed below it stands in it. */
const withinCaption = (caption: string, below: string) =>
  caption === '' || below === '' ? caption + below : caption.replace(/<\/figcaption>$/, ` ${below}</figcaption>`);

const legendsOf = (node: Float, context: Context) => node.children.flatMap((child) => (child.type === 'legend' ? [write(child, context)] : [])).join('');

const captionId = ({ id }: Float) => `${id ?? 'float'}-caption`;
const captionOf = (node: Float) => node.children.find((child) => child.type === 'caption');

/** `columns` is the first column that each cell stands in. */
function tableRow(row: TableRow, columns: readonly number[], align: Table['align'], context: Context): string {
  const cells = row.children.map((cell, i) => {
    const side = cell.align ?? align[columns[i] ?? i];
    // A heading without words would be one to no one.
    const scope = plainText(cell).trim() === '' ? undefined : row.head ? (cell.columns ? 'colgroup' : 'col') : cell.head ? 'row' : undefined;
    const attributes = { scope, colspan: cell.columns, rowspan: cell.rows, class: side ? `to-${side}` : undefined };
    return element(scope ? 'th' : 'td', attributes, cellWords(cell, context), context);
  });
  return element('tr', {}, cells.join(''), context);
}

function cellWords(cell: TableCell, context: Context): string {
  const paragraphs = paragraphsOf(cell.children);
  if (paragraphs.length < 2) return inner(cell, context);
  return paragraphs.map((children) => element('p', {}, inner({ children }, context), context)).join('');
}

/** Whether blank lines part the items, or the blocks of one: else its paragraph stands without an element of its own. */
const isLoose = ({ spread, children }: List) => Boolean(spread) || children.some(isLooseItem);
const isLooseItem = ({ spread, children }: ListItem) => spread ?? children.length > 1;

function listItem({ children }: ListItem, loose: boolean, context: Context): string {
  const isBare = ({ type }: TextNode) => type === 'paragraph' && !loose;
  const parts = children.map((child, i) => {
    const content = child.type === 'paragraph' && isBare(child) ? inner(child, context) : write(child, context);
    return i === 0 && isBare(child) ? content : `\n${content}`;
  });
  const last = children.at(-1);
  return element('li', {}, parts.join('') + (last && !isBare(last) ? '\n' : ''), context);
}

function heading(node: Heading, section: Section, context: Context): string {
  // The page's own title is its h1.
  const level = Math.min(node.depth + 1, 6);
  const anchor = permalink(section.id, context.messages.linkTo(sectionLabel(section)), 'anchor', context);
  // The numbers of its notes are no part of its name.
  const name = node.children.some(({ type }) => type === 'noteref')
    ? plainText({ ...node, children: node.children.filter(({ type }) => type !== 'noteref') })
    : undefined;
  const words = element(`h${level}`, { id: `${section.id}-title`, 'aria-label': name?.trim() }, inner(node, context), context);
  // Outside the heading: the name of the section should not contain its link's. No `div`: a reader view would drop it.
  return element('header', { class: 'heading' }, words + anchor, context);
}

/** The blocks of a section, each in one box with the notes that it calls, which can stand beside it where there is room. */
function passages(section: Section, context: Context): string {
  const gathered: { block: string; notes: string[] }[] = [];
  for (const child of section.children) {
    const words = child.type === 'heading' ? heading(child, section, context) : write(child, context);
    const own = child.type === 'heading' ? section.id : 'id' in child && child.type !== 'section' && child.type !== 'note' ? child.id : undefined;
    const block = words + historyBehind(own, context);
    const last = gathered.at(-1);
    if (child.type === 'note' && last) last.notes.push(block);
    else gathered.push({ block, notes: [] });
  }
  const box = (block: string, notes: readonly string[]) => element(passageElement, { class: 'passage' }, `${block}\n${notesBeside(notes, context)}`, context);
  return gathered.map(({ block, notes }) => (notes.length > 0 ? box(block, notes) : block)).join('\n');
}

/** Words that differ from the copy text lead to what the apparatus says of them. A call among them is a link of its own, and stands between the others. */
function emended(node: Emend, context: Context): string {
  const href = `apparatus/#${node.id}`;
  const runs = cutAtCalls(node.children);
  return runs
    .map(({ linked, nodes }) =>
      linked
        ? link({ class: 'emend', href }, inner({ children: nodes }, { ...context, isLinked: true }), context)
        : element('span', { class: 'emend', 'data-href': href }, inner({ children: nodes }, context), context),
    )
    .join('');
}

const styles: Readonly<Record<LetterStyle, readonly [name: string, className?: string]>> = {
  superscript: ['sup'],
  subscript: ['sub'],
  'small-caps': ['span', 'small-caps'],
  underline: ['u'],
  strike: ['s'],
};

function formula(node: Formula, context: Context): string {
  const math = mathmlOf(node.tex, node.display);
  if (!node.display) return math;
  const number = node.id ? permalink(node.id, `Formula ${node.ordinal} of this section`, 'pn', context) : '';
  const label = node.label ? element('span', { class: 'formula-label' }, escapeText(node.label), context) : '';
  // A wide formula is scrolled by itself, with the keyboard too. No blocks: it may stand within a paragraph.
  const region = element(
    'span',
    { class: 'scroll', role: 'region', tabindex: 0, 'aria-label': context.messages.formula(String(node.label ?? node.ordinal ?? '')) },
    math,
    context,
  );
  return element('span', { id: node.id, class: 'formula' }, number + region + label, context);
}

type Handlers = { [T in NodeType]: (node: NodeOf<T>, context: Context) => string };

const handlers: Handlers = {
  section: (node, context) =>
    element(
      'section',
      { id: node.id, 'aria-labelledby': `${node.id}-title`, role: node.role && dpubRoles[node.role] && `doc-${dpubRoles[node.role]}` },
      passages(node, context),
      context,
    ),
  heading: () => {
    throw new Error('A heading stands outside a section.');
  },
  paragraph: (node, context) => citable(node, 'p', {}, inner(node, context), context),
  blockquote: (node, context) => citable(node, 'blockquote', {}, lines(writeAll(node, context)), context),
  list: (node, context) => {
    const items = node.children.map((item) => listItem(item, isLoose(node), context));
    if (isLabelled(node)) return citable(node, 'ul', { class: 'labelled' }, lines(items), context);
    if (!node.ordered) return citable(node, 'ul', {}, lines(items), context);
    return citable(node, 'ol', { start: node.start === 1 ? undefined : (node.start ?? undefined) }, lines(items), context);
  },
  listItem: (node, context) => listItem(node, isLooseItem(node), context),
  figure: (node, context) => {
    const { src, alt, width, height } = node;
    const picture = startTag('img', { src: picturePath(src), alt, width, height, loading: 'lazy', decoding: 'async' });
    const caption = captionOf(node);
    return float(node, 'figureHere', caption ? write(caption, context) : '', false, picture, context, legendsOf(node, context));
  },
  table: (node, context) => {
    const grid = layOutTable(node);
    const group = (name: string, rows: readonly LaidRow[]) =>
      rows.length > 0 ? element(name, {}, rows.map(({ row, columns }) => tableRow(row, columns, node.align, context)).join(''), context) : '';
    const rows = group('thead', grid.head) + group('tbody', grid.body);
    const caption = captionOf(node);
    const named = caption ? { 'aria-labelledby': captionId(node) } : { 'aria-label': context.messages.table(node.ordinal) };
    // A wide table is scrolled by itself, with the keyboard too.
    const region = element('div', { class: 'scroll', role: 'region', tabindex: 0, ...named }, element('table', {}, rows, context), context);
    const words = caption ? element('figcaption', { id: captionId(node) }, inner(caption, context), context) : '';
    return float(node, 'tableHere', words, node.children[0]?.type === 'caption', region, context, legendsOf(node, context));
  },
  tableRow: (node, context) => tableRow(node, [], [], context),
  tableCell: (node, context) => element('td', {}, cellWords(node, context), context),
  caption: (node, context) => element('figcaption', {}, inner(node, context), context),
  note: (node, context) => {
    const { id, callId, label: number } = node;
    const own = link({ class: 'note-number', href: `#${id}`, 'aria-label': context.messages.note(number) }, escapeText(number), context);
    const back = link({ class: 'backlink', href: `#${callId}`, role: 'doc-backlink', 'aria-label': context.messages.backToCall(number) }, '↩', context);
    const parts = writeAll(node, context);
    const last = parts.pop();
    // Behind the last words rather than on a line of its own.
    if (last !== undefined) parts.push(node.children.at(-1)?.type === 'paragraph' ? last.replace(/<\/p>$/, ` ${back}</p>`) : last + back);
    return element(
      noteElement,
      { id, class: 'note', role: 'doc-footnote', 'aria-label': context.messages.note(number) },
      own + parts.join('') + (last === undefined ? back : '') + historyBehind(id, context),
      context,
    );
  },
  noteref: ({ id, note, label }, context) => {
    const call = { id, class: 'noteref', role: 'doc-noteref', href: `#${note}`, 'aria-label': context.messages.note(label) };
    return element('sup', {}, link(call, escapeText(label), context), context);
  },
  cite: (node, context) => {
    const content = inner(node, { ...context, isLinked: true });
    return link({ id: node.id, class: 'cite', role: 'doc-biblioref', href: workAddress(context.base, node.work) }, content, context);
  },
  page: ({ id, label }, context) => {
    // Named by its text: the role allows no label.
    // A label whose capitals the id has lost.
    const written = pageId(label) === `page-${label}` ? undefined : label;
    const name = context.messages.pageLabel(label);
    // Drawn by the style sheet: letters among the words would part what a browser searches for.
    const mark = element('span', { id, class: 'page', role: 'doc-pagebreak', 'aria-label': name, 'data-label': written }, '', context);
    return link({ class: 'page-link', href: `#${id}`, 'aria-label': name }, mark, context);
  },
  emend: (node, context) => emended(node, context),
  supplied: (node, context) => element('span', { class: 'supplied' }, inner(node, context), context),
  name: (node, context) => {
    const words = inner(node, context);
    return (context.linked?.has(node) ?? node.first) ? link({ class: 'name', href: nameAddress(context.base, node.ref) }, words, context) : words;
  },
  foreign: (node, context) => element('span', { lang: node.lang, dir: directionWithin(node.lang, context.language) }, inner(node, context), context),
  ruby: (node, context) => {
    const aside = (name: string, text: string) => element(name, {}, escapeText(text), context);
    return element('ruby', {}, inner(node, context) + aside('rp', '（') + aside('rt', node.reading) + aside('rp', '）'), context);
  },
  styled: (node, context) => {
    const [name, className] = styles[node.style];
    return element(name, { class: className }, inner(node, context), context);
  },
  inlineCode: ({ value }, context) => element('code', {}, escapeText(value), context),
  math: formula,
  gap: ({ id, reason, extent }, context) => {
    const label = context.messages.gap(context.messages.list([reason, extent].filter((words) => words !== undefined)));
    return link({ class: 'gap', href: `apparatus/#${id}`, 'aria-label': label }, gapMark, context);
  },
  withdrawn,
  // Nothing is shown of it unless the copy text’s readings are asked for.
  omitted: ({ id }, context) => element('span', { class: 'emend', 'data-href': `apparatus/#${id}` }, '', context),
  label: (node, context) => `${element('span', { class: 'label' }, inner(node, context), context)} `,
  code: (node, context) => citable(node, 'pre', {}, element('code', {}, escapeText(node.value), context), context),
  thematicBreak: () => startTag('hr'),
  verse: (node, context) => citable(node, 'div', { class: 'verse' }, lines(writeAll(node, context)), context),
  stanza: (node, context) => element('p', { class: 'stanza' }, writeAll(node, context).join(`${startTag('br')}\n`), context),
  verseLine: (node, context) =>
    element('span', { class: node.indent > 0 ? `line in-${Math.min(node.indent, deepestIndent)}` : 'line' }, inner(node, context), context),
  epigraph: (node, context) => citable(node, 'blockquote', { class: 'epigraph', role: 'doc-epigraph' }, lines(writeAll(node, context)), context),
  attribution: (node, context) => element('p', { class: 'attribution' }, inner(node, context), context),
  setOff: (node, context) =>
    citable(node, 'div', { class: node.role, role: node.role === 'dedication' ? 'doc-dedication' : undefined }, inner(node, context), context),
  definitions: (node, context) => citable(node, 'dl', {}, lines(writeAll(node, context)), context),
  term: (node, context) => element('dt', {}, inner(node, context), context),
  description: (node, context) => {
    const [only, ...others] = node.children;
    return element('dd', {}, only?.type === 'paragraph' && others.length === 0 ? inner(only, context) : lines(writeAll(node, context)), context);
  },
  legend: (node, context) => element('p', { class: `legend ${node.role}` }, inner(node, context), context),
  text: ({ value }, context) =>
    context.isLinked
      ? escapeText(value)
      : linkRuns(value)
          .map(({ text, url }) => (url ? link({ class: 'written', href: encodeAddress(url) }, escapeText(text), context) : escapeText(text)))
          .join(''),
  emphasis: (node, context) => element('em', {}, inner(node, context), context),
  strong: (node, context) => element('strong', {}, inner(node, context), context),
  link: (node, context) => link({ href: encodeAddress(node.url) }, inner(node, context), context),
  break: ({ paragraph }) => `${startTag('br')}${paragraph ? startTag('br') : ''}\n`,
};

/** As deep as the style sheet goes. */
const deepestIndent = 8;

/** What an address may not hold stands in percents; what does already, stays. */
const encodeAddress = (url: string) => encodeURI(url).replace(/%25(?=[0-9a-z]{2})/gi, '%');
