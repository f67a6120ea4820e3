import { expect, test } from 'vitest';
import { scripts } from '../../model/messages/en.ts';
import { type Choosing, countValues, describeChoice, type Facets, isChosen, readChoice, writeChoice } from './choice.ts';

const choosing: Choosing<'kind' | 'person' | 'decade', 'kind' | 'author' | 'year'> = {
  facets: ['kind', 'person', 'decade'],
  orders: ['kind', 'author', 'year'],
  list: 'works',
};
const works: Facets<'kind' | 'person' | 'decade'>[] = [
  { kind: ['speech'], person: ['aso-taro'], decade: ['2000'] },
  { kind: ['speech'], person: ['abe-shinzo'], decade: ['2000'] },
  { kind: ['report'], person: ['aso-taro', 'nato'], decade: ['2010'] },
];
const all = readChoice(choosing, '', works);
const chosen = (values: Partial<typeof all.values>) => ({ ...all.values, ...values });

test('without a choice all entries stay, in the order of the page', () => {
  expect(all).toEqual({ values: { kind: '', person: '', decade: '' }, order: 'kind' });
  expect(works.every((work) => isChosen(work, all.values, choosing.facets))).toBe(true);
});

test('choices of several facets hold together', () => {
  const values = chosen({ person: 'aso-taro', decade: '2010' });
  expect(works.map((work) => isChosen(work, values, choosing.facets))).toEqual([false, false, true]);
});

test('counts of a facet follow the other choices, not its own', () => {
  const values = chosen({ kind: 'speech', person: 'aso-taro' });
  expect([...countValues(choosing, works, values, 'kind')]).toEqual([
    ['speech', 1],
    ['report', 1],
  ]);
  expect([...countValues(choosing, works, values, 'person')]).toEqual([
    ['aso-taro', 1],
    ['abe-shinzo', 1],
  ]);
});

test('the address gives the choice, and what it does not know is left out', () => {
  const choice = readChoice(choosing, '?kind=report&order=year&person=nobody&decade=2010', works);
  expect(choice).toEqual({ values: { kind: 'report', person: '', decade: '2010' }, order: 'year' });
  expect(readChoice(choosing, '?order=%3Cscript%3E&kind=', works)).toEqual(all);
});

test('the choice goes into the address and comes back', () => {
  const choice = { values: { kind: 'speech', person: 'aso-taro', decade: '2000' }, order: 'author' } as const;
  const query = writeChoice(choosing, '?mark=nato&kind=report', choice);
  expect(readChoice(choosing, query, works)).toEqual(choice);
  expect(query).toContain('mark=nato');
  expect(writeChoice(choosing, query, all)).toBe('mark=nato');
});

test('the choice in words', () => {
  expect(describeChoice(scripts, choosing, 3, 3, 'kind')).toBe('All 3 works, ordered by kind.');
  expect(describeChoice(scripts, choosing, 1, 3, 'year')).toBe('1 of 3 works, ordered by year.');
  expect(describeChoice(scripts, choosing, 0, 3, 'year')).toBe('No work, ordered by year.');
  expect(describeChoice(scripts, { orders: ['date'], list: 'events' }, 1, 2, 'date')).toBe('1 of 2 events.');
});
