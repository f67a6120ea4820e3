/**
 * The text of a paper as a tree. Nodes are unist nodes, so the encoding's plugins can build them in place, and the unions are
 * closed, so that a renderer or exporter which forgets a kind does not compile.
 */
import type { Position } from 'unist';
import type { PartRole } from './part-role.ts';

/** The number of a passage within its section: `3`; of one that came in behind it after publication, `3a`. */
export type Ordinal = number | string;

/** Whether a passage came in after publication, between others whose numbers stay. */
export const isInserted = (node: { ordinal?: Ordinal | undefined }): boolean => typeof node.ordinal === 'string';

interface Placed {
  /** Where the node stands in its file. Absent on nodes that the encoding derives. */
  position?: Position | undefined;
}

export interface Text extends Placed {
  type: 'text';
  value: string;
  /** Where a line of the file ended and nothing stands for it, since its letters set no spaces. */
  lineEnds?: readonly number[] | undefined;
}
export interface Emphasis extends Placed {
  type: 'emphasis';
  children: Inline[];
}
export interface Strong extends Placed {
  type: 'strong';
  children: Inline[];
}
export interface Link extends Placed {
  type: 'link';
  url: string;
  children: Inline[];
}
export interface Break extends Placed {
  type: 'break';
  /** Whether a paragraph ends here, within a cell of a table; else a line. */
  paragraph?: boolean | undefined;
}
/** The place that calls a note. */
export interface Noteref extends Placed {
  type: 'noteref';
  id: string;
  /** The id of the note that it calls. */
  note: string;
  /** As printed: `12`, `*`. */
  label: string;
}
/** Printed words that cite a work. */
export interface Cite extends Placed {
  type: 'cite';
  id: string;
  work: string;
  /** As printed: `paras. 30 and 35`. */
  locator?: string | undefined;
  form: CiteForm;
  children: Inline[];
}
export const citeForms = ['full', 'short'] as const;
export type CiteForm = (typeof citeForms)[number];

/** A printed page begins here. */
export interface Page extends Placed {
  type: 'page';
  id: string;
  /** As printed: `4`, `iii`, `12a`. */
  label: string;
}
/** The editor's reading, with the copy text's. */
export interface Emend extends Placed {
  type: 'emend';
  /** Its row in the apparatus: `s1-2-p3-e1`. */
  id: string;
  was: string;
  why: string;
  children: Inline[];
}
/** Absent from the copy text, restored by the editor. */
export interface Supplied extends Placed {
  type: 'supplied';
  /** As an emendation's. */
  id: string;
  why: string;
  children: Inline[];
}
/** A mention of an entry of the names register. */
export interface Name extends Placed {
  type: 'name';
  ref: string;
  /** Whether this is the section's first mention outside headings and citations: one that may be a link. */
  first: boolean;
  children: Inline[];
}

/** Words in another language than the paper's. */
export interface Foreign extends Placed {
  type: 'foreign';
  /** A BCP 47 tag. */
  lang: string;
  children: Inline[];
}
/** Words with their reading, which Japanese prints beside them. */
export interface Ruby extends Placed {
  type: 'ruby';
  reading: string;
  children: Inline[];
}

export const letterStyles = ['superscript', 'subscript', 'small-caps', 'underline', 'strike'] as const;
export type LetterStyle = (typeof letterStyles)[number];
/** Letters that print sets apart from those around them, without emphasis. */
export interface Styled extends Placed {
  type: 'styled';
  style: LetterStyle;
  children: Inline[];
}
/** Words that stand exactly as written: no names, no typography. */
export interface InlineCode extends Placed {
  type: 'inlineCode';
  value: string;
}
/** A formula, among words or displayed between lines. */
export interface Formula extends Placed {
  type: 'math';
  tex: string;
  display: boolean;
  /** As printed beside it: `(3)`. */
  label?: string | undefined;
  /** What the copy text has for it, where that is not the TeX. */
  was?: string | undefined;
  /** Of one that is displayed: `s1-1-eq1`. */
  id?: string | undefined;
  ordinal?: Ordinal | undefined;
}
/** Illegible in the copy text, or lost. */
export interface Gap extends Placed {
  type: 'gap';
  /** As an emendation's. */
  id: string;
  reason: string;
  /** How much: `two words`. */
  extent?: string | undefined;
  /** What the copy text has in its place: `[illegible]`. */
  was?: string | undefined;
}
/** Words of the copy text that the edition leaves out. */
export interface Omitted extends Placed {
  type: 'omitted';
  /** As an emendation's. */
  id: string;
  was: string;
  why: string;
}
/** The printed mark that an item of a list bears, where it is not a bullet or the next number. */
export interface Label extends Placed {
  type: 'label';
  children: Inline[];
}

