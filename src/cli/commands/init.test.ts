import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { commands } from '../commands.ts';
import { run } from '../run-edition.ts';
import { openSandbox, type Sandbox } from '../sandbox.ts';

let sandbox: Sandbox;
let project: string;
beforeEach(() => {
  sandbox = openSandbox();
  project = path.dirname(sandbox.content);
});
afterEach(() => sandbox.remove());

const inProject = (...names: readonly string[]) => path.join(project, ...names);
const title = ['--title', 'Papers of the Harbour Seminar'];

/** As where .env names the folder. */
async function onFolder(folder: string, ...words: readonly string[]) {
  const out: string[] = [];
  const print = (...lines: readonly string[]) => void out.push(...lines);
  const code = await run(words, commands, { print, colour: false, content: inProject(folder), folder: project, today: '2020-02-01' }, print);
  return { code, out: out.join('\n') };
}

test('a collection begins with its title, passes the check without a paper, and takes its first', async () => {
  const { code, out } = await sandbox.edition('init', 'our-papers', ...title, '--institution', 'Institute of Coasts', '--language', 'de');
  expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('Entered CONTENT_DIR=our-papers in .env') as string });
  expect(readFileSync(inProject('.env'), 'utf8')).toBe('CONTENT_DIR=our-papers\n');
  expect(readdirSync(inProject('our-papers')).sort()).toEqual(['about.mdx', 'collection.yaml', 'imprint.mdx', 'papers']);
  expect(parse(readFileSync(inProject('our-papers/collection.yaml'), 'utf8'))).toEqual({
    ...{ title: 'Papers of the Harbour Seminar', institution: 'Institute of Coasts', language: 'de' },
  });
  expect(await onFolder('our-papers', 'check')).toEqual({ code: 0, out: 'No mistakes found.' });
  expect(await onFolder('our-papers', 'new', 'lund-2001', '--title', 'Tides', '--author', 'Lund, Inga', '--date', '2001')).toMatchObject({ code: 0 });
  expect(await onFolder('our-papers', 'check')).toEqual({ code: 0, out: 'No mistakes found.' });
});

test('what its comments offer is what the record takes', async () => {
  await sandbox.edition('init', 'our-papers', ...title);
  const file = inProject('our-papers/collection.yaml');
  const [schema, ...lines] = readFileSync(file, 'utf8').split('\n');
  writeFileSync(file, [schema, ...lines.map((line) => (/^# (?=\S+:| {2})/.test(line) ? line.slice(2) : line))].join('\n'));
  expect(Object.keys(parse(readFileSync(file, 'utf8')) as object)).toEqual(['title', 'description', 'colours']);
  expect(await onFolder('our-papers', 'check')).toEqual({ code: 0, out: 'No mistakes found.' });
});

test('a folder beside the project has what a program for editing asks for', async () => {
  const beside = `../${path.basename(project)}-papers`;
  await sandbox.edition('init', beside, ...title);
  const folder = inProject(beside);
  try {
    expect(readdirSync(path.join(folder, '.vscode')).sort()).toEqual(['extensions.json', 'locus.code-snippets', 'settings.json']);
    const [, address = ''] = /\$schema=(\S+)/.exec(readFileSync(path.join(folder, 'collection.yaml'), 'utf8')) ?? [];
    expect(path.resolve(folder, address)).toBe(path.resolve('docs/schemas/collection.schema.json'));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('what stands in .env stays, and another collection is not left in silence', async () => {
  writeFileSync(inProject('.env'), 'SITE_URL=https://example.org');
  await sandbox.edition('init', 'our-papers', ...title);
  expect(readFileSync(inProject('.env'), 'utf8')).toBe('SITE_URL=https://example.org\nCONTENT_DIR=our-papers\n');
  expect((await sandbox.edition('init', 'others', ...title)).out).toContain('write CONTENT_DIR=others there');
  expect(readFileSync(inProject('.env'), 'utf8')).toContain('CONTENT_DIR=our-papers');
});

test.each([
  [['init', ...title], 'Unexpected command without a folder'],
  [['init', 'a', 'b', ...title], 'Unexpected “b”'],
  [['init', 'a'], 'Unexpected collection without a title'],
  [['init', 'a', ...title, '--language', 'German'], 'Unexpected --language'],
  [['init', 'content', ...title], 'Unexpected folder “content”, in which something stands'],
])('%j is told', async (words, complaint) => {
  mkdirSync(inProject('empty'));
  expect(await sandbox.edition(...words)).toMatchObject({ code: 2, complaint: expect.stringContaining(complaint) as string });
  expect(readdirSync(project).sort()).toEqual(['content', 'empty']);
});
