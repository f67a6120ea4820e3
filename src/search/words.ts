/**
 * Words as the finder takes them: runs of letters and digits, without case and diacritics. `civil-military` is two words and
 * `Japan’s` is too; whether words are written together is kept, so that they can be found as one.
 */
export interface Word {
  folded: string;
  /** Where it stands in the text. */
  start: number;
  end: number;
  /** No space parts it from the word before. */
  joined: boolean;
}

export const foldWord = (word: string) =>
  word
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

// Soft hyphens and zero-width characters stand within words, and say nothing.
const inWords = /[\p{L}\p{N}\p{M}\u00ad\u200b-\u200d\u2060]/u;
const plain = Uint8Array.from({ length: 0x80 }, (_, code) => Number(inWords.test(String.fromCharCode(code))));
const others = new Map<number, boolean>();

/** Asked of every character of whole papers while a reader waits. */
function isInWord(code: number): boolean {
  if (code < plain.length) return plain[code] === 1;
  const known = others.get(code) ?? inWords.test(String.fromCodePoint(code));
  others.set(code, known);
  return known;
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
    const written = text.slice(start, end);
    const folded = isPlain(written) ? written.toLowerCase() : foldWord(written);
    if (folded) {
      words.push({ folded, start, end, joined: words.length > 0 && !/\s/.test(text.slice(last, start)) });
      last = end;
    }
    start = end;
  }
  return words;
}

const next = (text: string, at: number) => at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);

function endOfWord(text: string, start: number): number {
  let end = start;
  while (end < text.length && isInWord(text.codePointAt(end) ?? 0)) end = next(text, end);
  return end;
}

function isPlain(written: string): boolean {
  for (let i = 0; i < written.length; i++) if (written.charCodeAt(i) >= plain.length) return false;
  return true;
}
