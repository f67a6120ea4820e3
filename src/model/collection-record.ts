/** What a collection of several papers says of itself: what `collection.yaml` holds. */
import { z } from 'zod';
import { coloursSchema } from './colours.ts';
import { languageSchema, nonEmpty, prose } from './fields.ts';

/** Which units have documents of their own in the text service (DTS): a file for each passage is most of the files of a large collection. */
export const textServiceUnits = ['passages', 'sections', 'off'] as const;
export type TextServiceUnits = (typeof textServiceUnits)[number];

/** The cuts of the text face that pages use. */
export const fontCuts = ['regular', 'italic', 'semibold', 'semibold-italic'] as const;
export type FontCut = (typeof fontCuts)[number];

const fontFile = z
  .string()
  .regex(/^[\w-][\w.-]*\.(?:ttf|otf)$/i, 'Unexpected font, expected the name of a file in the folder fonts/ that ends in .ttf or .otf');

export const collectionRecordSchema = z.strictObject({
  title: nonEmpty,
  /** Of what the site says on the pages that all papers share. Without it, English. */
  language: languageSchema.optional(),
  /** A sentence or two for its page. */
  description: prose.optional(),
  /** Who publishes it. */
  institution: nonEmpty.optional(),
  /** Of links, marks and rules; without them, those of the house. */
  colours: coloursSchema.optional(),
  /** Files of a text face for the pages, in the folder `fonts/`; without them, that of the house. */
  fonts: z.strictObject({ regular: fontFile, italic: fontFile, semibold: fontFile, 'semibold-italic': fontFile } satisfies Record<FontCut, unknown>).optional(),
  /** Without it, passages: addresses that are published stay. */
  textService: z.enum(textServiceUnits).optional(),
  /** Whether `llms.txt` names the papers, and each has its passages in one file, for programs that read plain text. Without it, on. */
  llmsTxt: z.enum(['on', 'off']).optional(),
  /** A service that readers may write notes with on the pages: what it loads is let in. Without it, nothing of other hosts is. */
  annotations: z.enum(['hypothesis']).optional(),
});
export type CollectionRecord = z.infer<typeof collectionRecordSchema>;

/** What the site is called at the head of its pages and where it is shared: as the collection, or as the program that makes it. */
export const siteName = (record: Pick<CollectionRecord, 'title'> | undefined): string => record?.title ?? 'Locus';
