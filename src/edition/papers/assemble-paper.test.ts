import path from 'node:path';
import { expect, it } from 'vitest';
import { readCollection } from '../collection/read-collection.ts';

const [paper] = readCollection(path.resolve('content')).papers;
if (!paper) throw new Error('No paper.');

it('knows both pages of a passage that runs over a page’s end, and the pages of a section', () => {
  const pagesOf = (id: string) => [paper.passages.get(id)?.page, paper.passages.get(id)?.lastPage];
  expect(pagesOf('introduction-p1')).toEqual(['1', undefined]);
  expect(pagesOf('introduction-p4')).toEqual(['1', '2']);
  // It begins with the page.
  expect(pagesOf('s1-1-p2')).toEqual(['3', undefined]);
  expect(pagesOf('introduction')).toEqual(['1', '2']);
  const paragraphs = [...paper.passages.values()].filter(({ kind }) => kind === 'paragraph');
  const broken = paper.pages.filter(({ node, passage }) => passage?.kind === 'paragraph' && passage.page !== node.label);
  expect(paragraphs.filter(({ lastPage }) => lastPage !== undefined)).toHaveLength(broken.length);
  expect(broken.length).toBeGreaterThan(5);
});

it('tells of a place within a passage by the page of that place alone', () => {
  const mentions = paper.mentions.filter(({ passage }) => passage.id === 'introduction-p4');
  expect([...new Set(mentions.map(({ passage }) => `${passage.page} ${passage.lastPage}`))]).toEqual(['1 undefined', '2 undefined']);
  for (const { passage } of [...paper.mentions, ...paper.citations, ...paper.notes]) expect(passage.lastPage).toBeUndefined();
});
