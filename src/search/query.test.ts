import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isSlight, parseQuery } from './query.ts';

const shape = (text: string) => parseQuery(text).map(({ words, quoted, open }) => `${quoted ? '"' : ''}${words.join(' ')}${open ? '*' : ''}`);

it.each([
  ['NATO Japan', ['nato*', 'japan*']],
  ['"contact countries" Japan', ['"contact countries', 'japan*']],
  ['“contact countries”', ['"contact countries']],
  ['«contact» „countries“', ['"contact', '"countries']],
  ['Japan "contact coun', ['japan*', '"contact coun*']],
  ['SM-3 Japan’s 2+2', ['sm 3*', 'japan s*', '2 2*']],
  ['FRÜHLING frühling', ['fruhling*']],
  ['co\u00adoperation', ['cooperation*']],
  ['‘triple-nons’,', ['triple nons*']],
  ['"" " " ?! 🕊', []],
  ['__proto__', ['proto*']],
  ['縄の歴史', ['縄*', 'の*', '歴 史*']],
  ['「縄の歴史」', ['"縄 の 歴 史']],
  ['NATO加盟国', ['nato*', '加 盟 国*']],
])('reads %s', (text, terms) => {
  expect(shape(text)).toEqual(terms);
});

it('holds few terms, whatever is typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (text) => {
      const query = parseQuery(text);
      expect(query.length).toBeLessThanOrEqual(16);
      expect(query.every(({ words }) => words.length > 0 && words.every(Boolean))).toBe(true);
    }),
  );
});

it('takes words that carry a sentence for slight, but not in quotes', () => {
  expect(
    parseQuery('view of the "of" To')
      .filter((term) => isSlight(term, 'en'))
      .map(({ words }) => words[0]),
  ).toEqual(['of', 'the', 'to']);
});
