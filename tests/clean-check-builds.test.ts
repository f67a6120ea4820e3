/** What the check lets through can be made in every format: papers of any text, with all marks in each other. The check may refuse one, and nothing may stop. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import sax from 'sax';
import { afterAll, expect, test } from 'vitest';
import { makePaper } from '../src/build/paper-products.ts';
import { judge } from '../src/checks/judge.ts';
import { readCollection } from '../src/edition/collection/read-collection.ts';
import { formatFinding } from '../src/model/finding.ts';
import { anyContent } from './fixtures/any-text.fixture.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'locus-any-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const site = { origin: 'https://example.org', base: '/' };

function write(files: Readonly<Record<string, string | Uint8Array>>, name: string): string {
  const root = path.join(folder, name, 'content');
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), content);
  }
  return root;
}

/** Throws where it is not well-formed. */
function parseXml(text: string, name: string): void {
  const parser = sax.parser(true, { xmlns: true });
  parser.onerror = (error) => {
    throw new Error(`${name}: ${error.message}`);
  };
  parser.write(text).close();
}

const papers = fc.sample(anyContent, { seed: 20_010, numRuns: 36 });
const sound = papers.flatMap((files, i) => {
  const collection = readCollection(write(files, String(i)));
  return judge(collection).errors.length === 0 ? [{ i, collection }] : [];
});

test('of papers of any text, the check lets many through', () => {
  expect(sound.length).toBeGreaterThanOrEqual(10);
});

test.each(sound)('paper $i is made in every format, well-formed, and tagged', { timeout: 120_000 }, async ({ collection }) => {
  const { files, remarks } = await makePaper(collection, site);
  expect(remarks.filter((remark) => /has no tags/.test(remark))).toEqual([]);
  for (const { path: name, bytes } of files) {
    expect(bytes.length, name).toBeGreaterThan(0);
    if (/\.(xml|svg)$/.test(name)) parseXml(new TextDecoder().decode(bytes), name);
    if (name.endsWith('.json')) JSON.parse(new TextDecoder().decode(bytes));
    if (!name.endsWith('.epub')) continue;
    for (const [inner, content] of Object.entries(unzipSync(bytes))) if (/\.(xhtml|opf|svg|xml)$/.test(inner)) parseXml(strFromU8(content), inner);
  }
});

test('what it refuses, it refuses with a place', () => {
  const refused = papers.flatMap((files, i) => (sound.some((each) => each.i === i) ? [] : judge(readCollection(write(files, String(i)))).errors));
  expect(refused.length).toBeGreaterThan(20);
  for (const finding of refused) expect(formatFinding(finding)).toMatch(/^content\/\S+(:\d+:\d+)?\s+[a-z-]+\s+Unexpected .*expected /s);
});
