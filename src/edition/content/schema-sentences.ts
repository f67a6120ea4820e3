/** What a schema finds, in the words of findings: what stands there, what was expected, what to write. */
import { z } from 'zod';
import { didYouMean } from '../../model/nearest.ts';

export interface Complaint {
  path: PropertyKey[];
  message: string;
  hint?: string | undefined;
  /** Of a field that the schema does not know. */
  isUnknown?: boolean;
}

type Issue = z.core.$ZodIssue;

/** `written` gives the words of the file at a path, where they stand on one line. */
export function complaintsOf(issue: Issue, schema: z.ZodType, written: (path: readonly PropertyKey[]) => string | undefined): Complaint[] {
  const { path } = issue;
  const at = path.length > 0 ? `“${path.map(String).join('.')}”` : 'the head of the file';
  if (issue.code === 'unrecognized_keys') {
    const known = fieldsAt(schema, path);
    return issue.keys.map((key) => ({
      path: [...path, key],
      message: `Unexpected field “${key}”${path.length > 0 ? ` in ${at}` : ''}, expected ${known.length > 0 ? listWords(known) : 'none'}`,
      hint: didYouMean(key, known),
      isUnknown: true,
    }));
  }
  if (/^Unexpected /.test(issue.message)) return [{ path, message: path.length > 0 ? `${issue.message}, at ${at}` : issue.message, hint: hintOf(issue) }];
  if (issue.code === 'invalid_key') return [{ path, message: issue.issues[0]?.message ?? `Unexpected key ${at}, expected another` }];
  const expected = expectation(issue);
  return [
    { path, message: `Unexpected ${describeInput(issue)} at ${at}, expected ${expected}`, hint: hintOf(issue) ?? whatToWrite(issue, expected, written(path)) },
  ];
}

const hintOf = (issue: Issue): string | undefined => (issue.code === 'custom' && typeof issue.params?.['hint'] === 'string' ? issue.params['hint'] : undefined);

/** `a, b or c` */
const listWords = (words: readonly string[]): string => (words.length > 1 ? `${words.slice(0, -1).join(', ')} or ${words.at(-1)}` : (words[0] ?? ''));

/** The fields that a schema knows at a path. */
export function fieldsAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  const { def } = (schema as z.ZodType)._zod as unknown as { def: z.core.$ZodTypeDef & Record<string, unknown> };
  const inside = (part: unknown, rest = path) => fieldsAt(part as z.core.$ZodType, rest);
  switch (def.type) {
    case 'optional':
    case 'default':
    case 'nullable':
    case 'readonly':
      return inside(def['innerType']);
    case 'pipe':
      return inside(def['in']);
    case 'union':
      return [...new Set((def['options'] as unknown[]).flatMap((option) => inside(option)))];
    case 'array':
      return path.length > 0 ? inside(def['element'], path.slice(1)) : [];
    case 'record':
      return path.length > 0 ? inside(def['valueType'], path.slice(1)) : enumValues(def['keyType']);
    case 'object': {
      const shape = def['shape'] as Record<string, unknown>;
      const [first, ...rest] = path;
      if (first === undefined) return Object.keys(shape);
      return Object.hasOwn(shape, String(first)) ? inside(shape[String(first)], rest) : [];
    }
    default:
      return [];
  }
}

const enumValues = (schema: unknown): string[] => (schema instanceof z.ZodEnum ? schema.options.map(String) : []);

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
  switch (issue.code) {
    case 'invalid_type':
      return typeNames[issue.expected] ?? 'another value';
    case 'invalid_value':
      return listWords(issue.values.map((value) => (typeof value === 'string' ? `“${value}”` : String(value))));
    case 'too_small':
      return issue.origin === 'array' ? `at least ${issue.minimum} in the list` : `${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}`;
    case 'too_big':
      return issue.origin === 'array' ? `at most ${issue.maximum} in the list` : `${issue.inclusive ? 'at most' : 'less than'} ${issue.maximum}`;
    case 'invalid_union':
      return listWords([...new Set(issue.errors.flatMap(([first]) => (first ? [expectation({ ...first, input: issue.input } as Issue)] : [])))]);
    case 'not_multiple_of':
      return `a multiple of ${issue.divisor}`;
    case 'invalid_format':
    case 'invalid_key':
    case 'invalid_element':
    case 'unrecognized_keys':
    case 'custom':
      return 'another value';
  }
}

function whatToWrite(issue: Issue, expected: string, written: string | undefined): string | undefined {
  const { input } = issue;
  if (issue.code === 'invalid_value' && typeof input === 'string') return didYouMean(input, issue.values.map(String));
  if (input === null && written)
    return `Where that is the word, write it in quotes: ${JSON.stringify(written)}. Leave the field out where there is nothing to say.`;
  if (input === null) return issue.path.length > 0 ? 'Write the value behind the colon, or leave the field out.' : undefined;
  if (expected.includes('number') && typeof input === 'string' && /^\d{1,15}$/.test(input)) return `Write ${Number(input)}.`;
  if (!/\btext\b/.test(expected) || input === undefined || typeof input === 'string' || written === undefined) return undefined;
  return `Write it in quotes: ${JSON.stringify(written)}.`;
}
