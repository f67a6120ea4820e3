import { describe, expect, it } from 'vitest';
import { formatLocator, type Locator, parseLocator } from './locator.ts';

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

const variants: [string, string][] = [
  ['pp. 22-23', 'pp. 22–23'],
  ['pp. 22 – 23 & 29', 'pp. 22–23 and 29'],
  ['pages 3, 4, and 5', 'pp. 3, 4 and 5'],
  ['Paras 30 and 35', 'paras. 30 and 35'],
  ['¶¶ 3-4', 'paras. 3–4'],
  ['p.4', 'p. 4'],
  ['§4', '§ 4'],
  [' chap. 3 ', 'ch. 3'],
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
];

describe('parseLocator', () => {
  it.each(wellFormed)('reads %s', (text, locator) => expect(parseLocator(text)).toEqual(locator));
  it.each(malformed)('refuses “%s”', (text) => expect(parseLocator(text)).toBeUndefined());
});

describe('formatLocator', () => {
  it.each(wellFormed)('writes %s as it was printed', (text, locator) => expect(formatLocator(locator)).toBe(text));
  it.each(variants)('writes %s as %s', (text, normal) => {
    const locator = parseLocator(text);
    expect(locator && formatLocator(locator)).toBe(normal);
  });
});
