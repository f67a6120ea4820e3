/** The register of names: what `names.yaml` holds. */
import { z } from 'zod';
import { keySchema, nonEmpty } from './fields.ts';

/** Kinds of names, each with the heading of its part of the index. */
export const nameKinds = {
  person: 'Persons',
  organisation: 'Organisations',
  place: 'Places',
  agreement: 'Agreements',
  term: 'Programmes, meetings and terms',
  publication: 'Periodicals and series',
} as const;
export type NameKind = keyof typeof nameKinds;

export const nameSchema = z.strictObject({
  kind: z.enum(Object.keys(nameKinds) as [NameKind, ...NameKind[]]),
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
