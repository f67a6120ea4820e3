/** What may differ between a transcript and its edition everywhere, and why. */

interface Normalisation {
  reason: string;
  apply: (text: string) => string;
}

/** What may differ between a transcript and its edition without being recorded place by place. Applied to both, in this order. */
export const normalisations = {
  'broken-mark': {
    reason: 'The transcription wrote some opening quotation marks, with the note number before them, as broken markup.',
    apply: (text) => text.replace(/\^\{&#\}x27;/g, '’'),
  },
  'quotation-marks': {
    reason: 'The transcript has straight quotation marks and apostrophes where the print curls them.',
    apply: (text) => text.replace(/[‘’‚]/g, "'").replace(/[“”„]/g, '"'),
  },
  dashes: {
    reason: 'The transcript has hyphens where the print sets dashes in ranges.',
    apply: (text) => text.replace(/[‐‑–]/g, '-'),
  },
  italics: {
    reason: 'The transcript marks some italics with asterisks; the edition encodes them all.',
    apply: (text) => text.replace(/\*([^*\n]+)\*/g, '$1'),
  },
  'raised-numbers': {
    reason: 'The transcript gives some numbers of notes as raised digits, some as plain ones, with or without a space before them.',
    apply: (text) => text.replace(/[⁰¹²³⁴-⁹]+/g, (digits) => ` ${[...digits].map((digit) => raised.indexOf(digit)).join('')} `),
  },
} as const satisfies Record<string, Normalisation>;
const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Most words have nothing that a normalisation is about. */
export const mayDiffer = /[\^‘’‚“”„‐‑–*⁰¹²³⁴-⁹]/;
