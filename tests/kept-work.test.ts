/** What a build keeps for the next: used where nothing has changed, made again where something has, and never believed where it is damaged. */
import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { copyProject, hashFiles } from './fixtures/project.ts';

const project = copyProject('kept');
afterAll(project.remove);

const content = path.join(project.folder, 'texts', 'content');
const cache = path.join(project.folder, 'kept');
const keptPapers = path.join(cache, 'papers');
const out = path.join(project.folder, 'site');

async function build(name = cache): Promise<Record<string, string>> {
  const started = project.build({ content, out, environment: { LOCUS_CACHE: name }, options: ['--without', 'pdf,epub'] });
  expect(await started.code, started.printed()).toBe(0);
  return hashFiles(out);
}

const keptFiles = () =>
  readdirSync(keptPapers, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(keptPapers, name))
    .filter((file) => statSync(file).isFile())
    .sort();

test('kept work gives the same bytes, changed content other ones, and damage is made good', { timeout: 240_000 }, async () => {
  cpSync('content', content, { recursive: true });
  const first = await build();
  const kept = keptFiles();
  expect(kept.map((file) => path.basename(file).replace(/-.*/, ''))).toEqual(['files', 'judged', 'shown']);
  const times = kept.map((file) => statSync(file).mtimeMs);
  expect(await build()).toEqual(first);
  expect(keptFiles()).toEqual(kept);
  expect(kept.map((file) => statSync(file).mtimeMs)).toEqual(times);

  // What must be judged again need not be made again.
  const [files = '', judged = '', shown = ''] = kept;
  rmSync(judged);
  expect(await build()).toEqual(first);
  expect([files, shown].map((file) => statSync(file).mtimeMs)).toEqual([times[0], times[2]]);

  // A stranger’s words in the place of ours, and half of a file.
  for (const made of [files, shown]) writeFileSync(made, readFileSync(made).toString('latin1').replaceAll('Tsuruoka', 'Tsurooka'), 'latin1');
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
