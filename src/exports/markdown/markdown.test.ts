import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { readFixturePapers } from '../../../tests/fixtures/collection.fixture.ts';
import { formatBibtex } from '../../citation/exchange/index.ts';
import { readCollection } from '../../edition/collection/read-collection.ts';
import { plainText } from '../../model/text.ts';
import { worksOf } from '../cite/works-of.ts';
import { readHardCollection } from '../hard-collection.fixture.ts';
import { hasProgram } from '../taken-words.ts';
import { escapeStart, escapeText } from './escape.ts';
import { markdownExporter } from './markdown.ts';

const site = { origin: 'https://example.org', base: '/' };
const collections = [readCollection(path.resolve('content')), readHardCollection(), readFixturePapers()];
const folder = mkdtempSync(path.join(tmpdir(), 'locus-markdown-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A node of Pandoc's document. */
interface PandocNode {
  t: string;
  c?: unknown;
}
const isNode = (value: unknown): value is PandocNode => typeof value === 'object' && value !== null && 't' in value;

/** Words in the order of the document; notes are left out. */
function wordsOfPandoc(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsOfPandoc).join('');
  if (!isNode(value)) return '';
  if (value.t === 'Str') return String(value.c);
  if (value.t === 'Space' || value.t === 'SoftBreak' || value.t === 'LineBreak') return ' ';
  if (value.t === 'Quoted') return quoted(value.c as [PandocNode, unknown]);
  if (value.t === 'Code' || value.t === 'CodeBlock' || value.t === 'Math') return String((value.c as [unknown, string])[1]);
  if (value.t === 'Cite' || value.t === 'RawInline') throw new Error(`Unexpected ${value.t}, expected words only.`);
  if (value.t === 'Note') return '';
  const words = wordsOfPandoc(value.c);
  return value.t === 'Para' || value.t === 'Plain' || value.t === 'Header' ? `${words}\n` : words;
}

/** Curly marks, which Pandoc takes for the quotation that they are. */
const quoted = ([kind, words]: [PandocNode, unknown]) => (kind.t === 'SingleQuote' ? `‘${wordsOfPandoc(words)}’` : `“${wordsOfPandoc(words)}”`);

const readPandoc = (markdown: string) =>
  JSON.parse(execFileSync('pandoc', ['-f', 'markdown', '-t', 'json'], { input: markdown, encoding: 'utf8', maxBuffer: 64_000_000 })) as { blocks: unknown[] };
const inWords = (text: string) => text.normalize('NFKC').split(/\s+/).filter(Boolean);

describe.skipIf(!hasProgram('pandoc')).each(collections.flatMap((collection) => collection.papers.map((paper) => ({ id: paper.id, paper, collection }))))(
  'pandoc reads $id',
  ({ paper, collection }) => {
    const markdown = String(markdownExporter.render({ paper, collection, site }));
    const works = worksOf(paper, collection);
    writeFileSync(path.join(folder, `${paper.id}.md`), markdown);
    writeFileSync(path.join(folder, `${paper.id}.bib`), formatBibtex(works));

    it('with citations that lead to its own bibliography, and without a warning', () => {
      const {
        stdout: html,
        stderr,
        status,
      } = spawnSync('pandoc', ['-C', '--mathml', `${paper.id}.md`, '-t', 'html'], { cwd: folder, encoding: 'utf8', maxBuffer: 64_000_000 });
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      const entries = [...html.matchAll(/<div id="(ref-[^"]+)"/g)].map(([, id = '']) => id);
      expect(entries.toSorted()).toEqual(
        Object.keys(works)
          .map((key) => `ref-${key}`)
          .toSorted(),
      );
      const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id);
      expect(ids.length).toBe(new Set(ids).size);
      for (const [, id = ''] of html.matchAll(/\shref="#([^"]+)"/g)) expect(ids).toContain(id);
      for (const { node } of paper.citations) expect(html).toMatch(new RegExp(`href="#ref-${node.work}"\\s+id="${node.id}"`));
      for (const id of paper.passages.keys()) expect(ids).toContain(id);
      for (const { node } of paper.pages) expect(ids).toContain(node.id);
    });

    it('as the words of the text', () => {
      const paragraphs = new Set(
        wordsOfPandoc(readPandoc(markdown).blocks)
          .split('\n')
          .map((line) => inWords(line.replace(/\[(?:p\.|S\.|ص)?\s?\d+頁?\]/g, '')).join(' ')),
      );
      const expected = [...paper.passages.values()].flatMap(({ node }) => (node.type === 'paragraph' ? [inWords(plainText(node)).join(' ')] : []));
      expect(expected.length).toBeGreaterThan(0);
      for (const words of expected) expect(paragraphs).toContain(words);
    });
  },
);

describe.skipIf(!hasProgram('pandoc'))('escaped characters', () => {
  it('are to pandoc what they are in the text', () => {
    const texts = fc.sample(
      fc.array(fc.constantFrom(...'\\`*_{}[]<>#$&@~^|"\'!-.:;=+()%/1aB 日“’é'), { minLength: 1, maxLength: 14 }).map((characters) => characters.join('')),
      { numRuns: 3000, seed: 1 },
    );
    const lines = [
      ...texts,
      '1. one',
      '(a) two',
      'iv) three',
      '#. four',
      '- five',
      '+ six',
      ': seven',
      '% eight',
      '> nine',
      '# ten',
      '| eleven',
      '=== twelve',
      '--- thirteen',
      '(@x) fourteen',
      '***',
    ]
      .map((text) => inWords(text).join(' '))
      .filter(Boolean);
    const { blocks } = readPandoc(lines.map((line) => escapeStart(escapeText(line))).join('\n\n'));
    expect(blocks.map((block) => inWords(wordsOfPandoc(block)).join(' '))).toEqual(lines);
  });
});
