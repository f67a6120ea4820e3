import { expect, test } from 'vitest';
import { readCollection } from '../collection/read-collection.ts';
import { contentFolder } from '../content/content-folder.ts';
import { summarizePaper } from './summarize-paper.ts';

const { papers } = readCollection(contentFolder());

test('the contents name each section that can be linked to, with the page that it begins on', () => {
  for (const paper of papers) {
    const rows = summarizePaper(paper).contents.flatMap((entry) => [entry, ...entry.below]);
    const sections = [...paper.passages.values()].filter(({ kind, section }) => kind === 'section' && section.number.length < 3);
    expect(rows.map(({ id, page }) => [id, page])).toEqual(sections.map(({ id, page }) => [id, page]));
    expect(rows.every(({ heading }) => heading !== '')).toBe(true);
  }
});

test('each work cited stands once', () => {
  for (const paper of papers) {
    const { works } = summarizePaper(paper);
    expect(new Set(works)).toEqual(new Set(paper.citations.map(({ node }) => node.work)));
    expect(new Set(works).size).toBe(works.length);
  }
});

test('it holds no text: what a shared page knows of a paper can be kept without it', () => {
  for (const paper of papers) {
    const summary = summarizePaper(paper);
    expect(structuredClone(summary)).toEqual(summary);
  }
});
