/** Words as MDX: set, escaped, addresses in them made links. */
import type { DraftInline } from '../draft.ts';
import { wordsOfDraft } from '../words-of-draft.ts';
import { encodeText, escapeText } from './escape-text.ts';
import { setTypography } from './set-typography.ts';
import { type Line, lastOf, type Writing } from './writing.ts';

/** What stands around a node. */
export interface Place {
  siblings: readonly DraftInline[];
  index: number;
  /** The character that follows the inlines as a whole. */
  after: string;
}

export function put(mdx: string, plain: string, line: Line): void {
  line.mdx += mdx;
  line.plain += plain;
  if (plain !== '') line.shieldsNext = false;
}

/** Words that are not verbatim: set as the house sets them, addresses in them made links. */
export function putText(value: string, writing: Writing, line: Line, after: string): void {
  const pieces = writing.isInLink || writing.keeps !== 'marks' ? [value] : value.split(bareAddress);
  for (const [i, piece] of pieces.entries()) {
    if (i % 2 === 1) putAddress(piece, writing, line);
    else if (piece !== '') putWords(piece, writing, line, pieces[i + 1] === undefined ? after : 'x');
  }
}

/** An address, without the stop that ends its sentence and the bracket that was opened before it. */
const bareAddress = /((?:https?:\/\/|www\.|doi:\s?10\.)[^\s<>"“”‘’«»]*[^\s<>"“”‘’«».,;:!?)\]}])/g;

export function putAddress(text: string, writing: Writing, line: Line): void {
  const url = addressOf(text);
  if (url === undefined) putWords(text, writing, line, 'x');
  else put(`[${escapeText(text)}](${encodeUrl(url)})`, text, line);
}

function putWords(value: string, { language, keeps }: Writing, line: Line, after: string): void {
  const text = setTypography(value, { before: lastOf(line), after, language, quotes: line.quotes });
  if (text === '') return;
  const write = keeps === 'words' ? encodeText : escapeText;
  const first = line.shieldsNext ? (/^[\p{L}\p{N}]/u.exec(text)?.[0] ?? '') : '';
  put(`${first === '' ? '' : asReference(first)}${write(text.slice(first.length))}`, text, line);
}

/** The first character of what follows, for the quotation mark before it. */
export function nextCharacter({ siblings, index, after }: Place): string {
  const next = siblings[index + 1];
  if (!next) return after;
  if (next.type === 'text') return next.value[0] ?? '';
  if (next.type === 'break') return ' ';
  if (next.type === 'call' || next.type === 'anchor' || next.type === 'comment' || next.type === 'doubt' || next.type === 'page')
    return nextCharacter({ siblings, index: index + 1, after });
  if (next.type === 'citation') return next.narrative || next.printed ? 'x' : '.';
  return wordsOfDraft([next])[0] ?? 'x';
}

export const asReference = (letter: string) => `&#x${letter.codePointAt(0)?.toString(16)};`;

export const attribute = (text: string) => text.replace(/\s+/g, ' ').trim().replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** An address of the web; undefined for what is none. */
export function addressOf(text: string): string | undefined {
  const written = text.trim();
  if (/^https?:\/\/[^\s/]/i.test(written)) return written;
  if (/^www\.[^\s/]+\.[^\s/]/i.test(written)) return `https://${written}`;
  const doi = /^(?:doi:\s?|(?=10\.\d{4,9}\/))(10\.\d{4,9}\/\S+)$/i.exec(written)?.[1];
  return doi === undefined ? undefined : `https://doi.org/${doi}`;
}

export const encodeUrl = (url: string) =>
  url.replace(/[\s()<>{}\\*_`[\]"|^]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`).replace(/%5F/g, '_');
