/** The register of names: what `names.yaml` holds. */
import { z } from 'zod';
import { keySchema, nonEmpty } from './fields.ts';

/** Kinds of names, in the order of the index. */
export const nameKinds = ['person', 'organisation', 'place', 'agreement', 'term', 'publication'] as const;
export type NameKind = (typeof nameKinds)[number];

export const nameSchema = z.strictObject({
  kind: z.enum(nameKinds),
  /** The heading form. Where there is an abbreviation, its expansion. */
  name: nonEmpty,
  /** What the index sorts by, if not by the name: `Abe, Shinzo`. */
  sort: nonEmpty.optional(),
  abbreviation: nonEmpty.optional(),
  /** The exact strings that mention it, matched as whole words, longest first. */
  forms: z.array(nonEmpty),
  /** Who or what it is, by what the papers themselves say. */
  role: nonEmpty.optional(),
});
export type NameEntry = z.infer<typeof nameSchema>;

export const namesSchema = z.record(keySchema, nameSchema);
export type Names = Readonly<Record<string, NameEntry>>;

/** `North Atlantic Treaty Organization (NATO)` */
export const headingOf = ({ name, abbreviation, sort }: NameEntry) => (abbreviation && abbreviation !== name ? `${name} (${abbreviation})` : (sort ?? name));
