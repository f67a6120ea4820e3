import { expect, test } from 'vitest';
import { messagesFor } from '../model/messages/messages.ts';
import type { Works } from '../model/work.ts';
import { countFacet, facetsOf } from './work-facets.ts';

const works: Works = {
  a: { type: 'speech', title: 'A', author: [{ family: 'Aso', given: 'Taro' }], issued: '2006-05-04' },
  b: { type: 'speech', title: 'B', author: [{ family: 'Aso', given: 'Taro' }, { literal: 'NATO' }], issued: '2010' },
  c: { type: 'book', title: 'C', editor: [{ family: 'Ōta', given: 'É.' }] },
};

test('kinds stand in the order of the bibliography, persons and decades by name, each with its works', () => {
  expect(countFacet(works, 'kind', messagesFor('en')).map(({ value, count }) => [value, count])).toEqual([
    ['speech', 2],
    ['book', 1],
  ]);
  expect(countFacet(works, 'person', messagesFor('en')).map(({ label, value, count }) => [label, value, count])).toEqual([
    ['Aso, Taro', 'aso-taro', 2],
    ['NATO', 'nato', 1],
    ['Ōta, É.', 'ota-e', 1],
  ]);
  expect(countFacet(works, 'decade', messagesFor('en')).map(({ label, value }) => [label, value])).toEqual([
    ['2000–2009', '2000'],
    ['2010–2019', '2010'],
    ['no date', 'none'],
  ]);
});

test('someone who wrote and edited a work is named once', () => {
  const both = { type: 'book', title: 'D', author: [{ literal: 'NATO' }], editor: [{ literal: 'NATO' }] } as const;
  expect(facetsOf({ ...both, author: [...both.author], editor: [...both.editor] }, messagesFor('en')).person).toHaveLength(1);
});
