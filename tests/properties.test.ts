/** What holds for any text: it comes back from the encoding as it was, and its addresses are valid and its own. */
import fc from 'fast-check';
import type { Nodes } from 'hast';
import { toHast } from 'mdast-util-to-hast';
import { expect, test } from 'vitest';
import { encodeText, escapeLineStarts, escapeText, headingLine } from '../src/cli/import/escape-text.ts';
import { parseSection } from '../src/encoding/pipeline.ts';
import { textHandlers } from '../src/encoding/to-hast.ts';
import { type SectionTree, walk } from '../src/model/text.ts';

const run = { seed: 20_010, numRuns: 300 };
const names = { names: () => ({}) };
const flat = (text: string) => text.replace(/\s+/g, ' ').trim();

const read = (mdx: string) => parseSection(mdx, 'content/papers/any-2001/1-any.mdx', names);
const render = (tree: SectionTree) => toHast(tree as never, { handlers: textHandlers({ base: '/' }) as never }) as Nodes;

const textOf = (node: Nodes): string => (node.type === 'text' ? node.value : 'children' in node ? node.children.map((child) => textOf(child as Nodes)).join('') : '');

/** The words of each element of that name. */
function wordsIn(node: Nodes, tagName: string): string[] {
  if (node.type === 'element' && node.tagName === tagName) return [flat(textOf(node))];
  return 'children' in node ? node.children.flatMap((child) => wordsIn(child as Nodes, tagName)) : [];
}

/** Any characters but those that no text has: halves of pairs, and the two that Markdown replaces or drops. */
const anyText = fc
  .string({ unit: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...'*_`[]{}<>&!#\\/|~^:;=+-.$"\'()1aé ') }, { weight: 3, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }) }, { weight: 2, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) }, { weight: 1, arbitrary: fc.constantFrom('import ', 'export ', '\n', '\n\n', '&amp;', '&#38;', '[^1]', '^[', '](', '<Page n="1" />', '{/*', '*/}', 'https://a.b', '<!--', '日本', 'שלום', '😀') }) }, { minLength: 1, maxLength: 60 })
  .map((text) => text.replace(/[\0\p{Cs}]/gu, ''))
  .filter((text) => /[\p{L}\p{N}]/u.test(text));

const asParagraph = fc.constantFrom(
  (text: string) => escapeLineStarts(escapeText(text)),
  // As a writer sees references: nothing is markup, so nothing is lost.
  (text: string) => encodeText(flat(text)),
);

test('any text, escaped, comes back from a paragraph, a note, an emendation and a heading', () => {
  fc.assert(
    fc.property(anyText, asParagraph, (text, escape) => {
      const line = escape(text);
      const inLine = escape(flat(text));
      const { tree } = read(`# ${headingLine(escapeText(flat(text)))}\n\n${line}\n\nA note<Emend was="a" why="b">w${inLine}w</Emend>.[^9]\n\n[^9]: w${inLine}\n`);
      const html = render(tree);
      expect(wordsIn(html, 'h2')).toEqual([flat(text)]);
      expect(wordsIn(html, 'p')[0]).toBe(flat(text));
      expect(wordsIn(html, 'p')[1]).toBe(`A notew${flat(text)}w.9`);
      expect(wordsIn(html, 'aside')[0]).toBe(`w${flat(text)} ↩`);
    }),
    run,
  );
});

test('any titles give valid ids, each its own unless the same address is printed twice', () => {
  const titles = fc.array(fc.record({ depth: fc.constantFrom(2, 3), title: fc.oneof(anyText, fc.constantFrom('1. One', 'I. One', 'Page 3', 'n1', 'S1', '12', 'A-p1', 'Any', 'Résumé')) }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(anyText, titles, (first, rest) => {
      const heading = (title: string, depth: number) => `${'#'.repeat(depth)} ${headingLine(escapeText(flat(title)))}`;
      const { tree, findings } = read([heading(first, 1), 'Words.', ...rest.flatMap(({ depth, title }) => [heading(title, depth), 'Words.[^1]', 'More.']), '[^1]: A note.'].join('\n\n'));
      const ids: string[] = [];
      walk(tree, (node) => {
        if ('id' in node && node.id !== undefined) ids.push(node.id);
      });
      expect(ids.length).toBeGreaterThan(rest.length);
      for (const id of ids) expect(id).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
      if (!findings.some(({ rule }) => rule === 'section-parses')) {
        const sections: string[] = [];
        walk(tree, (node) => {
          if (node.type === 'section') sections.push(node.id);
        });
        // A title of its own gives an address of its own, and one that no paragraph, note or page has.
        const others = ids.filter((id) => !sections.includes(id));
        const twice = new Set(sections.filter((id, i) => sections.indexOf(id) !== i));
        const below = (id: string) => [...twice].some((section) => id.startsWith(`${section}-p`));
        expect(others.filter((id, i) => !below(id) && others.indexOf(id) !== i)).toEqual([]);
        expect(ids.length - others.length).toBe(sections.length);
      }
    }),
    run,
  );
});
