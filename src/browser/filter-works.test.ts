import { expect, test } from 'vitest';
import { countValues, describeChoice, isChosen, readChoice, type WorkFacets, writeChoice } from './filter-works.ts';

const works: WorkFacets[] = [
  { kind: ['speech'], person: ['aso-taro'], decade: ['2000'] },
  { kind: ['speech'], person: ['abe-shinzo'], decade: ['2000'] },
  { kind: ['report'], person: ['aso-taro', 'nato'], decade: ['2010'] },
];
const all = readChoice('', works);

test('without a choice all works stay, by kind', () => {
  expect(all).toEqual({ kind: '', person: '', decade: '', order: 'kind' });
  expect(works.every((work) => isChosen(work, all))).toBe(true);
});

test('choices of several facets hold together', () => {
  const choice = { ...all, person: 'aso-taro', decade: '2010' };
  expect(works.map((work) => isChosen(work, choice))).toEqual([false, false, true]);
});

test('counts of a facet follow the other choices, not its own', () => {
  const choice = { ...all, kind: 'speech', person: 'aso-taro' };
  expect([...countValues(works, choice, 'kind')]).toEqual([
    ['speech', 1],
    ['report', 1],
  ]);
  expect([...countValues(works, choice, 'person')]).toEqual([
    ['aso-taro', 1],
    ['abe-shinzo', 1],
  ]);
});

test('the address gives the choice, and what it does not know is left out', () => {
  const choice = readChoice('?kind=report&order=year&person=nobody&decade=2010', works);
  expect(choice).toEqual({ kind: 'report', person: '', decade: '2010', order: 'year' });
  expect(readChoice('?order=%3Cscript%3E&kind=', works)).toEqual(all);
});

test('the choice goes into the address and comes back', () => {
  const choice = { kind: 'speech', person: 'aso-taro', decade: '2000', order: 'author' } as const;
  const query = writeChoice('?mark=nato&kind=report', choice);
  expect(readChoice(query, works)).toEqual(choice);
  expect(query).toContain('mark=nato');
  expect(writeChoice(query, all)).toBe('mark=nato');
});

test('the choice in words', () => {
  expect(describeChoice(3, 3, 'kind')).toBe('All 3 works, ordered by kind.');
  expect(describeChoice(1, 3, 'year')).toBe('1 of 3 works, ordered by year.');
  expect(describeChoice(0, 3, 'year')).toBe('No work, ordered by year.');
});