export type Inline =
  | Text
  | Emphasis
  | Strong
  | Link
  | Break
  | Noteref
  | Cite
  | Page
  | Emend
  | Supplied
  | Name
  | Foreign
  | Ruby
  | Styled
  | InlineCode
  | Formula
  | Gap
  | Omitted
  | Label;

export interface Heading extends Placed {
  type: 'heading';
  /** 1 for a top-level section of the paper. */
  depth: number;
  children: Inline[];
}
/** A block of a section; in a note or a quotation it has no id of its own. */
export interface Paragraph extends Placed {
  type: 'paragraph';
  id?: string | undefined;
  ordinal?: Ordinal | undefined;
  children: Inline[];
}
export interface Blockquote extends Placed {
  type: 'blockquote';
  id?: string | undefined;
  ordinal?: Ordinal | undefined;
  children: Block[];
}
export interface List extends Placed {
  type: 'list';
  id?: string | undefined;
  ordinal?: Ordinal | undefined;
  ordered?: boolean | null | undefined;
  start?: number | null | undefined;
  /** Whether blank lines part the items. */
  spread?: boolean | null | undefined;
  children: ListItem[];
}
export interface ListItem extends Placed {
  type: 'listItem';
  /** Whether blank lines part its blocks. */
  spread?: boolean | null | undefined;
  children: Block[];
}
/** The printed words that say what a figure or a table shows. */
export interface Caption extends Placed {
  type: 'caption';
  children: Inline[];
}
/** A picture that stands between the blocks of a section. */
export interface Figure extends Placed {
  type: 'figure';
  id?: string | undefined;
  ordinal?: Ordinal | undefined;
  /** A file beside the section's own. */
  src: string;
  /** What it shows, for those who do not see it. */
  alt: string;
  /** In CSS pixels; unknown where the file cannot be read. */
  width?: number | undefined;
  height?: number | undefined;
  /** Its own notes behind its caption. */
  children: (Caption | Legend | Note)[];
}
export type Alignment = 'left' | 'right' | 'center' | null;
export interface Table extends Placed {
  type: 'table';
  id?: string | undefined;
  ordinal?: Ordinal | undefined;
  /** Of each column. */
  align: Alignment[];
  /** The caption, where there is one, before or behind the rows as printed; then what is printed below, and the table's own notes. */
  children: (Caption | TableRow | Legend | Note)[];
}
export interface TableRow extends Placed {
  type: 'tableRow';
  /** Whether its cells head the columns. */
  head?: boolean | undefined;
  children: TableCell[];
}
export interface TableCell extends Placed {
  type: 'tableCell';
  /** Whether it heads its row. */
  head?: boolean | undefined;
  /** How many rows and columns it takes, where more than one. */
  rows?: number | undefined;
  columns?: number | undefined;
  /** Where not as its column. */
  align?: Alignment | undefined;
  children: Inline[];
}
/** Printed below a figure or a table: what explains it, or where it is from. */
export interface Legend extends Placed {
  type: 'legend';
  role: 'note' | 'source';
  children: Inline[];
}
/** Verbatim lines. */
export interface CodeBlock extends Placed {
  type: 'code';
  id?: string | undefined;
  ordinal?: Ordinal | undefined;
  lang?: string | null | undefined;
  value: string;
}
/** A printed rule, or the ornament that stands for one. */
export interface ThematicBreak extends Placed {
  type: 'thematicBreak';
}
export interface Verse extends Placed {
  type: 'verse';
  id?: string | undefined;
  ordinal?: Ordinal | undefined;
  children: (Stanza | Attribution)[];
}
export interface Stanza extends Placed {
  type: 'stanza';
  children: VerseLine[];
}
export interface VerseLine extends Placed {
  type: 'verseLine';
  /** In steps. */
  indent: number;
  children: Inline[];
}
/** Words of others that stand before a text. */
export interface Epigraph extends Placed {
  type: 'epigraph';
  id?: string | undefined;
  ordinal?: Ordinal | undefined;
  children: Block[];
}
/** Whose words a quotation, an epigraph or a poem is. */
export interface Attribution extends Placed {
  type: 'attribution';
  children: Inline[];
}
/** To whom a text is dedicated; who signs it, where and when. Its lines end as printed. */
export interface SetOff extends Placed {
  type: 'setOff';
  role: 'dedication' | 'signature';
  id?: string | undefined;
  ordinal?: Ordinal | undefined;
  children: Inline[];
}
/** A list of terms, each before what it means. */
export interface Definitions extends Placed {
  type: 'definitions';
  id?: string | undefined;
  ordinal?: Ordinal | undefined;
  children: (Term | Description)[];
}
export interface Term extends Placed {
  type: 'term';
  children: Inline[];
}
export interface Description extends Placed {
  type: 'description';
  children: Block[];
}
export const withdrawnKinds = ['paragraph', 'figure', 'table', 'formula'] as const;
export type WithdrawnKind = (typeof withdrawnKinds)[number];
/** Holds the place and the number of a passage that was published and stands here no longer. Within a note: the note's words were taken back. */
export interface Withdrawn extends Placed {
  type: 'withdrawn';
  id?: string | undefined;
  ordinal?: Ordinal | undefined;
  kind: WithdrawnKind;
  /** Why it was taken back. */
  why?: string | undefined;
  /** The id of the passage that has its words now. */
  movedTo?: string | undefined;
}
export interface Note extends Placed {
  type: 'note';
  id: string;
  callId: string;
  /** As printed: `12`, `*`. */
  label: string;
  children: Block[];
}
export interface Section extends Placed {
  type: 'section';
  id: string;
  /** The components of the printed number, `['I', '2']`; empty where none is printed. */
  number: string[];
  /** Its place among its siblings by that number, and whether the editor says that the number is printed so. */
  numbered?: { value: number; isSaid: boolean };
  /** The heading's words without number, calls and page breaks. */
  title: string;
  /** What it is to the whole, where that is known. */
  role?: PartRole;
  depth: number;
  children: Block[];
}

