import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFixturePapers } from '../../tests/fixtures/collection.fixture.ts';
import { readCollection } from '../edition/collection/read-collection.ts';
import type { Paper } from '../model/paper.ts';
import { holdsWords, type NodeType, type Note, plainText, type TextNode, walk } from '../model/text.ts';
import { formats } from './formats.ts';
import { readHardCollection } from './hard-collection.fixture.ts';
import { hasProgram, programs, takers } from './taken-words.ts';

const site = { origin: 'https://example.org', base: '/papers/' };
const collections = [readCollection(path.resolve('content')), readHardCollection(), readFixturePapers()];

/** The words that every format owes its readers. */
function modelWords(paper: Paper, leftOut?: NodeType): { body: string; notes: string } {
  const streams = { body: '', notes: '' };
  const collect = (node: TextNode, stream: keyof typeof streams): void => {
    if (node.type === leftOut) return;
    if (holdsWords(node)) streams[stream] += ` ${plainText(node)}`;
    else if ('children' in node) for (const child of node.children as TextNode[]) collect(child, node.type === 'note' ? 'notes' : stream);
    else streams[stream] += ` ${plainText(node)}`;
  };
  for (const { tree } of paper.files) for (const node of tree.children) collect(node, 'body');
  return streams;
}

/** What a format may set in another way: marks of lists, quotations, italics and what is supplied, and spaces. */
const wordsIn = (text: string): string[] =>
  text
    // Raised and lowered figures are characters of their own in some, and marked in others.
    .normalize('NFKC')
    .replace(/[_*~⟨⟩]/g, '')
    .split(/\s+/)
    .filter((word) => word && !/^(?:[-–•>|]|\d+\.)$/.test(word));

/**
 * Runs of letters, which is what a typeset page keeps whole: raised figures touch words there, and words are divided at the ends of
 * lines, and between Han or kana anywhere: of these each letter is a run. A run that is divided between two pages ends in `=`.
 */
const runsIn = (text: string): string[] =>
  text
    .normalize('NFKC')
    .replace(/[\u200B\u2060]/g, '')
    .replace(/[-‐‑\u00AD](?:\n(?=\p{L})|(?!\n))/gu, '')
    .replace(/[-‐‑\u00AD]\n/g, '=\n')
    .match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])\p{L}\p{M}*)+=?/gu) ?? [];

/** Poppler gives right-to-left text in the order of the eye, and cuts it otherwise: of such runs only the letters are compared. */
const isRightToLeft = (run: string) => /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(run);
const lettersOf = (runs: readonly string[]) => [...runs.filter(isRightToLeft).join('')].filter((letter) => /\p{L}/u.test(letter)).sort();

/** Where formulas are set, nothing shows their TeX. */
function withoutFormulas(words: string, { files }: Paper): string {
  let left = words;
  for (const { tree } of files) {
    walk(tree, (node) => {
      if (node.type === 'math') left = left.replace(node.tex, ' ');
    });
  }
  return left;
}

/** The first run that does not follow those before it. */
function missingRun(expected: readonly string[], found: readonly string[]): string | undefined {
  let at = 0;
  for (const [index, run] of expected.entries()) {
    const ends = [found.indexOf(run, at), dividedAt(run, found, at)].filter((end) => end >= 0);
    if (ends.length === 0) return `${run} (behind “${expected.slice(Math.max(0, index - 8), index).join(' ')}”)`;
    at = Math.min(...ends) + 1;
  }
  return undefined;
}

/** Where the second part of a run stands whose first part ends a page. */
function dividedAt(run: string, found: readonly string[], from: number): number {
  const first = found.findIndex((part, index) => index >= from && part.endsWith('=') && run.startsWith(part.slice(0, -1)));
  return first < 0 ? -1 : found.indexOf(run.slice((found[first]?.length ?? 1) - 1), first + 1);
}

/** Scripts that no installed font has cannot be typeset: skipped by name. */
async function renderIfSet(render: () => ReturnType<(typeof formats)[number]['render']>): Promise<{ bytes: Uint8Array } | { missing: string }> {
  try {
    const content = await render();
    return { bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content };
  } catch (error) {
    if (error instanceof Error && /expected those of an installed font/.test(error.message)) return { missing: error.message };
    throw error;
  }
}

describe.each(collections.flatMap((collection) => collection.papers.map((paper) => ({ name: paper.id, paper, collection }))))(
  'the words of $name',
  ({ paper, collection }) => {
    it('are there to be compared', () => {
      const notes = paper.notes.map(({ node }: { node: Note }) => node.children.map(plainText).join(' ')).join(' ');
      expect(wordsIn(modelWords(paper).body).length).toBeGreaterThan(1);
      expect(modelWords(paper).notes.length).toBeGreaterThanOrEqual(notes.length);
    });

    for (const format of formats) {
      const program = programs[format.extension];
      it.skipIf(program && !hasProgram(program))(`are those of ${format.label}${program ? ` (with ${program})` : ''}`, async ({ skip }) => {
        const take = takers[format.extension];
        if (!take) throw new Error(`Unexpected format ${format.extension}, expected a way to take its words out in taken-words.ts.`);
        const content = await renderIfSet(() => format.render({ paper, collection, site }));
        if ('missing' in content) return skip(content.missing);
        const taken = take(content.bytes, paper.meta.language);
        const expected = modelWords(paper);
        if ('all' in taken) {
          const found = runsIn(taken.all);
          const inOrder = found.filter((run) => !isRightToLeft(run));
          // A table’s cells may be read row by row or column by column.
          for (const { node } of paper.passages.values()) {
            if (node.type === 'table') for (const run of runsIn(plainText(node))) expect(found.join(' '), run).toContain(run);
          }
          const running = modelWords(paper, 'table');
          for (const stream of [withoutFormulas(running.body, paper), withoutFormulas(running.notes, paper)]) {
            expect(
              missingRun(
                runsIn(stream).filter((run) => !isRightToLeft(run)),
                inOrder,
              ),
            ).toBeUndefined();
          }
          const letters = lettersOf(found);
          for (const letter of lettersOf(runsIn(`${expected.body} ${expected.notes}`))) {
            const at = letters.indexOf(letter);
            expect(at, letter).toBeGreaterThanOrEqual(0);
            letters.splice(at, 1);
          }
        } else {
          expect(wordsIn(taken.body)).toEqual(wordsIn(expected.body));
          expect(wordsIn(taken.notes)).toEqual(wordsIn(expected.notes));
        }
      });
    }
  },
);
