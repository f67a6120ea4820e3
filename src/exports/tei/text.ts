/**
 * The text as TEI: one handler a kind of node.
 *
 * A note stands at its call, where programs that read TEI look for it and set its number; an anchor before it has the id that the page
 * promises for the call. A note that is called again stands at its first call, and the others are a `ref` to it.
 */
import type { ElementContent } from 'xast';
import { normaliseWords } from '../../edition/ledger/fingerprint.ts';
import type { NameKind } from '../../model/name.ts';
import { pictureType } from '../../model/picture.ts';
import { type Emphasis, type Name, type Note, ownNotes, plainText, type Section, type TextNode, walk } from '../../model/text.ts';
import { handle, type NodeHandlers } from '../exporter.ts';
import { fullPictureAddress, nameId, toPointer, workId } from './address.ts';
import { type TitleLevel, titleLevels } from './bibl-struct.ts';
import { locateCitation } from './cited-range.ts';
import type { TeiContext } from './context.ts';
import { x } from './element.ts';

/** What marks a mention, by the kind of its name. */
export const mentionElements: Readonly<Record<NameKind, string>> = {
  person: 'persName',
  organisation: 'orgName',
  place: 'placeName',
  agreement: 'name',
  // What programs set in italics, as terms and titles, is set so in the text by its own marks alone.
  term: 'rs',
  publication: 'rs',
};
const typed = new Set<NameKind>(['agreement', 'term', 'publication']);

export const writeNode = (node: TextNode, context: TeiContext): ElementContent[] => handle(handlersFor(context, []), node);

