/** What machines leave of raised numbers and italics in plain text, read as runs. */
import { joinRuns, type Run } from './transcript.ts';

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** `¹²` as `12`. */
export const readSuperscripts = (text: string) => [...text].map((letter) => (superscripts.includes(letter) ? superscripts.indexOf(letter) : letter)).join('');
export const writeSuperscripts = (text: string) => text.replace(/\d/g, (digit) => superscripts[Number(digit)] ?? digit);

/**
 * One spelling each, named by who writes it so. The first group that is set holds the words. A mark that begins a raised number and lost it
 * (`^{&#}x27;`: a quotation mark, with the number before it) leaves the letter alone.
 */
const spellings: readonly { pattern: RegExp; face: Partial<Run>; read?: (words: string) => string }[] = [
  { pattern: /\^\{&#\}x([0-9a-f]+);/i, face: {}, read: (code) => String.fromCodePoint(Number.parseInt(code, 16)) },
  { pattern: /[⁰¹²³⁴-⁹]+/, face: { raised: true }, read: readSuperscripts },
  { pattern: /\$?\^\{(\d{1,4}|[*†‡§])\}\$?/, face: { raised: true } },
  { pattern: /\[\^(\d{1,4})\]/, face: { raised: true } },
  { pattern: /<sup>([^<>]{1,8})<\/sup>/i, face: { raised: true } },
  { pattern: /\^(\d{1,4})\^?/, face: { raised: true } },
  { pattern: /\*\*([^*\n]+)\*\*/, face: { bold: true } },
  { pattern: /(?<![\p{L}\p{N}*])\*(?=[^\s*])([^*\n]+?)(?<=[^\s*])\*(?![\p{L}\p{N}*])/u, face: { italic: true } },
];
const anySpelling = /[\^⁰¹²³⁴-⁹*<$[]/;

/** Whether the first letters are what is left of a raised number that was lost. */
export const beginsWithRemnant = (text: string) => /^\^\{&#\}x/i.test(text);

export function readRemnants(text: string): Run[] {
  return joinRuns(readFrom(text));
}

function readFrom(text: string): Run[] {
  if (!anySpelling.test(text)) return text === '' ? [] : [{ text }];
  let first: { match: RegExpExecArray; spelling: (typeof spellings)[number] } | undefined;
  for (const spelling of spellings) {
    const match = spelling.pattern.exec(text);
    if (match && (!first || match.index < first.match.index)) first = { match, spelling };
  }
  if (!first) return [{ text }];
  const { match, spelling } = first;
  const words = match[1] ?? match[0];
  const before = text.slice(0, match.index);
  const inner = spelling.read ? [{ text: spelling.read(words) }] : readFrom(words);
  return [
    ...(before === '' ? [] : [{ text: before }]),
    ...inner.map((run) => ({ ...run, ...spelling.face })),
    ...readFrom(text.slice(match.index + match[0].length)),
  ];
}
