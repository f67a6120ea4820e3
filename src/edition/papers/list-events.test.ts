import { expect, test } from 'vitest';
import type { PaperMeta } from '../../model/paper.ts';
import { listEvents } from './list-events.ts';

const passages = new Map([['s1-p1', { id: 's1-p1', label: '§ I, ¶ 1', page: '1' }]]);
const meta = { language: 'en' } as PaperMeta;
const papers = [
  { id: 'a', title: 'A', meta, passages },
  { id: 'b', title: 'B', meta, passages },
];

test('events stand in the order of time, each with the paper and the passage that tell it', () => {
  const events = [
    { id: 'later', paper: 'b', date: '2004', title: 'Later', passage: 's1-p1' },
    { id: 'first', date: '1999-05', title: 'First', passage: 's1-p1' },
    { id: 'lost', paper: 'b', date: '2010', title: 'Lost', passage: 's9' },
  ];
  expect(listEvents(events, papers).map(({ event, paper, passage }) => [event.id, paper?.id, passage?.label])).toEqual([
    ['first', 'a', '§ I, ¶ 1'],
    ['later', 'b', '§ I, ¶ 1'],
    ['lost', 'b', undefined],
  ]);
});
