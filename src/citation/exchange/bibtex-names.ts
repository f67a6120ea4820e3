/** Lists of names as BibTeX writes them, `van Gogh, Jr, Vincent and {North Atlantic Council}`, and as CSL does. */
import { type Creator, isPerson, namedCreators } from '../../model/work.ts';
import type { CslName } from '../csl-item.ts';
import { decodeTex, encodeTex } from './tex.ts';

export function encodeNames(creators: readonly Creator[]): string {
  const { named, hasOthers } = namedCreators(creators);
  return [...named.map(encodeName), ...(hasOthers ? ['others'] : [])].join(' and ');
}

/** A body's name is braced whole; of a person's, the parts that BibTeX would take apart. */
function encodeName(creator: Creator): string {
  if (!isPerson(creator)) return `{${encodeTex(creator.literal)}}`;
  const { family, given, suffix, 'non-dropping-particle': particle } = creator;
  if (particle !== undefined && !isPlainParticle(particle)) return encodeExtended(creator);
  const last = [particle && encodeTex(particle), encodePart(family, /^\p{Ll}|[\s,]\p{Ll}/u)].filter(Boolean).join(' ');
  if (given === undefined && suffix === undefined) return /[\s{]/.test(last) ? `${last},` : last;
  return [last, ...(suffix === undefined ? [] : [encodePart(suffix)]), encodePart(given ?? '')].join(', ');
}

/** BibTeX knows a particle by its small letters. */
const isPlainParticle = (particle: string) => /^\p{Ll}[\p{L}’'-]*(?: \p{Ll}[\p{L}’'-]*)*$/u.test(particle) && !/\band\b/.test(particle);

function encodePart(text: string, other?: RegExp): string {
  const isTakenApart = /,|\band\b|[\\{}=\u00a0]|^others$/i.test(text) || other?.test(text);
  return isTakenApart ? `{${encodeTex(text)}}` : encodeTex(text);
}

const extendedParts = { family: 'family', given: 'given', suffix: 'suffix', prefix: 'non-dropping-particle' } as const;
type ExtendedPart = keyof typeof extendedParts;

/** biblatex's extended format, which says what each part is. */
function encodeExtended(creator: CslName): string {
  const parts = (Object.keys(extendedParts) as ExtendedPart[]).map((part) => [part, creator[extendedParts[part]]] as const);
  return parts.flatMap(([part, text]) => (text === undefined ? [] : [`${part}={${encodeTex(text)}}`])).join(', ');
}

export interface NamesReading {
  names: CslName[];
  /** The list ends with `and others`. */
  hasOthers: boolean;
  unknown: string[];
}

export function decodeNames(source: string): NamesReading {
  const unknown: string[] = [];
  const parts = splitOutside(source.replace(/\s+/g, ' ').trim(), /^ and (?=.)/i);
  const hasOthers = parts.length > 1 && parts.at(-1)?.trim().toLowerCase() === 'others';
  const decode = (part: string) => {
    const decoded = decodeTex(part);
    unknown.push(...decoded.unknown);
    return decoded.text;
  };
  const names = (hasOthers ? parts.slice(0, -1) : parts).map((part) => decodeName(part.trim(), decode)).filter((name) => name.family || name.literal);
  return { names, hasOthers, unknown };
}

type Decode = (part: string) => string;

function decodeName(source: string, decode: Decode): CslName {
  if (isBraced(source)) return { literal: decode(source) };
  const parts = splitOutside(source, /^ *, */);
  if (parts.every((part) => /^(?:family|given|suffix|prefix|useprefix|id|sortname|nameparts)(?:-i)? *= */i.test(part))) return decodeExtended(parts, decode);
  if (parts.length > 1) {
    const [last = '', ...rest] = parts;
    const [suffix, given] = rest.length > 1 ? [rest[0], rest.slice(1).join(', ')] : [undefined, rest[0]];
    return nameOf(splitLast(wordsOf(last)), given, suffix, decode);
  }
  const words = wordsOf(source);
  const small = words.findIndex((word, index) => index > 0 && index < words.length - 1 && isSmall(word));
  const from = small >= 0 ? small : isSmall(words[0] ?? '') ? 0 : words.length - 1;
  return nameOf(splitLast(words.slice(from)), words.slice(0, from).join(' '), undefined, decode);
}

/** Without `useprefix`, a particle that sorts apart stays the name’s own: it is `useprefix=false` that drops it behind the given name. */
function decodeExtended(parts: readonly string[], decode: Decode): CslName {
  const pairs = parts.map((part) => [part.slice(0, part.indexOf('=')).trim().toLowerCase(), part.slice(part.indexOf('=') + 1)] as const);
  const name: CslName = Object.fromEntries(
    pairs.filter((pair): pair is [ExtendedPart, string] => Object.hasOwn(extendedParts, pair[0])).map(([part, text]) => [extendedParts[part], decode(text)]),
  );
  const isDropped = pairs.some(([part, text]) => part === 'useprefix' && decode(text).toLowerCase() === 'false');
  return isDropped ? dropParticle(name) : name;
}

/** `Gogh, Vincent van`. */
export function dropParticle({ 'non-dropping-particle': particle, given, ...name }: CslName): CslName {
  const words = [given, particle].filter(Boolean).join(' ');
  return { ...name, ...(words && { given: words }) };
}

function nameOf({ particle, family }: { particle: string; family: string }, given: string | undefined, suffix: string | undefined, decode: Decode): CslName {
  const parts = { family: decode(family), given: decode(given ?? ''), suffix: decode(suffix ?? ''), 'non-dropping-particle': decode(particle) };
  return Object.fromEntries(Object.entries(parts).filter(([, text]) => text !== ''));
}

/** The particle runs to the last small word before the family name's last word. */
function splitLast(words: readonly string[]): { particle: string; family: string } {
  const startsSmall = isSmall(words[0] ?? '');
  const end = startsSmall ? words.findLastIndex((word, index) => index < words.length - 1 && isSmall(word)) + 1 : 0;
  return { particle: words.slice(0, end).join(' '), family: words.slice(end).join(' ') };
}

const wordsOf = (text: string) => splitOutside(text, /^(?: |~)+/).filter((word) => word !== '');
const isSmall = (word: string) => /^\p{Ll}/u.test(word);

/** Whether one pair of braces holds it all. */
const isBraced = (text: string) => text.startsWith('{') && closingBrace(text, 0) === text.length - 1;

function closingBrace(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '{') depth += 1;
    else if (text[at] === '}' && --depth === 0) return at;
  }
  return text.length;
}

/** Splits where the separator stands outside braces. */
function splitOutside(text: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let start = 0;
  let at = 0;
  while (at < text.length) {
    const found = separator.exec(text.slice(at))?.[0];
    if (found) {
      parts.push(text.slice(start, at));
      start = at += found.length;
    } else at = text[at] === '{' ? closingBrace(text, at) + 1 : text[at] === '\\' ? at + 2 : at + 1;
  }
  return [...parts, text.slice(start)];
}
