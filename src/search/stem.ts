/** The part of an English word that its inflections and nearest derivations share: `cooperat·ion`, `cooperat·ing`. */

/** Longest first. */
const endings = [
  'ationally',
  'ational',
  'atively',
  'ations',
  'ation',
  'ating',
  'ative',
  'ators',
  'ator',
  'ated',
  'ates',
  'ionally',
  'ional',
  'ions',
  'ings',
  'ally',
  'ion',
  'ing',
  'ate',
  'ers',
  'ors',
  'ies',
  'ied',
  'ed',
  'er',
  'or',
  'es',
  'ly',
  'al',
  's',
  'e',
  'y',
];
const shortest = 4;

/** Of folded words; two words are forms of one another where their stems are the same. */
export function stemOf(word: string): string {
  if (/^\d+s$/.test(word)) return word.slice(0, -1);
  if (/[^a-z]/.test(word) || word.endsWith('ss')) return word;
  // Too short to lose more than the sign of a plural.
  const ending = endings.find((end) => word.endsWith(end) && word.length - end.length >= shortest);
  if (ending) return word.slice(0, -ending.length);
  return word.length > 3 && word.endsWith('s') ? word.slice(0, -1) : word;
}
