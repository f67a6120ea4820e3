/**
 * The syntax of YAML (1.2.2, core schema), read so that a value is what the editor wrote: a number in another notation than its own
 * digits stays text (`010`, `12.10`, `1e3`), a block ends where its words do, and what YAML would drop or replace in silence (a
 * comment behind a value, anchors, tags, directives) is a mistake that says what to write.
 */
import {
  type Document,
  type ErrorCode,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
  type Scalar,
  visit,
  type YAMLError,
} from 'yaml';

export interface YamlMistake {
  offset: number;
  /** `Unexpected x, expected y`. */
  message: string;
  hint?: string | undefined;
  /** Another place that it is about, and what stands there. */
  also?: { offset: number; label: string };
}

export interface YamlText {
  text: string;
  document?: Document;
  lines: LineCounter;
  /** What the file holds; undefined where it does not parse. */
  raw?: unknown;
  /** Why it does not parse: the first mistake of its syntax, since what follows is most often its consequence. */
  errors: YamlMistake[];
  /** What can be told of a file that parses: keys that are there twice, values that are not read as they are written. */
  mistakes: (YamlMistake & { path: PropertyKey[] })[];
}

const tooDeep: YamlMistake = { offset: 0, message: 'Unexpected lists and mappings nested too deeply, expected a register or a record' };

export function parseYaml(text: string): YamlText {
  const lines = new LineCounter();
  try {
    const document = parseDocument(text, { prettyErrors: false, logLevel: 'error', lineCounter: lines, uniqueKeys: false });
    const [error] = document.errors;
    if (error) {
      if (/call stack/.test(error.message)) return { text, lines, errors: [tooDeep], mistakes: [] };
      return { text, document, lines, errors: [describeError(error, text)], mistakes: secondKeys(document) };
    }
    const mistakes = [...directives(document, text), ...secondKeys(document), ...keepWords(document, text)];
    const alias = mistakes.find(({ isAlias }) => isAlias);
    if (alias) return { text, document, lines, errors: [alias], mistakes: [] };
    return { text, document, lines, errors: [], mistakes, raw: document.toJS() };
  } catch (error) {
    // Nesting that is deeper than the parser's stack.
    if (error instanceof RangeError) return { text, lines, errors: [tooDeep], mistakes: [] };
    throw error;
  }
}

type Mistake = YamlMistake & { path: PropertyKey[]; isAlias?: boolean };

const quote = (words: string) => JSON.stringify(words);
const shorten = (words: string) => (words.length > 40 ? `${words.slice(0, 40)}…` : words);

/** `%YAML 1.1` would give numbers and words other meanings. */
function directives({ contents }: Document, text: string): Mistake[] {
  const written = /^%.*$/m.exec(text.slice(0, contents?.range?.[0] ?? text.length));
  if (!written) return [];
  return [{ offset: written.index, path: [], message: `Unexpected directive “${shorten(written[0])}”, expected none`, hint: 'Delete the line.' }];
}

/** The parser itself compares each key with all before it, which in a register of thousands takes longer than all else. */
function secondKeys(document: Document): Mistake[] {
  const found: Mistake[] = [];
  visit(document, {
    Map(_, node, ancestors) {
      const seen = new Map<unknown, number>();
      for (const { key } of node.items) {
        if (!isScalar(key) || Number.isNaN(key.value)) continue;
        const first = seen.get(key.value);
        if (first !== undefined)
          found.push({
            offset: key.range?.[0] ?? 0,
            path: [...pathOf([...ancestors, node]), String(key.value)],
            message: `Unexpected second “${shorten(String(key.value))}”, expected each key once`,
            hint: 'Delete one of the two, or give it another key.',
            also: { offset: first, label: 'the first' },
          });
        else seen.set(key.value, key.range?.[0] ?? 0);
      }
    },
  });
  return found;
}

/** The keys that lead to a node from the top of the file. */
function pathOf(ancestors: readonly unknown[]): PropertyKey[] {
  return ancestors.flatMap((ancestor, i): PropertyKey[] => {
    if (isPair(ancestor)) return isScalar(ancestor.key) ? [String(ancestor.key.value)] : [];
    const items = ancestor !== null && typeof ancestor === 'object' && 'items' in ancestor ? (ancestor.items as unknown[]) : undefined;
    const at = isMap(ancestor) ? -1 : (items?.indexOf(ancestors[i + 1]) ?? -1);
    return at >= 0 ? [at] : [];
  });
}

