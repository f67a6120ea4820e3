import { expect, test } from 'vitest';
import { z } from 'zod';
import { nonEmpty } from '../../model/fields.ts';
import { paperSchema } from '../../model/paper.ts';
import { worksSchema } from '../../model/work.ts';
import { readYaml, withoutWrong } from './read-yaml.ts';

const read = (text: string, schema: z.ZodType = z.unknown()) => readYaml(text, 'content/any.yaml', schema, 'any-valid');
const tell = (text: string, schema?: z.ZodType) =>
  read(text, schema).findings.map(({ rule, line, column, message, hint }) => `${line}:${column} ${rule} ${message}.${hint ? ` ${hint}` : ''}`);

const again = (key: string) => `yaml-parses Unexpected second “${key}”, expected each key once. Delete one of the two, or give it another key.`;

test.each([
  ['a register', 'a:\n  b: c\n\nd:\n  b: c\n\na:\n  b: c\n', [`7:1 ${again('a')}`]],
  ['an entry', 'a:\n  b: c\n  d: e\n  b: f\n', [`4:3 ${again('b')}`]],
  ['an item', '- a: b\n- a: c\n  d: e\n  a: f\n', [`4:3 ${again('a')}`]],
  ['brackets', 'a: { b: c, b: d }\n', [`1:12 ${again('b')}`]],
  ['a value and the whole', 'a:\n  b: c\n  b: d\na: e\n', [`4:1 ${again('a')}`, `3:3 ${again('b')}`]],
  ['other notation', '"a": 1\na: 2\n? a\n: 3\n1: b\n0x1: c\n', [`2:1 ${again('a')}`, `3:3 ${again('a')}`, `6:1 ${again('1')}`]],
])('a key that is there twice in %s is told where it stands the second time', (_, text, expected) => {
  expect(tell(text)).toEqual(expected);
  expect(read(text).value).toBeUndefined();
});

test('a key that is there twice is told beside what else is wrong', () => {
  expect(tell('a: 1\na: 2\nb: @c\n')).toEqual([
    '3:4 yaml-parses Unexpected “@” at the beginning of a value, expected the value in quotes. Write b: "@c".',
    `2:1 ${again('a')}`,
  ]);
});

test('keys that only look alike are two', () => {
  expect(read('1: a\n"1 ": b\n"a": c\nA: d\n').findings).toEqual([]);
  expect(tell('.nan: a\n.nan: b\n')).toEqual([]);
});

const number = z.union([nonEmpty, z.int()]);
const valueSchema = z.record(z.string(), number);
const valueWritten = (written: string) => (read(`a: ${written}\n`, valueSchema).value as { a: unknown } | undefined)?.a;

test.each([
  ['010', '010'],
  ['007', '007'],
  ['12.10', '12.10'],
  ['1e3', '1e3'],
  ['0x1F', '0x1F'],
  ['0o17', '0o17'],
  ['.5', '.5'],
  ['+5', '+5'],
  ['-0', '-0'],
  ['12345678901234567890', '12345678901234567890'],
  ['.inf', '.inf'],
  ['1_000', '1_000'],
  ['12:30', '12:30'],
  ['2010-09-30', '2010-09-30'],
  ['0987', '0987'],
  ['No', 'No'],
  ['True', 'True'],
  ['12', 12],
  ['0', 0],
  ['"Hemp #1"', 'Hemp #1'],
  ['Hemp#1', 'Hemp#1'],
  ['"Hemp" # ours', 'Hemp'],
  ['>\n  A Title over\n  Two Lines', 'A Title over Two Lines'],
  ['|\n  First line.', 'First line.'],
  ['|+\n  First line.\n\n', 'First line.'],
  ['Words on\n  two lines', 'Words on two lines'],
])('%j is what the editor wrote', (written, value) => {
  expect(valueWritten(written)).toBe(value);
});

const comment = (words: string, at: string, write: string) =>
  `${at} yaml-parses Unexpected “${words}” behind a value, which is read as a comment, expected the value in quotes. Where it is of the value, write "${write}"; a comment stands on the line above.`;
const mark = (words: string, at: string, write: string) =>
  `${at} yaml-parses Unexpected “${words}”, which is read as a mark of YAML and not as words, expected the value alone. Where it is printed, write it in quotes: "${write}".`;

