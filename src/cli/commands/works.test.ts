import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { soundCollection } from '../../checks/sound-collection.fixture.ts';
import { openSandbox, type Sandbox } from '../sandbox.ts';

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = openSandbox();
});
afterEach(() => sandbox.remove());

function place(name: string, text: string): string {
  const file = path.join(path.dirname(sandbox.content), name);
  writeFileSync(file, text);
  return file;
}

const known = '@article{Lund98, author = {Lund, Inga}, title = {Quays and Trade: A Survey}, journal = {Harbour Review}, volume = {12}, date = {1998-03}}';
const other = '@book{bergPorts2000, author = {Berg, Ole}, title = {Ports of the "North"}, publisher = {Quay Press}, year = {2000}}';

test('works are added in the order of their keys, and those that are there are left as they are, to the character', async () => {
  const { code, out } = await sandbox.edition('works', 'add', place('refs.bib', `${known}\n${other}\n`));
  expect(code).toBe(0);
  expect(out).toContain('Entered in works.yaml: berg-ports-2000.');
  expect(out).toContain('There already, and left as they are: Lund98 (as lund-1998).');
  const after = sandbox.read('works.yaml') ?? '';
  for (const entry of (soundCollection['works.yaml'] ?? '').split(/\n(?=\S)/)) expect(after).toContain(entry.trimEnd());
  expect(Object.keys(parse(after) as object)).toEqual(['berg-ports-2000', 'convention-1994', 'lund-1998']);
  expect((parse(after) as Record<string, { title: string }>)['berg-ports-2000']?.title).toBe('Ports of the “North”');
});

test('a second time, nothing is new', async () => {
  const file = place('refs.bib', other);
  await sandbox.edition('works', 'add', file);
  const before = sandbox.read('works.yaml');
  expect((await sandbox.edition('works', 'add', file)).out).toContain('No work is new.');
  expect(sandbox.read('works.yaml')).toBe(before);
});

test.each([[['works']], [['works', 'remove', 'x.bib']], [['works', 'add', 'nowhere.bib']]])('%j cannot run', async (words) => {
  expect((await sandbox.edition(...words)).code).toBe(2);
});
