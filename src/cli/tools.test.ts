import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { findTool, howToInstall, tools } from './tools.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'locus-tools-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
});

function place(name: string, isProgram = true): string {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, '#!/bin/sh\nexit 1\n', { mode: isProgram ? 0o755 : 0o644 });
  return file;
}

const pandoc = { variable: 'PANDOC', commands: ['pandoc', 'pandoc-3'] };
const on = (...folders: readonly string[]) => ({ PATH: folders.map((name) => path.join(folder, name)).join(path.delimiter) });

describe('a program', () => {
  test('is the first of its names on the PATH', () => {
    place(path.join('a', 'pandoc-3'));
    const file = place(path.join('b', 'pandoc'));
    expect(findTool(pandoc, on('a', 'b'))).toBe(file);
    expect(findTool(pandoc, on('a'))).toBe(path.join(folder, 'a', 'pandoc-3'));
    expect(findTool(pandoc, on('c'))).toBeUndefined();
  });

  test('bears one of the endings that Windows gives programs', () => {
    const file = place(path.join('a', 'pandoc.EXE'));
    expect(findTool(pandoc, { ...on('a'), PATHEXT: '.COM;.EXE' })).toBe(file);
  });

  test('is where its installer puts it', () => {
    const file = place('Pandoc for all');
    expect(findTool({ ...pandoc, places: [path.join(folder, 'gone'), file] }, on('a'))).toBe(file);
  });

  test('is the one that the variable names, which has to be there', () => {
    const file = place('mine');
    expect(findTool(pandoc, { ...on('a'), PANDOC: file })).toBe(file);
    expect(() => findTool(pandoc, { PANDOC: path.join(folder, 'gone') })).toThrow(/^Unexpected PANDOC=.*gone, expected the path of a program\.$/);
  });

  test.skipIf(path.sep === '\\')('is none that may not be run, or that only says where to get it', () => {
    place(path.join('a', 'pandoc'), false);
    const stub = place(path.join('b', 'pandoc-3'));
    expect(findTool(pandoc, on('a', 'b'))).toBe(stub);
    expect(findTool({ ...pandoc, asked: ['-version'] }, on('a', 'b'))).toBeUndefined();
  });
});

test('what is missing is told with its packages, and only with those that there are', () => {
  expect(howToInstall(tools.pdftotext)).toBe(
    'pdftotext is not on this machine: what needs it is skipped. Install it (apt-get install poppler-utils; brew install poppler; winget install oschwartz10612.Poppler), or name the program in PDFTOTEXT.',
  );
  expect(howToInstall(tools.jing)).toContain('(apt-get install jing; brew install jing-trang)');
});

test('each tool has a variable of its own', () => {
  const variables = Object.values(tools).map(({ variable }) => variable);
  expect(new Set(variables).size).toBe(variables.length);
});
