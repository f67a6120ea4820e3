import { expect, test } from 'vitest';
import { summarizePaper } from '../../edition/papers/summarize-paper.ts';
import type { PaperSummary } from '../../model/paper-summary.ts';
import { readHardCollection } from '../hard-collection.fixture.ts';
import { formatFeed } from './atom.ts';

const site = { origin: 'https://example.org', base: '/papers/' };
const papers = readHardCollection().papers.map(summarizePaper);
const record = { title: 'Papers & <Marks>' };

const entriesOf = (xml: string) => xml.split('<entry>').slice(1);
const textOf = (xml: string, element: string) => [...xml.matchAll(new RegExp(`<${element}[^>]*>([^<]*)</${element}>`, 'g'))].map(([, text]) => text);

const [first] = papers;
if (!first) throw new Error('No paper.');
const versions = [
  { version: '2.0.0', date: '2021-03', changes: 'Second edition.' },
  { version: '1.0.0', date: '2020-01-15', changes: 'First edition.' },
];
const twice: PaperSummary = { ...first, id: 'twice-2020', meta: { ...first.meta, edition: versions } };

test('each version of each paper is an entry with what Atom asks for', () => {
  const entries = entriesOf(formatFeed(record, [...papers, twice], site));
  expect(entries).toHaveLength(papers.length + 2);
  for (const entry of entries) {
    for (const element of ['id', 'title', 'updated', 'summary']) expect(textOf(entry, element)).toHaveLength(1);
    expect(textOf(entry, 'name').length).toBeGreaterThan(0);
    expect(entry).toMatch(/<link rel="alternate" type="text\/html" hreflang="[^"]+" href="https:\/\/example\.org\/papers\/[^"]+\/"\/?>/);
    expect(textOf(entry, 'updated')[0]).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/);
  }
  const ids = entries.flatMap((entry) => textOf(entry, 'id'));
  expect(new Set(ids).size).toBe(ids.length);
});

test('the newest version comes first, and dates the feed; a day that is not known is the first', () => {
  const xml = formatFeed(record, [...papers, twice], site);
  expect(textOf(xml, 'updated').slice(0, 2)).toEqual(['2021-03-01T00:00:00Z', '2021-03-01T00:00:00Z']);
  expect(textOf(entriesOf(xml)[0] ?? '', 'id')).toEqual(['https://example.org/papers/twice-2020/?version=2.0.0']);
});

test('an entry stays as it was when another version comes', () => {
  const entryOf = (paper: PaperSummary) => entriesOf(formatFeed(record, [paper], site)).find((entry) => entry.includes('?version=1.0.0'));
  expect(entryOf(twice)?.replace(/<\/feed>\s*$/, '')).toBe(
    entryOf({ ...twice, meta: { ...twice.meta, edition: versions.slice(1) } })?.replace(/<\/feed>\s*$/, ''),
  );
});

test('what content holds is text, and the notice of rights goes along', () => {
  const xml = formatFeed({ ...record, institution: 'R&D' }, papers, site);
  expect(xml).toContain('<title>Papers &#x26; &#x3C;Marks></title>');
  expect(xml).not.toContain('<script');
  const noticed = papers.filter(({ rights }) => rights);
  expect(noticed.length).toBeGreaterThan(0);
  expect(textOf(xml, 'rights')).toHaveLength(noticed.length);
});

test('the same content gives the same bytes', () => {
  expect(formatFeed(record, [...papers].reverse(), site)).toBe(formatFeed(record, papers, site));
});
