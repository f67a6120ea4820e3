import { expect, it } from 'vitest';
import type { Work } from '../model/work.ts';
import { indexWorks, isSameWork } from './same-work.ts';

const quays: Work = {
  type: 'article-journal',
  title: 'Quays and <i>Trade</i>: A Survey',
  author: [{ family: 'Lund', given: 'Inga' }],
  issued: '1998-03',
  DOI: '10.1000/ABC',
};
const { DOI: _, ...plain } = quays;

it.each<[string, Work, boolean]>([
  ['the same DOI in other letters', { ...quays, title: 'Another', DOI: '10.1000/abc' }, true],
  ['another DOI', { ...quays, DOI: '10.1000/abd' }, false],
  ['marks, case and punctuation of the title', { ...plain, title: 'Quays and trade. A survey' }, true],
  ['initials', { ...plain, author: [{ family: 'Lund', given: 'I.' }] }, true],
  ['another year', { ...plain, issued: '1999' }, false],
  ['another author', { ...plain, author: [{ family: 'Berg' }] }, false],
])('a record with %s', (_name, other, isSame) => expect(isSameWork(quays, other)).toBe(isSame));

it('is found by its key, by what both say', () => {
  const index = indexWorks(Object.entries({ a: { type: 'book', title: 'T' }, b: quays } as const));
  expect(index.find(plain)).toBe('b');
  expect(index.find({ type: 'book', title: 'Other', DOI: '10.1000/abc' })).toBe('b');
  expect(index.find({ ...plain, title: 'Other' })).toBeUndefined();
});

it('differs by volume, page and day, where both say them', () => {
  const at = (more: Partial<Work>): Work => ({ ...plain, ...more });
  expect(isSameWork(at({ volume: '3' }), at({ volume: '4' }))).toBe(false);
  expect(isSameWork(at({ page: '3–9' }), at({ page: '3–9' }))).toBe(true);
  expect(isSameWork(at({ issued: '1998-03-01' }), at({ issued: '1998-03-02' }))).toBe(false);
  expect(isSameWork(at({ issued: '1998-03-01' }), at({ issued: '1998' }))).toBe(true);
});
