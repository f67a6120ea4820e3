/** The elements that carry meaning in a section's file, with the attributes that each may bear. */
import { isLanguageTag, languageTagExpected } from '../model/language-tag.ts';
import { anchorIdSchema } from '../model/ledger.ts';
import { picturePattern } from '../model/picture.ts';
import { isPageLabel } from '../model/printed-pages.ts';
import { citeForms, type NodeType, shapes, withdrawnKinds } from '../model/text.ts';

/** What stands between an element's tags. */
export type ElementContent = 'nothing' | 'words' | 'anything' | 'caption' | 'table' | 'lines' | 'cells' | 'blocks';

interface Attribute {
  required: boolean;
  /** What a value may be, in words and as a test. */
  expected: string;
  accepts: (value: string) => boolean;
  /** Stands without a value: `<Row head>`. */
  isFlag?: true;
}

const words = (expected: string, required = true): Attribute => ({ required, expected, accepts: (value) => /\S/.test(value) });
const flag: Attribute = { required: false, expected: 'no value', accepts: () => false, isFlag: true };
const anything = (expected: string): Attribute => ({ required: false, expected, accepts: () => true });
const span: Attribute = { required: false, expected: 'a number from 2', accepts: (value) => /^([2-9]|[1-9]\d{1,2})$/.test(value) };
const key = (expected: string): Attribute => ({ required: true, expected, accepts: (value) => /^[a-z][a-z0-9-]*$/.test(value) });

/** The `as` of a `<Label>` whose words look like a number and are none. */
export const noLabel = 'none';

