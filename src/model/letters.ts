/**
 * What the letters of each script ask of a program: where a word ends, and which letters are the same to a reader. Ranges rather than
 * a segmenter, so that the same text is parted in the same way by every machine and browser.
 */

/** Han, kana and what iterates and lengthens them: written without spaces. First and last of each range. */
const eastAsian: readonly (readonly [number, number])[] = [
  [0x3005, 0x3007],
  [0x3021, 0x3029],
  [0x3031, 0x3035],
  [0x3038, 0x303b],
  [0x3041, 0x30fa],
  [0x30fc, 0x30ff],
  [0x31f0, 0x31ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xf900, 0xfaff],
  [0xff66, 0xff9d],
  [0x1aff0, 0x1b16f],
  [0x20000, 0x323af],
];
/** Thai, Lao, Tibetan, Burmese and Khmer: written without spaces between words. */
const southeastAsian: readonly (readonly [number, number])[] = [
  [0x0e01, 0x0e3a],
  [0x0e40, 0x0e4e],
  [0x0e81, 0x0edf],
  [0x0f40, 0x0fbc],
  [0x1000, 0x109f],
  [0x1780, 0x17d3],
];

const within = (ranges: readonly (readonly [number, number])[], code: number) => ranges.some(([first, last]) => code >= first && code <= last);

/** Whether a letter is Han or kana, which a line’s end does not part. */
export const isEastAsian = (code: number) => code >= 0x3005 && within(eastAsian, code);

/** The same, or a sign of punctuation that is as wide as these letters. */
export const isEastAsianText = (code: number) => isEastAsian(code) || (code >= 0x3000 && code <= 0x303f) || (code >= 0xff01 && code <= 0xff65);

/** Whether a letter is of a script that sets no spaces between words: each such letter stands for a word of its own. */
export const isUnspaced = (code: number) => isEastAsian(code) || (code >= 0x0e01 && code <= 0x17d3 && within(southeastAsian, code));

const isKatakana = (code: number) => (code >= 0x30a1 && code <= 0x30fa) || (code >= 0x30fc && code <= 0x30ff) || (code >= 0xff66 && code <= 0xff9f);
const isInWord = (character: string) => /[\p{L}\p{N}]/u.test(character);

/** Whether a word may end between two characters: beside a sign or a space, and beside a letter that sets no spaces, but within no word of katakana. */
export function isWordBorder(before: string | undefined, after: string | undefined): boolean {
  if (before === undefined || after === undefined || !isInWord(before) || !isInWord(after)) return true;
  const [left, right] = [before.codePointAt(0) ?? 0, after.codePointAt(0) ?? 0];
  return (isUnspaced(left) || isUnspaced(right)) && !(isKatakana(left) && isKatakana(right));
}

const escapeCode = (code: number) => `\\u{${code.toString(16)}}`;
/** For the class of a regular expression with the flag `u`: the letters of scripts without spaces. */
export const unspacedClass = [...eastAsian, ...southeastAsian].map(([first, last]) => `${escapeCode(first)}-${escapeCode(last)}`).join('');

/** Accents of Latin, Greek and Cyrillic letters, Hebrew points, Arabic vowel signs and the stroke that lengthens a word, and what chooses a shape. Not the vowels of Indian scripts nor the voicing of kana, which make another letter. */
const signs =
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]|[\u20d0-\u20ff]|[\ufe00-\ufe0f]/g;

/** Letters that no normalisation takes apart, and letters that Arabic and Persian write for one another. */
const plainLetters: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ς: 'σ',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
};
const otherLetters = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'g');

/** Letters and digits alone, without case, accents, vowel signs and width: `Łódź` and `lodz` are the same. */
export const foldLetters = (text: string) =>
  text
    .normalize('NFKD')
    .replace(signs, '')
    .toLowerCase()
    // What lower case takes apart anew.
    .replace(signs, '')
    .replace(otherLetters, (letter) => plainLetters[letter] ?? letter)
    .replace(/[^\p{L}\p{N}\p{M}]|(?<![\p{L}\p{N}\p{M}])\p{M}+/gu, '')
    .normalize('NFC');
