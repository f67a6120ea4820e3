/** A section's tree as the HTML of its part of the text page: one handler a kind of node, so that a section is static markup. */

import { nameAddress, picturePath, workAddress } from '../model/addresses.ts';
import { directionWithin } from '../model/direction.ts';
import { pageId } from '../model/ids.ts';
import { sectionLabel } from '../model/labels.ts';
import { type Messages, messagesFor } from '../model/messages/messages.ts';
import {
  type CitableBlock,
  type Float,
  type Heading,
  type List,
  type ListItem,
  type NodeOf,
  type NodeType,
  ownNotes,
  plainText,
  type Section,
  type SectionTree,
  type Table,
  type TableRow,
  type TextNode,
} from '../model/text.ts';
import { type Attributes, element as elementOf, escapeText, startTag } from './html.ts';

export interface SectionHtmlOptions {
  /** The site's base path, with a slash at its end. */
  base: string;
  /** Of the paper. */
  language: string;
  /** Ids that are to be reached by others, which were published and stand for something else now: an old address arrives where its words went. */
  aliases: ReadonlyMap<string, readonly string[]>;
}

interface Context extends SectionHtmlOptions {
  /** What links and figures are called, in the language of the paper. */
  messages: Messages;
  /** Within a citation, which is a link. */
  isLinked: boolean;
}

export const sectionHtml = (tree: SectionTree, options: SectionHtmlOptions): string =>
  writeAll(tree, { ...options, messages: messagesFor(options.language), isLinked: false }).join('\n');

type Parent = { children: readonly TextNode[] };

const write = (node: TextNode, context: Context): string => (handlers[node.type] as (node: TextNode, context: Context) => string)(node, context);
const writeAll = ({ children }: Parent, context: Context): string[] => children.map((child) => write(child, context));
const inner = (node: Parent, context: Context): string => writeAll(node, context).join('');

/** Each on a line of its own. */
const lines = (parts: readonly string[]) => ['', ...parts, ''].join('\n');

function element(name: string, attributes: Attributes, content: string, { aliases }: Context): string {
  const { id } = attributes;
  const old = aliases.size > 0 && id !== undefined ? (aliases.get(String(id)) ?? []) : [];
  return elementOf(name, attributes, old.map((each) => elementOf('span', { id: each, class: 'alias' }, '')).join('') + content);
}

/** A link cannot hold another: what would be one inside a citation is only marked, with the address beside it for who opens it by a script. */
function link(attributes: Attributes, content: string, context: Context): string {
  if (!context.isLinked) return element('a', attributes, content, context);
  const { href, ...others } = attributes;
  return element('span', { ...others, 'data-href': href }, content, context);
}

const permalink = (id: string, label: string, className: string, context: Context, number?: number | string) =>
  link({ class: className, href: `#${id}`, 'aria-label': label, 'data-n': number }, '', context);

/** A citable block carries its id, and a link to itself that reads as its number. */
function citable(node: CitableBlock, name: string, attributes: Attributes, content: string, context: Context): string {
  if (!node.id) return element(name, attributes, content, context);
  const number = permalink(node.id, context.messages.paragraph(node.ordinal ?? 0), 'pn', context, node.ordinal);
  if (node.type === 'paragraph') return element(name, { id: node.id }, number + content, context);
  return element('div', { id: node.id, class: 'block' }, number + element(name, attributes, content, context), context);
}

/** With the link to itself behind a caption that comes first: a caption is a figure's first or its last element. */
function float(node: Float, what: 'figureHere' | 'tableHere', caption: string, before: boolean, content: string, context: Context): string {
  const number = node.id ? permalink(node.id, context.messages[what](node.ordinal ?? 0), 'pn', context) : '';
  const notes = ownNotes(node).map((note) => write(note, context));
  const body = number + content + (notes.length > 0 ? element('div', { class: 'notes' }, notes.join(''), context) : '');
  return element('figure', { id: node.id, class: 'float' }, before ? caption + body : body + caption, context);
}

const captionId = ({ id }: Float) => `${id ?? 'float'}-caption`;
const captionOf = (node: Float) => node.children.find((child) => child.type === 'caption');

function tableRow({ children }: TableRow, align: Table['align'], isHead: boolean, context: Context): string {
  const cells = children.map((cell, i) => {
    const side = align[i];
    // A heading without words would be one to no one.
    const isHeading = isHead && plainText(cell).trim() !== '';
    return element(isHeading ? 'th' : 'td', { scope: isHeading ? 'col' : undefined, class: side ? `to-${side}` : undefined }, inner(cell, context), context);
  });
  return element('tr', {}, cells.join(''), context);
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
  // Outside the heading: the name of the section should not contain its link's.
  return element('div', { class: 'heading' }, element(`h${level}`, { id: `${section.id}-title` }, inner(node, context), context) + anchor, context);
}

/** The blocks of a section, each in one box with the notes that it calls, which can stand beside it where there is room. */
function passages(section: Section, context: Context): string {
  const gathered: { block: string; notes: string[] }[] = [];
  for (const child of section.children) {
    const block = child.type === 'heading' ? heading(child, section, context) : write(child, context);
    const last = gathered.at(-1);
    if (child.type === 'note' && last) last.notes.push(block);
    else gathered.push({ block, notes: [] });
  }
  const box = (block: string, notes: readonly string[]) =>
    element('div', { class: 'passage' }, block + element('div', { class: 'notes' }, notes.join(''), context), context);
  return gathered.map(({ block, notes }) => (notes.length > 0 ? box(block, notes) : block)).join('');
}

