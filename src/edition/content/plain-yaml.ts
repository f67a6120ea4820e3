/**
 * Reads the YAML that registers, records and ledgers are mostly written in: mappings and lists by their indents and, on the line of
 * its key, each text, whole number, true or false, or list or mapping in brackets. The whole parser builds a tree for every mark, of
 * which only findings have need, and a register of a thousand papers has tens of thousands of entries.
 */

/** What a file holds; undefined where anything in it is written in another way or may be a mistake, which is the whole parser's to say. */
export function readPlainYaml(text: string): unknown {
  const lines = splitLines(text);
  if (lines?.[0]?.indent !== 0) return undefined;
  try {
    const reading = { lines, at: 0 };
    const value = readBlock(reading, 0, 0);
    return reading.at === lines.length ? value : undefined;
  } catch (error) {
    if (error instanceof NotPlain) return undefined;
    throw error;
  }
}

class NotPlain extends Error {}
function refuse(): never {
  throw new NotPlain();
}

interface Line {
  indent: number;
  content: string;
}

/** Without empty lines, and without comments, which stand before an entry of the whole file: elsewhere they may part what belongs together. */
function splitLines(text: string): Line[] | undefined {
  // Blanks and line ends of other kinds, and what no text holds.
  if (/[^\P{Cc}\n]|[\u2028\u2029\ufeff]/u.test(text)) return undefined;
  const lines: Line[] = [];
  let commented = false;
  for (const line of text.split('\n')) {
    if (line === '') continue;
    if (line.startsWith('#')) {
      commented = true;
      continue;
    }
    let indent = 0;
    while (line.charCodeAt(indent) === 0x20) indent++;
    if (line.endsWith(' ') || (commented && indent > 0)) return undefined;
    commented = false;
    lines.push({ indent, content: line.slice(indent) });
  }
  return lines;
}

/** The lines of a file, and how far they are read. */
interface Reading {
  lines: Line[];
  at: number;
}

/** Far beyond what any schema asks for. */
const deepest = 20;

/** The list or the mapping whose lines have that indent. */
function readBlock(reading: Reading, indent: number, depth: number): unknown {
  if (depth > deepest) refuse();
  const value = reading.lines[reading.at]?.content.startsWith('- ') ? readList(reading, indent, depth) : readMapping(reading, indent, depth);
  if ((reading.lines[reading.at]?.indent ?? 0) > indent) refuse();
  return value;
}

const blockKey = /^([A-Za-z][\w-]{0,99}):(?: (?=[^ ])|$)/;

function readList(reading: Reading, indent: number, depth: number): unknown[] {
  const items: unknown[] = [];
  for (let line = reading.lines[reading.at]; line?.indent === indent; line = reading.lines[reading.at]) {
    if (!line.content.startsWith('- ')) refuse();
    const content = line.content.slice(2);
    if (blockKey.test(content)) {
      // A mapping whose first line is the item's own.
      reading.lines[reading.at] = { indent: indent + 2, content };
      items.push(readBlock(reading, indent + 2, depth + 1));
    } else {
      items.push(readLine(content, 0));
      reading.at++;
    }
  }
  return items;
}

function readMapping(reading: Reading, indent: number, depth: number): Record<string, unknown> {
  const mapping: Record<string, unknown> = {};
  for (let line = reading.lines[reading.at]; line?.indent === indent; line = reading.lines[reading.at]) {
    const match = blockKey.exec(line.content) ?? refuse();
    reading.at++;
    const start = match[0].length;
    const next = reading.lines[reading.at]?.indent ?? 0;
    if (start === line.content.length && next <= indent) refuse();
    addEntry(mapping, match[1] as string, start < line.content.length ? readLine(line.content, start) : readBlock(reading, next, depth + 1));
  }
  return mapping;
}

function addEntry(mapping: Record<string, unknown>, key: string, value: unknown): void {
  if (Object.hasOwn(mapping, key) || notText.test(key)) refuse();
  mapping[key] = value;
}

/** What stands on the rest of a line. */
function readLine(content: string, start: number): unknown {
  const first = content[start] ?? '';
  if ('[{"\''.includes(first)) {
    const rest = { content, at: start };
    const value = readFlow(rest, 0);
    return rest.at === content.length ? value : refuse();
  }
  const text = content.slice(start);
  return /: | #|:$/.test(text) ? refuse() : readPlain(text);
}

/** A line, and how far it is read. */
interface Rest {
  content: string;
  at: number;
}

/** What stands in brackets, or may. */
function readFlow(rest: Rest, depth: number): unknown {
  if (depth > deepest) refuse();
  if (take(rest, /\[ */y)) return readFlowList(rest, depth);
  if (take(rest, /\{ */y)) return readFlowMapping(rest, depth);
  const quoted = take(rest, /"(?:[^"\\]|\\["\\])*"|'(?:[^']|'')*'/y);
  if (quoted) return quoted.startsWith("'") ? quoted.slice(1, -1).replaceAll("''", "'") : quoted.slice(1, -1).replace(/\\(.)/g, '$1');
  return readPlain((take(rest, /[^,[\]{}:#]+/y) ?? refuse()).replace(/ +$/, ''));
}

function readFlowList(rest: Rest, depth: number): unknown[] {
  const items: unknown[] = [];
  if (take(rest, /\]/y)) return items;
  do {
    items.push(readFlow(rest, depth + 1));
  } while (take(rest, / *, */y));
  return take(rest, / *\]/y) ? items : refuse();
}

function readFlowMapping(rest: Rest, depth: number): Record<string, unknown> {
  const mapping: Record<string, unknown> = {};
  if (take(rest, /\}/y)) return mapping;
  do {
    const key = (take(rest, /[A-Za-z][\w-]{0,99}: /y) ?? refuse()).slice(0, -2);
    addEntry(mapping, key, readFlow(rest, depth + 1));
  } while (take(rest, / *, */y));
  return take(rest, / *\}/y) ? mapping : refuse();
}

function take(rest: Rest, pattern: RegExp): string | undefined {
  pattern.lastIndex = rest.at;
  const taken = pattern.exec(rest.content)?.[0];
  if (taken) rest.at += taken.length;
  return taken;
}

/** What stands for something other than text. */
const notText = /^(?:null|true|false)$/i;
/** A mark that no number holds, of whatever notation. */
const noNumber = /[^\da-fox.+-]|\d-|\..*\./i;

/** Text without quotes, which may be read as something else. */
function readPlain(text: string): string | number | boolean {
  if (text === 'true' || text === 'false') return text === 'true';
  if (/^(?:0|[1-9]\d{0,14})$/.test(text)) return Number(text);
  // Another mark than these may be one of the syntax.
  if (!/^[\p{L}\p{N}“‘«(/–—…]/u.test(text) || notText.test(text) || (/^\d/.test(text) && !noNumber.test(text))) refuse();
  return text;
}
