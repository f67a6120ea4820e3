import { describe, expect, it } from 'vitest';
import { formatLocator, type Locator, parseLocator } from './locator.ts';
import { type LocatorLanguage, locatorForms, locatorLabels, locatorLanguages } from './locator-forms.ts';

const wellFormed: [string, Locator][] = [
  ['para. 42', { label: 'paragraph', ranges: [{ from: '42' }] }],
  ['paras. 30 and 35', { label: 'paragraph', ranges: [{ from: '30' }, { from: '35' }] }],
  ['paras. 24–27', { label: 'paragraph', ranges: [{ from: '24', to: '27' }] }],
  ['pp. 22–23 and 29', { label: 'page', ranges: [{ from: '22', to: '23' }, { from: '29' }] }],
  ['pp. 1, 3–4 and 9', { label: 'page', ranges: [{ from: '1' }, { from: '3', to: '4' }, { from: '9' }] }],
  ['p. 4', { label: 'page', ranges: [{ from: '4' }] }],
  ['p. xii', { label: 'page', ranges: [{ from: 'xii' }] }],
  ['pp. ix–xii', { label: 'page', ranges: [{ from: 'ix', to: 'xii' }] }],
  ['pp. xii–4', { label: 'page', ranges: [{ from: 'xii', to: '4' }] }],
  ['pp. 105–13', { label: 'page', ranges: [{ from: '105', to: '13' }] }],
  ['ch. 3', { label: 'chapter', ranges: [{ from: '3' }] }],
  ['n. 12', { label: 'note', ranges: [{ from: '12' }] }],
  ['nn. 12 and 14', { label: 'note', ranges: [{ from: '12' }, { from: '14' }] }],
  ['§ 4', { label: 'section', ranges: [{ from: '4' }] }],
  ['§ I.2', { label: 'section', ranges: [{ from: 'I.2' }] }],
  ['§§ 4–6', { label: 'section', ranges: [{ from: '4', to: '6' }] }],
  ['vol. 2', { label: 'volume', ranges: [{ from: '2' }] }],
  ['fig. 1', { label: 'figure', ranges: [{ from: '1' }] }],
  ['no. 4a', { label: 'issue', ranges: [{ from: '4a' }] }],
];

const sub: [string, Locator][] = [
  ['§ 12(1)(a)', { label: 'section', ranges: [{ from: '12(1)(a)' }] }],
  ['p. 12 n. 3', { label: 'note', ranges: [{ from: '3' }], within: [{ label: 'page', ranges: [{ from: '12' }] }] }],
  ['vol. 2, p. 7', { label: 'page', ranges: [{ from: '7' }], within: [{ label: 'volume', ranges: [{ from: '2' }] }] }],
  [
    'bk. 2, ch. 3, § 4',
    {
      label: 'section',
      ranges: [{ from: '4' }],
      within: [
        { label: 'book', ranges: [{ from: '2' }] },
        { label: 'chapter', ranges: [{ from: '3' }] },
      ],
    },
  ],
  ['art. LIII', { label: 'article-locator', ranges: [{ from: 'LIII' }] }],
  ['app. B', { label: 'appendix', ranges: [{ from: 'B' }] }],
  ['fols 12r–13v', { label: 'folio', ranges: [{ from: '12r', to: '13v' }] }],
  ['s.v. quay', { label: 'sub-verbo', ranges: [{ from: 'quay' }] }],
  ['act 3, sc. 2', { label: 'scene', ranges: [{ from: '2' }], within: [{ label: 'act', ranges: [{ from: '3' }] }] }],
  ['at 01:12:30', { label: 'timestamp', ranges: [{ from: '01:12:30' }] }],
  ['eq. 3.1', { label: 'equation', ranges: [{ from: '3.1' }] }],
  ['p. S12', { label: 'page', ranges: [{ from: 'S12' }] }],
];

