import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readCollection } from '../edition/collection/read-collection.ts';
import { compareStrings, formatFinding } from '../model/finding.ts';
import { applyEdits, type Edit, write } from './edit.ts';
import { judge } from './judge.ts';
import { rules } from './rules.ts';
import { soundCollection } from './sound-collection.fixture.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'locus-rules-'));
afterAll(() => rmSync(folder, { recursive: true }));

const sound = Object.entries(soundCollection).flatMap(([file, text]) => write(file, text));
let count = 0;

function findingsOf(edits: readonly Edit[]) {
  count += 1;
  const root = path.join(folder, String(count), 'content');
  applyEdits(root, [...sound, ...edits]);
  const { errors, warnings } = judge(readCollection(root));
  return [...errors, ...warnings];
}

test('the sound collection is sound', () => {
  expect(findingsOf([])).toEqual([]);
});

test('names are unique and in order', () => {
  const names = rules.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)].sort(compareStrings));
});

describe.each(rules)('$name', ({ name, why, passes, fails }) => {
  test('says why it matters, what passes and what fails', () => {
    expect(why).toMatch(/\.$/);
    expect(passes.length).toBeGreaterThan(0);
    expect(fails.length).toBeGreaterThan(0);
  });

  test.each([...passes.entries()])('passes example %i', (_, example) => {
    expect(findingsOf(example).map(formatFinding)).toEqual([]);
  });

  test.each([...fails.entries()])('fails example %i', (_, example) => {
    const findings = findingsOf(example);
    const own = findings.filter((finding) => finding.rule === name);
    expect(own, findings.map(formatFinding).join('\n')).not.toEqual([]);
    for (const { message } of own) expect(message).toMatch(/^Unexpected .*expected /s);
    for (const { file, line, column } of own) {
      // A finding of a whole file has no place in it; any other has both line and column.
      expect(line === undefined).toBe(column === undefined);
      expect(file).toMatch(/^content\//);
    }
  });
});
