/** Words that the end of a line divided, joined by the words of the text itself. */
import { type Divided, type Line, textOf } from './transcript.ts';

export interface Vocabulary {
  /** How often a word stands within lines, in small letters. */
  count: (word: string) => number;
}

const words = /[\p{L}\p{M}\p{N}]+(?:[-‐’'][\p{L}\p{M}\p{N}]+)*/gu;

/** Counts what no line’s end divides. */
export function readVocabulary(lines: readonly Line[]): Vocabulary {
  const counts = new Map<string, number>();
  let divided = false;
  for (const line of lines) {
    const whole = textOf(line.runs);
    const text = (divided ? whole.replace(/^\S+/, '') : whole).replace(/\S+[-‐\u00ad¬]\s*$/, '').replaceAll('\u00ad', '');
    divided = /[\p{L}\p{N}][-‐\u00ad¬]\s*$/u.test(whole);
    for (const [word] of text.matchAll(words)) {
      const key = plain(word);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return { count: (word) => counts.get(plain(word)) ?? 0 };
}
const plain = (word: string) => word.toLowerCase().replaceAll('‐', '-').replaceAll('’', "'");

const lastPart = /(?<part>[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*)(?<hyphen>[-‐\u00ad¬])$/u;
const firstPart = /^[\p{L}\p{M}\p{N}]+(?:['’][\p{L}]+)?/u;
/** A compound whose second half comes later: “Vor- und Nachteile”, “pre- and post-war”. */
const suspended = /^(?:und|oder|bzw|and|or|to|et|ou)\b/;

/** Compounds begin with these more often than words are divided behind them. */
const prefixes = /^(?:post|non|anti|counter|multi|semi|self|quasi|cross|well|nicht)$/i;
/** French joins its pronouns to verbs. */
const pronouns = /^(?:ils?|elles?|on|je|tu|nous|vous|moi|toi|lui|leur|y|en|là|ci|même|mêmes|t-ils?|t-elles?|t-on)$/;
/** What words that stand alone as well are divided before. */
const endings =
  /^(?:ments?|tions?|sions?|ness|ings?|ables?|ible|ally|ances?|ences?|ations?|ship|less|ward|wise|times?|self|selves|where|stand\w*|heit|keit|ung(?:en)?|lich\w*|schaft\w*|ement|tion|ique|teur)$/;
const suffixes = /^(?:led|based|wide|like|style|made|born|era|type|term|scale|level|speaking|related|oriented)$/;

/** How two lines meet: undefined where no hyphen divides a word between them. */
export function joinDivided(before: string, after: string, vocabulary: Vocabulary): (Divided & { drop: boolean; space: boolean }) | undefined {
  const { part, hyphen } = lastPart.exec(before)?.groups ?? {};
  const second = firstPart.exec(after)?.[0];
  if (part === undefined || hyphen === undefined || second === undefined) return undefined;
  const parts: [string, string] = [part + hyphen, second];
  if (suspended.test(after)) return { parts, joined: `${part}- ${second}`, sure: true, drop: false, space: true };
  const keep = { parts, joined: `${part}-${second}`, drop: false, space: false };
  const drop = { parts, joined: part + second, drop: true, space: false };
  if (hyphen === '\u00ad' || hyphen === '¬') return { ...drop, sure: true };
  // “AI-led”: no print divides an abbreviation.
  if (/^\p{Lu}|^\p{N}/u.test(second) || /\p{N}$/u.test(part) || /(?<!\p{L})\p{Lu}{2,}$/u.test(part)) return { ...keep, sure: true };
  const solid = vocabulary.count(drop.joined);
  const hyphened = vocabulary.count(keep.joined);
  if (solid !== hyphened) return solid > hyphened ? { ...drop, sure: true } : { ...keep, sure: true };
  // Print divides at syllables, of which few are words: halves that are words of this text may be a compound’s.
  const isWord = (half: string) => half.length > 2 && vocabulary.count(half) > 0;
  const first = part.split('-').at(-1) ?? part;
  if (part.includes('-') && isWord(second)) return { ...keep, sure: true };
  if (prefixes.test(first) || suffixes.test(second) || pronouns.test(second)) return { ...keep, sure: false };
  // A word before as many letters as few endings have may be the first of a compound.
  if (!isWord(second)) return { ...drop, sure: !(isWord(first) && (second.length > 6 || (first.length >= 5 && second.length >= 4 && !endings.test(second)))) };
  return isWord(first) ? { ...keep, sure: false } : { ...drop, sure: false };
}
