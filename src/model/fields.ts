/** Kinds of fields that several schemas share. */
import { z } from 'zod';
import { isLanguageTag, languageTagExpected } from './language-tag.ts';

/** Words that may take several lines. */
export const prose = z.string().regex(/\S/, 'Unexpected empty text, expected words');

/** Words of one line: a line break within a title or a name would end it in half of the formats. */
export const nonEmpty = prose.refine((text) => !/[\n\r\u2028\u2029]/.test(text), {
  error: 'Unexpected line break, expected words on one line',
  params: { hint: 'Written behind > instead of |, lines are joined by spaces.' },
});

/** A file is named by a key and its ending, and the text service names files by a key and an id. */
const longestKey = 100;

/** A key of a register, which is an anchor on its page. */
export const keySchema = z
  .string()
  .max(longestKey, { error: ({ input }) => `Unexpected key of ${String(input).length} letters, expected at most ${longestKey}` })
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'Unexpected key, expected lower-case letters a–z, digits and single hyphens, a letter first');

export const languageSchema = z.string().refine(isLanguageTag, { error: ({ input }) => `Unexpected language “${input}”, expected ${languageTagExpected}` });
