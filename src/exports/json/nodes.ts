/** The text in the published data: its nodes as the model has them, without what concerns the encoding's files alone. */
import { z } from 'zod';
import { type Locator, parseLocator } from '../../citation/locator.ts';
import { picturePath } from '../../model/addresses.ts';
import { printedNumber } from '../../model/printed-pages.ts';
import { citeForms, type TextNode } from '../../model/text.ts';
import { handle, type NodeHandlers } from '../exporter.ts';

const children = z.array(z.lazy(() => nodeSchema)).describe('In the order of the text.');
const id = z.string().describe('Its address within the text page.');

const ranges = z.array(z.strictObject({ from: z.string(), to: z.string().optional() }));

export const locatorSchema = z.strictObject({
  text: z.string().describe('As printed.'),
  label: z.string().optional().describe('What is counted, as CSL names it: page, paragraph, chapter …'),
  ranges: ranges.optional(),
  within: z
    .array(z.strictObject({ label: z.string(), ranges }))
    .optional()
    .describe('What the place is within, from outside in: of “vol. 2, p. 7” the volume.'),
});
export type LocatorJson = z.infer<typeof locatorSchema>;

const printedLabel = z.union([z.int().positive(), z.string()]).describe('A number where the label is one, else as printed: 12, 12a, *.');

const citable = { id: id.optional(), ordinal: z.int().positive().optional().describe('Its number among the blocks of its section.') };

const float = { id: id.optional(), ordinal: z.int().positive().optional().describe('Its number among the figures, or the tables, of its section.') };

const kinds = [
  z.strictObject({ type: z.literal('section'), id, number: z.array(z.string()), title: z.string(), depth: z.int().positive(), children }),
  z.strictObject({ type: z.literal('heading'), children }),
  z.strictObject({ type: z.literal('paragraph'), ...citable, children }),
  z.strictObject({ type: z.literal('blockquote'), ...citable, children }),
  z.strictObject({ type: z.literal('list'), ...citable, ordered: z.boolean(), start: z.int().nonnegative().optional(), children }),
  z.strictObject({ type: z.literal('listItem'), children }),
  z.strictObject({
    type: z.literal('figure'),
    ...float,
    src: z.string().describe('The picture, from the text page’s address.'),
    alt: z.string().describe('What it shows, for those who do not see it.'),
    width: z.int().positive().optional().describe('In CSS pixels.'),
    height: z.int().positive().optional(),
    children,
  }),
  z
    .strictObject({ type: z.literal('table'), ...float, align: z.array(z.enum(['left', 'right', 'center']).nullable()).describe('Of each column.'), children })
    .describe('Rows, the first of which heads the columns, and the caption before or behind them as printed.'),
  z.strictObject({ type: z.literal('tableRow'), children }),
  z.strictObject({ type: z.literal('tableCell'), children }),
  z.strictObject({ type: z.literal('caption'), children }),
  z.strictObject({ type: z.literal('note'), id, number: printedLabel, children }).describe('Stands behind the block that calls it.'),
  z.strictObject({ type: z.literal('text'), value: z.string() }),
  z.strictObject({ type: z.literal('emphasis'), children }),
  z.strictObject({ type: z.literal('strong'), children }),
  z.strictObject({ type: z.literal('link'), url: z.string(), children }),
  z.strictObject({ type: z.literal('break') }),
  z
    .strictObject({
      type: z.literal('noteref'),
      id,
      note: id.optional().describe('The note that it calls, where the number alone does not say.'),
      number: printedLabel,
    })
    .describe('The place that calls a note.'),
  z.strictObject({ type: z.literal('cite'), id: id.optional(), work: z.string(), form: z.enum(citeForms), locator: locatorSchema.optional(), children }),
  z.strictObject({ type: z.literal('page'), id, number: printedLabel }).describe('A printed page begins here.'),
  z.strictObject({ type: z.literal('emend'), was: z.string().describe('The reading of the copy text.'), why: z.string(), children }),
  z.strictObject({ type: z.literal('supplied'), why: z.string(), children }).describe('Absent from the copy text, restored by the editor.'),
  z.strictObject({ type: z.literal('name'), ref: z.string(), children }).describe('A mention of a name.'),
  z.strictObject({ type: z.literal('foreign'), lang: z.string().describe('A BCP 47 tag.'), children }).describe('Words in another language.'),
  z.strictObject({ type: z.literal('ruby'), reading: z.string(), children }).describe('Words with their printed reading.'),
] as const;

