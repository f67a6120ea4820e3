/** Reads YAML against a schema, and says of each mistake where in the file it stands. */
import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import type { Finding } from '../../model/finding.ts';
import { didYouMean } from '../../model/nearest.ts';

export interface YamlReading<T> {
  /** Undefined where the file does not hold what the schema asks for. */
  value: T | undefined;
  /** What the file holds, of whatever shape; undefined where it does not parse. */
  raw: unknown;
  /** The keys at the top under which something is wrong. */
  badKeys: ReadonlySet<string>;
  findings: Finding[];
  /** Where the value at a path of keys stands; the key itself for an entry of a mapping. */
  placeOf: (path: readonly PropertyKey[]) => { line: number; column: number };
}

/** `rule` names what is wrong where the schema is not met; a file that is no YAML breaks `yaml-parses`. */
export function readYaml<T>(text: string, file: string, schema: z.ZodType<T>, rule: string): YamlReading<T> {
  const parsed = parseYaml(text);
  const { raw } = parsed;
  const placeOf = (path: readonly PropertyKey[]) => placeIn(parsed, path);
  if (parsed.errors.length > 0) {
    const { lines, errors } = parsed;
    const findings = errors.map(({ offset, message }) => ({
      rule: 'yaml-parses',
      file,
      ...placeAt(lines, offset),
      message: `Unexpected YAML, expected a file that parses (${(message.split('\n')[0] ?? '').replace(/[.:\s]+$/, '')})`,
      hint: /alias|nested too|tag|documents|unique/i.test(message) ? undefined : 'Text with a colon, a quote or # in it stands in quotes.',
    }));
    return { value: undefined, raw: undefined, badKeys: new Set(), findings, placeOf };
  }
  const result = schema.safeParse(raw, { reportInput: true });
  const complaints = [...protoKeys(parsed.document), ...(result.error?.issues ?? []).flatMap((issue) => flattenIssue(issue))];
  const findings = complaints.map(({ path, message, hint }) => ({ rule, file, ...placeOf(path), message, hint }));
  return {
    value: findings.length === 0 ? result.data : undefined,
    raw,
    badKeys: new Set(complaints.map(({ path }) => String(path[0] ?? ''))),
    findings,
    placeOf,
  };
}

let latest: { text: string; parsed: YamlText } | undefined;

/** Where the value at a path of keys stands in a file that was read before, of which only the text was kept. */
export function placeInYaml(text: string, path: readonly PropertyKey[]): { line: number; column: number } {
  if (latest?.text !== text) latest = { text, parsed: parseYaml(text) };
  return placeIn(latest.parsed, path);
}

const placeIn = ({ document, lines }: YamlText, path: readonly PropertyKey[]) => placeAt(lines, document ? offsetOf(document, path) : 0);

function placeAt(lines: LineCounter, offset: number) {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

interface YamlText {
  document?: Document;
  lines: LineCounter;
  raw?: unknown;
  errors: { offset: number; message: string }[];
}

const tooDeep = { offset: 0, message: 'It is nested too deeply' };

/** For those that speak of the parser. */
const messages: Readonly<Record<string, string>> = { MULTIPLE_DOCS: 'It holds several documents' };

function parseYaml(text: string): YamlText {
  const lines = new LineCounter();
  try {
    const document = parseWithUniqueKeys(text, lines);
    // What follows the first mistake in the syntax is most often its consequence.
    const [first, ...more] = document.errors;
    const told = [...(first ? [first] : []), ...more.filter(({ code }) => code === 'DUPLICATE_KEY'), ...document.warnings];
    if (told.some(({ message }) => /call stack/.test(message))) return { lines, errors: [tooDeep] };
    const errors = told.map(({ code, pos, message }) => ({ offset: pos[0], message: messages[code] ?? message }));
    return { document, lines, errors, raw: errors.length === 0 ? document.toJS() : undefined };
  } catch (error) {
    // What the parser throws for: aliases that multiply, and nesting deeper than its stack.
    if (error instanceof RangeError) return { lines, errors: [tooDeep] };
    if (error instanceof ReferenceError) return { lines, errors: [{ offset: 0, message: 'Its aliases multiply, or lead nowhere' }] };
    throw error;
  }
}

/** The parser compares each key with all before it, which in a register of thousands takes longer than all else: it does so only where there is a mistake. */
function parseWithUniqueKeys(text: string, lines: LineCounter): Document {
  const options = { prettyErrors: false, logLevel: 'error' } as const;
  const document = parseDocument(text, { ...options, lineCounter: lines, uniqueKeys: false });
  return document.errors.length > 0 || hasSecondKey(document) ? parseDocument(text, options) : document;
}

/** Whether a mapping has a key that it has already, as the parser compares them. */
function hasSecondKey(document: Document): boolean {
  let found = false;
  visit(document, {
    Map(_, { items }) {
      const keys = items.flatMap(({ key }) => (isScalar(key) && !Number.isNaN(key.value) ? [key.value] : []));
      if (new Set(keys).size === keys.length) return undefined;
      found = true;
      return visit.BREAK;
    },
  });
  return found;
}

/** Schemas pass over keys of this name in silence. */
function protoKeys(document: Document | undefined): Complaint[] {
  const found: Complaint[] = [];
  if (!document) return found;
  const search = (node: unknown, path: PropertyKey[]): void => {
    if (isSeq(node))
      node.items.forEach((item, i) => {
        search(item, [...path, i]);
      });
    if (!isMap(node)) return;
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? String(key.value) : '';
      if (name === '__proto__') found.push({ path: [...path, name], message: 'Unexpected key “__proto__”, expected another' });
      else search(value, [...path, name]);
    }
  };
  search(document.contents, []);
  return found;
}

