/** Typewriter punctuation as the house prints it: curled quotation marks, dashes, single spaces. Never a letter. */

interface Marks {
  double: readonly [open: string, close: string];
  single: readonly [open: string, close: string];
}
const english: Marks = { double: ['“', '”'], single: ['‘', '’'] };
const byLanguage: Readonly<Record<string, Marks>> = {
  de: { double: ['„', '“'], single: ['‚', '‘'] },
  fr: { double: ['«\u00A0', '\u00A0»'], single: ['‘', '’'] },
};
const marksOf = (language: string): Marks => byLanguage[language.slice(0, 2)] ?? english;

export interface Surroundings {
  /** The character before, empty at a block’s beginning. */
  before: string;
  /** The one behind, empty at its end. */
  after: string;
  language: string;
  /** The quotation marks that are open; changed by those that are set. */
  quotes: ('double' | 'single')[];
}

export function setTypography(text: string, around: Surroundings): string {
  return curl(setDashes(setSpaces(text, around)), around);
}

function setSpaces(text: string, { before, language }: Surroundings): string {
  const single = text.replace(/[ \t\n\r\u2028\u2029]+/g, ' ').replace(/ ?\u00A0 ?(?:[ \u00A0]*\u00A0)?/g, (spaces) => (spaces.length > 0 ? '\u00A0' : spaces));
  const led = /[ \u00A0]$/.test(before) || before === '' ? single.replace(/^ +/, '') : single;
  // In French, the taller marks are set off.
  const tall = language.startsWith('fr') ? /(?<=\S) (?=[,.)\]](?![\p{L}\p{N}.]))/gu : /(?<=[^\s.]) (?=[,;:.!?)\]](?![\p{L}\p{N}.)\]/(-]))/gu;
  return led.replace(tall, '');
}

/** The formatter of citations writes hyphens where the record has dashes: this sets them once more. */
export function setDashes(text: string): string {
  return text
    .replace(/---/g, '—')
    .replace(/(?<!-)--(?!-)/g, '–')
    .replace(/(?<=\s)-(?=\s)/g, '–')
    .replace(/\.\.\./g, '…')
    .replace(
      /(?<standard>\b(?:ISO|IEC|DIN|EN|RFC|ANSI|BS)\s)?(?<![\p{L}\p{N}‑/-])(\d+)-(\d+)(?![\p{L}\p{N}‑/-])/gu,
      (_, standard: string | undefined, from: string, to: string) => `${standard ?? ''}${from}${standard === undefined && isRange(from, to) ? '–' : '‑'}${to}`,
    );
}

/** `105-13` abbreviates 105–113; numbers that descend are parts of a number. */
export function isRange(from: string, to: string): boolean {
  if (from.length > 1 && from.startsWith('0')) return false;
  const end = to.length < from.length ? from.slice(0, -to.length) + to : to;
  return Number(end) > Number(from);
}

/** Words whose first letters are left out, which no quotation mark opens: ’t Hoff, ’tis, ’90s. */
const elided = /^(?:t|s|n|em|tis|twas|til|cause|bout)(?![\p{L}\p{N}])|^\d0s/u;

function curl(text: string, around: Surroundings): string {
  let result = '';
  const characters = [...text];
  for (const [i, character] of characters.entries()) {
    const previous = result.at(-1) ?? around.before;
    const next = characters[i + 1] ?? around.after;
    if (character === "'" && elided.test(characters.slice(i + 1, i + 8).join(''))) result += '’';
    else if (character === '"' || character === "'") result += curlMark(character, previous, next, around);
    else {
      noteMark(character, next, around);
      result += character;
    }
  }
  return result;
}

/** Curled marks of the source open and close like those that are set here. */
function noteMark(character: string, next: string, { quotes }: Surroundings): void {
  if (character === '„' || (character === '“' && quotes.at(-1) !== 'double')) quotes.push('double');
  else if (character === '‚' || character === '‘') quotes.push('single');
  else if ((character === '”' || character === '“') && quotes.at(-1) === 'double') quotes.pop();
  else if (character === '’' && quotes.at(-1) === 'single' && !/\p{L}/u.test(next)) quotes.pop();
}

function curlMark(mark: '"' | "'", previous: string, next: string, { language, quotes }: Surroundings): string {
  const marks = marksOf(language);
  const opens = (previous === '' || /[\s([{–—“‘„‚«/-]/.test(previous)) && /\S/.test(next) && !/[.,;:!?)\]]/.test(next);
  // Feet and minutes, inches and seconds.
  if (/\d/.test(previous) && !(mark === '"' ? quotes.includes('double') : quotes.includes('single')) && !/\p{L}/u.test(next)) return mark === '"' ? '″' : '′';
  if (mark === '"') {
    if (opens) quotes.push('double');
    else if (quotes.at(-1) === 'double') quotes.pop();
    return marks.double[opens ? 0 : 1];
  }
  // ’90s, and an apostrophe between letters.
  if (opens && !/\d/.test(next)) {
    quotes.push('single');
    return marks.single[0];
  }
  if (quotes.at(-1) !== 'single' || /\p{L}/u.test(next)) return '’';
  quotes.pop();
  return marks.single[1];
}
