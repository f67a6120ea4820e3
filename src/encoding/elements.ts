/** The elements that carry meaning in a section's file, with the attributes that each may bear. */
import { citeForms } from '../model/text.ts';

interface Attribute {
  required: boolean;
  /** What a value may be, in words and as a test. */
  expected: string;
  accepts: (value: string) => boolean;
}

const words = (expected: string, required = true): Attribute => ({ required, expected, accepts: (value) => /\S/.test(value) });
const key = (expected: string): Attribute => ({ required: true, expected, accepts: (value) => /^[a-z][a-z0-9-]*$/.test(value) });

export const elements = {
  Cite: {
    example: '<Cite work="key">printed words</Cite>',
    empty: false,
    attributes: {
      work: key('a key of works.yaml'),
      locator: words('the printed locator', false),
      form: { required: false, expected: citeForms.join(' or '), accepts: (value: string) => (citeForms as readonly string[]).includes(value) },
    },
  },
  Page: {
    example: '<Page n="2" />',
    empty: true,
    attributes: { n: { required: true, expected: 'a page number', accepts: (value: string) => /^[1-9]\d*$/.test(value) } },
  },
  Emend: {
    example: '<Emend was="teh" why="Transposed letters.">the</Emend>',
    empty: false,
    attributes: { was: { required: true, expected: 'the reading of the copy text', accepts: () => true }, why: words('the reason') },
  },
  Supplied: {
    example: '<Supplied why="The call is lost.">[^1]</Supplied>',
    empty: false,
    attributes: { why: words('the reason') },
  },
  Name: {
    example: '<Name ref="key">printed words</Name>',
    empty: false,
    attributes: { ref: key('a key of names.yaml, or “none” for words that are no mention') },
  },
} as const satisfies Record<string, { example: string; empty: boolean; attributes: Record<string, Attribute> }>;

export type ElementName = keyof typeof elements;
export const elementNames = Object.keys(elements) as ElementName[];
export const attributesOf = (name: ElementName): Readonly<Record<string, Attribute>> => elements[name].attributes;

/** The `ref` of a `<Name>` whose words look like a mention and are none. */
export const noName = 'none';
