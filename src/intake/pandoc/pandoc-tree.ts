/** Pandoc’s tree as its JSON has it (pandoc-types 1.23). The unions are closed: a node without a handler does not compile. */

export type Attributes = [id: string, classes: string[], pairs: [key: string, value: string][]];
export type Target = [url: string, title: string];

/** A node a kind, so that each handler is given its own. */
type Each<T extends string, C> = T extends string ? { t: T; c: C } : never;
type EachEmpty<T extends string> = T extends string ? { t: T } : never;

export type PandocInline =
  | { t: 'Str'; c: string }
  | Each<'Emph' | 'Underline' | 'Strong' | 'Strikeout' | 'Superscript' | 'Subscript' | 'SmallCaps', PandocInline[]>
  | { t: 'Quoted'; c: [{ t: 'SingleQuote' | 'DoubleQuote' }, PandocInline[]] }
  | { t: 'Cite'; c: [PandocCitation[], PandocInline[]] }
  | { t: 'Code'; c: [Attributes, string] }
  | EachEmpty<'Space' | 'SoftBreak' | 'LineBreak'>
  | { t: 'Math'; c: [{ t: 'InlineMath' | 'DisplayMath' }, string] }
  | { t: 'RawInline'; c: [format: string, text: string] }
  | Each<'Link' | 'Image', [Attributes, PandocInline[], Target]>
  | { t: 'Note'; c: PandocBlock[] }
  | { t: 'Span'; c: [Attributes, PandocInline[]] };

export interface PandocCitation {
  citationId: string;
  citationPrefix: PandocInline[];
  citationSuffix: PandocInline[];
  citationMode: { t: 'AuthorInText' | 'SuppressAuthor' | 'NormalCitation' };
}

export type ListStyle = 'DefaultStyle' | 'Example' | 'Decimal' | 'LowerRoman' | 'UpperRoman' | 'LowerAlpha' | 'UpperAlpha';
export type ListDelimiter = 'DefaultDelim' | 'Period' | 'OneParen' | 'TwoParens';

export type PandocBlock =
  | Each<'Plain' | 'Para', PandocInline[]>
  | { t: 'LineBlock'; c: PandocInline[][] }
  | { t: 'CodeBlock'; c: [Attributes, string] }
  | { t: 'RawBlock'; c: [format: string, text: string] }
  | { t: 'BlockQuote'; c: PandocBlock[] }
  | { t: 'OrderedList'; c: [[start: number, { t: ListStyle }, { t: ListDelimiter }], PandocBlock[][]] }
  | { t: 'BulletList'; c: PandocBlock[][] }
  | { t: 'DefinitionList'; c: [PandocInline[], PandocBlock[][]][] }
  | { t: 'Header'; c: [level: number, Attributes, PandocInline[]] }
  | { t: 'HorizontalRule' }
  | { t: 'Table'; c: [Attributes, PandocCaption, ColumnSpec[], PandocHead, PandocBody[], PandocHead] }
  | { t: 'Figure'; c: [Attributes, PandocCaption, PandocBlock[]] }
  | { t: 'Div'; c: [Attributes, PandocBlock[]] };

export type PandocCaption = [short: PandocInline[] | null, PandocBlock[]];
export type ColumnSpec = [{ t: 'AlignDefault' | 'AlignLeft' | 'AlignRight' | 'AlignCenter' }, unknown];
export type PandocCell = [Attributes, { t: string }, rowSpan: number, columnSpan: number, PandocBlock[]];
export type PandocRow = [Attributes, PandocCell[]];
export type PandocHead = [Attributes, PandocRow[]];
export type PandocBody = [Attributes, headColumns: number, head: PandocRow[], rows: PandocRow[]];

export type PandocMeta =
  | { t: 'MetaMap'; c: Record<string, PandocMeta> }
  | { t: 'MetaList'; c: PandocMeta[] }
  | { t: 'MetaBool'; c: boolean }
  | { t: 'MetaString'; c: string }
  | { t: 'MetaInlines'; c: PandocInline[] }
  | { t: 'MetaBlocks'; c: PandocBlock[] };

export interface PandocTree {
  meta: Record<string, PandocMeta>;
  blocks: PandocBlock[];
}

/** The words of inlines on one line, without notes. */
export function wordsOfInlines(inlines: readonly PandocInline[]): string {
  return inlines.map(wordsOfInline).join('');
}

function wordsOfInline(inline: PandocInline): string {
  switch (inline.t) {
    case 'Str':
      return inline.c;
    case 'Space':
    case 'SoftBreak':
    case 'LineBreak':
      return ' ';
    case 'Code':
    case 'Math':
      return inline.c[1];
    case 'RawInline':
    case 'Note':
      return '';
    case 'Quoted': {
      const [open, close] = inline.c[0].t === 'SingleQuote' ? ['‘', '’'] : ['“', '”'];
      return open + wordsOfInlines(inline.c[1]) + close;
    }
    case 'Cite':
    case 'Link':
    case 'Image':
    case 'Span':
      return wordsOfInlines(inline.c[1]);
    default:
      return wordsOfInlines(inline.c);
  }
}

export const wordsOfBlocks = (blocks: readonly PandocBlock[]): string => blocks.map(wordsOfBlock).join(' ').replace(/\s+/g, ' ').trim();

function wordsOfBlock(block: PandocBlock): string {
  switch (block.t) {
    case 'Plain':
    case 'Para':
      return wordsOfInlines(block.c);
    case 'LineBlock':
      return block.c.map(wordsOfInlines).join(' ');
    case 'CodeBlock':
      return block.c[1];
    case 'BlockQuote':
      return wordsOfBlocks(block.c);
    case 'BulletList':
      return block.c.map(wordsOfBlocks).join(' ');
    case 'OrderedList':
      return block.c[1].map(wordsOfBlocks).join(' ');
    case 'DefinitionList':
      return block.c.map(([term, definitions]) => `${wordsOfInlines(term)} ${definitions.map(wordsOfBlocks).join(' ')}`).join(' ');
    case 'Header':
      return wordsOfInlines(block.c[2]);
    case 'Div':
      return wordsOfBlocks(block.c[1]);
    case 'Figure':
      return wordsOfBlocks(block.c[1][1]);
    case 'Table':
    case 'RawBlock':
    case 'HorizontalRule':
      return '';
  }
}
