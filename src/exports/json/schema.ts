/** What the published data of a paper holds. Its version's first number is in the schema's address, and changes where a reader of the data would break. */
import { z } from 'zod';
import { isDateField, isNameField, workFields } from '../../citation/csl-item.ts';
import { nameKinds } from '../../model/name.ts';
import { authorSchema, contributorRoles, passageKinds, titlePageRoles } from '../../model/paper.ts';
import { type PaperKind, paperKinds } from '../../model/paper-kind.ts';
import { workTypes } from '../../model/work.ts';
import type { SiteSettings } from '../../site-settings.ts';
import { locatorSchema, nodeSchema } from './nodes.ts';

export const formatVersion = '1.3.0';

export const schemaAddress = ({ origin, base }: SiteSettings) => `${origin}${base}schema/paper-1.json`;

const edtf = z.string().describe('A date or range in EDTF (ISO 8601-2): 2004-06-28, 2010-10, 2007-22 for the summer of 2007.');
const address = z.url().describe('Its full address on the web.');
const passage = z.string().describe('The id of the passage that it stands in.');
/** A number where the label is one, else the label as printed. */
export const labelSchema = z.union([z.int().positive(), z.string()]);
const page = labelSchema.optional().describe('The printed page that it begins on; a note’s is the page of its call. Absent where no page is printed.');
const words = z.string().describe('Its words as edited, without the numbers of calls.');

const cslDate = z.strictObject({ 'date-parts': z.array(z.array(z.int())), season: z.string().optional(), circa: z.literal(true).optional() });
const cslName = z.strictObject({
  family: z.string().optional(),
  given: z.string().optional(),
  suffix: z.string().optional(),
  'non-dropping-particle': z.string().optional(),
  literal: z.string().optional(),
});
const cslField = (field: (typeof workFields)[number]) => (isDateField(field) ? cslDate : isNameField(field) ? z.array(cslName) : z.string());

const cslItemSchema = z
  .strictObject({
    ...Object.fromEntries(workFields.map((field) => [field, cslField(field).optional()])),
    id: z.string(),
    type: z.enum(workTypes),
    title: z.string(),
  })
  .describe('The work as a CSL-JSON item (CSL 1.0.2).');

const former = z
  .array(z.strictObject({ until: z.string(), text: z.string().optional().describe('Absent where it was not stored.') }))
  .describe('The words that it had, each with the last version that had them.');

const change = { passage, page, why: z.string() };

export const paperJsonSchema = z
  .strictObject({
    $schema: z.url(),
    formatVersion: z.literal(formatVersion).describe('The version of this format.'),
    id: z.string(),
    address,
    title: z.string(),
    titlePage: z
      .array(z.strictObject({ role: z.enum(titlePageRoles), text: z.string() }))
      .describe('The lines of the title page as printed, in the order of the print.'),
    rights: z.string().optional().describe('The notice that the paper bears.'),
    language: z.string().describe('A BCP 47 tag.'),
    authors: z.array(authorSchema),
    date: edtf,
    pages: z.int().positive().optional().describe('How many printed pages the paper has.'),
    kind: z
      .enum(Object.keys(paperKinds) as [PaperKind, ...PaperKind[]])
      .optional()
      .describe('What it is, where the record says so.'),
    series: z.strictObject({ name: z.string(), number: z.string().optional() }).optional(),
    publishedIn: z
      .strictObject({ title: z.string(), volume: z.string().optional(), issue: z.string().optional() })
      .optional()
      .describe('What an article or a chapter stands in.'),
    publisher: z.strictObject({ name: z.string(), place: z.string().optional() }).optional(),
    abstract: z.string().optional(),
    contributors: z.array(authorSchema.extend({ role: z.enum(contributorRoles) })).optional(),
    doi: z.string().optional(),
    licence: z.string().optional(),
    keywords: z.array(z.string()),
    occasion: z
      .strictObject({
        name: z.string(),
        abbreviation: z.string().optional(),
        place: z.string().optional(),
        date: edtf.optional(),
        organisers: z.array(z.strictObject({ name: z.string(), place: z.string().optional() })).optional(),
        session: z.string().optional(),
      })
      .optional(),
    source: z.string().optional().describe('What the text was made from.'),
    principles: z.array(z.string()).describe('Where and how the edition departs from its source.'),
    edition: z.array(z.strictObject({ version: z.string(), date: edtf, changes: z.string() })).describe('The versions of the edition, newest first.'),
    text: z.array(nodeSchema).describe('The text as a tree. The lists below point into it.'),
    passages: z
      .array(
        z.strictObject({
          id: z.string(),
          kind: z.enum(passageKinds),
          label: z.string().describe('As people name it: § I.2, ¶ 3.'),
          page,
          lastPage: labelSchema.optional().describe('The printed page that its words end on, where that is another.'),
          address,
          section: z.string().describe('The id of the section that it stands in, or is.'),
          calledIn: passage.optional().describe('For a note: the passage that calls it.'),
          text: words.describe('Its words as edited; of a section, its title.'),
        }),
      )
      .describe('Every place that can be cited, in the order of the text, each note after the block that calls it.'),
    pageBreaks: z.array(
      z.strictObject({
        number: labelSchema,
        id: z.string(),
        address,
        passage: passage.optional().describe('Absent where the page begins between passages.'),
      }),
    ),
    citations: z.array(
      z.strictObject({
        id: z.string().optional(),
        address: address.optional(),
        work: z.string().describe('A key of works.'),
        form: z.enum(['full', 'short']),
        locator: locatorSchema.optional(),
        passage,
        page,
        text: words,
      }),
    ),
    mentions: z.array(z.strictObject({ name: z.string().describe('A key of names.'), passage, page, text: words })),
    emendations: z.array(z.strictObject({ ...change, was: z.string().describe('The reading of the copy text.'), now: words })),
    supplied: z.array(z.strictObject({ ...change, now: words, calls: z.array(labelSchema).describe('The numbers of the notes whose calls are supplied.') })),
    omitted: z.array(z.strictObject({ ...change, was: z.string() })).describe('Words of the copy text that the edition leaves out.'),
    gaps: z
      .array(z.strictObject({ passage, page, reason: z.string(), extent: z.string().optional() }))
      .describe('What is illegible in the copy text, or lost.'),
    withdrawn: z
      .array(
        z.strictObject({
          id: z.string(),
          address,
          label: z.string(),
          version: z.string().describe('The version that did it.'),
          why: z.string().optional(),
          movedTo: z.string().optional().describe('The passage that has its words now.'),
          holds: z.array(z.string()).describe('The addresses that stood in it.'),
          former,
        }),
      )
      .describe('Passages that were published and stand no longer where they stood.'),
    changed: z.array(z.strictObject({ passage, version: z.string(), former })).describe('Passages whose words were changed since they were published.'),
    works: z.record(z.string(), z.strictObject({ address, csl: cslItemSchema })).describe('The works that the text cites.'),
    names: z
      .record(
        z.string(),
        z.strictObject({
          address,
          kind: z.enum(nameKinds),
          name: z.string(),
          sort: z.string().optional(),
          abbreviation: z.string().optional(),
          role: z.string().optional(),
        }),
      )
      .describe('The names that the text mentions.'),
  })
  .meta({ title: 'A paper as published by Locus' });
export type PaperJson = z.infer<typeof paperJsonSchema>;

/** The same as JSON Schema (draft 2020-12), served at `schemaAddress`. */
export function paperJsonSchemaDocument(site: SiteSettings): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(paperJsonSchema);
  return { $schema, $id: schemaAddress(site), ...schema };
}
