import { expect, test } from 'vitest';
import { everything, filtersFor, indexedValue, isNarrowed, readIndexedValue } from './narrowing.ts';

const author = { value: 'lund-inga', label: 'Lund, Inga', count: 2 };
const year = { value: '2012', label: '2012', count: 3 };
const values = { paper: [], author: [author], year: [year] };

test('a value and its words are one in the index, and come back as two', () => {
  for (const value of [author, year]) expect(readIndexedValue(indexedValue(value), value.count)).toEqual(value);
});

test('only what is chosen is asked for', () => {
  expect(isNarrowed(everything)).toBe(false);
  expect(filtersFor(everything, values)).toEqual({});
  expect(filtersFor({ ...everything, author: 'lund-inga', year: '2012' }, values)).toEqual({ author: ['lund-inga Lund, Inga'], year: ['2012'] });
});

test('a value that no paper bears has no answer', () => {
  expect(filtersFor({ ...everything, paper: 'nothing' }, values)).toBeUndefined();
});
