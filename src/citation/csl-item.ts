/** A work as a CSL-JSON item (CSL 1.0.2), and an item of other software's as a work. */
import { z } from 'zod';
import { type Creator, isPerson, type Work, type WorkType, workSchema, workTypes } from '../model/work.ts';
import { type CslDate, cslDateOf, readCslDate } from './csl-date.ts';

export interface CslName {
  family?: string | undefined;
  given?: string | undefined;
  suffix?: string | undefined;
  'non-dropping-particle'?: string | undefined;
  literal?: string | undefined;
}

/** Fields that are the edition’s own, and stay behind. */
const ownFields = ['type', 'draft', 'custom'] as const;
export type WorkField = Exclude<keyof Work, (typeof ownFields)[number]>;
export type DateField = 'issued' | 'original-date' | 'accessed';
export type NameField = 'author' | 'editor' | 'translator';
export type TextField = Exclude<WorkField, DateField | NameField>;

export type CslItem = { id: string; type: WorkType; title: string } & { [F in TextField]?: string | undefined } & {
  [F in NameField]?: CslName[] | undefined;
} & { [F in DateField]?: CslDate | undefined };

export const dateFields = ['issued', 'original-date', 'accessed'] as const satisfies readonly DateField[];
export const nameFields = ['author', 'editor', 'translator'] as const satisfies readonly NameField[];

/** Every field of a work but its type and the edition’s own, in the order of the schema. */
export const workFields = Object.keys(workSchema.shape).filter((name): name is WorkField => !(ownFields as readonly string[]).includes(name));

export const isDateField = (field: string): field is DateField => (dateFields as readonly string[]).includes(field);
export const isNameField = (field: string): field is NameField => (nameFields as readonly string[]).includes(field);

/** The work as other software reads it. */
export function cslItem(key: string, work: Work): CslItem {
  const entries = workFields.filter((field) => work[field] !== undefined).map((field) => [field, cslValue(field, work)] as const);
  return { id: key, type: work.type, title: work.title, ...Object.fromEntries(entries) };
}

const cslValue = (field: WorkField, work: Work) => (isDateField(field) ? cslDateOf(work[field] ?? '') : work[field]);

/** Fields as CSL 1.0.1 and older programs name them. */
const olderNames: Readonly<Record<string, WorkField>> = { event: 'event-title', shortTitle: 'title-short' };

/** What an item gave: a work where it holds the least that a work must, and in words whatever could not be carried. */
export interface ItemReading {
  work: Work | undefined;
  problems: string[];
}

/** Takes over every field that a work knows, and reports each of the others. */
export function readCslItem(item: unknown): ItemReading {
  const record = z.record(z.string(), z.unknown()).safeParse(item);
  if (!record.success) return { work: undefined, problems: ['Unexpected item, expected an object of CSL-JSON fields'] };
  const problems: string[] = [];
  const fields: Record<string, unknown> = { type: workTypeOf(record.data['type'], problems) };
  for (const [given, value] of Object.entries(record.data)) {
    if (given === 'id' || given === 'type' || value === undefined || value === null || value === '') continue;
    const name = olderNames[given] && !(olderNames[given] in record.data) ? olderNames[given] : given;
    const read = readField(name, value);
    if (read.problem) problems.push(read.problem);
    if (read.value !== undefined) fields[name] = read.value;
  }
  return judge(fields, problems);
}

function workTypeOf(type: unknown, problems: string[]): WorkType {
  if (typeof type === 'string' && (workTypes as readonly string[]).includes(type)) return type as WorkType;
  problems.push(`Unexpected type ${JSON.stringify(type) ?? 'none'}, expected one that a work can have; read as “document”`);
  return 'document';
}

interface FieldReading {
  value?: unknown;
  problem?: string;
}

function readField(name: string, value: unknown): FieldReading {
  if (isDateField(name)) return readDateField(name, value);
  if (isNameField(name)) return readNames(name, value);
  if (name === 'custom') return { value };
  if (!(workFields as readonly string[]).includes(name)) return { problem: `Unexpected field “${name}”, expected one that a work can have; left out` };
  if (typeof value === 'string') return { value };
  return typeof value === 'number' ? { value: String(value) } : { problem: `Unexpected value of “${name}”, expected text; left out` };
}

function readDateField(name: DateField, value: unknown): FieldReading {
  const edtf = readCslDate(value);
  return edtf === undefined
    ? { problem: `Unexpected date ${JSON.stringify(value)} as “${name}”, expected date-parts of a real date; left out` }
    : { value: edtf };
}

const cslNameSchema = z.looseObject({
  family: z.string().optional(),
  given: z.string().optional(),
  suffix: z.string().optional(),
  'non-dropping-particle': z.string().optional(),
  'dropping-particle': z.string().optional(),
  literal: z.string().optional(),
});

function readNames(name: NameField, value: unknown): FieldReading {
  const names = z.array(cslNameSchema).safeParse(value);
  if (!names.success) return { problem: `Unexpected value of “${name}”, expected a list of names; left out` };
  const creators = names.data.map(creatorOf).filter((creator) => creator !== undefined);
  const problem = creators.length < names.data.length ? `Unexpected empty name in “${name}”, expected a family name or a literal; left out` : undefined;
  return { ...(creators.length > 0 && { value: creators }), ...(problem && { problem }) };
}

/** A dropping particle joins the given name, where a family-first form leaves it: `Humboldt, Alexander von`. */
function creatorOf(name: z.infer<typeof cslNameSchema>): Creator | undefined {
  if (name.literal?.trim()) return { literal: name.literal };
  if (!name.family?.trim()) return name.given?.trim() ? { literal: name.given } : undefined;
  const given = [name.given, name['dropping-particle']].filter((part) => part?.trim()).join(' ');
  const particle = name['non-dropping-particle'];
  return {
    family: name.family,
    ...(given && { given }),
    ...(name.suffix?.trim() && { suffix: name.suffix }),
    ...(particle?.trim() && { 'non-dropping-particle': particle }),
  };
}

/** Leaves out, with a problem each, the fields that the schema refuses; without a title there is no work. */
function judge(fields: Record<string, unknown>, problems: string[]): ItemReading {
  const refused = workSchema.safeParse(fields).error?.issues ?? [];
  const names = new Set(refused.map((issue) => String(issue.path[0])));
  for (const issue of refused) problems.push(`Unexpected value at “${issue.path.map(String).join('.')}”, left out (${issue.message})`);
  const kept = Object.fromEntries(Object.entries(fields).filter(([name]) => !names.has(name)));
  const work = workSchema.safeParse(kept);
  return { work: work.data, problems: names.size > 0 && !work.success && !names.has('title') ? [...problems, work.error.message] : problems };
}

/** Family name first, as a list is sorted: `Abe, Shinzo`, `van Gogh, Vincent`, `North Atlantic Council`. */
export function sortForm(creator: Creator): string {
  if (!isPerson(creator)) return creator.literal;
  return [familyOf(creator), creator.given, creator.suffix].filter((part) => part !== undefined).join(', ');
}

/** The name that a short citation gives: `Abe`, `van Gogh`, `North Atlantic Council`. */
export const familyOf = (creator: Creator): string =>
  isPerson(creator) ? [creator['non-dropping-particle'], creator.family].filter((part) => part !== undefined).join(' ') : creator.literal;
