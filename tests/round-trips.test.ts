/** The edition’s own Markdown, taken in again, says the same: headings, paragraphs, calls, notes and citations. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readCollection } from '../src/edition/collection/read-collection.ts';
import { parseSection } from '../src/encoding/pipeline.ts';
import { markdownExporter } from '../src/exports/markdown/markdown.ts';
import { paperFiles } from '../src/exports/paper-files.ts';
import { renderFile } from '../src/exports/rendered.ts';
import { importFiles } from '../src/intake/import-files.ts';
import { plainText, type TextNode, walk } from '../src/model/text.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'locus-round-trip-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Without the marks of pages, which Markdown has as words. */
const letters = (text: string) =>
  text
    .replace(/\[p\.\s?\w+\]/g, '')
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** What Markdown can say: pages, names, emendations and places within works it cannot. */
function saidBy(nodes: readonly TextNode[]): string[] {
  const said: string[] = [];
  const read = (node: TextNode) => {
    if (node.type === 'heading') said.push(`heading ${node.depth} ${letters(plainText(node))}`);
    // The mark of a page between two blocks is a paragraph there.
    if (node.type === 'paragraph' && letters(plainText(node)) !== '') said.push(`paragraph ${letters(plainText(node))}`);
    if (node.type === 'noteref') said.push(`call ${node.label}`);
    if (node.type === 'cite') said.push(`cites ${node.work}`);
  };
  for (const node of nodes) walk(node, read);
  return said;
}

test('Markdown', { timeout: 120_000 }, async () => {
  const collection = readCollection('content');
  const [paper] = collection.papers;
  if (!paper) throw new Error('There is no paper.');
  const context = { paper, collection, site: { origin: 'https://example.org', base: '/' }, remark: () => undefined };
  const bibliography = path.join(folder, `${paper.id}.bib`);
  for (const file of paperFiles(context).filter(({ name }) => name === `${paper.id}.bib`)) writeFileSync(bibliography, await renderFile(file, context));
  const markdown = path.join(folder, 'paper.md');
  writeFileSync(markdown, String(await markdownExporter.render(context)));
  const request = { id: 'again-2010', files: [markdown], bibliographies: [bibliography], record: {} };
  const { files } = await importFiles({ ...request, collection: readCollection(folder) });
  const again = [...files].flatMap(([name, text]) =>
    name.endsWith('.mdx') ? saidBy(parseSection(String(text), name, { names: () => ({}) }).tree.children as TextNode[]) : [],
  );
  // What the export has besides the text: the lines of the title page before it, and the list of changes behind it.
  const text = paper.files.flatMap(({ tree }) => saidBy(tree.children as TextNode[]));
  const from = again.indexOf(text[0] ?? '');
  expect(text.length).toBeGreaterThan(100);
  expect(again.slice(from, from + text.length)).toEqual(text);
  expect(again[from + text.length]).toBe('heading 1 Changestothecopytext');
});
