/** A work of the bibliography: a CSL-JSON item (CSL 1.0.2) as `works.yaml` keeps it, keyed, with EDTF dates. */
import { z } from 'zod';
import { workDateSchema } from './date.ts';
import { keySchema, nonEmpty } from './fields.ts';

/** The CSL types that a paper's sources are of, each with the heading that the bibliography gathers them under. */
export const workTypes = [
  'document',
  'speech',
  'treaty',
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'book',
  'chapter',
  'report',
  'paper-conference',
  'thesis',
  'webpage',
  'legislation',
  'legal_case',
  'interview',
  'manuscript',
  'software',
  'dataset',
] as const;
export type WorkType = (typeof workTypes)[number];

export const personSchema = z.strictObject({
  family: nonEmpty,
  given: nonEmpty.optional(),
  suffix: nonEmpty.optional(),
  'non-dropping-particle': nonEmpty.optional(),
});
export const corporateSchema = z.strictObject({ literal: nonEmpty });
export const creatorSchema = z.union([personSchema, corporateSchema], {
  error: 'Unexpected name, expected a person as { family, given, suffix, non-dropping-particle } or a body as { literal }',
});
export type Creator = z.infer<typeof creatorSchema>;

const creators = z.array(creatorSchema).min(1).optional();
const text = nonEmpty.optional();
/** Numbers stay text: `03/2010` and `35–43` are numbers in a bibliography. */
const number = z.union([nonEmpty, z.int().nonnegative().transform(String)]).optional();

export const workSchema = z.strictObject({
  type: z.enum(workTypes),
  title: nonEmpty,
  'title-short': text,
  author: creators,
  editor: creators,
  translator: creators,
  issued: workDateSchema.optional(),
  'original-date': workDateSchema.optional(),
  accessed: workDateSchema.optional(),
  'container-title': text,
  'collection-title': text,
  'collection-number': number,
  'event-title': text,
  'event-place': text,
  publisher: text,
  'publisher-place': text,
  authority: text,
  archive: text,
  'archive-place': text,
  archive_collection: text,
  archive_location: text,
  volume: number,
  issue: number,
  number: number,
  page: number,
  edition: number,
  version: number,
  'chapter-number': number,
  genre: text,
  medium: text,
  section: text,
  status: text,
  language: text,
  note: text,
  DOI: z
    .string()
    .regex(/^10\.\d{4,9}\/\S+$/, 'Unexpected DOI, expected 10.…/…')
    .optional(),
  ISBN: text,
  ISSN: text,
  URL: z.url({ protocol: /^https?$/, error: 'Unexpected URL, expected one that starts with https:// or http://' }).optional(),
  /** Guessed by a program, and not yet read by an editor: keeps the collection from being published. */
  draft: z.literal(true).optional(),
  custom: z
    .strictObject({
      /** The printed words that a draft was guessed from. */
      'read-from': text,
      /** Listed though no passage cites it. */
      'further-reading': z.boolean().optional(),
      /** For each field that the paper does not give: the source of its value. */
      sources: z.record(z.string(), nonEmpty).optional(),
    })
    .optional(),
});
export type Work = z.infer<typeof workSchema>;

/** The works of a collection by key. */
export const worksSchema = z.record(keySchema, workSchema);
export type Works = Readonly<Record<string, Work>>;

/** The last of a list of names that stands for those left out: `et al.`. */
export const others = { literal: 'others' } as const satisfies Creator;

/** The creators that the record names, and whether it says that there are more. */
export function namedCreators(creators: readonly Creator[] = []): { named: readonly Creator[]; hasOthers: boolean } {
  const last = creators.at(-1);
  const hasOthers = creators.length > 1 && last !== undefined && !isPerson(last) && last.literal === others.literal;
  return { named: hasOthers ? creators.slice(0, -1) : creators, hasOthers };
}

export const isPerson = (creator: Creator): creator is z.infer<typeof personSchema> => 'family' in creator;
