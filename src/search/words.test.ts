import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldLetters } from '../model/letters.ts';
import { compoundsOf, splitWords } from './words.ts';

const split = (text: string) => splitWords(text).map(({ folded, joined }) => `${joined ? '+' : ''}${folded}`);

it.each([
  ['Japan—namely, SM-3s', ['japan', '+namely', 'sm', '+3s']],
  ['the ‘Communiqué’ of Frühling', ['the', 'communique', 'of', 'fruhling']],
  ['co\u00adoperation', ['cooperation']],
  ['日本\u3000の 𠮷野', ['日', '+本', 'の', '𠮷', '+野']],
  ['NATO加盟国', ['nato', '+加', '+盟', '+国']],
  ['サーバー ｻｰﾊﾞｰ', ['サ', '+ー', '+バ', '+ー', 'サ', '+ー', '+バ', '+ー']],
  ['第12回ＡＢＣ', ['第', '+12', '+回', '+abc']],
  ['ประเทศที่', ['ป', '+ร', '+ะ', '+เ', '+ท', '+ศ', '+ที่']],
  ['Ørsted Łódź Strauß œuvre Æsir Đà Þór ılık', ['orsted', 'lodz', 'strauss', 'oeuvre', 'aesir', 'da', 'thor', 'ilik']],
  ['كِتَابٌ كتـــاب أوروبا الأوروبية', ['كتاب', 'كتاب', 'اوروبا', 'الاوروبيه']],
  ['שָׁלוֹם हिन्दी', ['שלום', 'हिन्दी']],
  ['e\u0301t\u0301e 2+2', ['ete', '2', '+2']],
  ['🕊 — ? 🕊\ufe0f', []],
  ['1\ufe0f\u20e3', ['1']],
])('takes %s apart', (text, words) => {
  expect(split(text)).toEqual(words);
});

it('takes what signs join for one word too, but not letters that are words', () => {
  expect(compoundsOf(splitWords('civil-military SM-3の Japan’s 東京-大阪'))).toEqual(['civilmilitary', 'sm3', 'japans']);
});

it('finds the words that an expression finds, at their places', () => {
  const pieces = fc.array(fc.oneof(fc.constantFrom('a', 'É', 'e\u0301', '-', '’', ' ', '\u00a0', '\u00ad', '9', 'ﬁ', 'ß', 'ю', '\ud800', '🕊'), fc.string()));
  fc.assert(
    fc.property(pieces, (list) => {
      const text = list.join('');
      const found = [...text.matchAll(/[\p{L}\p{N}\p{M}\u00ad\u200b-\u200d\u2060]+/gu)].filter(([written]) => foldLetters(written));
      expect(splitWords(text).map(({ folded, start, end }) => [folded, start, end])).toEqual(
        found.map(({ 0: written, index }) => [foldLetters(written), index, index + written.length]),
      );
    }),
    { numRuns: 1000 },
  );
});

it('parts no word in two ways', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const words = splitWords(text);
      for (const [i, { start, end }] of words.entries()) expect(end).toBeGreaterThan(Math.max(start, words[i - 1]?.end ?? 0));
      for (const { folded } of words)
        expect(
          splitWords(folded)
            .map((word) => word.folded)
            .join(''),
        ).toBe(folded);
    }),
    { numRuns: 1000 },
  );
});
