/** Characters that a file writes by their numbers or names: `\x02` in YAML, `&#x202E;` in a section. */
import { Lexer } from 'yaml';

export interface EscapedCharacter {
  character: string;
  /** Where its escape starts in the file. */
  index: number;
}

export function escapedCharacters({ path, text }: { path: string; text: string }): Iterable<EscapedCharacter> {
  if (path.endsWith('.yaml')) return text.includes('\\') ? inYaml(text) : [];
  return path.endsWith('.mdx') ? inSection(text) : [];
}

/** Marks that the lexer puts between what it read. */
const lexerMarks = new Set(['\u0002', '\u0018', '\u001F']);

/** Only what stands in double quotes has escapes. */
function* inYaml(text: string): Iterable<EscapedCharacter> {
  let start = 0;
  for (const token of new Lexer().lex(text)) {
    if (lexerMarks.has(token)) continue;
    if (token.startsWith('"')) {
      for (const { 0: written, index } of token.matchAll(/\\(?:x[\da-f]{2}|u[\da-f]{4}|U[\da-f]{8}|[\s\S])/gi)) {
        const character = decodeYaml(written);
        if (character !== undefined) yield { character, index: start + index };
      }
    }
    start += token.length;
  }
}

/** The escapes of YAML that have a letter of their own; others stand for themselves or a space. */
const letters: Readonly<Record<string, string>> = { '0': '\0', a: '\u0007', b: '\b', e: '\u001B', v: '\v', f: '\f', N: '\u0085', L: '\u2028', P: '\u2029' };

function decodeYaml(written: string): string | undefined {
  const digits = /^\\[xuU]([\da-f]+)$/i.exec(written)?.[1];
  return digits === undefined ? letters[written.slice(1)] : fromCodePoint(Number.parseInt(digits, 16));
}

/** The names that HTML has for characters that cannot be seen. */
const names: Readonly<Record<string, string>> = {
  shy: '\u00AD',
  lrm: '\u200E',
  rlm: '\u200F',
  ZeroWidthSpace: '\u200B',
  NegativeVeryThinSpace: '\u200B',
  NegativeThinSpace: '\u200B',
  NegativeMediumSpace: '\u200B',
  NegativeThickSpace: '\u200B',
  NoBreak: '\u2060',
};

function* inSection(text: string): Iterable<EscapedCharacter> {
  for (const match of text.matchAll(/(?<!\\)&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][\da-z]*));/gi)) {
    const [, decimal, hexadecimal, name] = match;
    const character = name ? names[name] : fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hexadecimal ?? '', 16));
    if (character !== undefined) yield { character, index: match.index };
  }
}

const fromCodePoint = (code: number) => (code <= 0x10ffff ? String.fromCodePoint(code) : undefined);
