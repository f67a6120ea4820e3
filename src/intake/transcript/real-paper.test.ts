/** The paper of this collection, read from its transcript alone, against what its editor made of it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { fold } from '../../citation/short-form.ts';
import { readCollection } from '../../edition/collection/read-collection.ts';
import type { Work } from '../../model/work.ts';
import { annotateReferences } from '../references/annotate-draft.ts';
import { readText } from './read-text.ts';
import { readTranscript } from './read-transcript.ts';
import { toDraft } from './to-draft.ts';
import { textOf } from './transcript.ts';

const content = path.resolve('content');
const [paper] = readCollection(content).papers;
if (!paper) throw new Error('There is no paper.');
const transcript = readTranscript(readText(readFileSync(path.join(content, 'papers', paper.id, 'source.txt'), 'utf8')));

test('all notes, in order, on their pages', () => {
  expect(transcript.notes.map(({ number, page }) => [String(number), String(page + 1)])).toEqual(
    paper.notes.map(({ node, passage }) => [node.label, passage.calledIn?.page]),
  );
});

test('every call that the transcript kept, and a doubt on the right page for each that it lost', () => {
  expect([...transcript.calls.found].filter(([, { sure }]) => !sure)).toEqual([]);
  expect(transcript.calls.found.size).toBe(27);
  expect(transcript.calls.lost.map(({ note }) => [note.number, String(note.page + 1)])).toEqual(
    [1, 2, 3, 7, 30].map((number) => [number, paper.passages.get(`n${number}`)?.page]),
  );
  for (const [note, { block, candidate }] of transcript.calls.found) expect(Number(candidate.label), textOf(block.runs).slice(0, 40)).toBe(note.number);
});

test('pages, headings and paragraphs', () => {
  const passages = [...paper.passages.values()];
  const sections = passages.flatMap(({ node }) => (node.type === 'section' ? [node] : []));
  const headings = transcript.flow.filter(({ heading }) => heading);
  expect(headings.map(({ heading, runs }) => [heading?.level, plain(textOf(runs))])).toEqual(
    sections.map(({ depth, number, title }) => [depth, plain([...number.slice(-1).map((each) => `${each}.`), title].join(' '))]),
  );
  expect(transcript.flow.length - headings.length).toBe(passages.filter(({ kind }) => kind === 'paragraph').length);
  expect(transcript.pageLabels).toEqual(Array.from({ length: 12 }, (_, at) => String(at + 1)));
  const turns = transcript.flow.flatMap(({ pages }) => pages);
  expect(turns).toHaveLength(12);
  expect(turns.filter(({ sure }) => !sure).length).toBeLessThanOrEqual(2);
});
const plain = (text: string) => text.replace(/[’']/g, "'").replace(/\d+$/, '');

test('the title page, line by line', () => {
  expect(transcript.titlePage.map(({ role, sure }) => [role, sure])).toEqual(Object.keys(paper.meta.titlePage).map((role) => [role, true]));
});

test('at least 36 of 42 works with type, title, author and year, each tied to its printed words', () => {
  const draft = toDraft(transcript, { description: '' });
  annotateReferences(draft);
  const { works } = readCollection(content);
  const read = [...draft.works.values()].map(({ work }) => work);
  const who = (work: Work) => fold((work.author ?? []).map((creator) => ('family' in creator ? creator.family : creator.literal)).join(' '));
  const found = Object.entries(works).map(([key, work]) => {
    const same = read.find((each) => plainTitle(each.title) === plainTitle(work.title) && each.issued === work.issued);
    return { key, missed: !same ? 'title or date' : same.type !== work.type ? `type ${same.type}` : who(same) !== who(work) ? `author ${who(same)}` : '' };
  });
  expect(found.filter(({ missed }) => missed === '').length, JSON.stringify(found.filter(({ missed }) => missed !== ''))).toBeGreaterThanOrEqual(36);
  expect(read).toHaveLength(42);
});
const plainTitle = (title: string) => fold(title).replaceAll(' ', '');
