import { expect, test } from 'vitest';
import { directionOf, directionWithin } from './direction.ts';
import { isLanguageTag } from './language-tag.ts';

test.each([
  ['ar', 'rtl'],
  ['ar-EG', 'rtl'],
  ['he', 'rtl'],
  ['fa-IR', 'rtl'],
  ['az-Arab', 'rtl'],
  ['ur-Latn', 'ltr'],
  ['ar-latn-EG', 'ltr'],
  ['en-GB', 'ltr'],
  ['ja', 'ltr'],
])('%s is written %s', (tag, direction) => expect(directionOf(tag)).toBe(direction));

test('words bear their direction where it is another than that around them', () => {
  expect([directionWithin('ar', 'en'), directionWithin('en', 'ar'), directionWithin('ja', 'en'), directionWithin('he', 'ar')]).toEqual([
    'rtl',
    'ltr',
    undefined,
    undefined,
  ]);
});

test.each(['en-GB', 'de', 'zh-Hant', 'zh-Hant-TW', 'grc', 'es-419', 'de-1996', 'sl-rozaj-biske', 'ryu', 'ojp', 'ar'])('%s is the tag of a language', (tag) =>
  expect(isLanguageTag(tag)).toBe(true),
);
test.each(['xx', 'qq', 'deutsch', 'german', 'eng', 'deu', 'EN', 'en_GB', 'en-gb', '', 'ja-', 'jp', 'zz-Latn'])('%s is none', (tag) =>
  expect(isLanguageTag(tag)).toBe(false),
);
