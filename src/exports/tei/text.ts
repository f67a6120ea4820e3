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
import { layOutTable, rowsOf } from '../../model/table-grid.ts';
import {
  definitionsOf,
  type Emphasis,
  isLabelled,
  type Name,
  type Note,
  type Ordinal,
  otherPaperOf,
  ownNotes,
  paragraphsOf,
  plainText,
  type Section,
  type TextNode,
  walk,
} from '../../model/text.ts';
import { handle, type NodeHandlers } from '../exporter.ts';
import { withdrawalOf } from '../matter/withdrawal.ts';
import { fullPictureAddress, fullTextAddress, nameId, toPointer, workId } from './address.ts';
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
  const idAndNumber = ({ id, ordinal }: { id?: string | undefined; ordinal?: Ordinal | undefined }) => (id ? { 'xml:id': id, n: ordinal } : {});

  const handlers: NodeHandlers<ElementContent[]> = {
    section: (node) => [
      x('div', { type: 'section', subtype: node.role, 'xml:id': node.id, ...(node.number.length > 0 && { n: node.number.join('.') }) }, writeSection(node)),
    ],
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
          { ...idAndNumber(node), rend: isLabelled(node) ? 'labelled' : node.ordered ? 'numbered' : 'bulleted' },
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
      const rows = rowsOf(node);
      const size = { rows: rows.length, cols: layOutTable(node).columns };
      // What stands behind the rows can be no head.
      const below = node.children.flatMap((child, i): ElementContent[] => {
        if (child.type === 'legend') return handle(handlers, child);
        return child.type === 'caption' && i > 0 ? [x('trailer', write(child.children))] : [];
      });
      const [first] = node.children;
      const head = first?.type === 'caption' ? write([first]) : [];
      return [x('table', { ...idAndNumber(node), ...size }, [...head, ...write(rows), ...write(ownNotes(node)), ...below])];
    },
    tableRow: (node) => [x('row', node.head ? { role: 'label' } : {}, write(node.children))],
    tableCell: (node) => {
      const paragraphs = paragraphsOf(node.children);
      const words = paragraphs.length < 2 ? write(node.children) : paragraphs.map((children) => x('p', write(children)));
      return [x('cell', { ...(node.head && { role: 'label' }), rows: node.rows, cols: node.columns }, words)];
    },
    legend: (node) => [x('note', { type: node.role === 'source' ? 'source' : 'legend' }, write(node.children))],
    code: (node) => [
      x('ab', { type: 'code', ...idAndNumber(node) }, [x('code', { 'xml:space': 'preserve', ...(node.lang && { lang: node.lang }) }, node.value)]),
    ],
    thematicBreak: () => [x('milestone', { unit: 'section', rend: 'rule' })],
    verse: (node) => [x('quote', { type: 'verse', ...idAndNumber(node) }, write(node.children))],
    stanza: (node) => [x('lg', write(node.children))],
    verseLine: (node) => [x('l', node.indent > 0 ? { rend: `indent${node.indent}` } : {}, write(node.children))],
    epigraph: (node) => [x('quote', { type: 'epigraph', ...idAndNumber(node) }, write(node.children))],
    attribution: (node) => [x('ab', { type: 'attribution' }, write(node.children))],
    setOff: (node) => [x('ab', { type: node.role, ...idAndNumber(node) }, write(node.children))],
    // A label before each item: one that has several meanings stands before the first, and each term of several before the first meaning.
    definitions: (node) => [
      x(
        'list',
        { type: 'gloss', ...idAndNumber(node) },
        definitionsOf(node).flatMap(({ terms, definitions }) => [
          x(
            'label',
            terms.flatMap(({ children }, i) => [...(i > 0 ? [x('lb')] : []), ...write(children)]),
          ),
          x(
            'item',
            definitions.flatMap(({ children }) => write(children)),
          ),
        ]),
      ),
    ],
    term: (node) => [x('label', write(node.children))],
    description: (node) => [x('item', write(node.children))],
    caption: (node) => [x('head', write(node.children))],
    // One that nothing calls stands at its own place.
    note: (node) => (context.noteOf.get(node.id)?.called ? [] : [note(node)]),
    styled: (node) => [x('hi', { rend: node.style === 'strike' ? 'strikethrough' : node.style }, write(node.children))],
    inlineCode: ({ value }) => [x('code', value)],
    math: ({ id, ordinal, tex, display, label }) => {
      const formula = x('formula', { notation: 'TeX', ...idAndNumber({ id, ordinal }), rend: display ? 'display' : 'inline' }, tex);
      return label ? [formula, { type: 'text', value: ' ' }, x('seg', { type: 'label' }, label)] : [formula];
    },
    gap: (node) => [x('gap', { 'xml:id': context.changeIds.get(node), reason: node.reason.trim().replace(/\s+/g, ' '), extent: node.extent })],
    // Within a note, the note is empty. Why, the edition's remarks say.
    withdrawn: (node) => {
      const held = withdrawalOf(context.paper, node)?.held ?? [];
      const anchors = held.map((id) => x('anchor', { 'xml:id': id }));
      return node.id ? [x('ab', { type: 'withdrawn', ...idAndNumber(node), ...(node.movedTo && { corresp: `#${node.movedTo}` }) }, anchors)] : anchors;
    },
    omitted: (node) => [x('choice', { 'xml:id': context.changeIds.get(node) }, [x('sic', node.was), x('corr')])],
    label: (node) => [x('label', write(node.children)), { type: 'text', value: ' ' }],
    text: ({ value }) => [{ type: 'text', value }],
    emphasis: (node) => writeEmphasis(node),
    strong: (node) => [x('hi', { rend: 'bold' }, write(node.children))],
    link: (node) => [
      x(
        'ref',
        { target: toPointer(otherPaperOf(node) ? new URL(node.url, fullTextAddress(context.site, context.paper.id)).href : node.url) },
        write(node.children),
      ),
    ],
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
    children.flatMap((child) => {
      if (child.type === 'heading') return [x('head', write(child.children))];
      // Among words by TEI’s rules: a block is put around them.
      return child.type === 'math' || child.type === 'omitted'
        ? [x('ab', { type: child.type === 'math' ? 'formula' : 'omitted' }, write([child]))]
        : write([child]);
    });

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
