import { expect, test } from 'vitest';
import { choosePapers, countValues, everything, isNarrowed } from './narrowing.ts';

const lund = { value: 'lund-inga', label: 'Lund, Inga' };
const brandt = { value: 'brandt-ole', label: 'Brandt, Ole' };
const year = (value: string) => ({ value, label: value });
const papers = [
  { id: 'b-1', title: 'Boats', author: [lund, brandt], year: [year('2010')] },
  { id: 'a-1', title: 'Anchors', author: [lund], year: [year('2012')] },
];
const chosen = (narrowing: Partial<typeof everything>) => [...choosePapers(papers, { ...everything, ...narrowing })];

test('values are counted, and stand in the order of readers: years from the last', () => {
  expect(countValues(papers)).toEqual({
    paper: [
      { value: 'a-1', label: 'Anchors', count: 1 },
      { value: 'b-1', label: 'Boats', count: 1 },
    ],
    author: [
      { ...brandt, count: 1 },
      { ...lund, count: 2 },
    ],
    year: [
      { ...year('2012'), count: 1 },
      { ...year('2010'), count: 1 },
    ],
  });
});

test('papers are left that bear all that is chosen', () => {
  expect(isNarrowed(everything)).toBe(false);
  expect(chosen({})).toEqual(['b-1', 'a-1']);
  expect(chosen({ author: 'lund-inga', year: '2012' })).toEqual(['a-1']);
  expect(chosen({ author: 'brandt-ole', paper: 'a-1' })).toEqual([]);
  expect(chosen({ paper: 'nothing' })).toEqual([]);
});
