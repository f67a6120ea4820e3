/** That what publishes a site of the project runs its own commands and publishes the folder that they write. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const files = ['.github/workflows/publish.yml', '.gitlab-ci.yml'];
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

test.each(files)('%s is YAML, checks before it builds, and names only commands that there are', (file) => {
  const text = readFileSync(file, 'utf8');
  expect(parse(text)).toBeTypeOf('object');
  const commands = [...text.matchAll(/^ *- (?:run: )?npm (ci|run [\w-]+)/gm)].map(([, command = '']) => command);
  expect(commands).toEqual(['ci', 'run check', 'run build']);
  for (const command of commands) if (command !== 'ci') expect(Object.keys(scripts)).toContain(command.slice('run '.length));
});

test('the folder that is published is the one that a build writes', () => {
  const github = readFileSync(files[0] ?? '', 'utf8');
  expect([...github.matchAll(/^ +path: (\S+)$/gm)].map(([, folder]) => folder)).toEqual(['node_modules/.cache/locus', 'dist', 'dist']);
  const gitlab = parse(readFileSync(files[1] ?? '', 'utf8')) as { pages: { pages: { publish: string } }; '.build': { artifacts: { paths: string[] } } };
  expect(gitlab.pages.pages.publish).toBe('dist');
  expect(gitlab['.build'].artifacts.paths).toEqual(['dist']);
});
