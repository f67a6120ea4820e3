/** What each element becomes: one builder an element. */
import type { Position } from 'unist';
import type { VFile } from 'vfile';
import { pageId } from '../model/ids.ts';
import { layOutTable } from '../model/table-grid.ts';
import {
  type Alignment,
  type Block,
  type Caption,
  type CiteForm,
  type Inline,
  isBlock,
  type Legend,
  type LetterStyle,
  type Note,
  plainText,
  type SetOff,
  type Styled,
  type Table,
  type TableCell,
  type TableRow,
  type TextNode,
  type Verse,
  type WithdrawnKind,
} from '../model/text.ts';
import { type ElementName, elements } from './elements.ts';
import { problemOfFormula } from './formula.ts';
import { reportProblem } from './problems.ts';
import type { SyntaxNode } from './syntax.ts';

export interface ElementParts {
  attributes: ReadonlyMap<string, string>;
  /** Converted; of an element that holds lines, a paragraph’s lines. */
  children: SyntaxNode[];
  position: Position | undefined;
  file: VFile;
}

export const buildNode = (element: ElementName, parts: ElementParts): Inline | Block => builders[element](parts);

const get = ({ attributes }: ElementParts, name: string) => attributes.get(name) ?? '';
/** The words within an element: those of its paragraph, where it holds one. */
const wordsOf = ({ children }: ElementParts): Inline[] =>
  children.flatMap((child) => (child.type === 'paragraph' ? (child.children ?? []) : [child])) as unknown as Inline[];

const styled =
  (style: LetterStyle) =>
  (parts: ElementParts): Styled => ({ type: 'styled', style, children: wordsOf(parts), position: parts.position });

const setOff =
  (role: SetOff['role']) =>
  ({ children, position }: ElementParts): SetOff => ({ type: 'setOff', role, children: joinLines(children), position });

const legend =
  (role: Legend['role']) =>
  (parts: ElementParts): Legend => ({ type: 'legend', role, children: wordsOf(parts), position: parts.position });