/** `titles` are those that words in italics may be of: a citation's. */
function handlersFor(context: TeiContext, titles: readonly { title: string; level: TitleLevel }[]): NodeHandlers<ElementContent[]> {
  const write = (nodes: readonly TextNode[]) => nodes.flatMap((node) => handle(handlers, node));
  const idAndNumber = ({ id, ordinal }: { id?: string | undefined; ordinal?: number | undefined }) => (id ? { 'xml:id': id, n: ordinal } : {});

  const handlers: NodeHandlers<ElementContent[]> = {
    section: (node) => [x('div', { type: 'section', 'xml:id': node.id, ...(node.number.length > 0 && { n: node.number.join('.') }) }, writeSection(node))],
    heading: () => {
      throw new Error('A heading stands outside a section.');
    },
    paragraph: (node) => [x('p', idAndNumber(node), write(node.children))],
    blockquote: (node) => [x('quote', idAndNumber(node), write(node.children))],
    list: (node) => {
      const numberOf = (i: number) => (node.ordered ? { n: (node.start ?? 1) + i } : {});
      return [
        x(
          'list',
          { ...idAndNumber(node), rend: node.ordered ? 'numbered' : 'bulleted' },
          node.children.map((item, i) => x('item', numberOf(i), write(item.children))),
        ),
      ];
    },
    listItem: (node) => [x('item', write(node.children))],
    figure: (node) => {
      const { width, height } = node;
      const size = width && height ? { width: `${width}px`, height: `${height}px` } : {};
      const graphic = x('graphic', { url: fullPictureAddress(context.site, context.paper.id, node.src), mimeType: pictureType(node.src), ...size });
      return [x('figure', idAndNumber(node), [graphic, ...write(node.children), x('figDesc', { 'xml:lang': context.paper.meta.language }, node.alt)])];
    },
    table: (node) => {
      const rows = node.children.filter((child) => child.type === 'tableRow');
      const notes = ownNotes(node);
      const size = { rows: rows.length, cols: rows[0]?.children.length };
      // What stands behind the rows can be no head.
      const caption = (name: string, at: number) => {
        const child = node.children[at];
        return child?.type === 'caption' ? [x(name, write(child.children))] : [];
      };
      const body = rows.map((row, i) => x('row', i === 0 ? { role: 'label' } : {}, write(row.children)));
      return [x('table', { ...idAndNumber(node), ...size }, [...caption('head', 0), ...body, ...write(notes), ...caption('trailer', rows.length)])];
    },
    tableRow: (node) => [x('row', write(node.children))],
    tableCell: (node) => [x('cell', write(node.children))],
    caption: (node) => [x('head', write(node.children))],
    // One that nothing calls stands at its own place.
    note: (node) => (context.noteOf.get(node.id)?.called ? [] : [note(node)]),
    text: ({ value }) => [{ type: 'text', value }],
    emphasis: (node) => writeEmphasis(node),
    strong: (node) => [x('hi', { rend: 'bold' }, write(node.children))],
    link: (node) => [x('ref', { target: toPointer(node.url) }, write(node.children))],
    break: () => [x('lb')],
    noteref: (node) => {
      const called = context.noteOf.get(node.note)?.node;
      return called?.callId === node.id
        ? [x('anchor', { type: 'noteref', 'xml:id': node.id }), note(called)]
        : [x('ref', { type: 'noteref', 'xml:id': node.id, target: `#${node.note}`, rend: 'superscript' }, node.label)];
    },
    cite: (node) => {
      const inner = handlersFor(context, titleLevels(context.workOf(node)));
      const writeCited = (nodes: readonly TextNode[]) => nodes.flatMap((child) => handle(inner, child));
      const { unit, parts, unprinted } = locateCitation(node);
      const rangeAttributes = (range: { from: string; to: string }) => ({ ...(unit && { unit }), ...range });
      const words = parts.flatMap(({ children, range }) => (range ? [x('citedRange', rangeAttributes(range), writeCited(children))] : writeCited(children)));
      const empty = unprinted.map((range) => x('citedRange', rangeAttributes(range)));
      return [x('bibl', { ...(node.id && { 'xml:id': node.id }), type: node.form, corresp: `#${workId(node.work)}` }, [...words, ...empty])];
    },
    page: (node) => [x('pb', { n: node.label, 'xml:id': node.id })],
    emend: (node) => [x('choice', { 'xml:id': context.changeIds.get(node) }, [x('sic', node.was), x('corr', write(node.children))])],
    supplied: (node) => [x('supplied', { 'xml:id': context.changeIds.get(node), reason: 'lost-in-copy-text' }, write(node.children))],
    name: (node) => [x(...mention(node), write(node.children))],
    foreign: (node) => [x('foreign', { 'xml:lang': node.lang }, write(node.children))],
    ruby: (node) => [x('ruby', [x('rb', write(node.children)), x('rt', node.reading)])],
  };

  /** Whatever it is called within. */
  const note = ({ id, label, children }: Note) =>
    x(
      'note',
      { place: 'foot', 'xml:id': id, n: label },
      children.flatMap((child) => writeNode(child, context)),
    );

  const writeSection = ({ children }: Section) =>
    children.flatMap((child) => (child.type === 'heading' ? [x('head', write(child.children))] : handle(handlers, child)));

  const mention = (node: Name): [string, Record<string, string>] => {
    const { kind } = context.nameOf(node.ref);
    const pointer = `#${nameId(node.ref)}`;
    // The elements for names hold no bibl.
    if (holdsCitation(node)) return ['seg', { type: 'mention', corresp: pointer }];
    return [mentionElements[kind], { ref: pointer, ...(typed.has(kind) && { type: kind }) }];
  };

  const writeEmphasis = (node: Emphasis): ElementContent[] => {
    const words = normaliseWords(plainText(node));
    const level = titles.find(({ title }) => normaliseWords(title) === words)?.level;
    const [only, ...others] = node.children;
    if (only?.type === 'name' && others.length === 0 && context.nameOf(only.ref).kind === 'publication' && !holdsCitation(only)) {
      return [x('title', { ref: `#${nameId(only.ref)}`, ...(level && { level }), rend: 'italic' }, write(only.children))];
    }
    return [x(level ? 'title' : 'hi', { ...(level && { level }), rend: 'italic' }, write(node.children))];
  };

  return handlers;
}

function holdsCitation(name: Name): boolean {
  let found = false;
  walk(name, ({ type }) => {
    found ||= type === 'cite';
  });
  return found;
}
