/** What may differ between a transcript and its edition everywhere, and why. */
import { messagesFor } from '../../model/messages/messages.ts';

interface LetterNormalisation {
  pattern: RegExp;
  replace: (match: string, ...groups: string[]) => string;
}

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const lowered = '₀₁₂₃₄₅₆₇₈₉';
const spaced = (digits: string) => ` ${digits} `;

/** Of letters, without being recorded place by place. Applied to both, in this order. */
export const letterNormalisations = {
  'broken-mark': {
    pattern: /\^\{&#\}x27;/g,
    replace: () => '’',
  },
  formulas: {
    pattern: /\$\$([^$]+)\$\$|(?<![\p{L}\p{N}$])\$([^\s$](?:[^$]*[^\s$])?)\$(?![\p{N}$])/gu,
    replace: (_, displayed, inline) => (displayed ?? inline ?? '').replace(/\s+/g, ''),
  },
  'raised-marks': {
    pattern: /\^\{([^{}\s]+)\}|\^([^\s^]+)\^|<(?:sup|sub)>([^<>]*)<\/(?:sup|sub)>|(?<!~)~([^\s~]+)~(?!~)/g,
    replace: (match, braced, between, element, low) => {
      const letters = braced ?? between ?? element ?? low ?? '';
      return /^\d+$/.test(letters) && low === undefined && !match.startsWith('<sub') ? spaced(letters) : letters;
    },
  },
  'quotation-marks': {
    pattern: /[‘’‚“”„]/g,
    replace: (mark) => (/[‘’‚]/.test(mark) ? "'" : '"'),
  },
  dashes: {
    pattern: /[‐‑–]/g,
    replace: () => '-',
  },
  italics: {
    pattern: /\*([^*\n]+)\*/g,
    replace: (_, words = '') => words,
  },
  code: {
    pattern: /`+/g,
    replace: () => '',
  },
  'raised-numbers': {
    pattern: /[⁰¹²³⁴-⁹]+/g,
    replace: (digits) => spaced([...digits].map((digit) => raised.indexOf(digit)).join('')),
  },
  'lowered-numbers': {
    pattern: /[₀-₉]/g,
    replace: (digit) => String(lowered.indexOf(digit)),
  },
} as const satisfies Record<string, LetterNormalisation>;

/** Of whole words, lines and blocks. */
export const blockNormalisations = ['line-end-hyphens', 'page-numbers', 'running-heads', 'rules', 'list-labels', 'note-numbers'] as const;

export type NormalisationName = keyof typeof letterNormalisations | (typeof blockNormalisations)[number];
/** Why it may differ, in a language. */
export const reasonOf = (name: NormalisationName, language: string): string => messagesFor(language).normalisations[name];
export const normalisationNames = [...Object.keys(letterNormalisations), ...blockNormalisations] as NormalisationName[];

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
