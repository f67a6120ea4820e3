/** The ledger of a paper: every address that it was ever published under, with what stood there. */
import { z } from 'zod';

export const anchorKinds = ['section', 'paragraph', 'figure', 'table', 'equation', 'note', 'call', 'page', 'citation'] as const;
export type AnchorKind = (typeof anchorKinds)[number];

export const anchorIdSchema = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'Unexpected address, expected lower-case letters a–z, digits and single hyphens, a letter first');

const versionSchema = z.string().regex(/^\d+\.\d+\.\d+$/, 'Unexpected version, expected three numbers as 1.0.0');

const anchorSchema = z.strictObject({
  kind: z.enum(anchorKinds),
  fingerprint: z.string().regex(/^[0-9a-f]{12}$/, 'Unexpected fingerprint, expected twelve hexadecimal digits'),
  /** The last version that had it, where the text has it no longer. */
  until: versionSchema.optional(),
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

/** A ledger as read. */
export interface Ledger extends LedgerRecord {
  path: string;
  /** As written: it tells where an entry stands. */
  text: string;
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
