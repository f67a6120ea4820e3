/**
 * Contents made by corrupting the real paper. Each case is a folder: `edits.yaml` says what is changed, `expected.txt` what is found.
 * After a change to the content, a rule or a message, `npx vitest run -u tests/malformed.test.ts` writes the findings anew, to be read.
 */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { applyEdits, type Edit } from '../src/checks/edit.ts';
import { judge } from '../src/checks/judge.ts';
import { formatForPeople, formatGithub, formatJson, formatLines } from '../src/checks/report.ts';
import { readCollection } from '../src/edition/collection/read-collection.ts';

const cases = path.join(import.meta.dirname, 'malformed');
const content = path.join(import.meta.dirname, '..', 'content');
const folder = mkdtempSync(path.join(tmpdir(), 'locus-malformed-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Beyond what one file can say in YAML: bytes, and text repeated without end. */
type CaseEdit = Edit | { file: string; base64: string } | { file: string; before?: string; repeat: string; times: number; behind?: string };

function toEdit(edit: CaseEdit): Edit {
  if ('base64' in edit) return { file: edit.file, write: Buffer.from(edit.base64, 'base64') };
  if ('repeat' in edit) return { file: edit.file, write: (edit.before ?? '') + edit.repeat.repeat(edit.times) + (edit.behind ?? '') };
  return edit;
}

/** Without the ledger, which would find every change of the text once more. */
function copyContent(name: string): string {
  const root = path.join(folder, name, 'content');
  cpSync(content, root, { recursive: true, filter: (file) => path.basename(file) !== 'anchors.yaml' });
  return root;
}

function judgeCase(name: string, edits: readonly Edit[]) {
  const root = copyContent(name);
  applyEdits(root, edits);
  const collection = readCollection(root);
  return { judgement: judge(collection), files: collection.files };
}

test('the paper itself has no mistakes', () => {
  expect(formatLines(judgeCase('sound', []).judgement)).toBe('');
});

const names = readdirSync(cases);

test('there are enough cases', () => {
  expect(names.length).toBeGreaterThanOrEqual(60);
});

describe.each(names)('%s', (name) => {
  test('gives exactly the findings expected', { timeout: 20_000 }, async () => {
    const edits = (parse(readFileSync(path.join(cases, name, 'edits.yaml'), 'utf8')) as CaseEdit[]).map(toEdit);
    const { judgement, files } = judgeCase(name, edits);
    // A page is published only without errors.
    expect(judgement.errors).not.toEqual([]);
    for (const format of [formatForPeople, formatJson, formatGithub])
      expect(format(judgement, files)).not.toMatch(/^\s+at .*:\d+:\d+\)?$|\[object |undefined:/m);
    const expected = path.join(cases, name, 'expected.txt');
    expect(existsSync(expected)).toBe(true);
    await expect(formatLines(judgement)).toMatchFileSnapshot(expected);
  });
});
