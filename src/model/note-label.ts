/** Notes by their labels as printed: numbers, letters, and the signs that print has for them. */
import { parseRoman } from './roman.ts';

const signs: Readonly<Record<string, string>> = {
  '*': 'star',
  '∗': 'star',
  '＊': 'star',
  '†': 'dagger',
  '‡': 'double-dagger',
  '§': 'section',
  '¶': 'pilcrow',
  '‖': 'parallel',
  '∥': 'parallel',
  '#': 'number',
  '※': 'reference-mark',
};

/** What a label may be, in words. */
export const noteLabelExpected = 'its printed label: a number as 12 or 12a, a letter, a roman numeral, or one of * † ‡ § ¶ ‖ # ※';

/** What such labels are in an address, as a pattern: no heading may take it. */
export const noteLabelPattern = `(\\d+[a-z]?|-([a-z]{1,2}|[ivxlcdm]+|(${[...new Set(Object.values(signs))].join('|')})(-[a-z]+)*(-\\d+)?))`;

/** `12` as `12`, `12a` as `12a`, `†` as `-dagger`, `*1` as `-star-1`, `a` as `-a`; undefined for what is no label. */
export function noteLabelSlug(label: string): string | undefined {
  const plain = label
    .normalize('NFKC')
    .replace(/\p{Nd}/gu, asciiDigit)
    .toLowerCase();
  if (/^[1-9]\d{0,4}[a-z]?$/.test(plain)) return plain;
  if (/^(?<letter>[a-z])\k<letter>?$/.test(plain) || parseRoman(plain) !== undefined) return `-${plain}`;
  const number = /^\D+?(?<digits>[1-9]\d{0,4})?$/u.exec(plain)?.groups?.['digits'];
  const words = [...label.normalize('NFC')].filter((sign) => !/\p{Nd}/u.test(sign)).map((sign) => signs[sign]);
  if (words.length === 0 || words.length > 5 || words.includes(undefined) || !/^\P{Nd}+\p{Nd}{0,5}$/u.test(label)) return undefined;
  return `-${[...words, ...(number ? [number] : [])].join('-')}`;
}

/** The value of any script's digit: Unicode keeps each script's ten together, in their order. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
  return String(value);
}

/** The number that a label is; undefined for one that is none, as `12a` and `*`. */
export function noteNumber(label: string): number | undefined {
  const slug = noteLabelSlug(label);
  return slug !== undefined && /^\d+$/.test(slug) ? Number(slug) : undefined;
}