const builders: { readonly [E in ElementName]: (parts: ElementParts) => Inline | Block } = {
  // The id follows from the passage that it stands in: remark-notes gives it, and those of emendations, omissions and gaps.
  Cite: (parts) => ({
    type: 'cite',
    id: '',
    work: get(parts, 'work'),
    locator: parts.attributes.get('locator'),
    form: (parts.attributes.get('form') as CiteForm | undefined) ?? 'full',
    children: wordsOf(parts),
    position: parts.position,
  }),
  Page: (parts) => ({ type: 'page', id: pageId(get(parts, 'n')), label: get(parts, 'n'), position: parts.position }),
  Emend: (parts) => ({ type: 'emend', id: '', was: get(parts, 'was'), why: get(parts, 'why'), children: wordsOf(parts), position: parts.position }),
  Supplied: (parts) => ({ type: 'supplied', id: '', why: get(parts, 'why'), children: wordsOf(parts), position: parts.position }),
  Name: (parts) => ({ type: 'name', ref: get(parts, 'ref'), first: false, children: wordsOf(parts), position: parts.position }),
  Foreign: (parts) => ({ type: 'foreign', lang: get(parts, 'lang'), children: wordsOf(parts), position: parts.position }),
  Ruby: (parts) => ({ type: 'ruby', reading: get(parts, 'reading'), children: wordsOf(parts), position: parts.position }),
  sup: styled('superscript'),
  sub: styled('subscript'),
  SmallCaps: styled('small-caps'),
  Underline: styled('underline'),
  Strike: styled('strike'),
  Math(parts) {
    const { attributes, position, file } = parts;
    const tex = get(parts, 'tex').trim();
    const problem = tex === '' ? undefined : problemOfFormula(tex);
    if (problem) {
      reportProblem(file, 'formula-parses', position, `Unexpected formula “${tex}” (${problem}), expected TeX that parses`);
      return { type: 'inlineCode', value: tex, position };
    }
    return { type: 'math', tex, display: attributes.has('display'), label: attributes.get('label'), was: attributes.get('was'), position };
  },
  Gap: (parts) => ({
    type: 'gap',
    id: '',
    reason: get(parts, 'reason'),
    extent: parts.attributes.get('extent'),
    was: parts.attributes.get('was'),
    position: parts.position,
  }),
  Omitted: ({ children, position, ...parts }) => ({
    type: 'omitted',
    id: '',
    was: children
      .map((child) => plainText(child as unknown as TextNode))
      .join(children.some(isBlock) ? ' ' : '')
      // A space that goes with the words is left out with them.
      .replace(/\s+/g, ' '),
    why: parts.attributes.get('why') ?? '',
    position,
  }),
  // Unwrapped by remark-sections, once the heading is read.
  Label: (parts) => ({ type: 'headingLabel', as: parts.attributes.get('as'), children: wordsOf(parts), position: parts.position }) as unknown as Inline,
  Withdrawn: (parts) => {
    const { attributes, position, file } = parts;
    const [why, movedTo] = [attributes.get('why'), attributes.get('movedTo')];
    if ((why === undefined) === (movedTo === undefined)) {
      reportProblem(
        file,
        'attribute-valid',
        position,
        `Unexpected <Withdrawn> ${why === undefined ? 'without “why” or “movedTo”' : 'with both “why” and “movedTo”'}, expected one of the two`,
        `Write ${elements.Withdrawn.example} or, where its words stand elsewhere now, <Withdrawn movedTo="s2-p1a" />.`,
      );
    }
    return { type: 'withdrawn', kind: (attributes.get('kind') as WithdrawnKind | undefined) ?? 'paragraph', why, movedTo, position };
  },
  // Unwrapped by remark-sections, like <Label>.
  Inserted: ({ attributes, children, position }) =>
    ({ type: 'inserted', as: attributes.get('as'), children: inParagraphs(children), position }) as unknown as Block,
  Marker: (parts) => ({ type: 'label', children: wordsOf(parts), position: parts.position }),
  Verse: ({ children, position }): Verse => ({ type: 'verse', children: withIndents(children as unknown as Verse['children']), position }),
  Epigraph: ({ children, position }) => ({ type: 'epigraph', children: inParagraphs(children) as unknown as Block[], position }),
  Attribution: (parts) => ({ type: 'attribution', children: wordsOf(parts), position: parts.position }),
  Dedication: setOff('dedication'),
  Signature: setOff('signature'),
  Figure: (parts) => ({
    type: 'figure',
    src: get(parts, 'src'),
    alt: get(parts, 'alt'),
    children: [...captionOf(withoutLegends(parts.children), 'Figure', parts.file), ...legendsIn(parts.children), ...notesAmong(parts.children)],
    position: parts.position,
  }),
  Table: buildTable,
  Row: ({ attributes, children, position, file }): TableRow => ({
    type: 'tableRow',
    ...(attributes.has('head') && { head: true }),
    children: cellsOf(children, file),
    position,
  }),
  Cell: ({ attributes, children, position }): TableCell => ({
    type: 'tableCell',
    ...(attributes.has('head') && { head: true }),
    ...(Number(attributes.get('rows')) > 1 && { rows: Number(attributes.get('rows')) }),
    ...(Number(attributes.get('columns')) > 1 && { columns: Number(attributes.get('columns')) }),
    ...(attributes.get('align') && { align: attributes.get('align') as Alignment }),
    children: joinParagraphs(children),
    position,
  }),
  Legend: legend('note'),
  Source: legend('source'),
};

const isSpace = (node: SyntaxNode) => node.type === 'text' && !/\S/.test(node.value ?? '');

/** Words on the line of the tags are no paragraph to Markdown. */
function inParagraphs(children: readonly SyntaxNode[]): SyntaxNode[] {
  const standsAlone = (node: SyntaxNode) => isBlock(node) || node.type === 'page' || node.type === 'footnoteDefinition';
  if (children.every(isSpace)) return [];
  if (children.some(standsAlone)) return children.filter((child) => !isSpace(child));
  return [{ type: 'paragraph', children: [...children], position: children[0]?.position }];
}

/** The paragraphs of a cell, parted by breaks. */
const joinParagraphs = (children: readonly SyntaxNode[]): Inline[] =>
  inParagraphs(children).flatMap((child, i): Inline[] => [
    ...(i > 0 ? [{ type: 'break' as const, paragraph: true }] : []),
    ...((child.type === 'paragraph' ? (child.children ?? []) : [child]) as unknown as Inline[]),
  ]);

