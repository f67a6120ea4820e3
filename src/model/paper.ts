/** A paper: what its `paper.yaml` says of it, and what its sections hold. */
import { z } from 'zod';
import { edtfSchema } from './date.ts';
import { languageSchema, nonEmpty, prose } from './fields.ts';
import type { Finding } from './finding.ts';
import type { Ledger } from './ledger.ts';
import { type PaperKind, paperKinds } from './paper-kind.ts';
import { partRoles } from './part-role.ts';
import type { Picture } from './picture.ts';
import { isPageLabel, printedPagesSchema } from './printed-pages.ts';
import type { Block, Cite, Emend, Gap, Name, Note, Omitted, Page, Section, SectionTree, Supplied } from './text.ts';

/** The lines of a title page by what they say. */
export const titlePageRoles = [
  'series',
  'occasion',
  'dateline',
  'organisers',
  'kind',
  'rights',
  'session',
  'title',
  'subtitle',
  'author',
  'note',
  'copyright',
] as const;
export type TitlePageRole = (typeof titlePageRoles)[number];

const orcidSchema = z.string().regex(/^(\d{4}-){3}\d{3}[\dX]$/, 'Unexpected ORCID, expected four groups of four digits as 0000-0002-1825-0097');

export const authorSchema = z.strictObject({ family: nonEmpty, given: nonEmpty.optional(), affiliation: nonEmpty.optional(), orcid: orcidSchema.optional() });
export type Author = z.infer<typeof authorSchema>;

/** Several lines of one kind stand in a list. */
const titleLines = z
  .union([prose, z.array(nonEmpty).min(1)], 'Unexpected line of the title page, expected its words, or a list of lines')
  .transform((lines) => (Array.isArray(lines) ? lines : lines.split(/\s*\n\s*/)).join('\n'));

/** Who had a part in the paper beside its authors. */
export const contributorRoles = ['editor', 'translator'] as const;
const contributorSchema = authorSchema.extend({ role: z.enum(contributorRoles) });

/** Numbers stay text. */
const numberText = z.union([nonEmpty, z.int().nonnegative().transform(String)]);

/** How far a page has been proved, from least to most. */
export const proofStates = ['received', 'compared', 'read', 'proofread'] as const;
export type ProofState = (typeof proofStates)[number];

/** Whether the notes are numbered through the paper, or anew in each top-level section. */
export const noteNumberings = ['by-paper', 'by-section'] as const;
export type NoteNumbering = (typeof noteNumberings)[number];

const pageLabelSchema = z
  .union([z.int(), z.string()])
  .transform(String)
  .refine(isPageLabel, 'Unexpected page, expected the label of a printed page as 4, iii or 12a');

const isPublicationDate = (date: string) => /^(19[89]|20)\d/.test(date) && !date.includes('/');

const versionSchema = z.strictObject({
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'Unexpected version, expected three numbers as 1.0.0'),
  // A book in EPUB bears it, in a container whose times are counted from 1980 in seven bits (ZIP 6.3, 4.4.6).
  date: edtfSchema.refine(isPublicationDate, 'Unexpected date of a version, expected the day that it was published on, from 1980 to 2099'),
  changes: prose,
});

