/** Reads YAML against a schema, and says of each mistake where in the file it stands. */
import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import type { z } from 'zod';
import type { Finding } from '../model/finding.ts';
import { didYouMean } from '../model/nearest.ts';

export interface YamlReading<T> {
  /** Undefined where the file does not hold what the schema asks for. */
  value: T | undefined;
  findings: Finding[];
  /** Where the value at a path of keys stands; the key itself for an entry of a mapping. */
  placeOf: (path: readonly PropertyKey[]) => { line: number; column: number };
}

/** `rule` names what is wrong where the schema is not met; a file that is no YAML breaks `yaml-parses`. */
export function readYaml<T>(text: string, file: string, schema: z.ZodType<T>, rule: string): YamlReading<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const placeAt = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const placeOf = (path: readonly PropertyKey[]) => placeAt(offsetOf(document, path));
  if (document.errors.length > 0) {
    const findings = document.errors.map((error) => ({
      rule: 'yaml-parses',
      file,
      ...placeAt(error.pos[0]),
      message: `Unexpected YAML, expected a file that parses (${(error.message.split('\n')[0] ?? '').replace(/[.:\s]+$/, '')})`,
      hint: 'Text with a colon, a quote or # in it stands in quotes.',
    }));
    return { value: undefined, findings, placeOf };
  }
  const result = schema.safeParse(document.toJS());
  if (result.success) return { value: result.data, findings: [], placeOf };
  const findings = result.error.issues.flatMap((issue) => flattenIssue(issue)).map(({ path, message, hint }) => ({ rule, file, ...placeOf(path), message, hint }));
  return { value: undefined, findings, placeOf };
}

interface Complaint {
  path: PropertyKey[];
  message: string;
  hint?: string | undefined;
}

type Issue = z.core.$ZodIssue;

function flattenIssue(issue: Issue): Complaint[] {
  const at = issue.path.length > 0 ? `“${issue.path.map(String).join('.')}”` : 'the file';
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...issue.path, key], message: `Unexpected field “${key}”, expected one that the schema of ${issue.path.length > 0 ? at : 'this file'} knows` }));
  }
  if (/^Unexpected /.test(issue.message)) return [{ path: issue.path, message: issue.path.length > 0 ? `${issue.message}, at ${at}` : issue.message }];
  if (issue.code === 'invalid_value') {
    const found = typeof issue.input === 'string' ? issue.input : undefined;
    return [{ path: issue.path, message: `Unexpected value at ${at}, expected ${issue.values.map((value) => `“${String(value)}”`).join(', ')}`, hint: found && didYouMean(found, issue.values.map(String)) }];
  }
  if (issue.code === 'invalid_key') return [{ path: issue.path, message: issue.issues[0]?.message ?? `Unexpected key ${at}, expected another` }];
  return [{ path: issue.path, message: `Unexpected value at ${at}, expected ${expectation(issue)}` }];
}

function expectation(issue: Issue): string {
  if (issue.code === 'invalid_type') return issue.expected === 'record' || issue.expected === 'object' ? 'a mapping' : issue.expected === 'array' ? 'a list' : `a ${issue.expected}`;
  return issue.message.replace(/^Invalid input: /, '').replace(/^./, (letter) => letter.toLowerCase());
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
