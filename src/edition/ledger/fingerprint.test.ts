import { expect, test } from 'vitest';
import { fingerprintOf } from './fingerprint.ts';

test('a fingerprint never changes: published ledgers hold it', () => {
  expect(fingerprintOf('paragraph', 'It ended a long dispute between the ports.')).toBe('5722b74250bd');
});

test.each([
  ['quotation marks', 'the ‘triple-nons’ and “others”', `the 'triple-nons' and "others"`],
  ['dashes', '2005–2007 — and on', '2005-2007 - and on'],
  ['spaces and line ends', 'a\u00a0b \n c', ' a b c '],
  ['composed letters', 'Communiqu\u00e9', 'Communique\u0301'],
  ['places where a line may break', 'co\u00adoper\u200bation', 'cooperation'],
])('%s may be set otherwise', (_, one, other) => expect(fingerprintOf('note', one)).toBe(fingerprintOf('note', other)));

test.each([
  ['a letter', 'Prosperity', 'prosperity'],
  ['an accent', 'communiqué', 'communique'],
  ['a comma', 'a, b', 'a b'],
  ['a space between words', 'can not', 'cannot'],
])('%s is a change', (_, one, other) => expect(fingerprintOf('note', one)).not.toBe(fingerprintOf('note', other)));

test('the same words as another kind are another thing', () => {
  expect(fingerprintOf('note', 'See above.')).not.toBe(fingerprintOf('paragraph', 'See above.'));
});
