/** Whatever becomes of a build, the last good site stays whole where it is served from, and the next build succeeds. */
import { existsSync, globSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { introduction, soundCollection, source } from '../src/checks/sound-collection.fixture.ts';
import { copyProject, hashFiles, writeContent } from './fixtures/project.fixture.ts';

const project = copyProject('interruption');
const content = path.join(project.folder, 'texts', 'content');
const out = path.join(project.folder, 'site');
/** What they hold is nothing to these. */
const options = ['--without', 'pdf,epub'];
afterAll(project.remove);

const sound = soundCollection[introduction] as string;
const write = (text: string) => writeFileSync(path.join(content, introduction), text);
let good: Record<string, string>;

beforeAll(async () => {
  writeContent(content, soundCollection);
  const build = project.build({ content, out, options });
  expect(await build.code, build.printed()).toBe(0);
  good = hashFiles(out);
  expect(Object.keys(good).length).toBeGreaterThan(50);
}, 120_000);

test('a build of content with a mistake leaves it', { timeout: 60_000 }, async () => {
  write(sound.replace('[^1]\n', '[^7]\n'));
  const build = project.build({ content, out, options });
  expect(await build.code).toBe(1);
  expect(build.printed()).toContain('Nothing was built');
  expect(hashFiles(out)).toEqual(good);
  write(sound);
});

test('a build that cannot write a page leaves it', { timeout: 120_000 }, async () => {
  // A folder stands where the page's file is to be written.
  const page = path.join(project.folder, 'src/pages/obstacle.astro');
  writeFileSync(
    page,
    `---\nimport { mkdirSync } from 'node:fs';\nmkdirSync(${JSON.stringify(`${out}.next/obstacle/index.html`)}, { recursive: true });\n---\n<p></p>\n`,
  );
  const build = project.build({ content, out, options });
  const code = await build.code;
  rmSync(page);
  expect(code).toBe(2);
  expect(build.printed()).toContain('EISDIR');
  expect(hashFiles(out)).toEqual(good);
});

test('a build that is killed leaves it, and the next one succeeds', { timeout: 240_000 }, async () => {
  const change = (text: string) => text.replace('It ended a long dispute', 'It ended a very long dispute');
  writeContent(content, { [introduction]: change(sound), [source]: change(soundCollection[source] as string) });
  const build = project.build({ content, out, options });
  const next = `${out}.next`;
  // Pages are being written.
  const areWritten = () => globSync('.astro/pages-*/404.html', { cwd: project.folder }).length > 0;
  while (build.child.exitCode === null && !areWritten()) await setTimeout(10);
  build.child.kill('SIGKILL');
  expect(await build.code, build.printed()).toBeUndefined();
  expect(existsSync(next)).toBe(true);
  expect(hashFiles(out)).toEqual(good);

  // Where the moment between the two renames was the last, there is only the old site beside its place.
  renameSync(out, `${out}.last`);
  const again = project.build({ content, out, options });
  expect(await again.code, again.printed()).toBe(0);
  const built = hashFiles(out);
  expect(Object.keys(built)).toContain('marlow-1999/index.html');
  expect(built['marlow-1999/index.html']).not.toBe(good['marlow-1999/index.html']);
  expect([`${out}.next`, `${out}.last`].filter(existsSync)).toEqual([]);
});
