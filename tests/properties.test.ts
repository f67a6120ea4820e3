/** What holds for any text: it comes back from the encoding as it was, and its addresses are valid and its own. */
import fc from 'fast-check';
import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { idsUnique } from '../src/checks/rules/ids-unique.ts';
import type { Collection } from '../src/edition/collection/read-collection.ts';
import { parseSection } from '../src/encoding/pipeline.ts';
import { sectionHtml } from '../src/encoding/section-html.ts';
import { encodeText, escapeLineStarts, escapeText, headingLine } from '../src/intake/write/escape-text.ts';
import type { SectionTree } from '../src/model/text.ts';

const run = { seed: 20_010, numRuns: 300 };
const names = { names: () => ({}) };
const flat = (text: string) => text.replace(/\s+/g, ' ').trim();

const read = (mdx: string) => parseSection(mdx, 'content/papers/any-2001/1-any.mdx', names);
type Node = DefaultTreeAdapterMap['node'];
const render = (tree: SectionTree): Node => parseFragment(sectionHtml(tree, { base: '/', language: 'en-GB', aliases: new Map() }));
const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : []);

const textOf = (node: Node): string => ('value' in node ? node.value : childrenOf(node).map(textOf).join(''));

function idsIn(node: Node): string[] {
  const own = 'attrs' in node ? node.attrs.filter(({ name }) => name === 'id').map(({ value }) => value) : [];
  return [...own, ...childrenOf(node).flatMap(idsIn)];
}

/** The words of each element of that name. */
const wordsIn = (node: Node, tagName: string): string[] =>
  node.nodeName === tagName ? [flat(textOf(node))] : childrenOf(node).flatMap((child) => wordsIn(child, tagName));

const marks = fc.constantFrom(...'*_`[]{}<>&!#\\/|~^:;=+-.$"\'()1aé ');
const pieces = fc.constantFrom(
  ...['import ', 'export ', '\n', '\n\n', '&amp;', '&#38;', '[^1]', '^[', '](', '<Page n="1" />', '{/*', '*/}', 'https://a.b', '<!--', '日本', 'שלום', '😀'],
);
const character = fc.string({ unit: 'binary', minLength: 1, maxLength: 1 });
const unit = fc.oneof({ weight: 4, arbitrary: marks }, { weight: 4, arbitrary: character }, { weight: 1, arbitrary: pieces });

/** Any characters but those that no text has: halves of pairs, and the one that Markdown replaces. */
const anyText = fc
  .array(unit, { minLength: 1, maxLength: 60 })
  .map((units) => units.join('').replace(/[\0\p{Cs}]/gu, ''))
  .filter((text) => /[\p{L}\p{N}]/u.test(text));

const asParagraph = fc.constantFrom(
  (text: string) => escapeLineStarts(escapeText(text)),
  // As a writer sees references: nothing is markup, so nothing is lost.
  (text: string) => encodeText(flat(text)),
);

test('any text, escaped, comes back from a paragraph, a note, an emendation and a heading', () => {
  fc.assert(
    fc.property(anyText, asParagraph, (text, write) => {
      const line = write(text);
      const inLine = write(flat(text));
      const { tree } = read(
        `# ${headingLine(escapeText(flat(text)))}\n\n${line}\n\nA note<Emend was="a" why="b">w${inLine}w</Emend>.[^9]\n\n[^9]: w${inLine}\n`,
      );
      const html = render(tree);
      expect(wordsIn(html, 'h2')).toEqual([flat(text)]);
      expect(wordsIn(html, 'p')[0]).toBe(flat(text));
      expect(wordsIn(html, 'p')[1]).toBe(`A notew${flat(text)}w.9`);
      expect(wordsIn(html, 'foot-note')[0]).toBe(`9w${flat(text)} ↩`);
    }),
    run,
  );
});

const anyTitle = fc.oneof(
  anyText,
  fc.constantFrom(
    '1. One',
    'I. One',
    'A. One',
    '2.1 One',
    'Page 3',
    'Page-3',
    'n1',
    'N1 call',
    'N1 c1',
    'S1',
    'S1-2',
    '12',
    'Any p1',
    'S1-p1',
    'Résumé',
    '日本',
  ),
);
const anySections = fc.array(fc.record({ depth: fc.constantFrom(2, 3), title: anyTitle }), { maxLength: 8 });

test('any titles give valid ids, each of which the page has once, or a check tells of it', () => {
  fc.assert(
    fc.property(anyTitle, anySections, (first, rest) => {
      const blocks = rest.flatMap(({ depth, title }, i) => [
        `${'#'.repeat(depth)} ${headingLine(escapeText(flat(title)))}`,
        `Words.[^${i + 1}]`,
        `<Page n="${i + 1}" />More.`,
        `[^${i + 1}]: A <Cite work="a">work</Cite>.`,
      ]);
      const text = [`# ${headingLine(escapeText(flat(first)))}`, 'Words.', ...blocks].join('\n\n');
      const { tree } = read(text);
      const ids = idsIn(render(tree));
      expect(ids.length).toBeGreaterThan(rest.length * 6);
      for (const id of ids) expect(id).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
      const paper = { id: 'any-2001', files: [{ path: 'any.mdx', tree, text }] };
      const complaints = [...(idsUnique.check?.({ papers: [paper], works: {}, names: {}, events: [] } as unknown as Collection) ?? [])];
      expect(new Set(ids).size === ids.length).toBe(complaints.length === 0);
    }),
    run,
  );
});
