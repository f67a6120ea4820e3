/** The ledger of a paper: every address that it was ever published under, with what stood there. */
import { z } from 'zod';

export const anchorKinds = ['section', 'paragraph', 'figure', 'table', 'equation', 'note', 'call', 'page', 'citation'] as const;
export type AnchorKind = (typeof anchorKinds)[number];

export const anchorIdSchema = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'Unexpected address, expected lower-case letters a–z, digits and single hyphens, a letter first');

const versionSchema = z.string().regex(/^\d+\.\d+\.\d+$/, 'Unexpected version, expected three numbers as 1.0.0');

const fingerprintSchema = z.string().regex(/^[0-9a-f]{12}$/, 'Unexpected fingerprint, expected twelve hexadecimal digits');

const anchorSchema = z.strictObject({
  kind: z.enum(anchorKinds),
  fingerprint: fingerprintSchema,
  /** The version that brought these words, where that was not the first that was recorded. */
  since: versionSchema.optional(),
  /** The last version that had it, where the text has it no longer. */
  until: versionSchema.optional(),
  /** The fingerprints that it had before, each by the last version that had it. */
  before: z.record(versionSchema, fingerprintSchema).optional(),
});
export type RecordedAnchor = z.infer<typeof anchorSchema>;

export const ledgerSchema = z.strictObject({
  /** The edition's version that was recorded. */
  version: versionSchema,
  /** In the order of the text, then those that the text has no longer. */
  anchors: z.record(anchorIdSchema, anchorSchema),
  /** Old address → the one that holds its place now. */
  aliases: z.record(anchorIdSchema, anchorIdSchema).default({}),
});
export type LedgerRecord = z.infer<typeof ledgerSchema>;

/** The words of a passage, its calls written as `[^12]`; with those of the copy text where they are others. */
const storedPassageSchema = z.union([z.string(), z.strictObject({ words: z.string(), copy: z.string() })]);
export type StoredPassage = z.infer<typeof storedPassageSchema>;

/** By version and id: all of the version that was recorded last, of each one before it what a later version changed. */
export const storedWordsSchema = z.record(versionSchema, z.record(anchorIdSchema, storedPassageSchema));
export type StoredWords = Readonly<z.infer<typeof storedWordsSchema>>;

/** The call of a note within stored words. */
export const storedCall = /\[\^([^\]\s]+)\]/g;
const wordsWithCalls = (stored: StoredPassage) => (typeof stored === 'string' ? stored : stored.words);
export const copyTextWords = (stored: StoredPassage) => (typeof stored === 'string' ? stored : stored.copy);
/** As they are read: without calls. */
export const plainWords = (stored: StoredPassage): string => wordsWithCalls(stored).replace(storedCall, '');

/** The kinds whose words are stored, and never become others under one address. A call and a citation are named by the passage that they stand in. */
export const isStoredKind = (kind: AnchorKind) => kind !== 'call' && kind !== 'page' && kind !== 'citation';

/** A ledger as read. */
export interface Ledger extends LedgerRecord {
  /** Empty where none were stored yet. */
  words: StoredWords;
  path: string;
  /** As written: it tells where an entry stands. */
  text: string;
}

export type Recorded = Pick<Ledger, 'anchors' | 'aliases'> & Partial<Pick<Ledger, 'version' | 'words'>>;

/** The words of a published passage, as they were recorded last; undefined where they were not stored. */
export function recordedWords({ version = '', words = {} }: Recorded, id: string): string | undefined {
  const stored = words[version]?.[id];
  return stored === undefined ? undefined : plainWords(stored);
}

const numbersOf = (version: string): readonly number[] => version.split('.').map(Number);

/** Negative where `a` is the older version. */
export function compareVersions(a: string, b: string): number {
  const [first, second] = [numbersOf(a), numbersOf(b)];
  for (const [i, number] of first.entries()) {
    const difference = number - (second[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

export const isLaterVersion = (version: string, than: string) => compareVersions(version, than) > 0;

/** Whether the first number was raised: only such a version may give an address another meaning. */
export const isLaterMajorVersion = (version: string, than: string) => (numbersOf(version)[0] ?? 0) > (numbersOf(than)[0] ?? 0);

/** `1.4.2` → `2.0.0`. */
export const nextMajorVersion = (version: string) => `${(numbersOf(version)[0] ?? 0) + 1}.0.0`;

/** `1.4.2` → `1.5.0`. */
export const nextMinorVersion = (version: string) => `${numbersOf(version)[0] ?? 0}.${(numbersOf(version)[1] ?? 0) + 1}.0`;

/** Where an alias leads, over other aliases if need be; undefined where it leads nowhere or round in a ring. */
export function resolveAlias(aliases: Readonly<Record<string, string>>, id: string, isLive: (id: string) => boolean): string | undefined {
  const seen = new Set<string>();
  let at = id;
  while (!isLive(at)) {
    const next = Object.hasOwn(aliases, at) ? aliases[at] : undefined;
    if (next === undefined || seen.has(at)) return undefined;
    seen.add(at);
    at = next;
  }
  return at;
}
