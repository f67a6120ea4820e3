import { describe, expect, it } from 'vitest';
import { cslItem, familyOf, readCslItem, sortForm } from './csl-item.ts';
import { allTypes, collection, fullWork } from './works.fixture.ts';

describe('cslItem', () => {
  it.each([
    ['2007', { 'date-parts': [[2007]] }],
    ['2007-01-12', { 'date-parts': [[2007, 1, 12]] }],
    ['2007-22', { 'date-parts': [[2007]], season: 'Summer' }],
    ['1723~', { 'date-parts': [[1723]], circa: true }],
    ['-0043-03-15', { 'date-parts': [[-44, 3, 15]] }],
    ['1720~/1730', { 'date-parts': [[1720], [1730]], circa: true }],
    [
      '2006-09/2006-10',
      {
        'date-parts': [
          [2006, 9],
          [2006, 10],
        ],
      },
    ],
    [
      '2007-24/2008-21',
      {
        'date-parts': [
          [2007, 24],
          [2008, 21],
        ],
      },
    ],
  ])('gives the date %s in parts', (issued, date) => expect(cslItem('k', { type: 'book', title: 'T', issued }).issued).toEqual(date));

  it('gives the key as id and keeps custom back', () => {
    expect(cslItem('k', { type: 'book', title: 'T', custom: { 'further-reading': true } })).toEqual({ id: 'k', type: 'book', title: 'T' });
  });
});

describe('readCslItem', () => {
  it.each(Object.entries(collection))('takes back %s', (key, work) => expect(readCslItem(cslItem(key, work))).toEqual({ work, problems: [] }));
  it.each(allTypes)('takes back a full %s', (type) => {
    const { custom: _, ...work } = fullWork(type);
    expect(readCslItem(cslItem('k', work))).toEqual({ work, problems: [] });
  });

  const book = { type: 'book', title: 'T' };
  it.each([
    [{ issued: { 'date-parts': [['2007', '1', 12]] } }, { issued: '2007-01-12' }],
    [{ issued: { 'date-parts': [[2007, 14]] } }, { issued: '2007-22' }],
    [{ issued: { 'date-parts': [[2007]], season: 'Fall' } }, { issued: '2007-23' }],
    [{ issued: { 'date-parts': [[2007]], season: '2' } }, { issued: '2007-22' }],
    [{ issued: { 'date-parts': [[-44]] } }, { issued: '-0043' }],
    [{ issued: { 'date-parts': [[1723]], circa: true } }, { issued: '1723~' }],
    [{ issued: { raw: '2007-01' } }, { issued: '2007-01' }],
    [{ event: 'Congress' }, { 'event-title': 'Congress' }],
    [{ volume: 3 }, { volume: '3' }],
    [{ author: [{ given: 'Alexander', 'dropping-particle': 'von', family: 'Humboldt' }] }, { author: [{ family: 'Humboldt', given: 'Alexander von' }] }],
    [{ publisher: '', note: null }, {}],
  ])('reads %j', (fields, expected) => expect(readCslItem({ ...book, ...fields })).toEqual({ work: { ...book, ...expected }, problems: [] }));

  it.each([
    [{ abstract: 'x' }, '“abstract”'],
    [{ issued: { 'date-parts': [[2007, 13, 99]] } }, 'issued'],
    [{ issued: { 'date-parts': [[2007]], season: 'Lent' } }, 'Lent'],
    [{ issued: { 'date-parts': [[0]] } }, 'issued'],
    [{ author: 'Abe' }, '“author”'],
    [{ author: [{}] }, '“author”'],
    [{ URL: 'javascript:alert(1)' }, 'URL'],
    [{ note: ['x'] }, '“note”'],
    [{ custom: 'x' }, 'custom'],
    [{ __proto__x: 1 }, '__proto__x'],
  ])('reports and leaves out %j', (fields, found) => {
    const { work, problems } = readCslItem({ ...book, ...fields });
    expect(work).toEqual(book);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(found);
  });

  it('reads another type as a document, and says so', () => {
    const { work, problems } = readCslItem({ type: 'song', title: 'T' });
    expect(work?.type).toBe('document');
    expect(problems[0]).toContain('"song"');
  });

  it.each([{ type: 'book' }, null, 'x', [], { type: 'book', title: ' ' }])('makes no work of %j', (item) => {
    const { work, problems } = readCslItem(item);
    expect(work).toBeUndefined();
    expect(problems.length).toBeGreaterThan(0);
  });
});

it.each([
  [{ family: 'Abe', given: 'Shinzo' }, 'Abe, Shinzo', 'Abe'],
  [{ family: 'Gogh', given: 'V.', suffix: 'Jr', 'non-dropping-particle': 'van' }, 'van Gogh, V., Jr', 'van Gogh'],
  [{ literal: 'North Atlantic Council' }, 'North Atlantic Council', 'North Atlantic Council'],
])('names %j', (creator, sorted, family) => {
  expect(sortForm(creator)).toBe(sorted);
  expect(familyOf(creator)).toBe(family);
});