export const elements = {
  Cite: {
    becomes: 'cite',
    example: '<Cite work="key">printed words</Cite>',
    holds: 'words',
    attributes: {
      work: key('a key of works.yaml'),
      locator: words('the printed locator', false),
      form: { required: false, expected: citeForms.join(' or '), accepts: (value: string) => (citeForms as readonly string[]).includes(value) },
    },
  },
  Page: {
    becomes: 'page',
    example: '<Page n="2" />',
    holds: 'nothing',
    attributes: { n: { required: true, expected: 'the label of a printed page as 4, iii or 12a', accepts: isPageLabel } },
  },
  Label: {
    // Unwrapped by remark-sections, once the heading is read.
    becomes: 'emphasis',
    example: '<Label why="The print begins with IV.">IV.</Label>',
    holds: 'words',
    attributes: {
      as: {
        required: false,
        expected: 'the number that it is counted as, or “none” for words that are no number',
        accepts: (value: string) => value === noLabel || /^([IVXLCDM]+|[ivxlcdm]+|\d+|[A-Za-z])$/.test(value),
      },
      why: words('the reason'),
    },
  },
  Emend: {
    becomes: 'emend',
    example: '<Emend was="teh" why="Transposed letters.">the</Emend>',
    holds: 'words',
    attributes: { was: { required: true, expected: 'the reading of the copy text', accepts: () => true }, why: words('the reason') },
  },
  Supplied: {
    becomes: 'supplied',
    example: '<Supplied why="The call is lost.">[^1]</Supplied>',
    holds: 'words',
    attributes: { why: words('the reason') },
  },
  Name: {
    becomes: 'name',
    example: '<Name ref="key">printed words</Name>',
    holds: 'words',
    attributes: { ref: key('a key of names.yaml, or “none” for words that are no mention') },
  },
  Foreign: {
    becomes: 'foreign',
    example: '<Foreign lang="ja">開国</Foreign>',
    holds: 'words',
    attributes: {
      lang: { required: true, expected: languageTagExpected, accepts: isLanguageTag },
    },
  },
  Ruby: {
    becomes: 'ruby',
    example: '<Ruby reading="かいこく">開国</Ruby>',
    holds: 'words',
    attributes: { reading: words('the printed reading') },
  },
  sup: { becomes: 'styled', example: '2<sup>nd</sup>', holds: 'words', attributes: {} },
  sub: { becomes: 'styled', example: 'H<sub>2</sub>O', holds: 'words', attributes: {} },
  SmallCaps: { becomes: 'styled', example: '<SmallCaps>Nato</SmallCaps>', holds: 'words', attributes: {} },
  Underline: { becomes: 'styled', example: '<Underline>underlined</Underline>', holds: 'words', attributes: {} },
  Strike: { becomes: 'styled', example: '<Strike>struck</Strike>', holds: 'words', attributes: {} },
  Math: {
    becomes: 'math',
    example: '<Math tex="E = mc^2" />',
    holds: 'nothing',
    attributes: {
      tex: words('a formula in TeX'),
      display: flag,
      label: words('the label that is printed beside it', false),
      was: anything('what the copy text has for it'),
    },
  },
  Gap: {
    becomes: 'gap',
    example: '<Gap reason="illegible" extent="two words" />',
    holds: 'nothing',
    attributes: { reason: words('why nothing can be read'), extent: words('how much is lost', false), was: anything('what the copy text has in its place') },
  },
  Omitted: {
    becomes: 'omitted',
    example: '<Omitted why="Printed twice.">the words</Omitted>',
    holds: 'words',
    attributes: { why: words('the reason') },
  },
  Withdrawn: {
    becomes: 'withdrawn',
    example: '<Withdrawn why="The author took it back." />',
    holds: 'nothing',
    attributes: {
      why: words('the reason', false),
      movedTo: {
        required: false,
        expected: 'the id of the passage that has its words now, as s2-p1a',
        accepts: (value: string) => anchorIdSchema.safeParse(value).success,
      },
      kind: { required: false, expected: withdrawnKinds.join(', '), accepts: (value: string) => (withdrawnKinds as readonly string[]).includes(value) },
    },
  },
  Inserted: {
    // Unwrapped by remark-sections, which gives what stands in it the number before it and a letter.
    becomes: 'epigraph',
    example: '<Inserted>, the passage, and </Inserted> on lines of their own',
    holds: 'blocks',
    attributes: { as: { required: false, expected: 'the letter of the first passage in it, as b', accepts: (value: string) => /^[a-z]{1,2}$/.test(value) } },
  },
  Marker: { becomes: 'label', example: '- <Marker>§ 3</Marker> the words of the item', holds: 'words', attributes: {} },
  Verse: { becomes: 'verse', example: '<Verse>, the lines, and </Verse> on lines of their own', holds: 'lines', attributes: {} },
  Epigraph: { becomes: 'epigraph', example: '<Epigraph>, the words, and </Epigraph> on lines of their own', holds: 'blocks', attributes: {} },
  Attribution: { becomes: 'attribution', example: '<Attribution>Ada Marlow</Attribution>', holds: 'words', attributes: {} },
  Dedication: { becomes: 'setOff', example: '<Dedication>For Inga</Dedication>', holds: 'lines', attributes: {} },
  Signature: { becomes: 'setOff', example: '<Signature>Ada Marlow, Bergen</Signature>', holds: 'lines', attributes: {} },
  Figure: {
    becomes: 'figure',
    example: '<Figure src="harbour.svg" alt="A plan of the harbour." />',
    holds: 'caption',
    attributes: {
      src: {
        required: true,
        expected: 'the name of a file beside this one, in lower case, that ends in .svg, .png or .jpg',
        accepts: (value: string) => picturePattern.test(value),
      },
      alt: words('what the picture shows, for those who do not see it'),
    },
  },
  Table: {
    becomes: 'table',
    example: '<Table>, the table, and </Table> on lines of their own',
    holds: 'table',
    attributes: {},
  },
  Row: { becomes: 'tableRow', example: '<Row><Cell>Bergen</Cell><Cell>4</Cell></Row>', holds: 'cells', attributes: { head: flag } },
  Cell: {
    becomes: 'tableCell',
    example: '<Cell columns="2">Quays</Cell>',
    holds: 'anything',
    attributes: {
      rows: span,
      columns: span,
      head: flag,
      align: { required: false, expected: 'left, right or center', accepts: (value: string) => ['left', 'right', 'center'].includes(value) },
    },
  },
  Legend: { becomes: 'legend', example: '<Legend>Empty cells: not counted.</Legend>', holds: 'words', attributes: {} },
  Source: { becomes: 'legend', example: '<Source>Source: Harbour Board.</Source>', holds: 'words', attributes: {} },
} as const satisfies Record<string, { becomes: NodeType; example: string; holds: ElementContent; attributes: Record<string, Attribute> }>;

export type ElementName = keyof typeof elements;
export const elementNames = Object.keys(elements) as ElementName[];
export const isElementName = (name: string): name is ElementName => Object.hasOwn(elements, name);
/** Where the node stands that an element becomes. */
export const shapeOfElement = (name: string) => (isElementName(name) ? shapes[elements[name].becomes] : undefined);
/** The nodes that only elements make. */
const ofElements = new Set<string>(Object.values(elements).map(({ becomes }) => becomes));
export const isOfElement = ({ type }: { type: string }): boolean => ofElements.has(type);
export const attributesOf = (name: ElementName): Readonly<Record<string, Attribute>> => elements[name].attributes;

/** The `ref` of a `<Name>` whose words look like a mention and are none. */
export const noName = 'none';
