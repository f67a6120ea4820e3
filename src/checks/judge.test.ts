import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readCollection } from '../edition/collection/read-collection.ts';
import { applyEdits, write } from './edit.ts';
import { judge } from './judge.ts';
import { soundCollection } from './sound-collection.fixture.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'locus-judge-'));
afterAll(() => rmSync(folder, { recursive: true }));

const judgeFolder = (root: string) => {
  const { errors, warnings } = judge(readCollection(root));
  return [...errors, ...warnings];
};

/** What editors' fingers and other programs leave in files. */
const debris = [
  '<',
  '>',
  '</',
  '{',
  '}',
  '[',
  ']',
  '[^',
  '[^1]',
  '[^1]: ',
  '**',
  '_',
  '`',
  '```\n',
  '\n',
  '\n\n',
  '# ',
  '## ',
  '> ',
  '- ',
  '1. ',
  '~~~',
  '***',
  '^[x]',
  '![a](b)',
  '<!--',
  '<>',
  '<Cite work="lund-1998">',
  '</Cite>',
  '<Emend was="" why="x">',
  '</Emend>',
  '<Page n="9" />',
  '<Name ref="bergen">',
  '</Name>',
  '<Supplied>',
  '{...x}',
  '<a.b />',
  'import ',
  'export ',
  '&',
  '&#x0;',
  '&#xD800;',
  '&#x1D11E;',
  '\\',
  '\0',
  '\uFEFF',
  '\u202E',
  '\r',
  '\t',
  '"',
  "'",
  '‘',
  '’',
  '“',
  '”',
  ' - ',
  '1-2',
  'ibid.',
  ': ',
  '- id: ',
  '&a ',
  '*a',
  '__proto__: ',
  'constructor',
  'null',
  '~',
  '2007-13',
  '!!',
  '|',
  '? ',
  '---\n',
  '<<: *a',
  '%',
  'a\u0301',
  '漢字',
  '🎉',
];

/** The same numbers each time. */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    yield state >> 8;
  }
}

test('whatever the damage, it is judged, and each finding says what and where', { timeout: 30_000 }, () => {
  const random = numbers(1);
  const below = (limit: number) => random.next().value % limit;
  const root = path.join(folder, 'content');
  let found = 0;
  for (let round = 0; round < 100; round++) {
    const files = new Map(Object.entries(soundCollection));
    for (let blow = 0; blow <= below(4); blow++) {
      const [file, text] = [...files][below(files.size)] as [string, string];
      const at = below(text.length + 1);
      files.set(file, text.slice(0, at) + (debris[below(debris.length)] ?? '') + text.slice(at + (below(3) === 0 ? below(30) : 0)));
    }
    applyEdits(
      root,
      [...files].flatMap(([file, text]) => write(file, text)),
    );
    for (const { message, line, column } of judgeFolder(root)) {
      found++;
      expect(message).toMatch(/^Unexpected .*expected /s);
      expect(message).not.toMatch(/undefined|NaN|\[object/);
      expect(line === undefined ? column === undefined : line > 0 && (column ?? 0) > 0).toBe(true);
    }
  }
  expect(found).toBeGreaterThan(100);
});

test('a content folder that is not there, or no folder, is a finding', () => {
  expect(judgeFolder(path.join(folder, 'nowhere')).map(({ rule }) => rule)).toEqual(['file-exists']);
  applyEdits(folder, write('file', 'text'));
  expect(judgeFolder(path.join(folder, 'file')).map(({ rule }) => rule)).toEqual(['file-readable', 'file-exists']);
});

test('one bad entry of a register does not make references to the others wrong', () => {
  const root = path.join(folder, 'bad-entry', 'content');
  applyEdits(root, [
    ...Object.entries(soundCollection).flatMap(([file, text]) => write(file, text)),
    { file: 'works.yaml', find: 'type: treaty', replace: 'type: pact' },
  ]);
  expect(judgeFolder(root).map(({ rule }) => rule)).toEqual(['works-valid']);
});
