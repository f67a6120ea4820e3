/** Plain text, with the markup `<i> <b> <sup> <sub>` that CSL allows in it, as TeX and back. */
import { accents, characters, markup, transparent, wrapping } from './tex-commands.ts';

const escapes: Readonly<Record<string, string>> = {
  '\\': '{\\textbackslash}',
  // BibTeX counts braces even after a backslash, so a lone one must not stand in the file.
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
  '\u00a0': '~',
};

const marked = /<(?<name>i|b|sup|sub)>(?<inner>(?:(?!<\/?\k<name>>)[\s\S])*)<\/\k<name>>/;

/** Letters stay UTF-8. With `keepCase`, words that hold capitals within are put in braces, so that no style lowers `NATO`. */
export function encodeTex(text: string, { keepCase = false } = {}): string {
  // Few texts hold markup, and the pattern that finds it is slow.
  const match = text.includes('<') ? marked.exec(text) : null;
  const { name, inner = '' } = match?.groups ?? {};
  if (!match || !isMarkup(name)) return keepCase ? text.split(wordBreaks).map(encodeWord).join('') : escapeTex(text);
  const [before, after] = [text.slice(0, match.index), text.slice(match.index + match[0].length)];
  return `${encodeTex(before, { keepCase })}\\${markup[name]}{${encodeTex(inner, { keepCase })}}${encodeTex(after, { keepCase })}`;
}

const isMarkup = (name: string | undefined): name is keyof typeof markup => name !== undefined && Object.hasOwn(markup, name);
const wordBreaks = /([\s:;,?!()“”"–—-]+)/;
const encodeWord = (word: string) => (/\p{Lu}.*\p{Lu}|\p{L}\p{Lu}|\d\p{Lu}/u.test(word) ? `{${escapeTex(word)}}` : escapeTex(word));

/** Empty braces keep apart what TeX would join: `--` would be a dash, two quotes one. */
const escapeTex = (text: string) =>
  text
    .replace(/[\\{}~^\u00a0]/g, (character) => escapes[character] ?? character)
    .replace(/[#$%&_]/g, '\\$&')
    .replace(/([-`'])(?=\1)/g, '$1{}');

export interface DecodedTex {
  text: string;
  /** Commands that are unknown here and left out, their arguments kept. */
  unknown: string[];
}

/** Never fails: braces group and vanish, whatever their balance. */
export function decodeTex(source: string): DecodedTex {
  const cursor: Cursor = { source, at: 0, depth: 0, unknown: [], isMath: false };
  let text = '';
  while (cursor.at < source.length) text += readGroup(cursor);
  return { text: text.replace(/[ \t\r\n]+/g, ' ').trim(), unknown: cursor.unknown };
}

interface Cursor {
  source: string;
  at: number;
  depth: number;
  unknown: string[];
  /** Between two `$`, where `^` raises and `_` lowers. */
  isMath: boolean;
}

/** Deeper than any that people write; a brace beyond it is passed over, so that no file exhausts the stack. */
const deepest = 100;

/** Reads to the brace that closes the group, or to the end. */
function readGroup(cursor: Cursor): string {
  if (cursor.depth >= deepest) return '';
  let text = '';
  cursor.depth += 1;
  while (cursor.at < cursor.source.length && cursor.source[cursor.at] !== '}') text += readPiece(cursor);
  cursor.at += 1;
  cursor.depth -= 1;
  return text;
}

const joined: readonly (readonly [string, string])[] = [
  ['---', '—'],
  ['--', '–'],
  ['``', '“'],
  ["''", '”'],
  ['~', '\u00a0'],
];

function readPiece(cursor: Cursor): string {
  const { source, at } = cursor;
  const join = joined.find(([tex]) => source.startsWith(tex, at));
  cursor.at += join ? join[0].length : 1;
  if (join) return join[1];
  if (source[at] === '$') {
    cursor.isMath = !cursor.isMath;
    return '';
  }
  if (cursor.isMath && (source[at] === '^' || source[at] === '_')) return raised(source[at] === '^' ? 'sup' : 'sub', readArgument(cursor));
  if (source[at] === '{') return readGroup(cursor);
  return source[at] === '\\' ? readCommand(cursor) : (source[at] ?? '');
}

const raised = (mark: 'sup' | 'sub', text: string) => (text ? `<${mark}>${text}</${mark}>` : '');

function readCommand(cursor: Cursor): string {
  const name = /^(?:[A-Za-z]+|.)/su.exec(cursor.source.slice(cursor.at, cursor.at + 40))?.[0] ?? '';
  cursor.at += name.length;
  if (/^[A-Za-z]/.test(name)) while (cursor.source[cursor.at] === ' ') cursor.at += 1;
  const wrap = wrapping.get(name);
  if (wrap) return `${wrap[0]}${readArgument(cursor)}${wrap[1]}`;
  if (Object.hasOwn(accents, name)) return accented(readArgument(cursor), accents[name] ?? '');
  if (name === 'href') readArgument(cursor);
  else if (!Object.hasOwn(characters, name) && !transparent.has(name) && name) cursor.unknown.push(`\\${name}`);
  return Object.hasOwn(characters, name) ? (characters[name] ?? '') : '';
}

/** A group, or the one piece that follows. */
function readArgument(cursor: Cursor): string {
  while (cursor.source[cursor.at] === ' ') cursor.at += 1;
  if (cursor.depth >= deepest || cursor.at >= cursor.source.length || cursor.source[cursor.at] === '}') return '';
  cursor.depth += 1;
  const argument = readPiece(cursor);
  cursor.depth -= 1;
  return argument;
}

function accented(argument: string, accent: string): string {
  const [letter = '', ...rest] = argument;
  const dotted = letter === 'ı' ? 'i' : letter === 'ȷ' ? 'j' : letter;
  return `${dotted}${accent}`.normalize('NFC') + rest.join('');
}
