import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normaliseWords, wordsOf } from '../edition/ledger/fingerprint.ts';
import { parseSection } from '../encoding/pipeline.ts';
import type { Finding } from '../model/finding.ts';
import type { Work } from '../model/work.ts';
import { encodeText, escapeLineStarts, escapeText } from './escape-text.ts';
import { importMarkdown } from './import-markdown.ts';
import { printWorks } from './print-citation.ts';

const works: Record<string, Work> = {
  'lund-1998': {
    type: 'article-journal',
    title: 'Quays and Trade',
    author: [{ family: 'Lund', given: 'Inga' }],
    'container-title': 'Harbour Review',
    issued: '1998',
  },
  'convention-1994': { type: 'treaty', title: 'Bergen Convention', issued: '1994' },
};
const printed = printWorks(works);
const [lund, convention] = ['Inga Lund, ‘Quays and Trade’, *Harbour Review* (1998)', '‘Bergen Convention’, 1994'];

function importText(text: string) {
  return importMarkdown({
    text,
    file: 'paper.md',
    workOf: (key) => {
      const words = printed.get(key);
      return words && { key, printed: words };
    },
    proposeKey: () => 'lund-1998',
  });
}
/** The text below the first heading, which is `# A`. */
const bodyOf = (markdown: string) =>
  importText(`# A\n\n${markdown}`)
    .sections.map(({ mdx }) => mdx.replace(/^(<Page n="1" \/>\n\n)?# A\n\n/, ''))
    .join('');
const lossesOf = (markdown: string) => importText(markdown).losses.map(({ line, message }) => `${line}: ${message}`);

test('the works print as the tests expect', () => expect([...printed.values()].map(({ mdx }) => mdx)).toEqual([lund, convention]));

describe('citations', () => {
  test.each([
    [
      'in the text, become a note behind the punctuation',
      'So it is [@lund-1998, p. 3]. Next.',
      `So it is.[^1] Next.\n\n[^1]: <Cite work="lund-1998" locator="p. 3">${lund}, p. 3</Cite>.\n`,
    ],
    [
      'that name their author, leave the name',
      '@lund-1998 [p. 3] says so.',
      `Lund[^1] says so.\n\n[^1]: <Cite work="lund-1998" locator="p. 3">${lund}, p. 3</Cite>.\n`,
    ],
    [
      'without an author, are named by title',
      '@convention-1994 says so.',
      `‘Bergen Convention’[^1] says so.\n\n[^1]: <Cite work="convention-1994">${convention}</Cite>.\n`,
    ],
    [
      'several, keep their words',
      'So [see @lund-1998, pp. 3-5, passim; also -@convention-1994]',
      `So[^1]\n\n[^1]: see <Cite work="lund-1998" locator="pp. 3–5">${lund}, pp. 3–5</Cite>, passim; also <Cite work="convention-1994">${convention}</Cite>.\n`,
    ],
    ['with a bare number, cite a page', 'So [@lund-1998, 33-35].', `So.[^1]\n\n[^1]: <Cite work="lund-1998" locator="pp. 33–35">${lund}, pp. 33–35</Cite>.\n`],
    ['with words that are no locator, keep them', 'So [@lund-1998, in short].', `So.[^1]\n\n[^1]: <Cite work="lund-1998">${lund}</Cite>, in short.\n`],
    ['in a note, stay in it', 'So.[^a]\n\n[^a]: See [@lund-1998, p. 3].', `So.[^1]\n\n[^1]: See <Cite work="lund-1998" locator="p. 3">${lund}, p. 3</Cite>.\n`],
  ])('%s', (_, markdown, mdx) => {
    expect(bodyOf(markdown)).toBe(mdx);
    expect(lossesOf(`# A\n\n${markdown}`)).toEqual([]);
  });

  test.each(['[@nobody, p. 3]', '[@lund-1998; @nobody]', '@nobody'])('of an unknown work stay as text, and are told: %s', (markdown) => {
    expect(bodyOf(`So ${markdown}.`).replaceAll('\\', '')).toBe(`So ${markdown}.\n`);
    expect(lossesOf(`# A\n\nOne\nline ${markdown}.`)).toEqual([
      '4: Unexpected key “nobody”, expected one of the bibliography (did you mean “lund-1998”?); the citation stands as text',
    ]);
  });

  test.each(['jane@lund-1998.org', '\\@lund-1998', '`@lund-1998`'])('are not seen in %s', (markdown) => {
    expect(bodyOf(`So ${markdown}.`)).not.toContain('Cite');
  });
});

describe('notes', () => {
  test('are numbered in the order of their calls, through all sections, and defined behind the block that calls them', () => {
    const { sections, losses } = importText(
      '# A\n\nOne.[^z] Two.^[Inline *note*.]\n\nNext.\n\n# B\n\nThree.[^a]\n\n[^a]: Last.\n[^z]: First.\n\n    > Quoted.\n',
    );
    expect(losses).toEqual([]);
    expect(sections).toEqual([
      { file: '1-a.mdx', mdx: '<Page n="1" />\n\n# A\n\nOne.[^1] Two.[^2]\n\n[^1]: First.\n\n    > Quoted.\n\n[^2]: Inline *note*.\n\nNext.\n' },
      { file: '2-b.mdx', mdx: '# B\n\nThree.[^3]\n\n[^3]: Last.\n' },
    ]);
  });

  test('called twice in a section stay one; called from another section they are repeated', () => {
    const { sections, losses } = importText('# A\n\nOne.[^a] Two.[^a]\n\n# B\n\nThree.[^a]\n\n[^a]: Note.\n');
    expect(sections.map(({ mdx }) => mdx.match(/\[\^\d\]:?/g))).toEqual([
      ['[^1]', '[^1]', '[^1]:'],
      ['[^2]', '[^2]:'],
    ]);
    expect(losses.map(({ line }) => line)).toEqual([7]);
  });

  test('that nothing calls, that are doubled, that call themselves: all keep their words', () => {
    const { sections, losses } = importText(
      '# A\n\nOne.[^a]\n\n[^a]: Note that calls[^b] and[^a].\n\n[^b]: Inner words.\n\n[^a]: Doubled words.\n\n[^c]: Lonely words.\n',
    );
    const mdx = sections[0]?.mdx ?? '';
    for (const words of ['Note that calls', 'Inner words.', 'Doubled words.', 'Lonely words.']) expect(mdx.split(words)).toHaveLength(2);
    expect(losses.map(({ line }) => line)).toEqual([5, 9, 11]);
  });

  test('in the line, may hold brackets and several lines', () => {
    expect(bodyOf('One.^[In [sic]\nof @lund-1998.] Two.\n\n[@nobody]')).toBe(
      `One.[^1] Two.\n\n[^1]: In \\[sic\\] of <Cite work="lund-1998">${lund}</Cite>.\n\n\\[@nobody\\]\n`,
    );
    expect(lossesOf('# A\n\nOne.^[In [sic]\nof.] Two.\n\n[@nobody]')[0]).toMatch(/^6: /);
  });
});

describe('headings', () => {
  test('each of the highest depth begins a file; the one above all is the title', () => {
    const { front, sections } = importText('# The Title\n\n## One\n\nA.\n\n### Two\n\nB.\n\n## 2. Three\n\nC.\n');
    expect(front.title).toBe('The Title');
    expect(sections.map(({ file }) => file)).toEqual(['1-one.mdx', '2-three.mdx']);
    expect(sections[0]?.mdx).toContain('\n# One\n\nA.\n\n## Two\n\nB.\n');
  });

  test('skip no depth', () => {
    expect(bodyOf('A.\n\n### Deep\n\nB.')).toContain('\n## Deep\n');
    expect(lossesOf('# A\n\nA.\n\n### Deep\n\nB.')).toEqual(['5: Unexpected heading of depth 3, expected at most 2; stands at that depth']);
  });

  test('that are missing are given, and told', () => {
    expect(importText('Words.\n').sections).toEqual([{ file: '1-text.mdx', mdx: '<Page n="1" />\n\n# Text\n\nWords.\n' }]);
    expect(lossesOf('Words.\n\n# A\n\nB.')).toEqual([
      '1: Unexpected text before the first heading, expected a heading; stands under “Introduction”, which the file does not have',
    ]);
  });

  test('made of the title, are escaped as it is', () => {
    expect(importText('% On <x> & {y} #\n\nWords.\n').sections[0]?.mdx).toContain('# On \\<x> & \\{y\\} \\#\n');
  });

  test('keep notes and lose attributes', () => {
    const { sections, losses } = importText('# A[^a] {#sec:a .unnumbered}\n\nB.\n\n[^a]: Note.\n');
    expect(sections[0]?.mdx).toBe('<Page n="1" />\n\n# A[^1]\n\n{/* {#sec:a .unnumbered} */}\n\n[^1]: Note.\n\nB.\n');
    expect(losses.map(({ line }) => line)).toEqual([1]);
  });
});

describe('front matter', () => {
  test('becomes the record; what has no field stands as comments', () => {
    const { front, losses } = importText(
      '---\ntitle: "On \'Quays\'"\nauthor: [Inga Lund, "Hoop Scheffer, Jaap de"]\ndate: 30 September 2010\nlang: en-US\nabstract: |\n  Words of the\n  abstract.\n---\n\n# A\n\nB.\n',
    );
    expect(front).toMatchObject({
      title: 'On ‘Quays’',
      authors: [
        { family: 'Lund', given: 'Inga' },
        { family: 'Hoop Scheffer', given: 'Jaap de' },
      ],
      date: '2010-09-30',
      language: 'en-US',
      others: ['abstract: |', '  Words of the', '  abstract.'],
    });
    expect(losses.map(({ line }) => line)).toEqual([6]);
  });

  test('may be a title block', () => {
    const { front, sections } = importText('% A Title\n  of two lines\n% Jane Doe; Richard Roe\n% May 2001\n\n# A\n\nB.\n');
    expect(front).toMatchObject({ title: 'A Title of two lines', authors: [{ family: 'Doe' }, { family: 'Roe' }], date: '2001-05' });
    expect(sections[0]?.mdx).toBe('<Page n="1" />\n\n# A\n\nB.\n');
  });

  test('that is no YAML keeps its lines', () => {
    const { front, losses } = importText('---\ntitle: a: b: "c\n---\n\nB.\n');
    expect(front.others).toEqual(['title: a: b: "c']);
    expect(losses[0]).toMatchObject({ line: 1 });
  });
});

describe('what has no mark in the encoding stands as text, and is told by its line', () => {
  test.each([
    ['a table', '| a | b |\n|---|---|\n| "c" | d |', '| a | b |\\\n|---|---|\\\n| "c" | d |'],
    ['code', '```js\ncode {x}\n```', '\\`\\`\\`js\\\ncode \\{x\\}\\\n\\`\\`\\`'],
    ['an image', '![Alt *text*](img.png)', '!\\[Alt \\*text\\*\\](img.png)'],
    ['HTML', '<div>\nwords\n</div>', '\\<div>\\\nwords\\\n\\</div>'],
    ['a formula', 'where $x_1 < y$.', 'where $x\\_1 \\< y$.'],
    ['a fenced block', '::: warning\nwords\n:::', '::: warning\nwords\n:::'],
  ])('%s', (_, markdown, mdx) => {
    expect(bodyOf(markdown)).toBe(`${mdx}\n`);
    expect(lossesOf(`# A\n\n${markdown}`)[0]).toMatch(/^3: Unexpected .*stands/);
  });

  test('a comment stays a comment', () => {
    expect(bodyOf('A <!-- *hidden* --> b.\n\n<!-- more\nwords -->')).toBe('A {/* *hidden* */} b.\n\n{/* more words */}\n');
    expect(lossesOf('# A\n\nA <!-- hidden --> b.')).toEqual([]);
  });

  test('a link finds its address, and one that nothing uses stays as a comment', () => {
    expect(bodyOf('A [link][x] and [y].\n\n[x]: http://example.org/a_(b) "Title"\n[z]: http://example.org/z')).toBe(
      'A [link](http://example.org/a_%28b%29 "Title") and \\[y\\].\n\n{/* [z]: http://example.org/z */}\n',
    );
  });

  test('a rule is told', () =>
    expect(lossesOf('# A\n\nA\n\n* * *\n\nB')).toEqual(['5: Unexpected rule “* * *”, which the encoding has no mark for; left out']));
});

test('typewriter punctuation is set as Pandoc sets it', () => {
  expect(bodyOf(`"It's *'good'*" -- he said---in the '90s...`)).toBe('“It’s *‘good’*” – he said—in the ’90s…\n');
});

/** Whatever Markdown and MDX take for marks, among letters of several scripts. */
const marked = fc
  .array(
    fc.oneof(
      { weight: 2, arbitrary: fc.constantFrom('a', 'É', '中', '🙂', '1', ' ', '\n') },
      fc.constantFrom(...'\\`*_{}[]<>()#+-.!|~&^:=$/"\'@;%'),
      fc.constantFrom('import ', 'export ', '&amp;', '<!--', '-->', '1. ', '[^a]', '\u00a0', '\u2028', '\t'),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));
const options = { numRuns: 600, seed: 42 };
const flat = (text: string) => text.replace(/[ \t\n\r]+/g, ' ').trim();

/** What looks like a note and is none is a mistake of the input. */
const mistakesIn = (findings: readonly Finding[]) =>
  findings.filter(({ message }) => !/^Unexpected (call|inline note) /.test(message)).map(({ message }) => message);

/** The words below the first heading. */
function readBack(mdx: string): string {
  const { tree, findings } = parseSection(`# H\n\n${mdx}\n`, 'a.mdx', { names: () => ({}) });
  expect(mistakesIn(findings)).toEqual([]);
  const [section] = tree.children;
  return section?.type === 'section' ? flat(section.children.slice(1).map(wordsOf).join(' ')) : '';
}

test('any text, escaped, reads back as itself', () => {
  fc.assert(
    fc.property(
      marked.filter((text) => flat(text) !== ''),
      (text) => {
        // What stands at a line’s end is read as a space, whatever space it is.
        const expected = flat(text.replace(/\s*\n\s*/g, ' '));
        expect(readBack(escapeLineStarts(escapeText(text)))).toBe(expected);
        expect(readBack(escapeLineStarts(encodeText(text)))).toBe(expected);
      },
    ),
    options,
  );
});

const wordsIn = (text: string): string[] => (normaliseWords(text).match(/[\p{L}\p{N}]+/gu) ?? []).sort();

test('every word of the input stands in the output, as often', () => {
  // Words told apart, so that none can stand for another; no references, which stand for other characters.
  const word = fc.nat(999).map((number) => `w${number}`);
  const piece = fc.oneof(
    { weight: 4, arbitrary: word },
    fc.constantFrom(
      ' ',
      ' ',
      ' ',
      '\n',
      '\n\n',
      '\n\n    ',
      '*',
      '**',
      '_',
      // Code loses its marks, which must not join the words around it.
      ' ` ',
      '\n```\n',
      '[',
      ']',
      '(',
      ')',
      '{',
      '}',
      '<',
      '>',
      '#',
      '\n# ',
      '\n## ',
      '\n- ',
      '\n1. ',
      '\n> ',
      '^[',
      '[^a]',
      '\n\n[^a]: ',
      '[^b]',
      '\n\n[^b]: ',
      '[@',
      '@',
      '; ',
      '-@',
      ', p. 3]',
      '!',
      '<!-- ',
      ' -->',
      '\\',
      '|',
      '---',
      '"',
      "'",
      '$',
      '~',
      '^',
      ':::',
      '=',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const markdown = pieces.join('');
      const { front, sections } = importText(markdown);
      const out = [...sections.map(({ mdx }) => mdx), front.title ?? '', ...front.others].join('\n');
      const kept = out
        .replace(/&#(x?)([0-9a-f]+);/g, (_, hex: string, code: string) => String.fromCodePoint(Number.parseInt(code, hex ? 16 : 10)))
        .replace(/%[0-9A-F]{2}/g, ' ');
      const counts = new Map<string, number>();
      for (const each of wordsIn(kept)) counts.set(each, (counts.get(each) ?? 0) + 1);
      for (const each of new Set(wordsIn(markdown).filter((found) => /^w\d+$/.test(found)))) {
        const times = wordsIn(markdown).filter((found) => found === each).length;
        expect(counts.get(each) ?? 0, `${each} in ${JSON.stringify(markdown)} → ${JSON.stringify(out)}`).toBeGreaterThanOrEqual(times);
      }
    }),
    { numRuns: 1500, seed: 7 },
  );
}, 60_000);

test('what is imported is sound MDX, whatever the input', () => {
  fc.assert(
    fc.property(marked, (text) => {
      for (const { mdx } of importText(text).sections) {
        const { findings } = parseSection(mdx, 'a.mdx', { names: () => ({}) });
        expect(mistakesIn(findings), JSON.stringify(mdx)).toEqual([]);
      }
    }),
    options,
  );
}, 60_000);
