import { mkdirSync, mkdtempSync, type renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { listFiles, renameFile, withSlashes } from '../src/files.ts';

test('names are written with slashes, whatever the system has', () => {
  expect(withSlashes('pages\\[paper]\\index.astro', '\\')).toBe('pages/[paper]/index.astro');
  expect(withSlashes('a\\b/c', '/')).toBe('a\\b/c');
});

test('files are listed with those of inner folders, and without folders, sorted by their whole names', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'locus-files-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const inner of ['b', path.join('b', 'c'), 'empty']) mkdirSync(path.join(folder, inner));
  for (const name of [path.join('b', 'c', '1.txt'), path.join('b', '2.txt'), 'b.txt', 'A']) writeFileSync(path.join(folder, name), '');
  expect(listFiles(folder)).toEqual(['A', 'b.txt', 'b/2.txt', 'b/c/1.txt']);
  expect(() => listFiles(path.join(folder, 'gone'))).toThrow('ENOENT');
});

/** Refuses so often, then renames. */
function refusing(times: number, code: string) {
  let tries = 0;
  const rename = () => {
    tries += 1;
    if (tries <= times) throw Object.assign(new Error(code), { code });
  };
  return { rename: rename as typeof renameSync, tries: () => tries };
}

test('what another program holds for a moment is renamed when it lets go', () => {
  const { rename, tries } = refusing(3, 'EBUSY');
  renameFile('a', 'b', rename);
  expect(tries()).toBe(4);
});

test('what is held for good is told, and so is another failure at once', () => {
  const held = refusing(Number.POSITIVE_INFINITY, 'EPERM');
  expect(() => renameFile('a', 'b', held.rename)).toThrow('EPERM');
  expect(held.tries()).toBe(6);
  const missing = refusing(Number.POSITIVE_INFINITY, 'ENOENT');
  expect(() => renameFile('a', 'b', missing.rename)).toThrow('ENOENT');
  expect(missing.tries()).toBe(1);
});
