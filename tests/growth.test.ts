/** A long paper is read and judged like a short one, in time that grows about as its length does. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { judge } from '../src/checks/judge.ts';
import { formatLines } from '../src/checks/report.ts';
import { readCollection } from '../src/edition/collection/read-collection.ts';
import { measureFidelity } from '../src/edition/fidelity/fidelity.ts';
import { sectionHtml } from '../src/encoding/section-html.ts';
import { writeLongPaper } from './fixtures/long-paper.fixture.ts';
import { writeContent } from './fixtures/project.fixture.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'locus-growth-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function read(pages: number) {
  const content = path.join(folder, String(pages), 'content');
  const { files, notes } = writeLongPaper(pages);
  writeContent(content, files);
  const [collection, reading] = measure(() => readCollection(content));
  const [judgement, judging] = measure(() => judge(collection));
  const [html, rendering] = measure(() =>
    collection.papers.flatMap(({ files }) => files.map(({ tree }) => sectionHtml(tree, { base: '/', language: 'en-GB', aliases: new Map() }))),
  );
  return { collection, judgement, html: html.join(''), notes, reading, judging, rendering, memory: process.memoryUsage().heapUsed / 2 ** 20 };
}

/** The milliseconds that the processor spends, whatever else the machine does. */
function measure<T>(work: () => T): [result: T, time: number] {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return [result, (user + system) / 1000];
}

const lengths = [32, 128, 512];

test('a paper of 512 pages has no findings, and takes no time that grows with the square', { timeout: 120_000 }, () => {
  // The first run compiles what all use.
  read(32);
  const runs = lengths.map((pages) => ({ pages, ...read(pages) }));
  for (const { pages, notes, reading, judging, rendering, memory } of runs)
    console.log(
      `${pages} pages, ${notes} notes: read in ${reading.toFixed(0)} ms, judged in ${judging.toFixed(0)} ms, rendered in ${rendering.toFixed(0)} ms, ${memory.toFixed(0)} MB`,
    );
  for (const { pages, notes, judgement, collection, html } of runs) {
    expect(formatLines(judgement)).toBe('');
    const [paper] = collection.papers;
    expect(paper?.notes).toHaveLength(notes);
    expect(paper?.pages).toHaveLength(pages);
    expect(html.split('"doc-footnote"')).toHaveLength(notes + 1);
    expect(paper && measureFidelity(paper)?.differences).toEqual([]);
  }
  const [first, , last] = runs;
  if (!first || !last) throw new Error('No runs.');
  const growth = last.pages / first.pages;
  for (const step of ['reading', 'judging', 'rendering'] as const) {
    // Far from both the line and the square; the floor keeps a pause of the machine from counting.
    expect(last[step], step).toBeLessThan(Math.max(first[step], 50) * growth * 3);
  }
});