interface Complaint {
  path: PropertyKey[];
  message: string;
  hint?: string | undefined;
}

type Issue = z.core.$ZodIssue;

function flattenIssue(issue: Issue): Complaint[] {
  const at = issue.path.length > 0 ? `“${issue.path.map(String).join('.')}”` : 'the head of the file';
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...issue.path, key],
      message: `Unexpected field “${key}”, expected one that the schema of ${issue.path.length > 0 ? at : 'this file'} knows`,
    }));
  }
  if (/^Unexpected /.test(issue.message)) return [{ path: issue.path, message: issue.path.length > 0 ? `${issue.message}, at ${at}` : issue.message }];
  if (issue.code === 'invalid_value') {
    const found = typeof issue.input === 'string' ? issue.input : undefined;
    return [
      {
        path: issue.path,
        message: `Unexpected ${describeInput(issue)} at ${at}, expected ${issue.values.map((value) => `“${String(value)}”`).join(', ')}`,
        hint: found && didYouMean(found, issue.values.map(String)),
      },
    ];
  }
  if (issue.code === 'invalid_key') return [{ path: issue.path, message: issue.issues[0]?.message ?? `Unexpected key ${at}, expected another` }];
  const unquoted = issue.code === 'invalid_type' && issue.expected === 'string' && typeof issue.input === 'number';
  return [
    {
      path: issue.path,
      message: `Unexpected ${describeInput(issue)} at ${at}, expected ${expectation(issue)}`,
      hint: unquoted ? `Put it in quotes: "${issue.input}".` : undefined,
    },
  ];
}

function describeInput({ input }: Issue): string {
  if (input === undefined) return 'lack of a value';
  if (input === null) return 'empty value';
  if (Array.isArray(input)) return 'list';
  if (typeof input === 'object') return 'mapping';
  return typeof input === 'string' ? `“${input.length > 40 ? `${input.slice(0, 40)}…` : input}”` : `value ${String(input)}`;
}

const typeNames: Readonly<Record<string, string>> = {
  record: 'a mapping',
  object: 'a mapping',
  array: 'a list',
  string: 'text',
  int: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
};

function expectation(issue: Issue): string {
  if (issue.code === 'invalid_type') return typeNames[issue.expected] ?? `a ${issue.expected}`;
  if (issue.code === 'too_small')
    return issue.origin === 'array' ? `at least ${issue.minimum} in the list` : `${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}`;
  return issue.message.replace(/^Invalid (input|string): /, '').replace(/^./, (letter) => letter.toLowerCase());
}

/** The deepest part of a path that the file has. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  let node: Node | null = document.contents as Node | null;
  let offset = node?.range?.[0] ?? 0;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
      if (!pair) break;
      offset = (isNode(pair.key) ? pair.key.range?.[0] : undefined) ?? offset;
      node = isNode(pair.value) ? pair.value : null;
    } else {
      const child: unknown = node && 'items' in node ? (node.items as unknown[])[Number(key)] : undefined;
      if (!isNode(child)) break;
      node = child;
      offset = child.range?.[0] ?? offset;
    }
  }
  return offset;
}