/** Lines, or stanzas of them, parted by breaks. */
const joinLines = (stanzas: readonly SyntaxNode[]): Inline[] =>
  stanzas
    .flatMap((stanza) => (stanza.type === 'stanza' ? (stanza.children ?? []) : [stanza]))
    .flatMap((line, i): Inline[] => [...(i > 0 ? [{ type: 'break' as const }] : []), ...((line.children ?? []) as unknown as Inline[])]);

/** A step is two spaces. The line that begins furthest to the left has none. */
function withIndents(children: Verse['children']): Verse['children'] {
  const lines = children.flatMap((child) => (child.type === 'stanza' ? child.children : []));
  const least = Math.min(...lines.map(({ indent }) => indent));
  for (const line of lines) line.indent = Math.floor((line.indent - least) / 2);
  return children;
}

const isLegend = (node: SyntaxNode) => node.type === 'legend';
const legendsIn = (children: readonly SyntaxNode[]) => children.filter(isLegend) as unknown as Legend[];
const withoutLegends = (children: readonly SyntaxNode[]) => children.filter((child) => !isLegend(child) && !isDefinition(child) && !isSpace(child));

/** The float’s own notes, which remark-notes makes of their definitions. */
const isDefinition = ({ type }: SyntaxNode) => type === 'footnoteDefinition';
const notesAmong = (children: readonly SyntaxNode[]) => children.filter(isDefinition) as unknown as Note[];

/** The one paragraph beside a picture or a table. */
function captionOf(children: readonly SyntaxNode[], element: ElementName, file: VFile): Caption[] {
  const [first, ...others] = inParagraphs(children);
  for (const { position } of others) {
    reportProblem(
      file,
      'caption-single',
      position,
      `Unexpected second block in <${element}>, expected one paragraph: its caption`,
      `Put what is no caption behind </${element}>, and what is printed below the ${element.toLowerCase()} in <Legend> or <Source>.`,
    );
  }
  // A page break that begins it is no block, and a formula no paragraph.
  const words = first?.type === 'paragraph' ? (first.children ?? []) : first ? [first] : [];
  return first ? [{ type: 'caption', children: words as unknown as Inline[], position: first.position }] : [];
}

/** Markdown’s table, or rows of their own. */
function buildTable({ children, position, file }: ElementParts): Table {
  const at = children.findIndex(({ type }) => type === 'table' || type === 'tableRow');
  const written = children[at]?.type === 'table' ? (children[at] as unknown as Table) : undefined;
  const rows = written ? written.children : (children.filter(({ type }) => type === 'tableRow') as unknown as TableRow[]);
  const others = children.filter((child) => child.type !== 'tableRow' && child !== (written as unknown));
  const caption = captionOf(withoutLegends(others), 'Table', file);
  const stands = children.slice(0, Math.max(at, 0)).some((child) => !isSpace(child) && !isLegend(child) && !isDefinition(child)) ? 'before' : 'behind';
  const table: Table = {
    type: 'table',
    align: written?.align ?? [],
    children: [...(stands === 'before' ? caption : []), ...rows, ...(stands === 'behind' ? caption : []), ...legendsIn(children), ...notesAmong(children)],
    position,
  };
  if (!written) reportUnevenRows(table, file);
  return table;
}

function cellsOf(children: readonly SyntaxNode[], file: VFile): TableCell[] {
  const parts = children.flatMap((child) => (child.type === 'paragraph' ? (child.children ?? []) : [child]));
  for (const { type, position } of parts.filter((child) => child.type !== 'tableCell' && !isSpace(child))) {
    reportProblem(file, 'element-placed', position, `Unexpected ${type} in <Row>, expected <Cell>`, `Write ${elements.Row.example}.`);
  }
  return parts.filter(({ type }) => type === 'tableCell') as unknown as TableCell[];
}

/** Cells beyond those of the head would be shown under no heading, and cells that are missing would be guessed. */
export function reportUnevenRows(table: Table, file: VFile): void {
  const grid = layOutTable(table);
  for (const { row, columns } of grid.uneven) {
    reportProblem(
      file,
      'table-rows-even',
      row.position,
      `Unexpected row of ${columns} ${columns === 1 ? 'cell' : 'cells'}, expected ${grid.columns} as in the first row`,
      'Leave a cell empty where nothing is printed, and write \\| for a line that is printed. A cell that takes several rows or columns counts in each.',
    );
  }
}
