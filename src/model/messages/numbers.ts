/** Numbers, and words that change with them, as a language has them. */

/** The words for each kind of number that the language tells apart, `#` standing for the number. */
export type Counted = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** Digits are those of the text faces (0–9), whatever a system prefers for a language. */
export function numbersIn(language: string) {
  const rules = new Intl.PluralRules(language);
  const whole = new Intl.NumberFormat(language, { numberingSystem: 'latn' });
  const parts = new Intl.NumberFormat(language, { numberingSystem: 'latn', minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const number = (count: number) => whole.format(count);
  return {
    number,
    counted: (count: number, words: Counted) => (words[rules.select(count)] ?? words.other).replace('#', number(count)),
    /** Of a whole, to two decimals unless it is all or there is none: `99.98 %`. */
    percent: (part: number, all: number) => `${all === 0 || part === all ? number(all === 0 ? 0 : 100) : parts.format((100 * part) / all)} %`,
  };
}
