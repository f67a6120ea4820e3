/** Reads YAML against a schema, and says of each mistake where in the file it stands. */
import { isMap, isScalar, isSeq, type LineCounter } from 'yaml';
import type { z } from 'zod';
import type { Finding } from '../../model/finding.ts';
import { type Complaint, complaintsOf } from './schema-sentences.ts';
import { nodeAt, parseYaml, type YamlText } from './yaml-text.ts';

export interface YamlReading<T> {
  /** Undefined where the file does not hold what the schema asks for. */
  value: T | undefined;
  /** What the file holds, of whatever shape; undefined where it does not parse. */
  raw: unknown;
  /** The keys at the top under which something is wrong; fields that nothing knows make none bad. */
  badKeys: ReadonlySet<string>;
  findings: Finding[];
  /** Where the value at a path of keys stands; the key itself for an entry of a mapping. */
  placeOf: (path: readonly PropertyKey[]) => { line: number; column: number };
}

/** `rule` names what is wrong where the schema is not met; a file that is no YAML, or not read as it is written, breaks `yaml-parses`. */
export function readYaml<T>(text: string, file: string, schema: z.ZodType<T>, rule: string): YamlReading<T> {
  const parsed = parseYaml(text);
  const { raw, lines } = parsed;
  const placeOf = (path: readonly PropertyKey[]) => placeIn(parsed, path);
  const ofSyntax = [...parsed.errors, ...parsed.mistakes].map(({ offset, message, hint, also }) => ({
    ...{ rule: 'yaml-parses', file, ...placeAt(lines, offset), message, hint },
    ...(also && { also: { file, ...placeAt(lines, also.offset), label: also.label } }),
  }));
  if (parsed.errors.length > 0) return { value: undefined, raw: undefined, badKeys: new Set(), findings: ofSyntax, placeOf };
  const result = schema.safeParse(raw, { reportInput: true });
  // A value that is not read as it is written has been told of.
  const isTold = (path: readonly PropertyKey[]) => parsed.mistakes.some((mistake) => mistake.path.length > 0 && isSamePath(mistake.path, path));
  const ofSchema = (result.error?.issues ?? []).flatMap((issue) => complaintsOf(issue, schema, (path) => writtenAt(parsed, path)));
  const complaints = [...protoKeys(parsed), ...ofSchema.filter(({ path }) => !isTold(path))];
  const findings = [...ofSyntax, ...complaints.map(({ path, message, hint }) => ({ rule, file, ...placeOf(path), message, hint }))];
  return {
    value: findings.length === 0 ? result.data : undefined,
    raw,
    badKeys: new Set([...complaints.filter(({ isUnknown }) => !isUnknown), ...parsed.mistakes].map(({ path }) => String(path[0] ?? ''))),
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

const placeIn = ({ document, lines }: YamlText, path: readonly PropertyKey[]) => placeAt(lines, document ? nodeAt(document, path).offset : 0);

function placeAt(lines: LineCounter, offset: number) {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

/** The words of a value as they stand in the file; undefined where they take several lines. */
function writtenAt({ document, text }: YamlText, path: readonly PropertyKey[]): string | undefined {
  const range = document && nodeAt(document, path).node?.range;
  const words = range ? text.slice(range[0], range[1]).trim() : '';
  return words === '' || words.includes('\n') ? undefined : words;
}

const isSamePath = (a: readonly PropertyKey[], b: readonly PropertyKey[]) => a.length === b.length && a.every((key, i) => String(key) === String(b[i]));

/** Schemas pass over keys of this name in silence. */
function protoKeys({ document }: YamlText): Complaint[] {
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

/** What a file holds without the fields that its schema does not know, so that they hide nothing else. */
export function withoutUnknown(schema: z.ZodType, raw: unknown): unknown {
  const known = structuredClone(raw);
  for (const issue of schema.safeParse(known).error?.issues ?? []) {
    if (issue.code === 'unrecognized_keys') for (const key of issue.keys) remove(known, [...issue.path, key]);
  }
  return known;
}

/** What a schema accepts of what a file holds, where it can do without the rest. */
export function withoutWrong<T>(schema: z.ZodType<T>, raw: unknown): T | undefined {
  const left = withoutUnknown(schema, raw);
  // A part that cannot do without what was wrong in it is left out next.
  for (let round = 0; round < deepestField; round++) {
    const { data, error } = schema.safeParse(left);
    if (!error) return data;
    if (error.issues.some(({ path }) => path.length === 0)) return undefined;
    for (const { path } of error.issues) remove(left, path);
  }
  return undefined;
}

const deepestField = 8;

/** Removes what stands at a path or, where nothing does, what holds it. */
function remove(root: unknown, path: readonly PropertyKey[]): void {
  const holders: unknown[] = [root];
  for (const key of path.slice(0, -1)) holders.push((holders.at(-1) as Record<PropertyKey, unknown> | undefined)?.[key]);
  for (let depth = path.length - 1; depth >= 0; depth--) {
    const holder = holders[depth];
    const key = path[depth] as PropertyKey;
    if (typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, key)) continue;
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else delete (holder as Record<PropertyKey, unknown>)[key];
    return;
  }
}
