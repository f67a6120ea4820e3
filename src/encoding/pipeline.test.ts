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

const sectionsIn = (text: string) => {
  const found: string[] = [];
  walk(
    parseSection(text, 'content/papers/any-2001/2-any.mdx', nothing).tree,
    (node) => void (node.type === 'section' && found.push(`${node.id} ${node.number.join('.')} ${node.title}`)),
  );
  return found;
};

test.each([
  ['letters below a number', '# I. Stores\n\n## A. Tar\n\nx\n\n## B. Hemp\n\nx\n', ['s1 I Stores', 's1-a I.A Tar', 's1-b I.B Hemp']],
  ['words below a number', '# II. Tar\n\n## Summary\n\nx\n', ['s2 II Tar', 's2-summary  Summary']],
  [
    'words below words',
    '# Introduction\n\n## Aims\n\n### Aims\n\nx\n',
    ['introduction  Introduction', 'introduction-aims  Aims', 'introduction-aims-aims  Aims'],
  ],
  ['numbers below words', '# Introduction\n\n## 1. Aims\n\nx\n', ['introduction  Introduction', 'introduction-1 1 Aims']],
  [
    'whole numbers',
    '# 2 Method\n\n## 2.1 Data\n\nx\n\n## 2.2 Aims\n\nx\n\n### 2.2.1 More\n\nx\n',
    ['two', 's2-1 2.1 Data', 's2-2 2.2 Aims', 's2-2-1 2.2.1 More'],
  ],
  ['an appendix', '# A. Tables\n\n## A.1 Ports\n\nx\n\n## A.2 Quays\n\nx\n', ['a-tables  A. Tables', 's-a-1 A.1 Ports', 's-a-2 A.2 Quays']],
  ['titles like other addresses', '# II. Tar\n\n## P3\n\nx\n\n## B\n\nx\n', ['s2 II Tar', 's2-section-p3  P3', 's2-section-b  B']],
  [
    'what the editor says',
    '# <Label why="It begins so.">V.</Label> Tar\n\n## <Label as="none" why="A name.">1.</Label> Hemp\n\nx\n',
    ['s5 V Tar', 's5-1-hemp  1. Hemp'],
  ],
  ['a misprint', '# <Label as="III" why="Misprinted.">II.</Label> Tar\n\nx\n', ['s3 III Tar']],
  ['a note in a heading', '# I. Tar[^1]\n\nx\n\n[^1]: A note.\n', ['s1 I Tar']],
])('the ids of sections: %s', (name, text, expected) =>
  expect(name === 'whole numbers' ? sectionsIn(text).slice(1) : sectionsIn(text)).toEqual(name === 'whole numbers' ? expected.slice(1) : expected),
);

test('a table’s own notes stay with it, and begin anew with each', () => {
  const table = (note: string) => `<Table>\n\nPorts[^a]\n\n| a[^*] | b |\n| - | - |\n| c | d |\n\n[^a]: ${note}\n\n[^*]: A star.\n\n</Table>\n`;
  const { found, rules } = notesIn(`# II. Any\n\n${table('One.')}\n${table('Two.')}\nText.[^1]\n\n[^1]: The text’s.\n`);
  expect(rules).toEqual([]);
  expect(found.filter((each) => !each.includes('→'))).toEqual(['s2-tab1-n-a a', 's2-tab1-n-star *', 's2-tab2-n-a a', 's2-tab2-n-star *', 'n1 1']);
});
