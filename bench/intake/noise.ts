/** What machines do to text as they read it, each kind by itself; the same text gives the same noise. */
import { readSuperscripts } from '../../src/intake/transcript/remnants.ts';

const raised = /[⁰¹²³⁴-⁹]+/g;
/** Every n-th match is changed. */
const some = (text: string, pattern: RegExp, every: number, change: (match: string) => string) => {
  let count = 0;
  return text.replace(pattern, (match) => {
    count += 1;
    return count % every === 0 ? change(match) : match;
  });
};

export const noises = {
  'raised numbers read as plain ones': (text: string) => text.replace(raised, (digits) => readSuperscripts(digits)),
  'every fourth number of a note lost': (text: string) => some(text, /(?<=^|\n)[⁰¹²³⁴-⁹]+\s?/g, 4, () => ''),
  'ones read as the letter l in calls': (text: string) =>
    some(text, /(?<=[.,’”] ?)[⁰¹²³⁴-⁹]*¹[⁰¹²³⁴-⁹]*/g, 3, (digits) => readSuperscripts(digits).replaceAll('1', 'l')),
  'ligatures and soft hyphens': (text: string) => some(text.replaceAll('fi', 'ﬁ').replaceAll('fl', 'ﬂ'), /(?<=\p{Ll}{4})(?=\p{Ll}{4})/gu, 40, () => '\u00ad'),
  'page ends lost': (text: string) => text.replaceAll('\f', '\n'),
} as const;
