import { expect, test } from 'vitest';
import type { Names } from '../model/name.ts';
import { walk } from '../model/text.ts';
import { parseSection } from './pipeline.ts';

const nothing = { names: () => ({}) };

function typesIn(text: string): string[] {
  const types: string[] = [];
  walk(parseSection(text, 'content/papers/any-2001/1-any.mdx', nothing).tree, ({ type }) => void types.push(type));
  return types;
}

test.each([
  ['with lines around it', '| a | b |\n| - | - |\n| c | d |\n'],
  ['with lines between cells', 'a | b\n--- | ---\nc | d\n'],
  ['with no line but a rule that is aligned', 'a\n:-\nb\n'],
  ['with a rule that is aligned to the other side', 'a\n-:\nb\n'],
])('a table is read %s', (_, table) => {
  expect(typesIn(`# A\n\n<Table>\n\n${table}\n</Table>\n`).filter((type) => type.startsWith('table'))).toEqual(
    expect.arrayContaining(['table', 'tableRow', 'tableCell']),
  );
});

const names = {
  abe: { kind: 'person', name: 'A', forms: ['Abe Shinzo', 'Abe'] },
  place: { kind: 'place', name: 'B', forms: ['“Élan” 3', '𠮷野', '3rd', 'アベ'] },
} as const;

test.each([
  ['Abe Shinzo and Abe', ['Abe Shinzo', 'Abe']],
  ['LaAbe, Abel, 𠮷Abe, Abe’s', ['Abe', 'Abe']],
  ['an “Élan” 3, Élan” 3', ['“Élan” 3']],
  ['𠮷野 and 3rd, but not 13rd, 𠮷の野', ['𠮷野', '3rd']],
  ['昨日𠮷野へ行く。アベは、アベニューで大アベに会う。', ['𠮷野', 'アベ', 'アベ']],
  ['nobody', []],
])('names are found as whole words: %s', (text, expected) => {
  const found: string[] = [];
  const { tree } = parseSection(`# A\n\n${text}\n`, 'content/papers/any-2001/1-any.mdx', { names: () => names as unknown as Names });
  walk(tree, (node) => void (node.type === 'name' && node.children[0]?.type === 'text' && found.push(node.children[0].value)));
  expect(found).toEqual(expected);
});

test('a file is read as it is by itself, whatever was read before', () => {
  const text = '# A\n\nWords.[^1]\n\n[^1]: A note.\n';
  const first = typesIn(text);
  typesIn('# B\n\nWords.[^2]\n\n| a |\n| - |\n\n[^2]: Another.\n');
  expect(typesIn(text)).toEqual(first);
  // A note that only another file has.
  expect(parseSection('# C\n\nWords.[^2]\n', 'content/papers/any-2001/3-any.mdx', nothing).findings.map(({ rule }) => rule)).toEqual(['noteref-defined']);
});

const notesIn = (text: string, noteNumbering?: 'by-section') => {
  const found: string[] = [];
  const { tree, findings } = parseSection(text, 'content/papers/any-2001/2-any.mdx', { ...nothing, noteNumbering });
  walk(
    tree,
    (node) => void (node.type === 'note' ? found.push(`${node.id} ${node.label}`) : node.type === 'noteref' && found.push(`${node.id} → ${node.note}`)),
  );
  return { found, rules: findings.map(({ rule }) => rule) };
};

test('notes bear their printed labels, and addresses of these', () => {
  const text = '# II. Any\n\nA[^*] b[^†] c[^12a] d.[^*]\n\n[^*]: Star.\n\n[^†]: Dagger.\n\n[^12a]: Number.\n';
  expect(notesIn(text)).toEqual({
    found: [...['n-star-call → n-star', 'n-dagger-call → n-dagger', 'n12a-call → n12a', 'n-star-call-2 → n-star'], ...['n-star *', 'n-dagger †', 'n12a 12a']],
    rules: [],
  });
});

test('notes that begin anew in a section are the section’s', () =>
  expect(notesIn('# II. Any\n\nA.[^1]\n\n[^1]: One.\n', 'by-section').found).toEqual(['s2-n1-call → s2-n1', 's2-n1 1']));

test('a label that none can be found by hides nothing else', () =>
  expect(notesIn('# II. Any\n\nA[^one] b.[^1]\n\n[^one]: <Unknown>x</Unknown>\n\n[^1]: One.\n\n[^1]: <Other>y</Other>\n').rules.toSorted()).toEqual([
    ...['element-known', 'element-known', 'note-defined-once', 'note-numbered'],
  ]));
