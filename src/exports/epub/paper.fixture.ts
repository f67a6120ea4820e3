/** Papers for the tests of the books: written to a folder, read as any other, and gone again. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readCollection } from '../../edition/collection/read-collection.ts';
import type { ExportContext } from '../exporter.ts';

export const fixtureSite = { origin: 'https://example.org', base: '/papers/' };

export interface PaperFiles {
  /** MDX, a file each. */
  sections: readonly string[];
  /** Fields of paper.yaml besides the least that there must be. */
  record?: Record<string, unknown>;
  works?: Record<string, unknown>;
  names?: Record<string, unknown>;
}

export function readFixture({ sections, record = {}, works = {}, names = {} }: PaperFiles): ExportContext {
  const root = mkdtempSync(path.join(tmpdir(), 'locus-book-'));
  try {
    const folder = path.join(root, 'papers/fixture-2020');
    mkdirSync(folder, { recursive: true });
    const least = {
      titlePage: { title: 'A Title' },
      language: 'en-GB',
      authors: [{ family: 'Author', given: 'Ann' }],
      date: '2020-05',
      pages: 2,
      edition: [{ version: '1.0.0', date: '2021', changes: 'First.' }],
    };
    writeFileSync(path.join(folder, 'paper.yaml'), JSON.stringify({ ...least, ...record }));
    for (const [i, text] of sections.entries()) writeFileSync(path.join(folder, `${i + 1}-section.mdx`), text);
    writeFileSync(path.join(root, 'works.yaml'), JSON.stringify(works));
    writeFileSync(path.join(root, 'names.yaml'), JSON.stringify(names));
    return contextOf(root, fixtureSite);
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** The first paper of a content folder. */
export function contextOf(root: string, site = fixtureSite): ExportContext {
  const collection = readCollection(root);
  const [paper] = collection.papers;
  if (!paper) throw new Error(`No paper: ${collection.findings.map(({ message }) => message).join('; ')}`);
  return { paper, collection, site };
}

const works = {
  'one-2001': { type: 'book', title: 'Works & <Days>: $5 #1 \\ “quoted”', author: [{ family: "O'Neill & Söhne", given: 'Jürgen' }], issued: '2001' },
};

/** Whatever an editor may print: each must come out whole in every book. */
export const hostilePapers: Readonly<Record<string, PaperFiles>> = {
  'marks of other languages': {
    sections: [
      '# 1. `Marks`\n'.replaceAll('`', ''),
      '# Signs & \\<tags\\>\n\nA \\# b $x^2$ c \\\\ d \\* e \\_ f @g ~h “i” ‘j’ "k" \'l\' — – - … 5 % // /* no */ \\[m] = + - 1. &amp; &lt;b&gt; ]]&gt; \\{n\\} #let x = 1; #panic() \\" \\u{41}\n\n\\= Not a heading\n',
    ],
    record: { titlePage: { title: '<b>#Title</b> & $x$ \\ "q" @me', kind: '*Draft* _v_ `2`', rights: '© #1 & <all> rights' }, keywords: ['a & b', '<c>'] },
  },
  'right-to-left words': {
    sections: ['# Shalom\n\nThe word שלום means peace, and ⟨so⟩ does “שָׁלוֹם עֲלֵיכֶם”.[^1]\n\n[^1]: כן.\n'],
  },
  'accents and macrons': { sections: ['# Kyōto\n\nŌsaka, Tōkyō, Šiauliai, Łódź, Ελλάδα, Россия, ǘ ṩ ậ ½ × − ′ ″ → ✓ ∑\n'] },
  'a title of 300 words': {
    sections: [`# ${'Very long heading '.repeat(40)}\n\nText.\n`],
    record: { titlePage: { title: 'Long words of a title: '.repeat(60).trim() } },
  },
  'no notes and no works': { sections: ['# One\n\nText.\n\n# \n'.replace('\n# \n', '')], record: { rights: undefined } },
  'a note with lists and quotations': {
    sections: [
      '<Page n="1" />\n\n# I. A <Page n="2" />heading[^1] with *stress*\n\nText<Cite work="one-2001" locator="p. 3">with a call[^2] in a *citation[^3]* and a [link](https://example.com/?a=1&b=2)</Cite> and [to a note](#n2), [away](/papers/fixture-2020/#nowhere), [mail](mailto:a@b.c), [nowhere](javascript:alert(1)).[^2]\n\n[^1]: First.\n\n    > Quoted.\n    >\n    > - item\n    > - item with *stress*\n\n    Second paragraph.\n\n    1. one\n    2. two\n\n[^2]: - begins with a list\n    - and goes on\n\n[^3]: See <Cite work="one-2001">it</Cite>.\n\n<Page n="3" />\n\n> A quotation with <Emend was="teh" why="Letters & <tags>.">the **strong** word[^4]</Emend>.\n>\n> Its second paragraph.\n\n[^4]: Four.\n\n3. three\n4. four\n\n   still four\n\n## Within\n\nA line<Supplied why="It is lost."> supplied\\\nbroken</Supplied>, [a <Emend was="lnik" why="Letters.">link</Emend>](https://example.com/).\n\n<Page n="4" />\n',
      '# II. Second\n\nText.\n\n## Deep\n\nText.\n',
    ],
    works,
  },
};
