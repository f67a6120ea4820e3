import { expect, it } from 'vitest';
import { readCollection } from '../../edition/collection/read-collection.ts';
import { contentFolder } from '../../edition/content/content-folder.ts';
import { listPassages, listWorks } from './list-passages.ts';

const { papers, works } = readCollection(contentFolder());
const lists = [...listWorks(works)];

it('has each passage of a paper once, in the order of the text, behind the paper itself', () => {
  for (const paper of papers) {
    const { page, title, passages } = listPassages(paper);
    expect([page, title]).toEqual([`${paper.id}/`, paper.title]);
    expect(passages.map(({ id }) => id)).toEqual(['', ...paper.passages.keys()]);
    expect(passages.filter(({ kind }) => kind === 'note').map(({ id }) => id)).toEqual(paper.notes.map(({ node }) => node.id));
  }
});

it('names passages as people do, those of the text with their printed page', () => {
  const [paper] = papers;
  const labels = new Map(paper && listPassages(paper).passages.map(({ id, label }) => [id, label]));
  expect(['', 's1-2', 's1-2-p3', 'n12'].map((id) => labels.get(id))).toEqual(['paper', '§ I.2, p. 3', '§ I.2, ¶ 3, p. 4', 'n. 12']);
});

it('knows where in a passage a printed page begins', () => {
  const [paper] = papers;
  const passages = paper ? listPassages(paper).passages : [];
  const turned = passages.filter(({ turns }) => turns);
  expect(turned.length).toBeGreaterThan(5);
  const broken = passages.find(({ id }) => id === 'introduction-p4');
  const [[at = 0, label = ''] = [], ...others] = broken?.turns ?? [];
  expect([broken?.label, label, others]).toEqual(['§ Introduction, ¶ 4, p. 1', '§ Introduction, ¶ 4, p. 2', []]);
  expect(broken?.text.slice(at - 11, at + 22)).toBe('NATO-Japan relations seems rising');
});

it('has of a section the heading, and of no passage the number of a call', () => {
  for (const paper of papers) {
    const texts = new Map(listPassages(paper).passages.map(({ id, text }) => [id, text]));
    const [section] = paper.sections;
    expect(texts.get(section?.id ?? '')).toBe(section?.title);
    for (const { node } of paper.notes) for (const text of texts.values()) expect(text.endsWith(`.${node.label}`)).toBe(false);
  }
});

it('has each work once', () => {
  expect(lists.flatMap(([, { passages }]) => passages.map(({ id }) => id))).toEqual(Object.keys(works));
});

it('parts many works, each part in a file of its own', () => {
  const [work] = Object.values(works);
  if (!work) throw new Error('No work.');
  const many = listWorks(Object.fromEntries(Array.from({ length: 450 }, (_, i) => [`work-${i}`, work])));
  expect([...many].map(([list, { page, passages }]) => [list, page, passages.length])).toEqual([
    ['search/works-1.json', 'bibliography/', 200],
    ['search/works-2.json', 'bibliography/', 200],
    ['search/works-3.json', 'bibliography/', 50],
  ]);
});
