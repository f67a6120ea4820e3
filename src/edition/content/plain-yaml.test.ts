import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { readPlainYaml } from './plain-yaml.ts';

function readWhole(text: string) {
  const document = parseDocument(text, { logLevel: 'error' });
  return { mistakes: [...document.errors, ...document.warnings].map(({ message }) => message), value: document.toJS() as unknown };
}

test('records, registers and ledgers are plain, and hold what the whole parser reads', () => {
  const paper = 'content/papers/tsuruoka-2010';
  for (const file of ['content/works.yaml', 'content/names.yaml', 'content/events.yaml', `${paper}/paper.yaml`, `${paper}/anchors.yaml`]) {
    const text = readFileSync(file, 'utf8');
    const value = readPlainYaml(text);
    expect(value, file).toBeDefined();
    expect(JSON.stringify(value)).toBe(JSON.stringify(readWhole(text).value));
  }
});

test.each([
  ['a key again', 'a: 1\nb: 2\na: 3\n'],
  ['a key again in brackets', 'a: { b: c, b: d }\n'],
  ['a key again in an item', '- a: b\n  a: c\n'],
  ['an anchor and its alias', 'a: &x b\nc: *x\n'],
  ['a merge', 'a: &x { b: c }\nd:\n  <<: *x\n'],
  ['a tag', 'a: !!str b\n'],
  ['text over several lines', 'a: b\n  c\n'],
  ['text in quotes over several lines', 'a: "b\n  c"\nd: e\n'],
  ['text as a block', 'a: |\n  b: c\n'],
  ['an indent that nothing has', 'a:\n    b: c\n  d: e\n'],
  ['an indent behind a value', 'a: b\n  c: d\n'],
  ['a tab', 'a:\tb\n'],
  ['a carriage return', 'a: b\r\n'],
  ['a second document', 'a: b\n---\nc: d\n'],
  ['a directive', '%YAML 1.1\n---\na: yes\n'],
  ['a comment behind a value', 'a: b # c\n'],
  ['a colon in text', 'a: b: c\n'],
  ['nothing as a value', 'a:\nb: c\n'],
  ['null', 'a: null\n'],
  ['a number that is not whole', 'a: 1.50\n'],
  ['a number of other notation', 'a: 0x1f\n'],
  ['a number that begins with 0', 'a: 010\n'],
  ['a number beyond what can be counted', 'a: 12345678901234567890\n'],
  ['a bracket that is not closed', 'a: [b, c\n'],
  ['text behind a bracket', 'a: [b] c\n'],
  ['a mark that has a meaning', 'a: @b\n'],
  ['an escape', 'a: "\\u0041"\n'],
  ['a key that schemas pass over', '__proto__: a\n'],
  ['nothing', ''],
])('%s is left to the whole parser', (_, text) => {
  expect(readPlainYaml(text)).toBeUndefined();
});

const sample = `# A comment.
abe-2007:
  type: speech
  title: "Japan and NATO: \\"Toward\\" Cooperation"
  author:
    - { family: Abe, given: 'Shinzo' }
    - { literal: Headquarters of the 5th }
  volume: 12
  read: true
  issued: 2010-09-30/2010-10-01

# Another.
b:
  - one: [a, "b", 1.0.0, []]
    two: {}
  - “three” and 3
  - 0
c: d
`;

/** A piece left out, and another put in its place. */
const edit = fc.record({
  at: fc.noBias(fc.nat({ max: sample.length })),
  without: fc.constantFrom(0, 0, 0, 1, 2, 4, 12),
  piece: fc.constantFrom(
    ...[
      '',
      ' ',
      '  ',
      '\n',
      '\n  ',
      '\n    ',
      '\n# c\n',
      '\n---\n',
      ':',
      ': ',
      '#',
      ' #',
      ',',
      ', ',
      '-',
      '- ',
      '\n- ',
      '"',
      "'",
      '\\',
      '[',
      ']',
      '{',
      '}',
      '[]',
    ],
    ...[
      '&a ',
      '*a',
      '!',
      '!!str ',
      '|',
      '>',
      '%',
      '@',
      '`',
      '?',
      '? ',
      '~',
      '.',
      '+',
      '=',
      '/',
      '\t',
      '\r',
      '\u00a0',
      '\u2028',
      '日',
      '😀',
      'c',
      'c: d',
      '\nc: d',
    ],
    ...['0', '1', '-1', '1.', '.5', '1e3', '0x1f', '0o7', '1_0', '.inf', '.nan', 'null', 'True', 'false', 'no', '<<', '<<: ', '__proto__', 'constructor'],
  ),
});

const applyEdits = (edits: readonly { at: number; without: number; piece: string }[]) =>
  edits.reduce((text, { at, without, piece }) => text.slice(0, at) + piece + text.slice(at + without), sample);

test('what is plain holds what the whole parser reads, and no mistake', () => {
  let plain = 0;
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }).map(applyEdits), (text) => {
      const read = readPlainYaml(text);
      if (read === undefined) return;
      plain++;
      const { mistakes, value } = readWhole(text);
      expect(mistakes).toEqual([]);
      expect(JSON.stringify(read)).toBe(JSON.stringify(value));
    }),
    { seed: 20_010, numRuns: 2000 },
  );
  // Else nothing was compared.
  expect(plain).toBeGreaterThan(200);
});
