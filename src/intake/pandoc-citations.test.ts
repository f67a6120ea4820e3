import { expect, test } from 'vitest';
import { splitCitations } from './pandoc-citations.ts';
import { splitLocator } from './print-citation.ts';

const tell = (text: string) =>
  splitCitations(text).map((piece) =>
    piece.type === 'text'
      ? piece.value
      : [piece.type, ...(piece.type === 'group' ? piece.cites : [piece.cite]).map(({ prefix, key, suffix }) => [prefix, key, suffix].join('|'))],
  );

test.each<[string, ReturnType<typeof tell>]>([
  ['none', ['none']],
  ['', ['']],
  ['a [@k] b', ['a ', ['group', '|k|'], ' b']],
  ['[see @k, p. 3; -@l; @m and [more]]', [['group', 'see|k|p. 3', '|l|', '|m|and [more]']]],
  ['@k [p. 3] b', [['narrative', '|k|p. 3'], ' b']],
  ['@k [see @l]', [['narrative', '|k|'], ' ', ['group', 'see|l|']]],
  ['@k.', [['narrative', '|k|'], '.']],
  ['@doe:99_a/b. Next', [['narrative', '|doe:99_a/b|'], '. Next']],
  ['@{https://example.org/a b}', ['@{https://example.org/a b}']],
  ['@{https://example.org/a}', [['narrative', '|https://example.org/a|']]],
  ['a@b.org and a.b@c', ['a@b.org and a.b@c']],
  ['[@k', ['[', ['narrative', '|k|']]],
  ['[a; @k]', ['[a; ', ['narrative', '|k|'], ']']],
  ['[not one]', ['[not one]']],
])('%s', (text, pieces) => expect(tell(text)).toEqual(pieces));

test('the pieces are the whole text', () => {
  const text = 'a [@k; @l] -@m [p. 3] [b] @n.';
  expect(
    splitCitations(text)
      .map((piece) => (piece.type === 'text' ? piece.value : piece.raw))
      .join(''),
  ).toBe(text);
});

test.each([
  ['p. 3', 'p. 3', ''],
  ['3', 'p. 3', ''],
  ['33-35, 37', 'pp. 33–35, 37', ''],
  ['pp. 3--5, and passim', 'pp. 3–5', 'and passim'],
  ['{chap. 2}, a word', 'chap. 2', 'a word'],
  ['in short', undefined, 'in short'],
])('the locator of “%s”', (suffix, locator, rest) => expect(splitLocator(suffix)).toEqual({ locator, rest }));
