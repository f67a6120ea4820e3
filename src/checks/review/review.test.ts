import { expect, test } from 'vitest';
import type { Works } from '../../model/work.ts';
import { acceptRecords, decideDoubt } from './decide.ts';
import { listDecisions } from './decisions.ts';

const section = `# Ropes

It rose in 1901.<Supplied why="A guess.">[^1]</Supplied>{/* doubt noteref | read: It rose in 1901. | could be: It rose in 1901.[^1] | could be: It 'fell' in 1902.[^1] | because: nothing calls note 1 */} It ‘fell’ in 1902.

[^1]: <Cite work="lund-1901">Lund, ‘Ropes’, 1901</Cite>; <Cite work="marsh-1902">Marsh, ‘Tar’, 1902</Cite>.

[^2]: <Cite work="lund-1901" form="short">Lund, ‘Ropes’</Cite>.
`;
const record = 'pages: 2\n# doubt record | read: 2 | because: they were counted\nlanguage: en\n';
const works: Works = {
  'lund-1901': { type: 'book', title: 'Ropes', draft: true, custom: { 'read-from': 'Lund, ‘Ropes’, 1901' } },
  'marsh-1902': { type: 'book', title: 'Tar', draft: true },
};
const files = [
  { path: 'c/papers/x/paper.yaml', text: record },
  { path: 'c/papers/x/1-ropes.mdx', text: section },
];

test('decisions stand in the order of reading, the records of one note as one', () => {
  expect(listDecisions(files, works).map(({ kind, file, line, works: all }) => [kind, file.slice(11), line, all.map(({ key }) => key)])).toEqual([
    ['record', 'paper.yaml', 2, []],
    ['noteref', '1-ropes.mdx', 3, []],
    ['work', '1-ropes.mdx', 5, ['lund-1901', 'marsh-1902']],
  ]);
});

const [ofRecord, ofCall] = listDecisions(files, works);
if (!ofRecord || !ofCall) throw new Error('There are no decisions.');

test('a doubt is accepted by taking its comment away', () => {
  expect(decideDoubt(record, ofRecord, undefined)).toBe('pages: 2\nlanguage: en\n');
  expect(decideDoubt(section, ofCall, undefined)).toBe(section.replace(/\{\/\*.*?\*\/\}/, ''));
});

test('another place takes the call', () => {
  const moved = decideDoubt(section, ofCall, ofCall.candidates[1]);
  expect(moved).toContain('It rose in 1901. It ‘fell’ in 1902.<Supplied why="A guess.">[^1]</Supplied>\n');
});

test('words that do not stand there once are left to the editor', () => {
  expect(decideDoubt(section, ofCall, 'It sank.[^1]')).toBeUndefined();
});

test('a record that is accepted loses its mark and what it was read from, and nothing else', () => {
  const before =
    'a-1:\n  type: book\n  draft: true\n  title: A # x\n  custom:\n    read-from: "A, 1901"\n\nb-1:\n  type: book\n  title: B\n  draft: true\n  custom:\n    read-from: B\n    further-reading: true\n';
  expect(acceptRecords(before, ['a-1'])).toBe(
    'a-1:\n  type: book\n  title: A # x\n\nb-1:\n  type: book\n  title: B\n  draft: true\n  custom:\n    read-from: B\n    further-reading: true\n',
  );
  expect(acceptRecords(before, ['b-1'])).toContain('  title: B\n  custom:\n    further-reading: true\n');
});
