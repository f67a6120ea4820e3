import { expect, test } from 'vitest';
import { z } from 'zod';
import { readYaml } from './read-yaml.ts';

const read = (text: string, schema: z.ZodType = z.unknown()) => readYaml(text, 'content/any.yaml', schema, 'any-valid');
const tell = (text: string, schema?: z.ZodType) =>
  read(text, schema).findings.map(({ rule, line, column, message }) => `${line}:${column} ${rule} ${/\((.*)\)$/.exec(message)?.[1] ?? message}`);

const again = 'yaml-parses Map keys must be unique';

test.each([
  ['a register', 'a:\n  b: c\n\nd:\n  b: c\n\na:\n  b: c\n', [`7:1 ${again}`]],
  ['an entry', 'a:\n  b: c\n  d: e\n  b: f\n', [`4:3 ${again}`]],
  ['an item', '- a: b\n- a: c\n  d: e\n  a: f\n', [`4:3 ${again}`]],
  ['brackets', 'a: { b: c, b: d }\n', [`1:12 ${again}`]],
  ['a value, before one of the whole', 'a:\n  b: c\n  b: d\na: e\n', [`3:3 ${again}`, `4:1 ${again}`]],
  ['other notation', '"a": 1\na: 2\n? a\n: 3\n1: b\n0x1: c\n', [`2:1 ${again}`, `3:3 ${again}`, `6:1 ${again}`]],
  ['a file that has another mistake', 'a: "b\nc: d\nc: e\n', ['4:1 yaml-parses Missing closing "quote']],
  ['a file with a mistake behind it', 'a: 1\na: 2\nb: @c\nb: 1\n', [`2:1 ${again}`, `4:1 ${again}`]],
])('a key that is there twice in %s is told where it stands the second time', (_, text, expected) => {
  expect(tell(text)).toEqual(expected);
  expect(read(text).value).toBeUndefined();
});

test('keys that only look alike are two', () => {
  expect(read('1: a\n"1 ": b\n"a": c\nA: d\n').findings).toEqual([]);
  expect(tell('.nan: a\n.nan: b\n')).toEqual([]);
});

const schema = z.record(z.string(), z.strictObject({ b: z.string() }));

test.each([
  ['plainly', 'a:\n  b: c\n\nd:\n  b: 1\n  e: f\n'],
  ['in other ways', 'a:\n  b: c # so\n\nd:\n  b: 1\n  e: f\n'],
])('what a schema does not accept is told where it stands in a file that is written %s', (_, text) => {
  expect(tell(text, schema)).toEqual([
    '5:3 any-valid Unexpected value 1 at “d.b”, expected text',
    '6:3 any-valid Unexpected field “e”, expected one that the schema of “d” knows',
  ]);
  const { badKeys, placeOf, raw } = read(text, schema);
  expect([...badKeys]).toEqual(['d']);
  expect(placeOf(['a', 'b'])).toEqual({ line: 2, column: 3 });
  expect(raw).toEqual({ a: { b: 'c' }, d: { b: 1, e: 'f' } });
});

test.each(['a: b\n', '# One.\n\n# Two.\na:\n  b: c\n', '\n- a\n', '# One.\na: b # so\n'])('a file begins where its first entry stands: %j', (text) => {
  const line = text.split('\n').findIndex((each) => /^[a-z-]/.test(each)) + 1;
  expect(read(text).placeOf([])).toEqual({ line, column: 1 });
});