/** Gives values the words that they are written with, and tells of those that were cut or replaced. */
function keepWords(document: Document, text: string): Mistake[] {
  const found: Mistake[] = [];
  const add = (node: Node, ancestors: readonly unknown[], mistake: Omit<Mistake, 'path'>) => found.push({ path: pathOf([...ancestors, node]), ...mistake });
  visit(document, {
    Alias(_, node, ancestors) {
      add(node, ancestors, {
        offset: node.range?.[0] ?? 0,
        message: 'Unexpected “*” at the beginning of a value, which is read as a reference, expected the value itself',
        hint: `Write it in quotes: ${quote(text.slice(...(node.range ?? [0, 0])).trim())}.`,
        isAlias: true,
      });
    },
    Collection(_, node, ancestors) {
      const mistake = propertyMistake(node, text);
      if (mistake) add(node, ancestors, mistake);
    },
    Scalar(key, node, ancestors) {
      const mistake = propertyMistake(node, text) ?? (key !== 'key' && node.type === 'PLAIN' ? readPlain(node, text) : undefined);
      if (mistake) add(node, ancestors, mistake);
      // The last line end of a block is that of the file's line.
      if (typeof node.value === 'string' && node.type?.startsWith('BLOCK')) node.value = node.value.replace(/\s+$/, '');
    },
  });
  return found;
}

/** Anchors and tags stand before a value, and are not of it. */
function propertyMistake(node: Node, text: string): YamlMistake | undefined {
  const anchor = 'anchor' in node && typeof node.anchor === 'string' ? node.anchor : undefined;
  if (anchor === undefined && node.tag === undefined) return undefined;
  const start = node.range?.[0] ?? 0;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const mark = anchor === undefined ? '!' : '&';
  const last = Math.max(lineStart, text.lastIndexOf(mark, start));
  const offset = text[last - 1] === '!' ? last - 1 : last;
  return {
    offset,
    message: `Unexpected “${shorten(restOfLine(text, offset).split(' ')[0] ?? mark)}”, which is read as a mark of YAML and not as words, expected the value alone`,
    hint: `Where it is printed, write it in quotes: ${quote(restOfLine(text, offset))}.`,
  };
}

/** A value without quotes: as it is written, unless it is a whole number in its own digits, true or false, or nothing. */
function readPlain(node: Scalar, text: string): YamlMistake | undefined {
  const { source = '' } = node;
  const [start, end, after] = node.range ?? [0, 0, 0];
  const isNumber = typeof node.value === 'number' && /^(?:0|[1-9]\d{0,14})$/.test(source);
  const isTruth = typeof node.value === 'boolean' && /^(?:true|false)$/.test(source);
  if (node.value !== null && !isNumber && !isTruth) node.value = source;
  const comment = /^[ \t]*#.*/.exec(text.slice(end, after))?.[0];
  if (comment !== undefined) {
    const meant = restOfLine(text, source === '' ? end : start);
    return {
      offset: end + comment.indexOf('#'),
      message: `Unexpected “${shorten(comment.trim())}” behind a value, which is read as a comment, expected the value in quotes`,
      hint: `Where it is of the value, write ${quote(source === '' ? meant : `${source}${comment.trimEnd()}`)}; a comment stands on the line above.`,
    };
  }
  const item = /\n[ \t]*(-[ \t].*)/.exec(text.slice(start, end));
  if (item)
    return {
      offset: start + item.index + item[0].indexOf('-'),
      message: `Unexpected “${shorten(item[1] ?? '')}” below a value, which is read as more of its words, expected a list below its key, or the value in quotes`,
      hint: `As words, write ${quote(source)}.`,
    };
  return undefined;
}

const restOfLine = (text: string, offset: number): string => /^.*/.exec(text.slice(offset))?.[0].trim() ?? '';

