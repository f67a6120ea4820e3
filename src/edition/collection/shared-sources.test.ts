import { expect, test } from 'vitest';
import { createSharedSources } from './shared-sources.ts';

const papers = [
  { id: 'a', works: ['treaty', 'speech', 'report'] },
  { id: 'b', works: ['treaty'] },
  { id: 'c', works: ['report', 'speech', 'treaty', 'book'] },
  { id: 'd', works: ['book'] },
  { id: 'e', works: [] },
];

test('papers that share most come first, each with the works shared, the rarest first', () => {
  expect(createSharedSources(papers)('a', 5)).toEqual({
    nearest: [
      { paper: 'c', works: ['report', 'speech', 'treaty'] },
      { paper: 'b', works: ['treaty'] },
    ],
    others: 0,
  });
});

test('what is not named is counted', () => {
  expect(createSharedSources(papers)('c', 1)).toMatchObject({ nearest: [{ paper: 'a' }], others: 2 });
});

test('a paper that cites nothing, or what no other cites, shares nothing', () => {
  const find = createSharedSources(papers);
  expect(find('e', 5)).toEqual({ nearest: [], others: 0 });
  expect(createSharedSources([{ id: 'x', works: ['own'] }, ...papers])('x', 5)).toEqual({ nearest: [], others: 0 });
});

test('sharing is mutual', () => {
  const find = createSharedSources(papers);
  for (const { id } of papers) for (const { paper, works } of find(id, 9).nearest) expect(find(paper, 9).nearest).toContainEqual({ paper: id, works });
});

test('of very many papers not all are asked, and the nearest are found by what few cite', () => {
  const many = Array.from({ length: 50 }, (_, i) => ({ id: `p${String(i).padStart(2, '0')}`, works: ['known-to-all', `pair-${Math.floor(i / 2)}`] }));
  expect(createSharedSources(many, 10)('p49', 2)).toEqual({
    nearest: [
      { paper: 'p48', works: ['pair-24', 'known-to-all'] },
      { paper: 'p00', works: ['known-to-all'] },
    ],
    others: undefined,
  });
});
