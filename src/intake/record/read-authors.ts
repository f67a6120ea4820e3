/** Names of authors as they stand on title pages and in metadata. */
import type { DraftAuthor } from '../draft.ts';

export interface AuthorsReading {
  authors: DraftAuthor[];
  /** Whether another reading is as likely: several names in one string, or names of more than two words. */
  isDoubtful: boolean;
}

/** `Ada Marlow, Ole Berg and Inga Lund`; `Marlow, Ada; Berg, Ole`; `Marlow, Ada`. */
export function readAuthors(text: string): AuthorsReading {
  const line = text
    .replace(/\s+/g, ' ')
    .replace(/^(?:by|von|par|por)\s+/i, '')
    .trim();
  if (line === '') return { authors: [], isDoubtful: false };
  const groups = line.split(/\s*;\s*/).filter(Boolean);
  if (groups.length > 1) return merge(groups.map(readAuthors), false);
  const joined = line.split(/\s*,?\s+(?:and|und|et|y|e|en|og)\s+|\s*&\s*/i).filter(Boolean);
  const parts = joined.flatMap((each) => splitAtCommas(each, joined.length > 1));
  return { authors: parts.map(readName), isDoubtful: parts.length > 1 || parts.some((part) => wordsBeforeParticle(part) > 2) };
}

const merge = (readings: readonly AuthorsReading[], isDoubtful: boolean): AuthorsReading => ({
  authors: readings.flatMap(({ authors }) => authors),
  isDoubtful: isDoubtful || readings.some((reading) => reading.isDoubtful),
});

const wordsBeforeParticle = (name: string): number => {
  if (name.includes(',')) return 0;
  const words = name.split(' ').filter((word) => !/^\p{Lu}\.?$|^(?:\p{Lu}\.)+$/u.test(word));
  return words.some((word, i) => i > 0 && /^\p{Ll}/u.test(word)) ? 0 : words.length;
};

/** Commas part names where each side of them has several words; a name of one word before a comma is a family name. */
function splitAtCommas(text: string, isOfList: boolean): string[] {
  const parts = text.split(/\s*,\s*/).filter(Boolean);
  const suffixed = parts.flatMap((part, i) => (i > 0 && isSuffix(part) ? [] : [isSuffix(parts[i + 1] ?? '') ? `${part} ${parts[i + 1]}` : part]));
  const [first = '', second = ''] = suffixed;
  if (suffixed.length === 2 && !isOfList && (!/ /.test(first) || (!/ /.test(second) && /^\p{Ll}/u.test(first)))) return [`${first}, ${second}`];
  if (suffixed.length === 2 && isOfList && !/ /.test(first)) return [`${first}, ${second}`];
  return suffixed;
}

const isSuffix = (word: string) => /^(?:Jr|Sr)\.?$|^(?:II|III|IV)$/.test(word);
const titles = /^(?:(?:Prof(?:essor)?|Dr|PD|Mag|Dipl\.?-?\p{L}*|Mr|Mrs|Ms|Sir|Rev|h\.\s?c|habil|rer|nat|phil|med|jur)\.?(?=[\s.])\.?\s+)+/u;
const particles = /^(?:van|von|de|der|den|del|della|di|da|das|dos|du|la|le|ten|ter|zu|zum|zur|af|av|y|ibn|bin|al|el)$/i;

/** `Doe, Jane`, `Jane Doe`, `Jaap de Hoop Scheffer`, `Martin Luther King Jr.`; marks of notes and affiliations are no part of it. */
export function readName(text: string): DraftAuthor {
  const name = text
    .replace(/[*†‡§¶∗]+/g, '')
    .replace(/(?<=\p{L}|\.)\s*(?:\d+\s*,\s*)*\d+\s*$/u, '')
    .replace(/\s+/g, ' ')
    .replace(/[,;\s]+$/, '')
    .trim()
    .replace(titles, '');
  const comma = /^(?<family>[^,]+),\s*(?<given>[^,]+)$/.exec(name)?.groups;
  if (comma) return ofParts(comma['family'] ?? '', comma['given'] ?? '');
  // Names in Chinese, Japanese and Korean letters are printed family name first; where it ends, only a space tells.
  if (/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー\s・]+$/u.test(name)) {
    const [family = name, ...given] = name.split(' ');
    return { family, ...(given.length > 0 && { given: given.join(' ') }) };
  }
  const words = name.split(' ');
  const suffix = words.length > 2 && isSuffix(words.at(-1) ?? '') ? words.pop() : undefined;
  const small = words.findIndex((word, i) => i > 0 && i < words.length - 1 && /^\p{Ll}/u.test(word) && particles.test(word));
  const at = small > 0 ? small : words.length - 1;
  return { ...ofParts(words.slice(at).join(' '), words.slice(0, at).join(' ')), ...(suffix !== undefined && { suffix }) };
}

function ofParts(family: string, given: string): DraftAuthor {
  const words = family.split(' ');
  const end = words.findIndex((word) => !particles.test(word) || /^\p{Lu}/u.test(word));
  const particle = end > 0 ? words.slice(0, end).join(' ') : undefined;
  return { family: words.slice(Math.max(0, end)).join(' ') || family, ...(given && { given }), ...(particle !== undefined && { particle }) };
}

/** Sixteen digits whose last one checks the others (ISO 7064); the address before them is no part. */
export function readOrcid(text: string): string | undefined {
  const id = /(\d{4})-?(\d{4})-?(\d{4})-?(\d{3}[\dX])/i.exec(text)?.slice(1).join('-').toUpperCase();
  if (id === undefined) return undefined;
  const digits = id.replaceAll('-', '');
  const sum = [...digits.slice(0, 15)].reduce((total, digit) => (total + Number(digit)) * 2, 0);
  const check = (12 - (sum % 11)) % 11;
  return Number(digits) !== 0 && (check === 10 ? 'X' : String(check)) === digits[15] ? id : undefined;
}

/** `10.1000/182`, whatever stands before it. */
export const readDoi = (text: string): string | undefined => /10\.\d{4,9}\/[^\s"<>]+[^\s"<>.,;)]/.exec(text)?.[0];