test.each([
  ['Hemp #1 and Its Uses', [comment('#1 and Its Uses', '1:9', 'Hemp #1 and Its Uses')]],
  ['#1 of many', [comment('#1 of many', '1:4', '#1 of many')]],
  ['12 #3', [comment('#3', '1:7', '12 #3')]],
  ['&Co Rope', [mark('&Co', '1:4', '&Co Rope')]],
  ['!Kung', [mark('!Kung', '1:4', '!Kung')]],
  ['!!int "010"', [mark('!!int', '1:4', '!!int \\"010\\"')]],
  [
    '*Rope*',
    ['1:4 yaml-parses Unexpected “*” at the beginning of a value, which is read as a reference, expected the value itself. Write it in quotes: "*Rope*".'],
  ],
  [
    'Bergen\n  - Oslo',
    [
      '2:3 yaml-parses Unexpected “- Oslo” below a value, which is read as more of its words, expected a list below its key, or the value in quotes. As words, write "Bergen - Oslo".',
    ],
  ],
  [
    'Null',
    [
      '1:1 any-valid Unexpected empty value at “a”, expected text or a number. Where that is the word, write it in quotes: "Null". Leave the field out where there is nothing to say.',
    ],
  ],
  ['|\n  A\n  B', ['1:1 any-valid Unexpected line break, expected words on one line, at “a”. Written behind > instead of |, lines are joined by spaces.']],
  ['[Untitled]', ['1:1 any-valid Unexpected list at “a”, expected text or a number. Write it in quotes: "[Untitled]".']],
  ['true', ['1:1 any-valid Unexpected value true at “a”, expected text or a number. Write it in quotes: "true".']],
  ['Rope: A', ['1:4 yaml-parses Unexpected second “: ” in a line, expected one key and its value, in quotes where the value has a colon. Write a: "Rope: A".']],
  [
    "'it's'",
    [
      '1:8 yaml-parses Unexpected words or marks behind a value that has ended, expected the whole value in quotes, or a line of its own for what is another key. Write a: "it\'s".',
    ],
  ],
  [
    '"x',
    [
      '1:4 yaml-parses Unexpected " that nothing closes, expected another behind the value. In double quotes, write \\" for one that is printed; in single quotes, two for one.',
    ],
  ],
  ['x\n\tb: 3', ['2:1 yaml-parses Unexpected tab at the beginning of a line, expected spaces.']],
  [
    '[Amin #2, B]',
    [
      '2:1 yaml-parses Unexpected end of what stands in brackets, expected ] before it. What follows a space and # is read as a comment: put the value in quotes.',
    ],
  ],
])('%j is not read as it is written: what to write is told', (written, expected) => {
  expect(tell(`a: ${written}\n`, valueSchema)).toEqual(expected);
});

test('a directive would give words other meanings', () => {
  expect(tell('%YAML 1.1\n---\na: b\n')).toEqual(['1:1 yaml-parses Unexpected directive “%YAML 1.1”, expected none. Delete the line.']);
});

test('a hint never proposes what loses a digit', () => {
  const words = z.record(z.string(), nonEmpty);
  expect(tell('a: 1984\nb: 010\nc: 12.10\n', words)).toEqual(['1:1 any-valid Unexpected value 1984 at “a”, expected text. Write it in quotes: "1984".']);
  expect(tell('a: 007\n', z.record(z.string(), z.int()))).toEqual(['1:1 any-valid Unexpected “007” at “a”, expected a number. Write 7.']);
});

test('fields that a schema does not know are told with those that it knows', () => {
  expect(tell('lund-1998:\n  type: book\n  title: Quays\n  author: [{ family: Lund, gven: Inga }]\n  custom: { foo: 1 }\n', worksSchema)).toEqual([
    '4:28 any-valid Unexpected field “gven” in “lund-1998.author.0”, expected family, given, suffix, non-dropping-particle or literal. Did you mean “given”?',
    '5:13 any-valid Unexpected field “foo” in “lund-1998.custom”, expected read-from, further-reading or sources.',
  ]);
});

test('what is wrong is left out where the schema can do without', () => {
  const record = { titlePage: { title: 'Ropes', titel: 'x' }, language: 'en', authors: [{ family: 'Quay', orcid: 'x' }], date: '2001', kind: 'articel' };
  const edition = [{ version: '1.0.0', date: '2020', changes: 'First.' }];
  const left = withoutWrong(paperSchema, { ...record, license: 'x', edition });
  expect(left).toEqual({ titlePage: { title: 'Ropes' }, language: 'en', authors: [{ family: 'Quay' }], date: '2001', edition });
  expect(withoutWrong(paperSchema, { ...record, language: 'x-', edition })).toBeUndefined();
});

const schema = z.record(z.string(), z.strictObject({ b: z.string() }));

test.each([
  ['plainly', 'a:\n  b: c\n\nd:\n  b: 1\n  e: f\n'],
  ['in other ways', 'a:\n  b: "c" # so\n\nd:\n  b: 1\n  e: f\n'],
])('what a schema does not accept is told where it stands in a file that is written %s', (_, text) => {
  expect(tell(text, schema)).toEqual([
    '5:3 any-valid Unexpected value 1 at “d.b”, expected text. Write it in quotes: "1".',
    '6:3 any-valid Unexpected field “e” in “d”, expected b. Did you mean “b”?',
  ]);
  const { badKeys, placeOf, raw } = read(text, schema);
  expect([...badKeys]).toEqual(['d']);
  expect(placeOf(['a', 'b'])).toEqual({ line: 2, column: 3 });
  expect(raw).toEqual({ a: { b: 'c' }, d: { b: 1, e: 'f' } });
});

test.each(['a: b\n', '# One.\n\n# Two.\na:\n  b: c\n', '\n- a\n', '# One.\na: "b" # so\n'])('a file begins where its first entry stands: %j', (text) => {
  const line = text.split('\n').findIndex((each) => /^[a-z-]/.test(each)) + 1;
  expect(read(text).placeOf([])).toEqual({ line, column: 1 });
});
