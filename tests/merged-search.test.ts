/** That an index in bundles answers as one index of the whole does: the same passages in the same order. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readCollection } from '../src/edition/collection/read-collection.ts';
import { contentFolder } from '../src/edition/content/content-folder.ts';
import type { Paper } from '../src/model/paper.ts';
import { createFinder } from '../src/search/finder.ts';
import { paperRecord, workRecords } from '../src/search/index/index-record.ts';
import { listPassages, listWorks } from '../src/search/index/list-passages.ts';
import { writeIndex } from '../src/search/index/write-index.ts';
import { listOfPaper } from '../src/search/passage-list.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'locus-bundles-'));
/** Of a site as it would stand on a host whose root is this machine’s. */
const addressOf = (site: string) => `${path.join(folder, site)}/`;

const { papers, works } = readCollection(contentFolder());
const [original] = papers;
if (!original) throw new Error('There is no paper to make others of.');

/** Five papers of other passages each, so that bundles differ in how often a word stands in them. No more than are looked through. */
const collection = Array.from({ length: 5 }, (_, number): Paper => {
  const passages = [...original.passages].filter((_, i) => (i * 7 + number) % (3 + number) < 2 + (number % 3));
  return { ...original, id: `paper-${String.fromCharCode(97 + number)}`, title: `Part ${number} of ${original.title}`, passages: new Map(passages) };
});

const papersToFind = collection.map((paper) => paperRecord(paper, true));

const queries = [
  'japan',
  'afghanistan',
  'nato japan',
  'political dialogue',
  'partners of values',
  'operational partner',
  'counter-piracy Somalia',
  'civil-military',
  'japan’s role',
  '"common strategic objectives"',
  '"contact countries"',
  '"countries contact"',
  '“Global NATO”',
  'bucharest summit declaration',
  'press release Japanese MOD',
  'communiqué 2007',
  'Frühling',
  'europ',
  'the',
  'Bamyan skiff',
  'ghor',
  'no such word zzzqqq',
];

const finders = { whole: createFinder(addressOf('whole')), parted: createFinder(addressOf('parted'), { bundles: 'a..c d..e works' }) };

/** What is told of a hit, without where the site lies. */
async function ask(site: keyof typeof finders, query: string) {
  const answer = await finders[site].find(query);
  if (answer.kind !== 'hits') return answer;
  return {
    whole: answer.whole,
    hits: answer.hits.map(({ kind, url, id, excerpt }) => [
      kind,
      url.split(`/${site}/`)[1],
      id,
      excerpt()
        .map(({ text }) => text)
        .join(''),
    ]),
  };
}

beforeAll(async () => {
  // The index asks for files as a browser would; here they are on the disk.
  vi.stubGlobal('fetch', async (address: string | URL) => new Response(readFileSync(new URL(new URL(String(address), 'file:///').pathname, 'file:///'))));
  const bundle = (name: string, first: string, last: string) =>
    writeIndex(
      papersToFind.filter(({ list }) => list >= `paper-${first}` && list <= `paper-${last}0`),
      path.join(folder, 'parted/pagefind', name),
    );
  for (const site of ['whole', 'parted']) {
    const lists = [...collection.map((paper) => [listOfPaper(paper.id), listPassages(paper)] as const), ...listWorks(works)];
    for (const [list, passages] of lists) {
      mkdirSync(path.dirname(path.join(folder, site, list)), { recursive: true });
      writeFileSync(path.join(folder, site, list), JSON.stringify(passages));
    }
  }
  await writeIndex([...papersToFind, ...workRecords(works)], path.join(folder, 'whole/pagefind'));
  await bundle('a..c', 'a', 'c');
  await bundle('d..e', 'd', 'e');
  await writeIndex(workRecords(works), path.join(folder, 'parted/pagefind/works'));
});
afterAll(() => {
  vi.unstubAllGlobals();
  rmSync(folder, { recursive: true, force: true });
});

test.each(queries)('%s', async (query) => {
  expect(await ask('parted', query)).toEqual(await ask('whole', query));
});

test('the questions find texts, notes and works, in every bundle', async () => {
  const answers = await Promise.all(queries.map((query) => ask('parted', query)));
  const hits = answers.flatMap((answer) => ('hits' in answer ? answer.hits : []));
  expect(new Set(hits.map(([kind]) => kind))).toEqual(new Set(['text', 'note', 'work']));
  expect(new Set(hits.map(([, url]) => url))).toEqual(new Set([...collection.map(({ id }) => `${id}/`), 'bibliography/']));
});

test('a bundle that is missing is told, not taken for an empty one', async () => {
  await expect(createFinder(addressOf('parted'), { bundles: 'a..c l..z' }).find('japan')).rejects.toThrow('could not be loaded');
});
