/** What a build keeps for the next: used where nothing has changed, made again where something has, and never believed where it is damaged. */
import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
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

const keptFiles = () =>
  readdirSync(keptPapers, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(keptPapers, name))
    .filter((file) => statSync(file).isFile())
    .sort();

test('kept work gives the same bytes, changed content other ones, and damage is made good', { timeout: 240_000 }, async () => {
  cpSync('content', content, { recursive: true });
  const first = await build();
  const kept = keptFiles();
  // One entry a paper.
  expect(kept.map((file) => path.basename(file).replace(/-[0-9a-f]{32}$/, ''))).toEqual(['tsuruoka-2010']);
  const [entry = ''] = kept;
  const { mtimeMs } = statSync(entry);
  expect(await build()).toEqual(first);
  expect(keptFiles()).toEqual(kept);
  expect(statSync(entry).mtimeMs).toBe(mtimeMs);

  // A work that the paper cites is part of its files, though none of its own files changed.
  const whole = readFileSync(entry);
  const works = path.join(content, 'works.yaml');
  const before = readFileSync(works, 'utf8');
  writeFileSync(works, before.replace(/^( +publisher-place: ).*$/m, '$1Elsewhere'));
  expect(readFileSync(works, 'utf8')).not.toBe(before);
  const changed = await build();
  expect(changed['tsuruoka-2010/tsuruoka-2010.bib']).not.toBe(first['tsuruoka-2010/tsuruoka-2010.bib']);
  writeFileSync(works, before);

  // A stranger’s words in the place of ours, and half of a file.
  for (const damaged of [Buffer.from(whole.toString('latin1').replaceAll('Tsuruoka', 'Tsurooka'), 'latin1'), whole.subarray(0, 5000)]) {
    writeFileSync(entry, damaged);
    expect(await build()).toEqual(first);
  }
});
