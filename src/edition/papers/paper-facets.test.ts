import { expect, test } from 'vitest';
import type { PaperMeta } from '../../model/paper.ts';
import { groupByYear } from '../collection/order-papers.ts';
import { countPaperFacet, facetsOfPaper } from './paper-facets.ts';

const paper = (id: string, title: string, date: string, families: readonly string[], occasion?: string) => ({
  id,
  title,
  meta: { date, authors: families.map((family) => ({ family })), ...(occasion && { occasion: { name: occasion } }) } as unknown as PaperMeta,
});
const papers = [
  paper('a', 'Tides', '1999-05-04', ['Marlow'], 'Third Seminar'),
  paper('b', 'Quays', '2001', ['Lund', 'Marlow']),
  paper('c', 'Ports', '1999-07', ['Åse'], 'Third Seminar'),
];

test('a paper has a value for its year, each author and its occasion', () => {
  expect(facetsOfPaper(papers[1] as (typeof papers)[1])).toEqual({
    year: [{ value: '2001', label: '2001' }],
    author: [
      { value: 'lund', label: 'Lund' },
      { value: 'marlow', label: 'Marlow' },
    ],
    occasion: [],
  });
});

test('a name without Latin letters is its own value, without spaces', () => {
  expect(facetsOfPaper(paper('d', 'D', '2000', ['鶴岡 路人'])).author).toEqual([{ value: '鶴岡-路人', label: '鶴岡 路人' }]);
});

test('values are counted: years from the last, others by name', () => {
  expect(countPaperFacet(papers, 'year').map(({ value, count }) => [value, count])).toEqual([
    ['2001', 1],
    ['1999', 2],
  ]);
  expect(countPaperFacet(papers, 'author').map(({ label, count }) => [label, count])).toEqual([
    ['Åse', 1],
    ['Lund', 1],
    ['Marlow', 2],
  ]);
});

test('papers stand by year, the newest first', () => {
  expect(groupByYear(papers).map(({ year, papers: group }) => [year, group.map(({ id }) => id)])).toEqual([
    [2001, ['b']],
    [1999, ['c', 'a']],
  ]);
});
