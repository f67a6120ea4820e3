import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serialize } from 'node:v8';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Indexer, openIndexer } from './indexer.ts';
import { madeFile } from './made-files.ts';

let waiting = '';
let folder = '';
let indexer: Indexer;

beforeEach(() => {
  waiting = mkdtempSync(path.join(tmpdir(), 'locus-indexer-'));
  folder = path.join(waiting, 'index');
  indexer = openIndexer({ folder, waiting });
});
afterEach(async () => {
  await indexer.close();
  rmSync(waiting, { recursive: true });
});

const record = (list: string) => ({ list, html: '<!doctype html><html lang="en"><body data-pagefind-body>Words of a paper.</body></html>' });

test('an index holds the papers that wait, and what is handed over', async () => {
  writeFileSync(madeFile(waiting, 'marlow-1999', 'record'), serialize(record('marlow-1999/search.json')));
  indexer.addPaper('marlow-1999');
  indexer.add([record('search/works-1.json')]);
  await indexer.write();
  const lists = JSON.parse(readFileSync(path.join(folder, 'lists.json'), 'utf8'));
  expect(Object.values(lists).sort()).toEqual(['marlow-1999/search.json', 'search/works-1.json']);
});

test('a build that ends early leaves no index', async () => {
  indexer.add([record('search/works-1.json')]);
  await indexer.close();
  expect(existsSync(folder)).toBe(false);
});

test('a paper that cannot be read is told, and leaves no index', async () => {
  indexer.addPaper('gone-2001');
  await expect(indexer.write()).rejects.toThrow('gone-2001.record');
  expect(existsSync(folder)).toBe(false);
});
