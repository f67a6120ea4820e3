/** The register of names: what `names.yaml` holds. */
import { z } from 'zod';
import { keySchema, languageSchema, nonEmpty } from './fields.ts';

/** Kinds of names, in the order of the index. */
export const nameKinds = ['person', 'organisation', 'place', 'agreement', 'term', 'publication'] as const;
export type NameKind = (typeof nameKinds)[number];

/** A form that is not for all papers: for those named, or for those in a language (BCP 47; a paper’s `en-GB` is `en`). */
const limitedFormSchema = z.strictObject({ form: nonEmpty, papers: z.array(keySchema).min(1).optional(), language: languageSchema.optional() });
export type LimitedForm = z.infer<typeof limitedFormSchema>;

export const nameSchema = z.strictObject({
  kind: z.enum(nameKinds),
  /** The heading form. Where there is an abbreviation, its expansion. */
  name: nonEmpty,
  /** What the index sorts by, if not by the name: `Abe, Shinzo`. */
  sort: nonEmpty.optional(),
  abbreviation: nonEmpty.optional(),
  /** The exact strings that mention it, matched as whole words, longest first. */
  forms: z.array(z.union([nonEmpty, limitedFormSchema], 'Unexpected form, expected its words, or { form, papers, language }')),
  /** Who or what it is, by what the papers themselves say. */
  role: nonEmpty.optional(),
});
export type NameEntry = z.infer<typeof nameSchema>;

export const namesSchema = z.record(keySchema, nameSchema);
export type Names = Readonly<Record<string, NameEntry>>;

/** All forms alike, in their order. */
export const formsOf = ({ forms }: Pick<NameEntry, 'forms'>): LimitedForm[] => forms.map((form) => (typeof form === 'string' ? { form } : form));

/** A form as one name claims it. */
export interface FormClaim extends LimitedForm {
  ref: string;
  entry: NameEntry;
}

/** Whether words may mean another where the whole name never stands: a surname, or two to four capitals. */
export function isShortForm({ kind, name }: Pick<NameEntry, 'kind' | 'name'>, form: string): boolean {
  if (form === name) return false;
  return /^(?:\p{Lu}\.?){2,4}s?$/u.test(form) || (kind === 'person' && !/\s/.test(form) && name.includes(form));
}

/** `North Atlantic Treaty Organization (NATO)` */
export const headingOf = ({ name, abbreviation, sort }: NameEntry) => (abbreviation && abbreviation !== name ? `${name} (${abbreviation})` : (sort ?? name));
