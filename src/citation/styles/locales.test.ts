import { describe, expect, it } from 'vitest';
import { others, type Work } from '../../model/work.ts';
import { formatWorks, houseStyleIn } from '../format.ts';
import { type CitationLocale, citationLocale, localeWords } from './locales.ts';
import { readerStyle, readerStyleNames } from './reader-styles.ts';

const entry = (work: Work, language: string) => formatWorks({ k: work }, houseStyleIn(language)).get('k')?.text;

const article: Work = {
  type: 'article-journal',
  title: 'Quays',
  author: [{ family: 'Lund', given: 'Inga' }, others],
  'container-title': 'Harbour Review',
  volume: '3',
  issued: '1998-03-05',
  page: '3–9',
};
const inLanguages: Record<CitationLocale, string> = {
  'en-GB': 'Lund, Inga, and others, ‘Quays’, Harbour Review, Vol. 3 (5 March 1998), pp. 3–9.',
  'en-US': 'Lund, Inga, and others, “Quays,” Harbour Review, Vol. 3 (March 5, 1998), pp. 3–9.',
  de: 'Lund, Inga, und andere, „Quays“, Harbour Review, Bd. 3 (5. März 1998), S. 3–9.',
  fr: 'Lund, Inga, et autres, «\u00a0Quays\u00a0», Harbour Review, vol. 3 (5 mars 1998), p. 3–9.',
  es: 'Lund, Inga, y otros, «Quays», Harbour Review, vol. 3 (5 de marzo de 1998), pp. 3–9.',
  ja: 'Lund, Inga・ほか、「Quays」、『Harbour Review』、3巻（1998年3月5日）、3–9頁。',
  ar: 'Lund، Inga، وآخرون، «Quays»، Harbour Review، مج 3 (5 مارس 1998)، ص 3–9.',
};

describe('the bibliography in the words of a language', () => {
  it.each(Object.entries(inLanguages))('%s', (language, text) => expect(entry(article, language)).toBe(text));

  it('orders and marks Japanese names and titles as Japan prints them', () => {
    const book: Work = { type: 'book', title: '縄の歴史', author: [{ family: '浜田', given: '花子' }], publisher: '港出版', issued: '1987' };
    expect(entry(book, 'ja')).toBe('浜田花子、『縄の歴史』（港出版、1987年）。');
    expect(entry(book, 'en-GB')).toBe('浜田花子, 縄の歴史 (港出版, 1987).');
  });

  it('takes the locale of a region, else of its language, else British English', () =>
    expect(['en-US', 'de-AT', 'fr', 'zh-Hant', 'tlh'].map((tag) => citationLocale(tag))).toEqual(['en-US', 'de', 'fr', 'en-GB', 'en-GB']));
});

describe('the styles of readers', () => {
  const paper: Work = {
    type: 'report',
    title: 'Kais',
    author: [{ family: 'Lund', given: 'Inga' }],
    genre: 'Arbeitspapier',
    'collection-title': 'Hafenhefte',
    number: '7',
    issued: '2010-03-05',
    medium: 'digital edition, version 1.0.0',
    section: '§ 1, ¶ 2, S. 7',
    URL: 'https://e.org/',
  };
  const cite = (name: (typeof readerStyleNames)[number], language: string) => formatWorks({ k: paper }, readerStyle(name, language)).get('k')?.text;

  it.each(readerStyleNames)('%s keeps series, number, version, place and address in every language', (name) => {
    for (const language of Object.keys(localeWords))
      for (const part of ['Kais', 'Hafenhefte', '7', 'version 1.0.0', '§ 1, ¶ 2, S. 7', 'https://e.org/']) expect(cite(name, language)).toContain(part);
  });

  it('cite in the words of the paper’s language', () => {
    expect(cite('chicago', 'de')).toContain('„Kais“');
    expect(cite('chicago', 'de')).toContain('5. März 2010');
    expect(cite('apa', 'de')).toContain('(2010, 5. März)');
    expect(cite('mla', 'de')).toContain('5. März 2010');
    expect(cite('apa', 'ja')).toContain('（2010、3月5日）');
    expect(cite('mhra', 'fr')).toContain('«\u00a0Kais\u00a0»');
    expect(cite('mhra', 'en-US')).toContain('‘Kais’');
    expect(cite('german-history', 'en-GB')).toBe(
      'Inga Lund, Kais, Arbeitspapier, Hafenhefte 7, 5. März 2010, § 1, ¶ 2, S. 7, digital edition, version 1.0.0. https://e.org/.',
    );
  });
});
