/**
 * Words as the finder takes them: runs of letters and digits, without case and accents; each letter of a script without spaces, as Han
 * and kana, for itself. `civil-military` is two words and `Japan’s` is too; whether words are written together is kept, so that they can
 * be found as one.
 */
import { foldLetters, isUnspaced } from '../model/letters.ts';

export interface Word {
  folded: string;
  /** In lower case, with its accents, which a stem may depend on. */
  written: string;
  /** Where it stands in the text. */
  start: number;
  end: number;
  /** No space parts it from the word before. */
  joined: boolean;
}

export const isUnspacedWord = (folded: string) => isUnspaced(folded.codePointAt(0) ?? 0);

// Soft hyphens and zero-width characters stand within words, and say nothing.
const inWords = /[\p{L}\p{N}\p{M}\u00ad\u200b-\u200d\u2060]/u;
const plain = Uint8Array.from({ length: 0x80 }, (_, code) => Number(inWords.test(String.fromCharCode(code))));

type Part = 'outside' | 'letter' | 'sign' | 'unspaced';
const others = new Map<number, Part>();

/** Asked of every character of whole papers while a reader waits. */
function partOf(code: number): Part {
  if (code < plain.length) return plain[code] === 1 ? 'letter' : 'outside';
  const known = others.get(code) ?? judgeCharacter(code);
  others.set(code, known);
  return known;
}

function judgeCharacter(code: number): Part {
  const character = String.fromCodePoint(code);
  if (!inWords.test(character)) return 'outside';
  // The voicing of half-width kana is a letter to Unicode.
  if (!/[\p{L}\p{N}]/u.test(character) || code === 0xff9e || code === 0xff9f) return 'sign';
  return isUnspaced(code) ? 'unspaced' : 'letter';
}

export function splitWords(text: string): Word[] {
  const words: Word[] = [];
  let last = 0;
  for (let start = 0; start < text.length; ) {
    const end = endOfWord(text, start);
    if (end === start) {
      start = next(text, start);
      continue;
    }
    const shown = text.slice(start, end);
    const isPlain = !/[^\0-\x7f]/.test(shown);
    const written = isPlain ? shown.toLowerCase() : shown.normalize('NFC').toLowerCase();
    const folded = isPlain ? written : foldLetters(shown);
    if (folded) {
      words.push({ folded, written, start, end, joined: words.length > 0 && !/\s/.test(text.slice(last, start)) });
      last = end;
    }
    start = end;
  }
  return words;
}

const next = (text: string, at: number) => at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);

function endOfWord(text: string, start: number): number {
  const first = partOf(text.codePointAt(start) ?? 0);
  if (first === 'outside') return start;
  let end = next(text, start);
  while (end < text.length) {
    const part = partOf(text.codePointAt(end) ?? 0);
    if (part === 'outside' || part === 'unspaced' || (first === 'unspaced' && part === 'letter')) break;
    end = next(text, end);
  }
  return end;
}

/** Words that signs join, as one: `civilmilitary`, `sm3`. */
export function compoundsOf(words: readonly Word[]): string[] {
  const compounds: string[] = [];
  let parts: string[] = [];
  const close = () => {
    if (parts.length > 1) compounds.push(parts.join(''));
    parts = [];
  };
  for (const { folded, joined } of words) {
    const isPart = !isUnspacedWord(folded);
    if (!joined || !isPart) close();
    if (isPart) parts.push(folded);
  }
  close();
  return compounds;
}
