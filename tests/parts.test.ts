/** Parts of a collection, built apart and joined, are the site that one build makes. */
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { introduction, soundCollection } from '../src/checks/sound-collection.fixture.ts';
import { copyProject, hashFiles, writeContent } from './fixtures/project.fixture.ts';

const project = copyProject('parts');
afterAll(project.remove);

const content = path.join(project.folder, 'texts', 'content');
const folder = (name: string) => path.join(project.folder, 'sites', name);
const environment = { SEARCH_BUNDLES: 'a..m n..z works' };
/** The second paper's id and title; for the rest it is as the first. */
const second = { id: 'osprey-2003', title: 'Ospreys of the Coast' };

async function build(name: string, ...options: readonly string[]) {
  const started = project.build({ content, out: folder(name), environment, options: ['--without', 'pdf,epub', ...options] });
  return { code: await started.code, printed: started.printed() };
}

beforeAll(() => {
  const papers = Object.entries(soundCollection).filter(([file]) => file.startsWith('papers/marlow-1999/'));
  const others = Object.entries(soundCollection).filter(([file]) => !file.startsWith('papers/'));
  writeContent(content, Object.fromEntries([...others, ...papers] as [string, string][]));
  const own = path.join(content, 'papers', second.id);
  cpSync(path.join(content, 'papers/marlow-1999'), own, { recursive: true });
  for (const file of readdirSync(own)) {
    const at = path.join(own, file);
    const text = readFileSync(at, 'utf8');
    if (file === 'anchors.yaml' || file === 'source.txt') rmSync(at);
    else if (file === 'paper.yaml') writeFileSync(at, text.replace(/^source:\n(?: {2}.*\n)+/m, ''));
    else writeFileSync(at, `${text.trimEnd()}\n\nOspreys are told of here alone.\n`);
  }
  const events = path.join(content, 'events.yaml');
  writeFileSync(events, readFileSync(events, 'utf8').replaceAll(/^( *)passage:/gm, '$1paper: marlow-1999\n$1passage:'));
});

const isIndex = (name: string) => name.startsWith('pagefind/') || name === 'sw.js';
const filesOf = (name: string) => Object.fromEntries(Object.entries(hashFiles(folder(name))).filter(([file]) => !isIndex(file)));

test('two parts joined have the files of one build, and a bundle of the index each', { timeout: 240_000 }, async () => {
  for (const [name, ...options] of [['whole'], ['a..m', '--papers', 'a..m'], ['n..z', '--papers', 'n..z']] as const) {
    const { code, printed } = await build(name, ...options);
    expect(code, printed).toBe(0);
  }
  expect(existsSync(path.join(folder('a..m'), second.id, 'index.html'))).toBe(false);
  const joined = await build('joined', '--join', folder('a..m'), folder('n..z'));
  expect(joined.code, joined.printed).toBe(0);
  expect(filesOf('joined')).toEqual(filesOf('whole'));
  expect(readdirSync(path.join(folder('joined'), 'pagefind')).sort()).toEqual(['a..m', 'n..z', 'works']);

  const lacking = await build('lacking', '--join', folder('a..m'));
  expect(lacking).toMatchObject({ code: 2 });
  expect(lacking.printed).toContain(`lack of the paper ${second.id}`);
  const file = path.join(content, introduction);
  writeFileSync(file, readFileSync(file, 'utf8').replace('It ended a long dispute', 'It ended a longer dispute'));
  const stale = await build('stale', '--join', folder('a..m'), folder('n..z'));
  expect(stale).toMatchObject({ code: 2 });
  expect(stale.printed).toContain('Build that part again');
});

test('a range holds the ids between its ends', async () => {
  const { parseRange } = await import('../src/build/part.ts');
  const { has } = parseRange('b..m');
  expect(['abe-2007', 'b-1', 'marlow-1999', 'mzz-1', 'n-1'].map(has)).toEqual([false, true, true, true, false]);
  for (const name of ['m..a', 'a', '..', 'A..M']) expect(() => parseRange(name), name).toThrow(`Unexpected range of papers “${name}”`);
});
