/** Papers that nobody wrote, in every format: what a text happens to put at the end of a line or a page is found so. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { generateCollection } from '../bench/generate-collection.ts';
import { readCollection } from '../src/edition/collection/read-collection.ts';
import { paperFiles } from '../src/exports/paper-files.ts';
import { renderFile } from '../src/exports/rendered.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'locus-generated-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A page mark of the ninth falls between two lines, at a page's end, above a note. */
const shown = [0, 8];
const ids = generateCollection(folder, { papers: 9, seed: 1 });
const collection = readCollection(folder);

test.each(shown.map((n) => ids[n] ?? ''))('%s is made in every format, its notes on the pages of their calls', { timeout: 120_000 }, async (id) => {
  const paper = collection.papers.find((each) => each.id === id);
  if (!paper) throw new Error(`There is no paper ${id}.`);
  const remarks: string[] = [];
  const context = { paper, collection, site: { origin: 'https://example.org', base: '/' }, remark: (remark: string) => remarks.push(remark) };
  for (const file of paperFiles(context)) expect((await renderFile(file, context)).byteLength, file.name).toBeGreaterThan(100);
  expect(remarks).toEqual([]);
});
