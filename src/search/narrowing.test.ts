import { expect, test } from 'vitest';
import { everything, facetsFor, indexedValue, isNarrowed, readFacets, readIndexedValue } from './narrowing.ts';

const author = { value: 'lund-inga', label: 'Lund, Inga', count: 2 };
const year = { value: '2012', label: '2012', count: 3 };
const values = { paper: [], author: [author], year: [year] };

test('a value and its words are one in the index, and come back as two', () => {
  for (const value of [author, year]) expect(readIndexedValue(indexedValue(value), value.count)).toEqual(value);
});

test('only what is chosen is asked for', () => {
  expect(isNarrowed(everything)).toBe(false);
  expect(facetsFor(everything, values)).toEqual([]);
  expect(facetsFor({ ...everything, author: 'lund-inga', year: '2012' }, values)).toEqual(['author lund-inga Lund, Inga', 'year 2012']);
});

test('a value that no paper bears has no answer', () => {
  expect(facetsFor({ ...everything, paper: 'nothing' }, values)).toBeUndefined();
});

test('facets of the index come back by what they are of, in the order of readers', () => {
  const counts = { 'year 2010': 1, 'author lund-inga Lund, Inga': 2, 'shelf works': 1, 'year 2012': 3, 'paper b-1 Boats': 1, 'paper a-1 Anchors': 1 };
  expect(readFacets(counts)).toEqual({
    paper: [
      { value: 'a-1', label: 'Anchors', count: 1 },
      { value: 'b-1', label: 'Boats', count: 1 },
    ],
    author: [author],
    year: [year, { value: '2010', label: '2010', count: 1 }],
  });
});
