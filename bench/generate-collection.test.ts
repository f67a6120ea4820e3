import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { judge } from '../src/checks/judge.ts';
import { formatLines } from '../src/checks/report.ts';
import { readCollection } from '../src/edition/collection/read-collection.ts';
import { measureFidelity } from '../src/edition/fidelity/fidelity.ts';
import { changeParagraph } from './change-paragraph.ts';
import { generateCollection } from './generate-collection.ts';
import { paperShape } from './generate-paper.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'locus-generated-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const generate = (name: string, papers: number, seed = 1) => {
  const to = path.join(folder, name, 'content');
  return { to, ids: generateCollection(to, { papers, seed }) };
};
const filesOf = (to: string) => {
  const names = readdirSync(to, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    names.map(({ parentPath, name }) => [path.relative(to, path.join(parentPath, name)), readFileSync(path.join(parentPath, name), 'utf8')]),
  );
};

test('a seed gives the same bytes, another seed others, and a larger collection begins with the smaller', () => {
  const [first, second, other, larger] = [generate('first', 2), generate('second', 2), generate('other', 2, 7), generate('larger', 3)];
  expect(filesOf(second.to)).toEqual(filesOf(first.to));
  expect(other.ids).not.toEqual(first.ids);
  expect(larger.ids.slice(0, 2)).toEqual(first.ids);
  const [id = ''] = first.ids;
  expect(filesOf(path.join(larger.to, 'papers', id))).toEqual(filesOf(path.join(first.to, 'papers', id)));
});

test('papers are sound, and of the shape that is told', () => {
  const { to } = generate('sound', 12);
  const collection = readCollection(to);
  expect(formatLines(judge(collection))).toBe('');
  expect(collection.papers).toHaveLength(12);
  for (const paper of collection.papers) {
    const ofKind = (kind: string) => [...paper.passages.values()].filter((passage) => passage.kind === kind).length;
    expect(paper.pages).toHaveLength(paperShape.pages);
    expect(ofKind('section')).toBe(paperShape.sections);
    expect(ofKind('paragraph')).toBe(paperShape.paragraphs);
    expect(paper.notes).toHaveLength(paperShape.notes);
    expect(new Set(paper.citations.map(({ node }) => node.work)).size).toBe(paperShape.works);
    expect(new Set(paper.mentions.map(({ node }) => node.ref)).size).toBeGreaterThanOrEqual(paperShape.names);
    expect(collection.events.filter((event) => event.paper === paper.id)).toHaveLength(paperShape.events);
    expect(measureFidelity(paper)?.differences).toEqual([]);
    const words = paper.source?.text.match(/\p{L}+/gu)?.length ?? 0;
    expect(words).toBeGreaterThan(5_400);
    expect(words).toBeLessThan(6_200);
  }
  expect([...collection.citedIn.values()].some((references) => new Set(references.map(({ paper }) => paper)).size > 1)).toBe(true);
});

test('a changed paragraph keeps the collection sound', () => {
  const { to, ids } = generate('changed', 1);
  const before = filesOf(to);
  changeParagraph(to, ids[0] as string);
  const after = filesOf(to);
  expect(Object.keys(after).filter((name) => after[name] !== before[name])).toHaveLength(2);
  expect(formatLines(judge(readCollection(to)))).toBe('');
});
