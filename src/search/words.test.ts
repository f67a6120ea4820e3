import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldWord, splitWords } from './words.ts';

const split = (text: string) => splitWords(text).map(({ folded, joined }) => `${joined ? '+' : ''}${folded}`);

it.each([
  ['Japan—namely, SM-3s', ['japan', '+namely', 'sm', '+3s']],
  ['the ‘Communiqué’ of Frühling', ['the', 'communique', 'of', 'fruhling']],
  ['co\u00adoperation', ['cooperation']],
  ['日本\u3000の 𠮷野', ['日本', 'の', '𠮷野']],
  ['e\u0301t\u0301e 2+2', ['ete', '2', '+2']],
  ['🕊 — ?', []],
])('takes %s apart', (text, words) => {
  expect(split(text)).toEqual(words);
});

it('finds the words that an expression finds, at their places', () => {
  const pieces = fc.array(fc.oneof(fc.constantFrom('a', 'É', 'e\u0301', '-', '’', ' ', '\u00a0', '\u00ad', '9', 'ﬁ', '日', '𠮷', '\ud800', '🕊'), fc.string()));
  fc.assert(
    fc.property(pieces, (list) => {
      const text = list.join('');
      const found = [...text.matchAll(/[\p{L}\p{N}\p{M}\u00ad\u200b-\u200d\u2060]+/gu)].filter(([written]) => foldWord(written));
      expect(splitWords(text).map(({ folded, start, end }) => [folded, start, end])).toEqual(
        found.map(({ 0: written, index }) => [foldWord(written), index, index + written.length]),
      );
    }),
    { numRuns: 1000 },
  );
});
