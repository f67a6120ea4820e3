import { expect, test } from 'vitest';
import type { PaperMeta } from '../../model/paper.ts';
import { gatherMentions, groupByPaper } from './citing-places.ts';

const passage = (id: string) => ({ id, label: `§ ${id}`, page: '1' });
const meta = { language: 'en' } as PaperMeta;
const [tides, quays] = [
  { id: 'marlow-1999', title: 'Tides', meta },
  { id: 'lund-1998', title: 'Quays', meta },
];
const references = [
  { paper: tides, passage: passage('s1-p1') },
  { paper: quays, passage: passage('s1-p1') },
  { paper: tides, passage: passage('s1-p1') },
  { paper: tides, passage: passage('s2-p1') },
];

test('places of a paper stand together, papers and places in their order', () => {
  expect(groupByPaper(references).map(({ paper, references: own }) => [paper.id, own.map((reference) => reference.passage.id)])).toEqual([
    ['marlow-1999', ['s1-p1', 's1-p1', 's2-p1']],
    ['lund-1998', ['s1-p1']],
  ]);
});

test('a passage that mentions a name often stands once, with how often; the same id in two papers is two places', () => {
  expect(gatherMentions(references).map(({ paper, passage: { id }, count }) => [paper, id, count])).toEqual([
    ['marlow-1999', 's1-p1', 2],
    ['lund-1998', 's1-p1', 1],
    ['marlow-1999', 's2-p1', 1],
  ]);
});

test('a passage that mentions a name on two pages is told of with both', () => {
  const on = (page: string) => ({ paper: tides, passage: { ...passage('s1-p1'), page } });
  expect(gatherMentions([on('3'), on('3'), on('4')]).map(({ passage: { page, lastPage }, count }) => [page, lastPage, count])).toEqual([['3', '4', 3]]);
});
