import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCollection } from '../../edition/collection/read-collection.ts';
import { normaliseWords } from '../../edition/ledger/fingerprint.ts';
import { applyEdits, edit } from '../edit.ts';
import { judge } from '../judge.ts';
import type { Example } from '../rule.ts';
import { harbours, soundCollection, works } from '../sound-collection.fixture.ts';
import { repairFiles } from './repairs.ts';
import { sortRegister } from './sort-register.ts';

/** The files as they would be mended, and what is found then. */
function mend(example: Example): { files: Map<string, string>; left: string[] } {
  const root = mkdtempSync(path.join(os.tmpdir(), 'locus-mend-'));
  try {
    const content = path.join(root, 'content');
    applyEdits(content, [...Object.entries(soundCollection).map(([file, text]) => ({ file, write: text })), ...example]);
    const collection = readCollection(content);
    const { errors, warnings } = judge(collection);
    const files = repairFiles([...errors, ...warnings], collection.files);
    applyEdits(
      content,
      [...files].map(([file, text]) => ({ file: file.replace(/^content\//, ''), write: text })),
    );
    const after = judge(readCollection(content));
    return { files, left: [...after.errors, ...after.warnings].map(({ rule, message }) => `${rule} ${message}`) };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

describe('mended, and then sound', () => {
  test.each<[string, Example]>([
    ['quotation marks', edit(harbours, '‘better days’', "'better days'")],
    ['a range', edit(harbours, '1996–1997', '1996-1997')],
    ['spaces', edit(harbours, 'built new quays', 'built  new quays')],
    ['a soft hyphen', edit(harbours, 'quays in', 'qua\u00adys in')],
    ['letters in two pieces', edit(harbours, 'Stavanger waited', 'Stavangér waited'.normalize('NFD'))],
    ['a mark in a register', edit(works, 'title: Bergen Convention', "title: Bergen Convention's End")],
  ])('%s', (name, example) => {
    const { files, left } = mend(example);
    expect(files.size).toBeGreaterThan(0);
    expect(
      left.filter((each) => /^(?:quotes-curled|dashes-set|spaces-single|file-no-hidden|file-characters)/.test(each)),
      name,
    ).toEqual([]);
  });
});

test('code and what stands in attributes is left', () => {
  expect(mend(edit(harbours, 'why="A letter was lost."', 'why="A letter  was lost."')).files.size).toBeLessThanOrEqual(1);
});

test('no repair changes a word', () => {
  const pieces = fc.constantFrom('rope', 'tar', '"', "'", ' ', '  ', '1996-1997', ' - ', '--', '\u00ad', 'é', 'é', '.', ',', '(', ')', '*sea*');
  fc.assert(
    fc.property(fc.array(pieces, { minLength: 1, maxLength: 30 }), (words) => {
      const sentence = `The ${words.join('')} ended.`;
      const { files } = mend(edit(harbours, 'Stavanger waited', `${sentence} Stavanger waited`));
      for (const [file, text] of files) {
        const before = (soundCollection[file.replace(/^content\//, '')] ?? '').replace('Stavanger waited', `${sentence} Stavanger waited`);
        expect(normaliseWords(text)).toBe(normaliseWords(before));
      }
    }),
    { numRuns: 25 },
  );
});

test('a register is sorted with its comments, to the character', () => {
  expect(sortRegister('# The works.\n\nb-1:\n  title: B # x\n\n# of a\na-1:\n  title: A\n')).toBe(
    '# The works.\n\n# of a\na-1:\n  title: A\n\nb-1:\n  title: B # x\n',
  );
  expect(sortRegister(readFileSync(path.resolve('content', 'works.yaml'), 'utf8'))).toBe(readFileSync(path.resolve('content', 'works.yaml'), 'utf8'));
});
