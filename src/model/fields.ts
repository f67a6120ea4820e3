/** Kinds of fields that several schemas share. */
import { z } from 'zod';
import { isLanguageTag, languageTagExpected } from './language-tag.ts';

export const nonEmpty = z.string().regex(/\S/, 'Unexpected empty text, expected words');

/** A key of a register, which is an anchor on its page. */
export const keySchema = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'Unexpected key, expected lower-case letters a–z, digits and single hyphens, a letter first');

export const languageSchema = z.string().refine(isLanguageTag, { error: ({ input }) => `Unexpected language “${input}”, expected ${languageTagExpected}` });
