import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { replaceFile } from './write-file.ts';

const module = path.resolve(import.meta.dirname, 'write-file.ts');
let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'locus-write-'));
  file = path.join(folder, 'anchors.yaml');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('makes a file, and replaces it', () => {
  replaceFile(file, 'old\n');
  replaceFile(file, 'nëw\n');
  expect(readFileSync(file, 'utf8')).toBe('nëw\n');
  expect(readdirSync(folder)).toEqual(['anchors.yaml']);
});

test('a rename that fails leaves what was there, and nothing beside it', () => {
  mkdirSync(file);
  writeFileSync(path.join(file, 'inner'), 'kept');
  expect(() => replaceFile(file, 'new')).toThrow(/EISDIR|ENOTEMPTY|EEXIST|EPERM/);
  expect(readFileSync(path.join(file, 'inner'), 'utf8')).toBe('kept');
  expect(readdirSync(folder)).toEqual(['anchors.yaml']);
});

test('a folder that is not there is told', () => {
  expect(() => replaceFile(path.join(folder, 'gone', 'anchors.yaml'), 'new')).toThrow('ENOENT');
});

test.skipIf(process.platform === 'win32')('a disk that takes no more leaves the old file whole', () => {
  writeFileSync(file, 'old\n');
  const script = `import { replaceFile } from ${JSON.stringify(module)}; replaceFile(${JSON.stringify(file)}, 'x'.repeat(1_000_000));`;
  const { status, signal } = spawnSync('sh', ['-c', 'ulimit -f 8; exec "$0" --input-type=module -e "$1"', process.execPath, script]);
  expect(status === 0 && signal === null).toBe(false);
  expect(readFileSync(file, 'utf8')).toBe('old\n');
});

test.skipIf(process.platform === 'win32')(
  'a process killed at any moment leaves the old file or the new, whole',
  async () => {
    const texts = ['a'.repeat(300_000), 'b'.repeat(300_000)];
    writeFileSync(file, texts[0] ?? '');
    const script = `import { replaceFile } from ${JSON.stringify(module)};
    console.log('ready');
    for (let i = 1; ; i++) replaceFile(${JSON.stringify(file)}, (i % 2 ? 'b' : 'a').repeat(300_000));`;
    for (let kill = 0; kill < 12; kill++) {
      const child = spawn(process.execPath, ['--input-type=module', '-e', script]);
      const ended = once(child, 'exit');
      await once(child.stdout, 'data');
      await new Promise((resolve) => setTimeout(resolve, kill * 3));
      child.kill('SIGKILL');
      await ended;
      expect(texts.includes(readFileSync(file, 'utf8'))).toBe(true);
    }
  },
  30_000,
);
