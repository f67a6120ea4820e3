/** That `src/` keeps to the order of rooms that docs/architecture.md tells. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

interface Import {
  from: string;
  to: string;
  line: number;
  isType: boolean;
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((name) => name.split(path.sep).join('/'))
  .filter((name) => /\.(ts|mjs|astro)$/.test(name))
  .sort();
const imports = files.flatMap((file) => importsOf(file, readFileSync(`src/${file}`, 'utf8')));
const rooms = readRooms(readFileSync('docs/architecture.md', 'utf8'));

const roomOf = (file: string) => file.split('/')[0] ?? file;

/** Imports of our own files, by their paths in `src/`, without what is asked of the bundler behind a `?`. */
function importsOf(file: string, text: string): Import[] {
  const statements = text.matchAll(
    /^[ \t]*(?:import|export)\b(?:(?<what>[^'";()=]*?)\bfrom\b)?\s*['"](?<static>\.[^'"]+)['"]|\bimport\(\s*['"](?<dynamic>\.[^'"]+)['"]/gm,
  );
  return [...statements].map(({ index, groups = {} }) => ({
    from: file,
    // Without how it is imported: `?url`, `?raw`.
    to: path.posix.join(path.posix.dirname(file), groups['static'] ?? groups['dynamic'] ?? '').replace(/\?.*/, ''),
    line: text.slice(0, index).split('\n').length,
    isType: /^\s*type\b/.test(groups['what'] ?? '') || /^\s*\{(\s*type\s+[^,}]+,?)+\s*\}\s*$/.test(groups['what'] ?? ''),
  }));
}

/** The rooms of the table, each with those that it may import: `all` or `types` of them. */
function readRooms(page: string): Map<string, Map<string, 'all' | 'types'>> {
  const rows = [...page.matchAll(/^\| `(?<room>[^`]+)` \|[^|]*\|(?<below>[^|]*)\|$/gm)];
  return new Map(
    rows.map(({ groups = {} }) => [
      groups['room'] ?? '',
      new Map([...(groups['below'] ?? '').matchAll(/`([^`]+)`( \(types\))?/g)].map(([, room = '', types]) => [room, types ? 'types' : 'all'])),
    ]),
  );
}

function isAllowed({ from, to, isType }: Import): boolean {
  if (roomOf(from) === roomOf(to)) return true;
  // The papers that are written for the tests serve those of the rooms too.
  if (from.endsWith('.test.ts') && to.startsWith('../tests/fixtures/')) return true;
  const allowed = rooms.get(roomOf(from))?.get(roomOf(to));
  return allowed === 'all' || (allowed === 'types' && isType);
}

const tell = ({ from, to, line }: Import) => `src/${from}:${line} imports ${to}`;

test('statements of every shape are read', () => {
  const text = [
    `import type { A } from '../model/a.ts';`,
    `import { type B, type C } from '../model/b.ts';`,
    `import { type D, e } from './d.ts';`,
    `import '../styles/site.css';`,
    `export {\n  f,\n} from '../f.ts';`,
    `const g = await import('./g.ts');`,
    `import h from 'node:path';`,
    `import sheet from '../styles/h.css?url';`,
    `export const i = './i.ts';`,
  ].join('\n');
  expect(importsOf('edition/x.ts', text).map(({ to, line, isType }) => [to, line, isType])).toEqual([
    ['model/a.ts', 1, true],
    ['model/b.ts', 2, true],
    ['edition/d.ts', 3, false],
    ['styles/site.css', 4, false],
    ['f.ts', 5, false],
    ['edition/g.ts', 8, false],
    ['styles/h.css', 10, false],
  ]);
});

test('the table names every room of src, and no other', () => {
  expect([...rooms.keys()].sort()).toEqual(readdirSync('src').sort());
});

test('the table is in order: a room imports those above it', () => {
  const order = [...rooms.keys()];
  for (const [room, below] of rooms) expect(order.slice(0, order.indexOf(room))).toEqual(expect.arrayContaining([...below.keys()]));
});

test('imports go down', () => {
  expect(imports.filter((each) => !isAllowed(each)).map(tell)).toEqual([]);
});

test('no files import each other in a ring', () => {
  const targets = Map.groupBy(imports, ({ from }) => from);
  const done = new Set<string>();
  const rings: string[] = [];
  const visit = (file: string, trail: readonly string[]) => {
    const at = trail.indexOf(file);
    if (at >= 0) rings.push([...trail.slice(at), file].join(' → '));
    if (at >= 0 || done.has(file)) return;
    for (const { to } of targets.get(file) ?? []) visit(to, [...trail, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  expect(rings).toEqual([]);
});

test('nothing that the browser runs needs Node', () => {
  const targets = Map.groupBy(
    imports.filter(({ isType }) => !isType),
    ({ from }) => from,
  );
  const reached = new Set(files.filter((file) => roomOf(file) === 'browser' && !file.endsWith('.test.ts')));
  for (const file of reached) for (const { to } of targets.get(file) ?? []) reached.add(to);
  const needy = [...reached].filter((file) => /from '(node:|astro|pagefind|zod|yaml|unified)/.test(readFileSync(`src/${file}`, 'utf8')));
  expect(needy).toEqual([]);
});
