import { expect, test } from 'vitest';
import { hasWords, wordsOf } from './printed-words.ts';

test.each([
  ['浜田花子『縄の歴史』港出版、1987年', '浜田'],
  ['浜田花子『縄の歴史』港出版、1987年', '縄の歴史'],
  ['Ørsted, Łódź und Straße', 'orsted Lodz'],
  ['حداد، «رسوم النهر»', 'رسوم النهر'],
  ['ＮＡＴＯ加盟国', 'NATO'],
  ['It’s the ‘co\u00adoperation’', 'its the cooperation'],
])('%s prints %s', (text, sought) => expect(hasWords(text, sought)).toBe(true));

test.each([
  ['浜田花子', '花田'],
  ['Lundgren', 'Lund'],
])('%s does not print %s', (text, sought) => expect(hasWords(text, sought)).toBe(false));

test('a letter that sets no spaces is a word', () => expect(wordsOf('第3回NATO会議')).toEqual(['第', '3', '回', 'nato', '会', '議']));
