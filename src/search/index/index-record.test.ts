import { expect, it } from 'vitest';
import { readCollection } from '../../edition/collection/read-collection.ts';
import { contentFolder } from '../../edition/content/content-folder.ts';
import { splitWords } from '../words.ts';
import { paperRecord, workRecords } from './index-record.ts';
import { listPassages } from './list-passages.ts';

const { papers, works } = readCollection(contentFolder());
const [paper] = papers;
if (!paper) throw new Error('No paper.');
const record = paperRecord(paper, false);

/** The words of a record by their weight. */
const wordsOf = (html: string) =>
  [...html.matchAll(/<p data-pagefind-weight="(\d)">([^<]*)<\/p>/g)].flatMap(([, weight, words = '']) =>
    words.split(' ').map((word): [string, number] => [word, Number(weight)]),
  );

it('has each word of the passages once, and no other but compounds as one word', () => {
  const words = wordsOf(record.html).map(([word]) => word);
  expect(new Set(words).size).toBe(words.length);
  const written = new Set(listPassages(paper).passages.flatMap(({ text }) => splitWords(text).map(({ folded }) => folded)));
  expect([...written].filter((word) => !words.includes(word))).toEqual([]);
  const compounds = words.filter((word) => !written.has(word));
  expect(compounds).toEqual(expect.arrayContaining(['civilmilitary', 'triplenons', 'japannamely']));
  const text = listPassages(paper).passages.map((passage) => passage.text.normalize('NFKD').toLowerCase());
  const joined = new Set(text.flatMap((passage) => passage.split(/\s+/).map((each) => each.replace(/[^\p{L}\p{N}]/gu, ''))));
  expect(compounds.filter((word) => !joined.has(word))).toEqual([]);
});

it('weighs words by how often they stand in the paper', () => {
  const weights = new Map(wordsOf(record.html));
  expect(weights.get('japan')).toBe(5);
  expect(weights.get('skiff')).toBe(1);
  const counts = new Map<string, number>();
  for (const { text } of listPassages(paper).passages) for (const { folded } of splitWords(text)) counts.set(folded, (counts.get(folded) ?? 0) + 1);
  for (const [word, count] of counts) expect(weights.get(word), word).toBeGreaterThanOrEqual(Math.min(5, Math.floor(Math.log2(count)) + 1));
});

it('says where its list stands, and what it can be chosen by only where there are several papers', () => {
  expect(record.list).toBe('tsuruoka-2010/search.json');
  expect(record.paper).toBeUndefined();
  expect(paperRecord(paper, true).paper).toEqual({
    id: 'tsuruoka-2010',
    title: 'NATO and Japan: A View from Tokyo',
    author: [{ value: 'tsuruoka-michito', label: 'Tsuruoka, Michito' }],
    year: [{ value: '2010', label: '2010' }],
  });
});

it('has the works in records of their own', () => {
  const records = workRecords(works);
  expect(records.map(({ list }) => list)).toEqual(['search/works-1.json']);
  expect(wordsOf(records[0]?.html ?? '').map(([word]) => word)).toEqual(expect.arrayContaining(['fruhling', 'communique', 'istanbul']));
});