export const paperSchema = z.strictObject({
  /** The words of the title page as printed, line by line, in the order of the print. */
  titlePage: z
    .partialRecord(z.enum(titlePageRoles), titleLines)
    .refine((lines) => lines.title !== undefined, 'Unexpected title page without title, expected a line “title”'),
  language: languageSchema,
  authors: z.array(authorSchema).min(1),
  /** When the paper was presented or published. */
  date: edtfSchema,
  /** Absent where the paper has no printed pages. */
  pages: printedPagesSchema.optional(),
  /** Where the numbers of notes begin anew. */
  noteNumbering: z.enum(noteNumberings).optional(),
  /** The first note's number, where the print does not begin with 1. */
  firstNote: z.int().positive().optional(),
  /** What it is, which decides how it is cited. */
  kind: z.enum(Object.keys(paperKinds) as [PaperKind, ...PaperKind[]]).optional(),
  series: z.strictObject({ name: nonEmpty, number: numberText.optional() }).optional(),
  /** What an article or a chapter stands in. */
  publishedIn: z.strictObject({ title: nonEmpty, volume: numberText.optional(), issue: numberText.optional() }).optional(),
  publisher: z.strictObject({ name: nonEmpty, place: nonEmpty.optional() }).optional(),
  abstract: prose.optional(),
  contributors: z.array(contributorSchema).optional(),
  /** What sections are, by their ids, where their headings do not say it; “none” for one whose heading only seems to. */
  parts: z.record(z.string(), z.enum([...partRoles, 'none'])).optional(),
  doi: z
    .string()
    .regex(/^10\.\d{4,9}\/\S+$/, 'Unexpected DOI, expected one that begins with 10. as 10.1000/182, without an address before it')
    .optional(),
  licence: nonEmpty.optional(),
  keywords: z.array(nonEmpty).optional(),
  occasion: z
    .strictObject({
      name: nonEmpty,
      abbreviation: nonEmpty.optional(),
      place: nonEmpty.optional(),
      date: edtfSchema.optional(),
      organisers: z.array(z.strictObject({ name: nonEmpty, place: nonEmpty.optional() })).optional(),
      session: nonEmpty.optional(),
    })
    .optional(),
  source: z
    .strictObject({
      /** The copy text, beside paper.yaml. */
      file: z.string().regex(/^[\w.-]+$/, 'Unexpected path, expected the name of a file beside paper.yaml'),
      description: prose,
    })
    .optional(),
  /** How far each printed page has been proved; a page not named here is as received. */
  proofs: z.array(z.strictObject({ from: pageLabelSchema, to: pageLabelSchema, status: z.enum(proofStates) })).optional(),
  /** Where and how the edition departs from its source, for its readers; Markdown is not interpreted. */
  principles: z.array(prose).optional(),
  /** The edition's versions, newest first. */
  edition: z.array(versionSchema).min(1),
});
export type PaperMeta = z.infer<typeof paperSchema>;

/** A section's file as read. */
export interface SectionFile {
  /** As findings name it. */
  path: string;
  tree: SectionTree;
  /** The file's text, for rules that judge the writing itself. */
  text: string;
}

export const passageKinds = ['section', 'paragraph', 'figure', 'table', 'equation', 'note'] as const;
export type PassageKind = (typeof passageKinds)[number];

/** A place that can be cited. */
export interface Passage {
  id: string;
  kind: PassageKind;
  /** As people name it: `§ I.2, ¶ 3`, `n. 12`, `§ I.2`, `§ I.2, fig. 1`. */
  label: string;
  /** The label of the printed page that it begins on; a note's is the page of its call. None where no page is printed, or before the first begins. */
  page: string | undefined;
  /** The label of the page that its words end on, where that is another. */
  lastPage?: string | undefined;
  /** The section that it stands in, or is. */
  section: Section;
  /** For a note: the passage that calls it. */
  calledIn?: Passage;
  node: Section | Note | Block;
  file: SectionFile;
}

/** Something that stands in a passage. */
export interface Occurrence<T> {
  node: T;
  passage: Passage;
}

export interface Paper {
  id: string;
  meta: PaperMeta;
  title: string;
  rights: string | undefined;
  files: readonly SectionFile[];
  sections: readonly Section[];
  /** In the order of the text, each note after the block that calls it. */
  passages: ReadonlyMap<string, Passage>;
  notes: readonly Occurrence<Note>[];
  citations: readonly Occurrence<Cite>[];
  mentions: readonly Occurrence<Name>[];
  emendations: readonly Occurrence<Emend>[];
  supplied: readonly Occurrence<Supplied>[];
  omitted: readonly Occurrence<Omitted>[];
  gaps: readonly Occurrence<Gap>[];
  /** Page breaks; one before a section's heading stands in no passage. */
  pages: readonly { node: Page; passage: Passage | undefined; file: SectionFile }[];
  /** The pictures that stand in the paper's folder, by name. */
  pictures: ReadonlyMap<string, Picture>;
  /** The copy text, where the paper has one. */
  source: { path: string; text: string } | undefined;
  /** What was published; undefined before the first publication. */
  ledger: Ledger | undefined;
  /** What reading found wrong. */
  problems: readonly Finding[];
  /** Its files that could not be understood. */
  unread: readonly string[];
}
