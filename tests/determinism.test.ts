/** The same content gives the same bytes, wherever and whenever it is built. */
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { hardFiles } from '../src/exports/hard-collection.fixture.ts';
import { assembleCollection } from './fixtures/collection.fixture.ts';
import { copyProject, hashFiles, writeContent } from './fixtures/project.fixture.ts';

const projects = [copyProject('here'), copyProject('a-folder-with-a-longer-name-elsewhere')];
afterAll(() => {
  for (const { remove } of projects) remove();
});

const places: readonly NodeJS.ProcessEnv[] = [
  { TZ: 'Asia/Tokyo', LC_ALL: 'C', LANG: 'C' },
  { TZ: 'America/New_York', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' },
];

/** The books of the second are as those of the first, and each takes long. */
const contents: readonly [string, (folder: string) => void, ...string[]][] = [
  ['what is hard to export', (folder) => writeContent(folder, hardFiles)],
  ['a collection of several papers', assembleCollection, '--without', 'pdf,epub'],
];

test.each(contents)('two folders, two time zones and two locales give the same bytes of %s', { timeout: 240_000 }, async (name, write, ...options) => {
  const sites = await Promise.all(
    projects.map(async ({ folder, build }, i) => {
      const content = path.join(folder, name, 'content');
      write(content);
      const started = build({ content, out: path.join(folder, 'site'), environment: places[i] ?? {}, options });
      expect(await started.code, started.printed()).toBe(0);
      return hashFiles(path.join(folder, 'site'));
    }),
  );
  expect(Object.keys(sites[0] ?? {}).length).toBeGreaterThan(50);
  expect(sites[1]).toEqual(sites[0]);
});