export type Block =
  | Section
  | Heading
  | Paragraph
  | Blockquote
  | List
  | ListItem
  | Figure
  | Table
  | TableRow
  | TableCell
  | Caption
  | Legend
  | CodeBlock
  | ThematicBreak
  | Verse
  | Stanza
  | VerseLine
  | Epigraph
  | Attribution
  | SetOff
  | Definitions
  | Term
  | Description
  | Note
  | Page
  | Formula
  | Omitted
  | Withdrawn;
export type TextNode = Block | Inline;
export type NodeType = TextNode['type'];
export type NodeOf<T extends NodeType> = Extract<TextNode, { type: T }>;

/** What a node is to the text, known here alone: search, fingerprints, elements and exports ask. */
interface Shape {
  /** Among the words of a block, between blocks, or wherever it is printed. */
  stands: 'among words' | 'between blocks' | 'anywhere';
  holds: 'words' | 'blocks' | 'nothing';
  /** A citable block is numbered with the other passages of its section, a float or a formula with those of its own kind. */
  counts?: 'citable' | 'float' | 'formula';
}

export const shapes = {
  section: { stands: 'between blocks', holds: 'blocks' },
  heading: { stands: 'between blocks', holds: 'words' },
  paragraph: { stands: 'between blocks', holds: 'words', counts: 'citable' },
  blockquote: { stands: 'between blocks', holds: 'blocks', counts: 'citable' },
  list: { stands: 'between blocks', holds: 'blocks', counts: 'citable' },
  listItem: { stands: 'between blocks', holds: 'blocks' },
  figure: { stands: 'between blocks', holds: 'blocks', counts: 'float' },
  table: { stands: 'between blocks', holds: 'blocks', counts: 'float' },
  tableRow: { stands: 'between blocks', holds: 'blocks' },
  tableCell: { stands: 'between blocks', holds: 'words' },
  caption: { stands: 'between blocks', holds: 'words' },
  legend: { stands: 'between blocks', holds: 'words' },
  code: { stands: 'between blocks', holds: 'nothing', counts: 'citable' },
  thematicBreak: { stands: 'between blocks', holds: 'nothing' },
  verse: { stands: 'between blocks', holds: 'blocks', counts: 'citable' },
  stanza: { stands: 'between blocks', holds: 'blocks' },
  verseLine: { stands: 'between blocks', holds: 'words' },
  epigraph: { stands: 'between blocks', holds: 'blocks', counts: 'citable' },
  attribution: { stands: 'between blocks', holds: 'words' },
  setOff: { stands: 'between blocks', holds: 'words', counts: 'citable' },
  definitions: { stands: 'between blocks', holds: 'blocks', counts: 'citable' },
  term: { stands: 'between blocks', holds: 'words' },
  description: { stands: 'between blocks', holds: 'blocks' },
  note: { stands: 'between blocks', holds: 'blocks' },
  withdrawn: { stands: 'between blocks', holds: 'nothing' },
  math: { stands: 'anywhere', holds: 'nothing', counts: 'formula' },
  omitted: { stands: 'anywhere', holds: 'nothing' },
  page: { stands: 'anywhere', holds: 'nothing' },
  text: { stands: 'among words', holds: 'nothing' },
  emphasis: { stands: 'among words', holds: 'words' },
  strong: { stands: 'among words', holds: 'words' },
  link: { stands: 'among words', holds: 'words' },
  break: { stands: 'among words', holds: 'nothing' },
  noteref: { stands: 'among words', holds: 'nothing' },
  cite: { stands: 'among words', holds: 'words' },
  emend: { stands: 'among words', holds: 'words' },
  supplied: { stands: 'among words', holds: 'words' },
  name: { stands: 'among words', holds: 'words' },
  foreign: { stands: 'among words', holds: 'words' },
  ruby: { stands: 'among words', holds: 'words' },
  styled: { stands: 'among words', holds: 'words' },
  inlineCode: { stands: 'among words', holds: 'nothing' },
  gap: { stands: 'among words', holds: 'nothing' },
  label: { stands: 'among words', holds: 'words' },
} as const satisfies Record<NodeType, Shape>;

