import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { hashOf, keep, recall } from './cache.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'locus-cache-'));
  vi.stubEnv('LOCUS_CACHE', folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const value = { paper: new Map([['a', { bytes: new Uint8Array([1, 2, 3]) }]]), words: 'naïve – 日本' };
const fileOf = () => path.join(folder, 'papers/a', readdirSync(path.join(folder, 'papers/a'))[0] ?? '');

test('what was kept comes back, under its own key only', () => {
  keep('papers/a/reading', 'k1', value);
  expect(recall('papers/a/reading', 'k1')).toEqual(value);
  expect(recall('papers/a/reading', 'k2')).toBeUndefined();
  expect(recall('papers/b/reading', 'k1')).toBeUndefined();
});

test('a file that is damaged anywhere is not believed', () => {
  keep('papers/a/reading', 'k1', value);
  const file = fileOf();
  const sound = readFileSync(file);
  for (let at = 0; at < sound.length; at++) {
    const damaged = Buffer.from(sound);
    damaged[at] = (damaged[at] ?? 0) ^ 1;
    writeFileSync(file, damaged);
    expect(recall('papers/a/reading', 'k1'), `byte ${at}`).toBeUndefined();
  }
  writeFileSync(file, sound);
  expect(recall('papers/a/reading', 'k1')).toEqual(value);
  truncateSync(file, sound.length - 1);
  expect(recall('papers/a/reading', 'k1')).toBeUndefined();
});

test('the file of one key in the place of another is not believed', () => {
  keep('papers/a/reading', 'k1', value);
  writeFileSync(path.join(folder, 'papers/a/reading-k2'), readFileSync(fileOf()));
  expect(recall('papers/a/reading', 'k2')).toBeUndefined();
});

test('of what a name had for other keys, the latest stays and older ones go', () => {
  for (const key of ['k1', 'k2', 'k3', 'k4']) keep('papers/a/reading', key, key);
  const left = readdirSync(path.join(folder, 'papers/a'));
  expect(left).toHaveLength(2);
  expect(recall('papers/a/reading', 'k4')).toBe('k4');
});

test('a folder that nothing can be written to keeps nothing, and says nothing', () => {
  const file = path.join(folder, 'file');
  writeFileSync(file, '');
  vi.stubEnv('LOCUS_CACHE', file);
  expect(() => keep('papers/a/reading', 'k1', value)).not.toThrow();
  expect(recall('papers/a/reading', 'k1')).toBeUndefined();
});

test('parts are told from each other by their ends', () => {
  expect(hashOf('ab', 'c')).not.toBe(hashOf('a', 'bc'));
  expect(hashOf('a')).toBe(hashOf(new TextEncoder().encode('a')));
});
