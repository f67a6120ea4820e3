/** What a build keeps for the next: used where nothing has changed, made again where something has, and never believed where it is damaged. */
import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { assembleCollection } from './fixtures/collection.fixture.ts';
import { copyProject, hashFiles } from './fixtures/project.fixture.ts';

const project = copyProject('kept');
afterAll(project.remove);

const content = path.join(project.folder, 'texts', 'content');
const cache = path.join(project.folder, 'kept');
const keptPapers = path.join(cache, 'papers');
const out = path.join(project.folder, 'site');

async function build(): Promise<Record<string, string>> {
  const started = project.build({ content, out, environment: { LOCUS_CACHE: cache }, options: ['--without', 'pdf,epub'] });
  expect(await started.code, started.printed()).toBe(0);
  return hashFiles(out);
}

/** `files-0123…`: what is kept, and the key of all that it was made of. */
const kindOf = (file: string) => path.basename(file).replace(/-[0-9a-f]+$/, '');
const keptFiles = () =>
  readdirSync(keptPapers, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(keptPapers, name))
    .filter((file) => statSync(file).isFile())
    .sort();

test('kept work gives the same bytes, changed content other ones, and damage is made good', { timeout: 240_000 }, async () => {
  cpSync('content', content, { recursive: true });
  const first = await build();
  const kept = keptFiles();
  expect(kept.map(kindOf)).toEqual(['files', 'judged', 'page-apparatus', 'page-text', 'page-title', 'shown']);
  const [files = '', judged = '', apparatus = '', text = '', title = '', shown = ''] = kept;
  const times = kept.map((file) => statSync(file).mtimeMs);
  expect(await build()).toEqual(first);
  expect(keptFiles()).toEqual(kept);
  expect(kept.map((file) => statSync(file).mtimeMs)).toEqual(times);

  // What must be judged again need not be made again.
  rmSync(judged);
  expect(await build()).toEqual(first);
  expect(keptFiles().filter((file, i) => statSync(file).mtimeMs !== times[i])).toEqual([judged]);

  // A stranger’s words in the place of ours, and half of a file.
  for (const made of [files, shown, apparatus, text, title])
    writeFileSync(made, readFileSync(made).toString('latin1').replaceAll('Tsuruoka', 'Tsurooka'), 'latin1');
  writeFileSync(judged, readFileSync(judged).subarray(0, 5000));
  expect(await build()).toEqual(first);

  // A work that the paper cites is part of its files, though none of its own files changed.
  const works = path.join(content, 'works.yaml');
  const before = readFileSync(works, 'utf8');
  writeFileSync(works, before.replace(/^( +publisher-place: ).*$/m, '$1Elsewhere'));
  expect(readFileSync(works, 'utf8')).not.toBe(before);
  const changed = await build();
  expect(changed['tsuruoka-2010/tsuruoka-2010.bib']).not.toBe(first['tsuruoka-2010/tsuruoka-2010.bib']);
  writeFileSync(works, before);
  expect(await build()).toEqual(first);
});

test('a page that is kept is rendered again where its program or what it shows of other papers changed', { timeout: 240_000 }, async () => {
  assembleCollection(content);
  const first = await build();
  const changedPages = (site: Record<string, string>) => Object.keys(site).filter((name) => name.endsWith('.html') && site[name] !== first[name]);

  // The title stands in the paper’s record, and in its copy text.
  const files = ['paper.yaml', 'source.txt'].map((name) => path.join(content, 'papers', 'brandt-lund-2016', name));
  const written = files.map((file) => readFileSync(file, 'utf8'));
  for (const [i, file] of files.entries()) writeFileSync(file, written[i]?.replaceAll('Two Hundred Notes', 'Many Notes') ?? '');
  const retitled = changedPages(await build());
  for (const name of ['brandt-lund-2016/index.html', 'tsuruoka-2010/title/index.html', 'index.html']) expect(retitled).toContain(name);
  // Of another paper, its title page alone names it.
  expect(retitled.filter((name) => /^(tsuruoka-2010|marlow-2011)\//.test(name) && !name.endsWith('/title/index.html'))).toEqual([]);
  for (const [i, file] of files.entries()) writeFileSync(file, written[i] ?? '');
  expect(await build()).toEqual(first);

  const page = path.join(project.folder, 'src/pages/[paper]/apparatus.astro');
  writeFileSync(page, readFileSync(page, 'utf8').replace('<h1>Apparatus</h1>', '<h1>The apparatus</h1>'));
  expect(changedPages(await build())).toEqual(Object.keys(first).filter((name) => name.endsWith('/apparatus/index.html')));
});