type TypesOf<S extends Partial<Shape>> = { [T in NodeType]: (typeof shapes)[T] extends S ? T : never }[NodeType];

export const isNodeType = (type: string): type is NodeType => Object.hasOwn(shapes, type);
const shapeOf = ({ type }: { type: string }): Shape | undefined => (isNodeType(type) ? shapes[type] : undefined);

/** The blocks that are numbered within their section, and so can be cited. */
export type CitableBlock = NodeOf<TypesOf<{ counts: 'citable' }>>;
export const isCitableBlock = (node: { type: string }): node is CitableBlock => shapeOf(node)?.counts === 'citable';

/** What stands between the blocks of a section and is numbered by itself. */
export type Float = NodeOf<TypesOf<{ counts: 'float' }>>;
export const isFloat = (node: { type: string }): node is Float => shapeOf(node)?.counts === 'float';

export const isBlock = (node: { type: string }): boolean => shapeOf(node)?.stands === 'between blocks';

/** The blocks that hold words directly; all others hold blocks. */
export type WordsBlock = NodeOf<TypesOf<{ stands: 'between blocks'; holds: 'words' }>>;
export const holdsWords = (node: { type: string }): node is WordsBlock => isBlock(node) && shapeOf(node)?.holds === 'words';

export type BlocksBlock = NodeOf<TypesOf<{ holds: 'blocks' }>>;
export const holdsBlocks = (node: { type: string }): node is BlocksBlock => shapeOf(node)?.holds === 'blocks';

/** The notes of a figure or a table, which stand with it. */
export const ownNotes = ({ children }: Float): Note[] => (children as TextNode[]).filter((child) => child.type === 'note');

/** Whether a note's words were taken back: nothing but the mark stands in it. */
export const withdrawnNote = ({ children: [only, ...others] }: Note): Withdrawn | undefined =>
  only?.type === 'withdrawn' && others.length === 0 ? only : undefined;

/** A reading as it is written where it cannot stand beside its words. */
export const writeReading = (reading: string) => `（${reading}）`;

