/** The text in the published data: its nodes as the model has them, without what concerns the encoding's files alone. */
import { z } from 'zod';
import { type Locator, parseLocator } from '../../citation/locator.ts';
import { picturePath } from '../../model/addresses.ts';
import { partRoles } from '../../model/part-role.ts';
import { printedNumber } from '../../model/printed-pages.ts';
import { citeForms, letterStyles, type Ordinal, type TextNode, withdrawnKinds } from '../../model/text.ts';
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

const ordinal = z.union([z.int().positive(), z.string()]).optional();
const citable = {
  id: id.optional(),
  ordinal: ordinal.describe('Its number among the blocks of its section; with a letter, as 3a, where it came in after publication.'),
};

const float = { id: id.optional(), ordinal: ordinal.describe('Its number among the figures, or the tables, of its section.') };

const kinds = [
  z.strictObject({
    type: z.literal('section'),
    id,
    number: z.array(z.string()),
    title: z.string(),
    role: z.enum(partRoles).optional().describe('What it is to the whole paper.'),
    depth: z.int().positive(),
    children,
  }),
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
    .describe('Rows, the caption before or behind them as printed, and what is printed below.'),
  z.strictObject({ type: z.literal('tableRow'), head: z.literal(true).optional().describe('Whether its cells head the columns.'), children }),
  z.strictObject({
    type: z.literal('tableCell'),
    head: z.literal(true).optional().describe('Whether it heads its row.'),
    rows: z.int().min(2).optional().describe('How many rows it takes, where more than one.'),
    columns: z.int().min(2).optional(),
    align: z.enum(['left', 'right', 'center']).optional().describe('Where not as its column.'),
    children,
  }),
  z.strictObject({ type: z.literal('legend'), role: z.enum(['note', 'source']), children }).describe('Printed below a figure or a table.'),
  z.strictObject({ type: z.literal('code'), ...citable, lang: z.string().optional(), value: z.string() }).describe('Verbatim lines.'),
  z.strictObject({ type: z.literal('thematicBreak') }).describe('A printed rule.'),
  z.strictObject({ type: z.literal('verse'), ...citable, children }),
  z.strictObject({ type: z.literal('stanza'), children }),
  z.strictObject({ type: z.literal('verseLine'), indent: z.int().nonnegative(), children }),
  z.strictObject({ type: z.literal('epigraph'), ...citable, children }),
  z.strictObject({ type: z.literal('attribution'), children }).describe('Whose words a quotation, an epigraph or a poem is.'),
  z.strictObject({ type: z.literal('setOff'), role: z.enum(['dedication', 'signature']), ...citable, children }),
  z.strictObject({ type: z.literal('definitions'), ...citable, children }).describe('Terms, each before what it means.'),
  z.strictObject({ type: z.literal('term'), children }),
  z.strictObject({ type: z.literal('description'), children }),
  z.strictObject({ type: z.literal('caption'), children }),
  z.strictObject({ type: z.literal('note'), id, number: printedLabel, children }).describe('Stands behind the block that calls it.'),
  z.strictObject({ type: z.literal('text'), value: z.string() }),
  z.strictObject({ type: z.literal('emphasis'), children }),
  z.strictObject({ type: z.literal('strong'), children }),
  z.strictObject({ type: z.literal('link'), url: z.string(), children }),
  z.strictObject({ type: z.literal('break'), paragraph: z.literal(true).optional().describe('Whether a paragraph of a cell ends here.') }),
  z.strictObject({ type: z.literal('styled'), style: z.enum(letterStyles), children }).describe('Letters set apart from those around them.'),
  z.strictObject({ type: z.literal('inlineCode'), value: z.string() }),
  z
    .strictObject({
      type: z.literal('math'),
      id: id.optional(),
      ordinal,
      tex: z.string(),
      display: z.boolean(),
      label: z.string().optional(),
    })
    .describe('A formula in TeX, with the label that is printed beside it.'),
  z.strictObject({ type: z.literal('gap'), reason: z.string(), extent: z.string().optional() }).describe('Illegible in the copy text, or lost.'),
  z.strictObject({ type: z.literal('omitted'), was: z.string(), why: z.string() }).describe('Words of the copy text that the edition leaves out.'),
  z
    .strictObject({
      type: z.literal('withdrawn'),
      ...citable,
      kind: z.enum(withdrawnKinds),
      why: z.string().optional(),
      movedTo: z.string().optional().describe('The passage that has its words now.'),
    })
    .describe('Holds the place of a passage that was published and stands here no longer.'),
  z.strictObject({ type: z.literal('label'), children }).describe('The printed mark of an item of a list.'),
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
const place = ({ id: own, ordinal: number }: { id?: string | undefined; ordinal?: Ordinal | undefined }) => (own && number ? { id: own, ordinal: number } : {});

const handlers: NodeHandlers<NodeJson> = {
  section: ({ type, id: own, number, title, role, depth, children: nodes }) => ({
    type,
    id: own,
    number,
    title,
    ...(role && { role }),
    depth,
    ...inner(nodes),
  }),
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
  tableRow: ({ type, head, children: nodes }) => ({ type, ...(head && { head }), ...inner(nodes) }),
  tableCell: ({ type, head, rows, columns, align, children: nodes }) => ({
    type,
    ...(head && { head }),
    ...(rows && { rows }),
    ...(columns && { columns }),
    ...(align && { align }),
    ...inner(nodes),
  }),
  legend: ({ type, role, children: nodes }) => ({ type, role, ...inner(nodes) }),
  code: (node) => ({ type: node.type, ...place(node), ...(node.lang && { lang: node.lang }), value: node.value }),
  thematicBreak: ({ type }) => ({ type }),
  verse: (node) => ({ type: node.type, ...place(node), ...inner(node.children) }),
  stanza: ({ type, children: nodes }) => ({ type, ...inner(nodes) }),
  verseLine: ({ type, indent, children: nodes }) => ({ type, indent, ...inner(nodes) }),
  epigraph: (node) => ({ type: node.type, ...place(node), ...inner(node.children) }),
  attribution: ({ type, children: nodes }) => ({ type, ...inner(nodes) }),
  setOff: (node) => ({ type: node.type, role: node.role, ...place(node), ...inner(node.children) }),
  definitions: (node) => ({ type: node.type, ...place(node), ...inner(node.children) }),
  term: ({ type, children: nodes }) => ({ type, ...inner(nodes) }),
  description: ({ type, children: nodes }) => ({ type, ...inner(nodes) }),
  caption: ({ type, children: nodes }) => ({ type, ...inner(nodes) }),
  note: ({ type, id: own, label, children: nodes }) => ({ type, id: own, number: printedNumber(label), ...inner(nodes) }),
  text: ({ type, value }) => ({ type, value }),
  emphasis: ({ type, children: nodes }) => ({ type, ...inner(nodes) }),
  strong: ({ type, children: nodes }) => ({ type, ...inner(nodes) }),
  link: ({ type, url, children: nodes }) => ({ type, url, ...inner(nodes) }),
  break: ({ type, paragraph }) => ({ type, ...(paragraph && { paragraph }) }),
  styled: ({ type, style, children: nodes }) => ({ type, style, ...inner(nodes) }),
  inlineCode: ({ type, value }) => ({ type, value }),
  math: (node) => ({ type: node.type, ...place(node), tex: node.tex, display: node.display, ...(node.label && { label: node.label }) }),
  gap: ({ type, reason, extent }) => ({ type, reason, ...(extent && { extent }) }),
  omitted: ({ type, was, why }) => ({ type, was, why }),
  withdrawn: (node) => ({
    type: node.type,
    ...place(node),
    kind: node.kind,
    ...(node.why !== undefined && { why: node.why }),
    ...(node.movedTo !== undefined && { movedTo: node.movedTo }),
  }),
  label: ({ type, children: nodes }) => ({ type, ...inner(nodes) }),
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
