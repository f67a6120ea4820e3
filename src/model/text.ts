/**
 * The text of a paper as a tree. Nodes are unist nodes, so the encoding's plugins can build them in place, and the unions are
 * closed, so that a renderer or exporter which forgets a kind does not compile.
 */
import type { Position } from 'unist';

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
  /** Whether this is the section's first mention outside headings and citations: the one that a page links. */
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

export type Inline = Text | Emphasis | Strong | Link | Break | Noteref | Cite | Page | Emend | Supplied | Name | Foreign | Ruby;

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
  ordinal?: number | undefined;
  children: Inline[];
}
export interface Blockquote extends Placed {
  type: 'blockquote';
  id?: string | undefined;
  ordinal?: number | undefined;
  children: Block[];
}
export interface List extends Placed {
  type: 'list';
  id?: string | undefined;
  ordinal?: number | undefined;
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
  ordinal?: number | undefined;
  /** A file beside the section's own. */
  src: string;
  /** What it shows, for those who do not see it. */
  alt: string;
  /** In CSS pixels; unknown where the file cannot be read. */
  width?: number | undefined;
  height?: number | undefined;
  /** Its own notes behind its caption. */
  children: (Caption | Note)[];
}
export type Alignment = 'left' | 'right' | 'center' | null;
export interface Table extends Placed {
  type: 'table';
  id?: string | undefined;
  ordinal?: number | undefined;
  /** Of each column. */
  align: Alignment[];
  /** The caption, where there is one, before or behind the rows as printed, and the table's own notes at the end. The first row heads the columns. */
  children: (Caption | TableRow | Note)[];
}
export interface TableRow extends Placed {
  type: 'tableRow';
  children: TableCell[];
}
export interface TableCell extends Placed {
  type: 'tableCell';
  children: Inline[];
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
  depth: number;
  children: Block[];
}

export type Block = Section | Heading | Paragraph | Blockquote | List | ListItem | Figure | Table | TableRow | TableCell | Caption | Note | Page;
export type TextNode = Block | Inline;
export type NodeType = TextNode['type'];
export type NodeOf<T extends NodeType> = Extract<TextNode, { type: T }>;

/** What a node is to the text, known here alone: search, fingerprints, elements and exports ask. */
interface Shape {
  /** Among the words of a block, between blocks, or wherever it is printed. */
  stands: 'among words' | 'between blocks' | 'anywhere';
  holds: 'words' | 'blocks' | 'nothing';
  /** A citable block is numbered with the other passages of its section, a float with those of its own kind. */
  counts?: 'citable' | 'float';
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
  note: { stands: 'between blocks', holds: 'blocks' },
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

/** A reading as it is written where it cannot stand beside its words. */
export const writeReading = (reading: string) => `（${reading}）`;

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
};

/** The words of a node as edited, without the numbers of calls, its blocks parted by spaces; notes, which are passages of their own, only where asked of one. */
export function plainText(node: TextNode): string {
  // Unknown are calls that the encoding has not converted yet.
  if (!('children' in node)) return (leafWords[node.type] as ((node: TextNode) => string) | undefined)?.(node) ?? '';
  const words = (node.children as TextNode[])
    .filter((child) => child.type !== 'note')
    .map(plainText)
    .join(holdsBlocks(node) ? ' ' : '');
  return node.type === 'ruby' ? words + writeReading(node.reading) : words;
}