/** A node as it is published; which fields each type has, the schema says. */
export interface NodeJson {
  type: TextNode['type'];
  children?: NodeJson[];
  [field: string]: unknown;
}

export const nodeSchema: z.ZodType<NodeJson> = z.discriminatedUnion('type', kinds).meta({ id: 'node' }) as unknown as z.ZodType<NodeJson>;

export function locatorJson(printed: string): LocatorJson {
  const locator: Locator | undefined = parseLocator(printed);
  return { text: printed, ...locator };
}

const inner = (nodes: readonly TextNode[]) => ({ children: nodes.map(nodeJson) });
const place = ({ id: own, ordinal }: { id?: string | undefined; ordinal?: number | undefined }) => (own && ordinal ? { id: own, ordinal } : {});

const handlers: NodeHandlers<NodeJson> = {
  section: ({ type, id: own, number, title, depth, children: nodes }) => ({ type, id: own, number, title, depth, ...inner(nodes) }),
  heading: ({ type, children: nodes }) => ({ type, ...inner(nodes) }),
  paragraph: (node) => ({ type: node.type, ...place(node), ...inner(node.children) }),
  blockquote: (node) => ({ type: node.type, ...place(node), ...inner(node.children) }),
  list: (node) => ({
    type: node.type,
    ...place(node),
    ordered: node.ordered === true,
    ...(node.ordered && { start: node.start ?? 1 }),
    ...inner(node.children),
  }),
  listItem: ({ type, children: nodes }) => ({ type, ...inner(nodes) }),
  figure: (node) => ({
    type: node.type,
    ...place(node),
    src: picturePath(node.src),
    alt: node.alt,
    ...(node.width && node.height && { width: node.width, height: node.height }),
    ...inner(node.children),
  }),
  table: (node) => ({ type: node.type, ...place(node), align: node.align, ...inner(node.children) }),
  tableRow: ({ type, children: nodes }) => ({ type, ...inner(nodes) }),
  tableCell: ({ type, children: nodes }) => ({ type, ...inner(nodes) }),
  caption: ({ type, children: nodes }) => ({ type, ...inner(nodes) }),
  note: ({ type, id: own, label, children: nodes }) => ({ type, id: own, number: printedNumber(label), ...inner(nodes) }),
  text: ({ type, value }) => ({ type, value }),
  emphasis: ({ type, children: nodes }) => ({ type, ...inner(nodes) }),
  strong: ({ type, children: nodes }) => ({ type, ...inner(nodes) }),
  link: ({ type, url, children: nodes }) => ({ type, url, ...inner(nodes) }),
  break: ({ type }) => ({ type }),
  noteref: ({ type, id: own, note, label }) => ({ type, id: own, ...(note !== `n${label}` && { note }), number: printedNumber(label) }),
  cite: ({ type, id: own, work, form, locator, children: nodes }) => ({
    type,
    ...(own && { id: own }),
    work,
    form,
    ...(locator && { locator: locatorJson(locator) }),
    ...inner(nodes),
  }),
  page: ({ type, id: own, label }) => ({ type, id: own, number: printedNumber(label) }),
  emend: ({ type, was, why, children: nodes }) => ({ type, was, why, ...inner(nodes) }),
  supplied: ({ type, why, children: nodes }) => ({ type, why, ...inner(nodes) }),
  name: ({ type, ref, children: nodes }) => ({ type, ref, ...inner(nodes) }),
  foreign: ({ type, lang, children: nodes }) => ({ type, lang, ...inner(nodes) }),
  ruby: ({ type, reading, children: nodes }) => ({ type, reading, ...inner(nodes) }),
};

export const nodeJson = (node: TextNode): NodeJson => handle(handlers, node);
