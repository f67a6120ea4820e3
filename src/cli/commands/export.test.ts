import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { edit } from '../../checks/edit.ts';
import { drawing, withFigure } from '../../checks/figures.fixture.ts';
import { introduction } from '../../checks/sound-collection.fixture.ts';
import { openSandbox, type Sandbox } from '../sandbox.ts';

let sandbox: Sandbox;
let out: string;

beforeEach(() => {
  sandbox = openSandbox();
  out = path.join(sandbox.content, '../files');
});
afterEach(() => sandbox.remove());

const files = ['pdf', 'epub', 'tei.xml', 'md', 'txt', 'json', 'bib'].map((ending) => `marlow-1999.${ending}`);
const exportTo = (...words: readonly string[]) => sandbox.edition('export', 'marlow-1999', '--out', out, ...words);

test('writes every file of the paper, whole, and nothing else', async () => {
  expect(await exportTo()).toMatchObject({ code: 0, complaint: '' });
  expect(readdirSync(out).sort()).toEqual([...files, 'CITATION.cff', 'passages.md', 'cite.bib', 'cite.json', 'cite.ris', 'linkset.json'].sort());
  expect(readFileSync(path.join(out, 'marlow-1999.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  expect(readFileSync(path.join(out, 'marlow-1999.txt'), 'utf8')).toContain('The Bergen Convention was signed in 1994.');
});

test('writes the pictures of its figures', async () => {
  sandbox.change(...withFigure);
  expect(await exportTo()).toMatchObject({ code: 0, complaint: '' });
  expect(readFileSync(path.join(out, 'figures', 'ports.svg'), 'utf8')).toBe(drawing);
});

test('writes the formats that are asked for, over what stood there', async () => {
  mkdirSync(out);
  writeFileSync(path.join(out, 'marlow-1999.txt'), 'old');
  const { code, out: told } = await exportTo('--format', 'txt, TEI.xml', '--format', 'cite.ris,txt');
  expect(code).toBe(0);
  expect(told.split('\n').map((line) => path.basename(line.replace(/ {2}.*/, '')))).toEqual(['marlow-1999.txt', 'marlow-1999.tei.xml', 'cite.ris']);
  expect(readdirSync(out).sort()).toEqual(['cite.ris', 'marlow-1999.tei.xml', 'marlow-1999.txt']);
  expect(readFileSync(path.join(out, 'marlow-1999.txt'), 'utf8')).toContain('Tides and Treaties');
});

test('refuses content with mistakes, which it tells', async () => {
  sandbox.change(...edit(introduction, 'signed in 1994.[^1]', 'signed in 1994.[^9]'));
  const { code, out: told } = await exportTo();
  expect(code).toBe(1);
  expect(told).toContain('noteref-defined');
  expect(told).toContain('Nothing was written');
  expect(existsSync(out)).toBe(false);
});

test.each([
  [['--format', 'tei'], /^Unexpected --format “tei”, expected pdf, epub, tei\.xml, .*linkset\.json\. Did you mean “tei\.xml”\?$/],
  [['--format', 'pdf,edub'], /“edub”.*Did you mean “epub”\?$/],
  [['lund-1998'], /^Unexpected “lund-1998”, expected one paper: marlow-1999\.$/],
])('%j cannot run', async (words, complaint) => {
  const outcome = await exportTo(...words);
  expect(outcome).toMatchObject({ code: 2, out: '', complaint: expect.stringMatching(complaint) as string });
  expect(existsSync(out)).toBe(false);
});

test('proposes the paper that was meant', async () => {
  expect(await sandbox.edition('export', 'marlow-1998')).toMatchObject({
    code: 2,
    complaint: expect.stringContaining('Did you mean “marlow-1999”?') as string,
  });
});

test('says what is wrong with the site’s address', async () => {
  process.env['SITE_URL'] = 'example.org';
  const outcome = await exportTo();
  delete process.env['SITE_URL'];
  expect(outcome).toEqual({ code: 2, out: '', complaint: 'Unexpected SITE_URL “example.org”, expected an address as https://example.org.' });
});