/** As each language prints them, and the same in English. */
const languages: [LocatorLanguage, string, string][] = [
  ['de', 'S. 7', 'p. 7'],
  ['de', 'S. 7–9 und 12', 'pp. 7–9 and 12'],
  ['de', 'Bd. 2, S. 7', 'vol. 2, p. 7'],
  ['de', 'S. 7 Anm. 3', 'p. 7 n. 3'],
  ['de', 'Art. 12', 'art. 12'],
  ['de', '§§ 4–6', '§§ 4–6'],
  ['fr', 'p. 7–9', 'pp. 7–9'],
  ['fr', 'art. LIII', 'art. LIII'],
  ['fr', 'chap. 3 et 5', 'chs 3 and 5'],
  ['es', 'pp. 7 y 9', 'pp. 7 and 9'],
  ['es', 'cap. 3, p. 7', 'ch. 3, p. 7'],
  ['ja', '22頁', 'p. 22'],
  ['ja', '22–25頁', 'pp. 22–25'],
  ['ja', '第2巻、22頁', 'vol. 2, p. 22'],
  ['ja', '注12', 'n. 12'],
  ['ar', 'ص 22', 'p. 22'],
  ['ar', 'مجلد 2، ص 7', 'vol. 2, p. 7'],
];

const variants: [string, string][] = [
  ['pp. 22-23', 'pp. 22–23'],
  ['pp. 22 – 23 & 29', 'pp. 22–23 and 29'],
  ['pages 3, 4, and 5', 'pp. 3, 4 and 5'],
  ['Paras 30 and 35', 'paras. 30 and 35'],
  ['¶¶ 3-4', 'paras. 3–4'],
  ['p.4', 'p. 4'],
  ['§4', '§ 4'],
  [' chap. 3 ', 'ch. 3'],
  ['vol. 2 p. 7', 'vol. 2, p. 7'],
  ['p. 12, n. 3', 'p. 12 n. 3'],
  ['S. 22', 'p. 22'],
  ['22ページ', 'p. 22'],
  ['ص ٢٢', 'p. ٢٢'],
  ['S. 7 ff.', 'p. 7 ff.'],
  ['p. 7f.', 'p. 7f.'],
];

const malformed = [
  '',
  'para.',
  '42',
  'q. 4',
  'constructor 4',
  'para. 30 and 35',
  'p. 22–23',
  'paras. 30',
  'pp. 4',
  'pp. 29–22',
  'pp. 9–9',
  'pp. 113–05',
  'pp. xii–ix',
  'p. 4 passim',
  'p. 4,',
  'pp. 4 and',
  'pp. 1–2–3',
  'p. -4',
  'page4',
  'p. four',
  'pp. 4;5',
  'pp. and 5',
  'vol. 2, quay 7',
  'vol. 2,',
  '§ 12(',
  'appB',
  'at dawn',
  'p. 7 p',
];

describe('parseLocator', () => {
  it.each([...wellFormed, ...sub])('reads %s', (text, locator) => expect(parseLocator(text)).toEqual(locator));
  it.each(malformed)('refuses “%s”', (text) => expect(parseLocator(text)).toBeUndefined());
});

describe('formatLocator', () => {
  it.each([...wellFormed, ...sub])('writes %s as it was printed', (text, locator) => expect(formatLocator(locator)).toBe(text));
  it.each(variants)('writes %s as %s', (text, normal) => {
    const locator = parseLocator(text);
    expect(locator && formatLocator(locator)).toBe(normal);
  });
});

describe('locators of other languages', () => {
  it.each(languages)('in %s: %s is %s', (language, text, english) => {
    const locator = parseLocator(text, language);
    expect(locator && formatLocator(locator)).toBe(english);
    expect(locator && formatLocator(locator, language)).toBe(text);
  });

  const kinds = locatorLanguages.flatMap((language) => locatorLabels.map((label) => ({ language, label })));
  it.each(kinds)('of the kind $label are read and written in $language', ({ language, label }) => {
    for (const ranges of [
      [{ from: label === 'timestamp' ? '01:02' : '3' }],
      ...(label === 'sub-verbo' ? [] : [[{ from: label === 'timestamp' ? '01:02' : '3' }, { from: label === 'timestamp' ? '04:00' : '7' }]]),
    ]) {
      const text = formatLocator({ label, ranges }, language);
      expect(parseLocator(text, language)).toEqual({ label, ranges });
    }
  });
  it('have no form of one language that means two kinds', () => {
    for (const language of locatorLanguages) {
      const all = locatorLabels.flatMap((label) => [...new Set(locatorForms[language][label].flatMap((forms) => forms.split('|')))]);
      expect(all.filter((form, index) => all.indexOf(form) !== index)).toEqual([]);
    }
  });
});