/** What was found and expected, for each code of the parser. */
const syntaxErrors: Readonly<Record<ErrorCode, [found: string, expected: string]>> = {
  ALIAS_PROPS: ['mark before a reference', 'the value itself'],
  BAD_ALIAS: ['“*” or “&” without a name', 'the value in quotes'],
  BAD_COLLECTION_TYPE: ['mark “!” before a list or a mapping', 'the list or the mapping alone'],
  BAD_DIRECTIVE: ['line that begins with “%”', 'a key and its value'],
  BAD_DQ_ESCAPE: ['backslash in double quotes', 'a character that one may stand before, as in \\" and \\\\'],
  BAD_INDENT: ['indent', 'lines that belong together below each other, and what belongs to a key further in than the key'],
  BAD_PROP_ORDER: ['mark before “-”', 'the value alone'],
  BAD_SCALAR_START: ['mark', 'the value in quotes'],
  BLOCK_AS_IMPLICIT_KEY: ['second “: ” in a line', 'one key and its value, in quotes where the value has a colon'],
  BLOCK_IN_FLOW: ['list or mapping by indents within brackets', 'brackets within brackets'],
  DUPLICATE_KEY: ['second key of the same name', 'each key once'],
  IMPOSSIBLE: ['lines', 'keys with their values'],
  KEY_OVER_1024_CHARS: ['key of more than 1,024 characters', 'a short one'],
  MISSING_CHAR: ['line without a key', 'a key and its value, as “title: Ropes”'],
  MULTILINE_IMPLICIT_KEY: ['key of several lines', 'a key on one line with its value'],
  MULTIPLE_ANCHORS: ['second “&” before a value', 'the value in quotes'],
  MULTIPLE_DOCS: ['line of hyphens or stops that begins a second document', 'one'],
  MULTIPLE_TAGS: ['second “!” before a value', 'the value in quotes'],
  NON_STRING_KEY: ['list or mapping as a key', 'a word'],
  RESOURCE_EXHAUSTION: ['lists and mappings nested too deeply', 'a register or a record'],
  TAB_AS_INDENT: ['tab at the beginning of a line', 'spaces'],
  TAG_RESOLVE_FAILED: ['“!” before a value', 'the value alone, or in quotes'],
  UNEXPECTED_TOKEN: ['words or marks behind a value that has ended', 'the whole value in quotes, or a line of its own for what is another key'],
};

function describeError({ code, message, pos: [offset] }: YAMLError, text: string): YamlMistake {
  const bracket = /end with a ([\]}])/.exec(message)?.[1];
  if (bracket !== undefined) {
    const commented = / #[^\n]*\n?$/.test(text.slice(0, offset));
    return {
      offset,
      message: `Unexpected end of what stands in brackets, expected ${bracket} before it`,
      hint: commented ? 'What follows a space and # is read as a comment: put the value in quotes.' : undefined,
    };
  }
  const unclosed = code === 'MISSING_CHAR' ? openQuote(text, offset) : undefined;
  if (unclosed !== undefined)
    return { offset: unclosed, message: `Unexpected ${text[unclosed]} that nothing closes, expected another behind the value`, hint: quotesHint };
  const [found, expected] = syntaxErrors[code];
  const what = code === 'BAD_SCALAR_START' ? `“${text[offset]}” at the beginning of a value` : found;
  return { offset, message: `Unexpected ${what}, expected ${expected}`, hint: lineInQuotes(text, offset) };
}

const quotesHint = 'In double quotes, write \\" for one that is printed; in single quotes, two for one.';

/** Where the quote begins that the parser sought the end of, up to the end of the file. */
function openQuote(text: string, offset: number): number | undefined {
  if (/\S/.test(text.slice(offset))) return undefined;
  const opened = [...text.matchAll(/(?:^|[ [{,])(["'])(?=[^\n]*)/gm)].map(({ index, 0: { length } }) => index + length - 1);
  return opened.findLast((at) => !isClosed(text, at));
}

function isClosed(text: string, at: number): boolean {
  const pattern = text[at] === '"' ? /"(?:[^"\\]|\\.)*"/sy : /'(?:[^']|'')*'/sy;
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** The line with its value in quotes, where a value without them is what does not parse. */
function lineInQuotes(text: string, offset: number): string | undefined {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const line = restOfLine(text, lineStart);
  const [before, key, value] = /^((?:- )?[A-Za-z][\w-]*:) +(.+)$/.exec(line) ?? [];
  if (before === undefined || key === undefined || value === undefined || /^[[{|>]/.test(value)) return undefined;
  // What is wrong stands before the value: the indent, or the key.
  if (offset < text.indexOf(line, lineStart) + before.length - value.length) return undefined;
  const bare = /^(["'])(.*)\1$/.exec(value)?.[2] ?? value;
  return `Write ${key} ${quote(bare)}.`;
}

/** Where a value or a key stands: the deepest part of a path that the file has. */
export function nodeAt(document: Document, path: readonly PropertyKey[]): { offset: number; node: Node | null } {
  let node: Node | null = document.contents as Node | null;
  let offset = node?.range?.[0] ?? 0;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
      if (!pair) return { offset, node: null };
      offset = (isNode(pair.key) ? pair.key.range?.[0] : undefined) ?? offset;
      node = isNode(pair.value) ? pair.value : null;
    } else {
      const child: unknown = node && 'items' in node ? (node.items as unknown[])[Number(key)] : undefined;
      if (!isNode(child)) return { offset, node: null };
      node = child;
      offset = child.range?.[0] ?? offset;
    }
  }
  return { offset, node };
}