/** DPUB-ARIA roles by the title that a section bears. */
const landmarkRoles: Readonly<Record<string, string>> = {
  introduction: 'doc-introduction',
  conclusion: 'doc-conclusion',
  conclusions: 'doc-conclusion',
};

type Handlers = { [T in NodeType]: (node: NodeOf<T>, context: Context) => string };

const handlers: Handlers = {
  section: (node, context) =>
    element('section', { id: node.id, 'aria-labelledby': `${node.id}-title`, role: landmarkRoles[node.id] }, passages(node, context), context),
  heading: () => {
    throw new Error('A heading stands outside a section.');
  },
  paragraph: (node, context) => citable(node, 'p', {}, inner(node, context), context),
  blockquote: (node, context) => citable(node, 'blockquote', {}, lines(writeAll(node, context)), context),
  list: (node, context) => {
    const items = node.children.map((item) => listItem(item, isLoose(node), context));
    if (!node.ordered) return citable(node, 'ul', {}, lines(items), context);
    return citable(node, 'ol', { start: node.start === 1 ? undefined : (node.start ?? undefined) }, lines(items), context);
  },
  listItem: (node, context) => listItem(node, isLooseItem(node), context),
  figure: (node, context) => {
    const { src, alt, width, height } = node;
    const picture = startTag('img', { src: picturePath(src), alt, width, height, loading: 'lazy', decoding: 'async' });
    const caption = captionOf(node);
    return float(node, 'figureHere', caption ? write(caption, context) : '', false, picture, context);
  },
  table: (node, context) => {
    const [head, ...body] = node.children.filter((child) => child.type === 'tableRow');
    const group = (name: string, rows: readonly TableRow[]) =>
      rows.length > 0 ? element(name, {}, rows.map((row) => tableRow(row, node.align, name === 'thead', context)).join(''), context) : '';
    const rows = group('thead', head ? [head] : []) + group('tbody', body);
    const caption = captionOf(node);
    const named = caption ? { 'aria-labelledby': captionId(node) } : { 'aria-label': context.messages.table(node.ordinal) };
    // A wide table is scrolled by itself, with the keyboard too.
    const region = element('div', { class: 'scroll', role: 'region', tabindex: 0, ...named }, element('table', {}, rows, context), context);
    const words = caption ? element('figcaption', { id: captionId(node) }, inner(caption, context), context) : '';
    return float(node, 'tableHere', words, node.children[0]?.type === 'caption', region, context);
  },
  tableRow: (node, context) => tableRow(node, [], false, context),
  tableCell: (node, context) => element('td', {}, inner(node, context), context),
  caption: (node, context) => element('figcaption', {}, inner(node, context), context),
  note: (node, context) => {
    const { id, callId, label: number } = node;
    const own = permalink(id, context.messages.note(number), 'note-number', context, number);
    const back = link({ class: 'backlink', href: `#${callId}`, role: 'doc-backlink', 'aria-label': context.messages.backToCall(number) }, '↩', context);
    const parts = writeAll(node, context);
    const last = parts.pop();
    // Behind the last words rather than on a line of its own.
    if (last !== undefined) parts.push(node.children.at(-1)?.type === 'paragraph' ? last.replace(/<\/p>$/, ` ${back}</p>`) : last + back);
    return element(
      'aside',
      { id, class: 'note', role: 'doc-footnote', 'aria-label': context.messages.note(number) },
      own + parts.join('') + (last === undefined ? back : ''),
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
    const mark = element('span', { id, class: 'page', role: 'doc-pagebreak', 'data-label': written }, `[${context.messages.pageLabel(label)}]`, context);
    return link({ class: 'page-link', href: `#${id}` }, mark, context);
  },
  emend: (node, context) => link({ class: 'emend', href: `apparatus/#${node.id}` }, inner(node, context), context),
  supplied: (node, context) => element('span', { class: 'supplied' }, inner(node, context), context),
  name: (node, context) => {
    const words = inner(node, context);
    return node.first ? link({ class: 'name', href: nameAddress(context.base, node.ref) }, words, context) : words;
  },
  foreign: (node, context) => element('span', { lang: node.lang, dir: directionWithin(node.lang, context.language) }, inner(node, context), context),
  ruby: (node, context) => {
    const aside = (name: string, text: string) => element(name, {}, escapeText(text), context);
    return element('ruby', {}, inner(node, context) + aside('rp', '（') + aside('rt', node.reading) + aside('rp', '）'), context);
  },
  text: ({ value }) => escapeText(value),
  emphasis: (node, context) => element('em', {}, inner(node, context), context),
  strong: (node, context) => element('strong', {}, inner(node, context), context),
  link: (node, context) => link({ href: encodeAddress(node.url) }, inner(node, context), context),
  break: () => `${startTag('br')}\n`,
};

/** What an address may not hold stands in percents; what does already, stays. */
const encodeAddress = (url: string) => encodeURI(url).replace(/%25(?=[0-9a-z]{2})/gi, '%');
