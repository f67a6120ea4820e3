import { expect, test } from 'vitest';
import { readFixturePapers } from '../../../tests/fixtures/collection.fixture.ts';
import { fingerprintOf } from './fingerprint.ts';
import { anchorsOf } from './ledger-anchors.ts';

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

test('the words of passages, figures and tables are gathered as they were when they were published', () => {
  const marlow = readFixturePapers().papers.find(({ id }) => id === 'marlow-2011');
  if (!marlow) throw new Error('The fixture has no marlow-2011.');
  const published = [...anchorsOf(marlow).values()].filter(({ kind }) => ['paragraph', 'figure', 'table', 'note'].includes(kind));
  expect(Object.fromEntries(published.map(({ id, fingerprint }) => [id, fingerprint]))).toMatchInlineSnapshot(`
    {
      "a-quiet-harbour-fig1": "a17d4a114929",
      "a-quiet-harbour-p1": "e59a5d39f8da",
      "a-quiet-harbour-p2": "33f1660e11b6",
      "a-quiet-harbour-p3": "6aa3402d05a7",
      "a-quiet-harbour-p4": "d76358f69bd5",
      "a-quiet-harbour-without-a-number-p1": "efa2b265e1f5",
      "a-stone-from-abroad-p1": "bea3d10fc020",
      "a-stone-from-abroad-p2": "1f88b9177b15",
      "a-stone-from-abroad-p3": "72dbd0766b8b",
      "a-stone-from-abroad-p4": "8507848889dc",
      "a-stone-from-abroad-p5": "0431fe04a2a4",
      "a-stone-from-abroad-s1-p1": "8f820032dc6f",
      "afterword-p1": "03725f3c5d49",
      "what-was-counted-fig1": "306d1dbe19d1",
      "what-was-counted-p1": "a82979dcdba2",
      "what-was-counted-p2": "d85d07a8a68b",
      "what-was-counted-tab1": "647f8f0c1c47",
      "what-was-counted-tab2": "6b6216c01337",
      "what-was-counted-what-was-not-fig1": "51845cc37f25",
      "what-was-counted-what-was-not-p1": "5649dbc699a0",
    }
  `);
});