const figures: Readonly<Partial<Record<LetterStyle, readonly [written: string, set: string]>>> = {
  superscript: ['0123456789+-−=()ni', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ'],
  subscript: ['0123456789+-−=()', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎'],
};

/** `10⁶`, `H₂O`, where Unicode has the characters: `106` would be another number. Letters stand as they are: `2nd`. */
export function writeStyled(style: LetterStyle, words: string): string {
  const [written = '', set = ''] = figures[style] ?? [];
  return words !== '' && [...words].every((character) => written.includes(character))
    ? [...words].map((character) => set[written.indexOf(character)]).join('')
    : words;
}

/** Whether the items of a list bear printed labels. */
export const isLabelled = ({ children }: List): boolean =>
  children.some((item) => {
    const [first] = item.children;
    return first?.type === 'paragraph' && first.children[0]?.type === 'label';
  });

/** The paragraphs of a cell. */
export function paragraphsOf(children: readonly Inline[]): Inline[][] {
  const paragraphs: Inline[][] = [[]];
  for (const child of children) {
    if (child.type === 'break' && child.paragraph) paragraphs.push([]);
    else paragraphs.at(-1)?.push(child);
  }
  return paragraphs;
}

/** The entries of a list of definitions: each term before what it means. */
export const definitionsOf = ({ children }: Definitions): { terms: Term[]; definitions: Description[] }[] => {
  const entries: { terms: Term[]; definitions: Description[] }[] = [];
  for (const child of children) {
    const last = entries.at(-1);
    if (child.type === 'description') last?.definitions.push(child);
    else if (last && last.definitions.length === 0) last.terms.push(child);
    else entries.push({ terms: [child], definitions: [] });
  }
  return entries;
};

/** Whether a node holds the call of a note, which is a link of its own and cannot stand within another. */
export function holdsCall(node: TextNode): boolean {
  return node.type === 'noteref' || ('children' in node && (node.children as TextNode[]).some(holdsCall));
}

/** Cuts the children of a link into runs that may stand in it and runs that hold calls. */
export function cutAtCalls<T extends TextNode>(children: readonly T[]): { linked: boolean; nodes: T[] }[] {
  const runs: { linked: boolean; nodes: T[] }[] = [];
  for (const node of children) {
    const linked = !holdsCall(node);
    const last = runs.at(-1);
    if (last?.linked === linked) last.nodes.push(node);
    else runs.push({ linked, nodes: [node] });
  }
  return runs;
}

/** One top-level section as its file encodes it: a section and what stands before its heading. */
export interface SectionTree {
  type: 'root';
  children: Block[];
}

/** Calls `visitor` for each node in the order of the text, with its ancestors, outermost first. */
export function walk(
  node: TextNode | SectionTree,
  visitor: (node: TextNode, ancestors: readonly TextNode[]) => void,
  ancestors: readonly TextNode[] = [],
): void {
  if (node.type !== 'root') visitor(node, ancestors);
  if (!('children' in node)) return;
  const inner = node.type === 'root' ? ancestors : [...ancestors, node];
  for (const child of node.children) walk(child, visitor, inner);
}

type Leaf = TypesOf<{ holds: 'nothing' }>;

/** The words that a node without others is read as. */
const leafWords: { [T in Leaf]: (node: NodeOf<T>) => string } = {
  text: ({ value }) => value,
  break: () => ' ',
  noteref: () => '',
  page: () => '',
  inlineCode: ({ value }) => value,
  code: ({ value }) => value,
  math: ({ tex, label }) => (label ? `${tex} ${label}` : tex),
  gap: () => gapMark,
  omitted: () => '',
  thematicBreak: () => '',
  withdrawn: () => '',
};

/** What stands where the copy text has words that nobody can read. */
export const gapMark = '[…]';

/** Words that hold other nodes, where more is said than those say: a reading stands behind its words, raised and lowered figures are characters of their own. */
export function joinWords(node: TextNode, words: string): string {
  if (node.type === 'ruby') return words + writeReading(node.reading);
  if (node.type === 'label') return `${words} `;
  return node.type === 'styled' ? writeStyled(node.style, words) : words;
}

/** The words of a node as edited, without the numbers of calls, its blocks parted by spaces; notes, which are passages of their own, only where asked of one. */
export function plainText(node: TextNode): string {
  // Unknown are calls that the encoding has not converted yet.
  if (!('children' in node)) return (leafWords[node.type] as ((node: TextNode) => string) | undefined)?.(node) ?? '';
  const words = (node.children as TextNode[])
    .filter((child) => child.type !== 'note')
    .map(plainText)
    .join(holdsBlocks(node) ? ' ' : '');
  return joinWords(node, words);
}

/** What a link to another paper of the collection leads to; undefined for other links. */
export function otherPaperOf({ url }: Link): { paper: string; id: string | undefined } | undefined {
  const { paper, id } = /^\.\.\/(?<paper>[a-z0-9-]+)\/(?:#(?<id>.+))?$/.exec(url)?.groups ?? {};
  return paper === undefined ? undefined : { paper, id };
}
