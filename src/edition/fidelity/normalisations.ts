/** What may differ between a transcript and its edition everywhere, and why. */

interface LetterNormalisation {
  reason: string;
  pattern: RegExp;
  replace: (match: string, ...groups: string[]) => string;
}

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const lowered = '₀₁₂₃₄₅₆₇₈₉';
const spaced = (digits: string) => ` ${digits} `;

/** Of letters, without being recorded place by place. Applied to both, in this order. */
export const letterNormalisations = {
  'broken-mark': {
    reason: 'The transcription wrote some opening quotation marks, with the note number before them, as broken markup.',
    pattern: /\^\{&#\}x27;/g,
    replace: () => '’',
  },
  formulas: {
    reason: 'The transcript sets formulas between dollar signs; spaces within them mean nothing.',
    pattern: /\$\$([^$]+)\$\$|(?<![\p{L}\p{N}$])\$([^\s$](?:[^$]*[^\s$])?)\$(?![\p{N}$])/gu,
    replace: (_, displayed, inline) => (displayed ?? inline ?? '').replace(/\s+/g, ''),
  },
  'raised-marks': {
    reason: 'The transcript marks raised and lowered letters by signs around them.',
    pattern: /\^\{([^{}\s]+)\}|\^([^\s^]+)\^|<(?:sup|sub)>([^<>]*)<\/(?:sup|sub)>|(?<!~)~([^\s~]+)~(?!~)/g,
    replace: (match, braced, between, element, low) => {
      const letters = braced ?? between ?? element ?? low ?? '';
      return /^\d+$/.test(letters) && low === undefined && !match.startsWith('<sub') ? spaced(letters) : letters;
    },
  },
  'quotation-marks': {
    reason: 'The transcript has straight quotation marks and apostrophes where the print curls them.',
    pattern: /[‘’‚“”„]/g,
    replace: (mark) => (/[‘’‚]/.test(mark) ? "'" : '"'),
  },
  dashes: {
    reason: 'The transcript has hyphens where the print sets dashes in ranges.',
    pattern: /[‐‑–]/g,
    replace: () => '-',
  },
  italics: {
    reason: 'The transcript marks some italics with asterisks; the edition encodes them all.',
    pattern: /\*([^*\n]+)\*/g,
    replace: (_, words = '') => words,
  },
  code: {
    reason: 'The transcript marks words that stand exactly as written by backquotes.',
    pattern: /`+/g,
    replace: () => '',
  },
  'raised-numbers': {
    reason: 'The transcript gives some numbers of notes as raised digits, some as plain ones, with or without a space before them.',
    pattern: /[⁰¹²³⁴-⁹]+/g,
    replace: (digits) => spaced([...digits].map((digit) => raised.indexOf(digit)).join('')),
  },
  'lowered-numbers': {
    reason: 'The transcript gives some lowered figures as plain ones.',
    pattern: /[₀-₉]/g,
    replace: (digit) => String(lowered.indexOf(digit)),
  },
} as const satisfies Record<string, LetterNormalisation>;

/** Of whole words, lines and blocks, each with its reason. */
export const blockNormalisations = {
  'line-end-hyphens': 'The transcript divides words at the ends of lines and pages.',
  'page-numbers': 'The transcript repeats the printed numbers of pages, which the edition marks where each begins.',
  'running-heads': 'The transcript repeats the running heads of the pages.',
  rules: 'A rule above the footnotes is furniture of the page.',
  'list-labels': 'The transcript lacks or writes out the bullets and numbers of lists.',
  'note-numbers': 'The transcript has lost numbers before notes.',
} as const;

export type NormalisationName = keyof typeof letterNormalisations | keyof typeof blockNormalisations;
export const reasonOf = (name: NormalisationName): string =>
  name in blockNormalisations
    ? blockNormalisations[name as keyof typeof blockNormalisations]
    : letterNormalisations[name as keyof typeof letterNormalisations].reason;
export const normalisationNames = [...Object.keys(letterNormalisations), ...Object.keys(blockNormalisations)] as NormalisationName[];

/** Most words have nothing that a normalisation is about. */
const mayDiffer = /[\^‘’‚“”„‐‑–*`$~<⁰¹²³⁴-⁹₀-₉]/;

/** `count` is asked for each place. */
export function normaliseLetters(text: string, count: (name: NormalisationName) => void = () => undefined): string {
  if (!mayDiffer.test(text)) return text;
  let result = text;
  for (const [name, { pattern, replace }] of Object.entries(letterNormalisations) as [keyof typeof letterNormalisations, LetterNormalisation][]) {
    result = result.replace(pattern, (match: string, ...groups: string[]) => {
      count(name);
      return replace(match, ...groups);
    });
  }
  return result;
}

/** What only the edition has where the print and it curl marks and set dashes: there, the transcript’s lack is what is counted. */
export const setByEdition: ReadonlySet<NormalisationName> = new Set(['quotation-marks', 'dashes', 'lowered-numbers']);
