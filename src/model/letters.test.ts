import { expect, test } from 'vitest';
import { foldLetters, isUnspaced, isWordBorder, unspacedClass } from './letters.ts';

test.each([
  ['Łódź', 'lodz'],
  ['STRAẞE Straße', 'strassestrasse'],
  ['Ærø œuvre', 'aerooeuvre'],
  ['Þórður Đorđe', 'thordurdorde'],
  ['İstanbul ılık', 'istanbulilik'],
  ['ΛΌΓΟΣ λόγος', 'λογοσλογοσ'],
  ['مُحَمَّد محمـــد', 'محمدمحمد'],
  ['أوروبا إلى', 'اوروبااليي'.slice(0, -1)],
  ['ＮＡＴＯ１２', 'nato12'],
  ['ﾊﾞﾅﾅ', 'バナナ'],
  ['が', 'が'],
  ['한국', '한국'],
  ['हिन्दी', 'हिन्दी'],
])('%s folds to %s', (text, folded) => expect(foldLetters(text)).toBe(folded));

test.each([
  ['東', '京', true],
  ['は', '東', true],
  ['O', '加', true],
  ['ア', 'ベ', false],
  ['ー', 'ル', false],
  ['a', 'b', false],
  ['a', '1', false],
  ['a', ' ', true],
  [undefined, 'a', true],
  ['ก', 'ข', true],
])('between %s and %s a word may end: %s', (before, after, may) => expect(isWordBorder(before, after)).toBe(may));

test('the class of expressions has the same letters as the program', () => {
  const unspaced = new RegExp(`[${unspacedClass}]`, 'u');
  for (let code = 0; code < 0x33000; code += 1) if (code < 0xd800 || code > 0xdfff) expect(unspaced.test(String.fromCodePoint(code))).toBe(isUnspaced(code));
});
