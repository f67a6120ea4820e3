import { expect, it } from 'vitest';
import { contentFolder } from '../edition/content-folder.ts';
import { readCollection } from '../edition/read-collection.ts';
import { paperRecord, workRecords } from './index-record.ts';
import { splitWords } from './words.ts';

const collection = readCollection(contentFolder());
const records = [...collection.papers.map((paper) => paperRecord(paper, false)), ...workRecords(collection.works, false)];
const ids = (html: string, element: string) => [...html.matchAll(new RegExp(`<${element} id="([^"]+)"`, 'g'))].map((match) => match[1]);

it('holds each passage of each paper once, in the order of the text', () => {
  for (const paper of collection.papers) {
    const { html = '' } = records.find(({ url }) => url === `/${paper.id}/`) ?? {};
    expect(ids(html, '(?:span|i)')).toEqual([...paper.passages.keys()]);
    expect(ids(html, 'i')).toEqual(paper.notes.map(({ node }) => node.id));
    expect(ids(html, 'b')).toHaveLength(1);
  }
});

it('holds each work once', () => {
  const { html = '' } = records.find(({ url }) => url === '/bibliography/') ?? {};
  expect(ids(html, 'u')).toEqual(Object.keys(collection.works));
});

it('holds of a section the heading, and of no passage the number of a call', () => {
  const { html = '' } = records[0] ?? {};
  const passage = (id: string) => new RegExp(`id="${id}"></\\w+>([^<]*) <`).exec(html)?.[1];
  const section = collection.papers[0]?.sections[0];
  expect(passage(section?.id ?? '')).toBe(section?.title);
  for (const { node } of collection.papers[0]?.notes ?? []) expect(html).not.toContain(`.${node.number}<`);
});

it('adds the parts of words that dashes join, which the index would not find', () => {
  expect(/<div>([^<]*)<\/div>/.exec(records[0]?.html ?? '')?.[1]?.split(' ')).toEqual(expect.arrayContaining(['namely', 'isaf', '2', 'military']));
});

it('adds those and no others, each once', () => {
  const html = records[0]?.html ?? '';
  const plain = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
  const joined = [...html.matchAll(/<(?:b|span|i) id="[^"]*"><\/\w+>([^<]*)(?=<)/g)].flatMap(([, text = '']) => {
    const words = splitWords(plain(text));
    return words.filter((word, i) => word.joined || words[i + 1]?.joined).map(({ folded }) => folded);
  });
  expect(/<div>([^<]*)<\/div>/.exec(html)?.[1]?.split(' ')).toEqual([...new Set(joined)]);
});

it('says what it can be chosen by only where there are several papers', () => {
  const choices = (html: string) => [...html.matchAll(/<i data-pagefind-filter="facet\[title\]" title="([^"]*)"><\/i>/g)].map(([, facet]) => facet);
  const [paper] = collection.papers;
  if (!paper) throw new Error('No paper.');
  expect(choices(paperRecord(paper, false).html)).toEqual([]);
  expect(choices(paperRecord(paper, true).html)).toEqual([
    'paper tsuruoka-2010 NATO and Japan: A View from Tokyo',
    'author tsuruoka-michito Tsuruoka, Michito',
    'year 2010',
  ]);
  expect(workRecords(collection.works, true).map(({ html }) => choices(html))).toEqual([['shelf works']]);
});

it('holds many works in parts, each at an address of its own in the index', () => {
  const [work] = Object.values(collection.works);
  if (!work) throw new Error('No work.');
  const many = workRecords(Object.fromEntries(Array.from({ length: 450 }, (_, i) => [`work-${i}`, work])), true);
  expect(many.map(({ url }) => url)).toEqual(['/bibliography/', '/bibliography/?part=2', '/bibliography/?part=3']);
  expect(many.flatMap(({ html }) => ids(html, 'u'))).toHaveLength(450);
});
