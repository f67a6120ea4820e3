/** The grammar of a BibTeX file: entries, fields, and values put together of text and abbreviations. */
import type { Problem } from './reading.ts';

export interface BibtexField {
  name: string;
  /** As TeX source, without its delimiters. */
  value: string;
  line: number;
}
export interface BibtexEntry {
  type: string;
  key: string;
  fields: BibtexField[];
  line: number;
}

interface Scanner {
  text: string;
  at: number;
  strings: Map<string, string>;
  problems: Problem[];
  counted: { offset: number; line: number };
}

/** Internal: ends the reading of one entry, never that of the file. */
class SyntaxFault extends Error {}

/** Reads every entry that can be read; after a mistake goes on at the next line that starts with `@`. */
export function readBibtex(source: string): { entries: BibtexEntry[]; problems: Problem[] } {
  const scanner: Scanner = {
    text: source.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'),
    at: 0,
    strings: new Map(),
    problems: [],
    counted: { offset: 0, line: 1 },
  };
  const entries: BibtexEntry[] = [];
  for (let start = scanner.text.indexOf('@'); start >= 0; start = scanner.text.indexOf('@', scanner.at)) {
    scanner.at = start + 1;
    try {
      const entry = readBlock(scanner, lineOf(scanner, start));
      if (entry) entries.push(entry);
    } catch (fault) {
      if (!(fault instanceof SyntaxFault)) throw fault;
      scanner.problems.push({ line: lineOf(scanner, scanner.at), message: fault.message });
      const next = /\n[ \t]*@/.exec(scanner.text.slice(start + 1));
      scanner.at = next ? start + 1 + next.index + 1 : scanner.text.length;
    }
  }
  return { entries, problems: scanner.problems };
}

/** Counts on from where it last counted, since entries are read in order. */
function lineOf(scanner: Scanner, offset: number): number {
  const { text, counted } = scanner;
  const from = offset >= counted.offset ? counted : { offset: 0, line: 1 };
  let { line } = from;
  for (let at = text.indexOf('\n', from.offset); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  scanner.counted = { offset, line };
  return line;
}

/** What stands between entries is comment, and so is an @ that begins none, as in an address. */
function readBlock(scanner: Scanner, line: number): BibtexEntry | undefined {
  const type = match(scanner, /[A-Za-z]+/y)?.toLowerCase();
  const opening = type && match(scanner, /\s*[{(]/y)?.trim();
  if (!type || !opening || type === 'comment') return undefined;
  const closing = opening === '{' ? '}' : ')';
  if (type === 'preamble') readValue(scanner);
  else if (type === 'string') for (const { name, value } of readFields(scanner)) scanner.strings.set(name, value);
  else {
    const key = match(scanner, /\s*[^\s,{}()=]*\s*(?=[,})])/y)?.trim();
    if (key === undefined) throw new SyntaxFault(`Unexpected text after “@${type}${opening}”, expected a key and a comma`);
    match(scanner, /\s*,/y);
    const fields = readFields(scanner);
    expectClosing(scanner, closing, `the entry “${key}”`);
    return { type, key, fields, line };
  }
  expectClosing(scanner, closing, `@${type}`);
  return undefined;
}

function expectClosing(scanner: Scanner, closing: string, what: string): void {
  if (match(scanner, closing === '}' ? /\s*\}/y : /\s*\)/y) === undefined)
    throw new SyntaxFault(`Unexpected text in ${what}, expected a comma, a field or “${closing}”`);
}

function readFields(scanner: Scanner): BibtexField[] {
  const fields: BibtexField[] = [];
  for (;;) {
    match(scanner, /[\s,]*/y);
    const line = lineOf(scanner, scanner.at);
    const name = match(scanner, /[^\s"#%'(),={}]+\s*(?==)/y);
    if (name === undefined) return fields;
    match(scanner, /=/y);
    fields.push({ name: name.trim().toLowerCase(), value: readValue(scanner), line });
    if (match(scanner, /\s*,/y) === undefined) return fields;
  }
}

/** Texts, numbers and abbreviations joined by `#`. */
function readValue(scanner: Scanner): string {
  let value = '';
  do {
    match(scanner, /\s*/y);
    const first = scanner.text[scanner.at];
    value += first === '{' ? readDelimited(scanner, '}') : first === '"' ? readDelimited(scanner, '"') : readBare(scanner);
  } while (match(scanner, /\s*#/y) !== undefined);
  return value;
}

const months = new Set(['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']);

function readBare(scanner: Scanner): string {
  const word = match(scanner, /[^\s"#%'(),={}]+/y);
  if (word === undefined) throw new SyntaxFault('Unexpected end of a field, expected a value in braces or quotes, a number or an abbreviation');
  const name = word.toLowerCase();
  const meaning = scanner.strings.get(name) ?? (months.has(name) || /^\d+$/.test(word) ? name : undefined);
  if (meaning === undefined)
    scanner.problems.push({
      line: lineOf(scanner, scanner.at),
      message: `Unexpected abbreviation “${word}”, expected one that @string defines; read as its own name`,
    });
  return meaning ?? word;
}

/** To the brace or quote that closes it outside inner braces; a character after a backslash counts for nothing. */
function readDelimited(scanner: Scanner, closing: '}' | '"'): string {
  const { text } = scanner;
  const start = scanner.at + 1;
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const character = text[at];
    if (character === '\\') at += 1;
    else if (depth === 0 && character === closing) {
      scanner.at = at + 1;
      return text.slice(start, at);
    } else if (character === '{') depth += 1;
    else if (character === '}') depth -= 1;
  }
  throw new SyntaxFault(`Unexpected end of the file, expected “${closing}” to close a value`);
}

function match(scanner: Scanner, pattern: RegExp): string | undefined {
  pattern.lastIndex = scanner.at;
  const found = pattern.exec(scanner.text)?.[0];
  if (found !== undefined) scanner.at += found.length;
  return found;
}
