import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFixturePapers } from '../../../tests/fixtures/collection.fixture.ts';
import type { Paper } from '../../model/paper.ts';
import type { TextNode } from '../../model/text.ts';
import { missingFonts } from '../../typst/fonts.ts';
import { contextOf, hostilePapers, readFixture } from '../epub/paper.fixture.ts';
import type { ExportContext } from '../exporter.ts';
import { pdfExporter } from './pdf.ts';
import { pagesOf } from './text-facts.ts';
import { textToTypst } from './text-to-typst.ts';

const render = async (context: ExportContext) => (await pdfExporter.render(context)) as Uint8Array;
const paper = contextOf('content');
/** The start of another process, on a machine that has other work. */
const slow = 300_000;
const hasPoppler = spawnSync('pdftotext', ['-v']).status === 0;

/** Runs one of poppler's tools on a book. */
function ask(tool: string, book: Uint8Array, ...options: string[]): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'locus-pdf-'));
  try {
    const file = path.join(folder, 'book.pdf');
    writeFileSync(file, book);
    return execFileSync(tool, [...options, file, ...(tool === 'pdftotext' ? ['-'] : [])], { encoding: 'utf8', maxBuffer: 1e8 });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The page without its margins, at 72 dots an inch: what stands in them are numbers of the edition’s. */
const textArea = ['-x', '82', '-y', '70', '-W', '335', '-H', '560'];

/** Spaces are poppler’s guess, and hyphens at the ends of lines it takes away. */
const solid = (text: string) => text.replace(/[\s\u00ad\u2010-]/g, '').normalize('NFC');

/** What is set, in its order: the text with the numbers of calls and lists, and the notes with their own. */
function streamsOf(paper: Paper): { body: string; notes: string } {
  const numbers = new Map(paper.notes.map(({ node }) => [node.id, node]));
  const called: string[] = [];
  const set = (node: TextNode, marker = ''): string => {
    if (node.type === 'note') return '';
    if (node.type === 'text') return node.value;
    if (node.type === 'noteref') {
      if (!called.includes(node.note)) called.push(node.note);
      return node.label;
    }
    if (node.type === 'list') return node.children.map((item, i) => set(item, node.ordered ? `${(node.start ?? 1) + i}.` : '•')).join('');
    return marker + ('children' in node ? (node.children as TextNode[]).map((child) => set(child)).join('') : '');
  };
  const body = paper.files
    .flatMap(({ tree }) => tree.children)
    .map((node) => set(node))
    .join('');
  const notes = called.map((id) => `${numbers.get(id)?.label}${(numbers.get(id)?.children ?? []).map((block) => set(block)).join('')}`).join('');
  return { body: solid(body), notes: solid(notes) };
}

/** Whether every page is a run of the text above a run of the notes, and together they are all of both. */
function areSet(pages: readonly string[], { body, notes }: { body: string; notes: string }): string | true {
  let [text, below] = [body, notes];
  for (const page of pages.map(solid)) {
    let cut = page.length;
    while (cut >= 0 && !(text.startsWith(page.slice(0, cut)) && below.startsWith(page.slice(cut)))) cut -= 1;
    if (cut < 0) return `A page reads “${page}” where the text goes on “${text.slice(0, 80)}”, the notes “${below.slice(0, 80)}”.`;
    [text, below] = [text.slice(cut), below.slice(page.length - cut)];
  }
  return text === '' && below === '' ? true : `Not set: “${text}”, “${below}”.`;
}

/** The pages that bear a number, up to what stands behind the text. */
function textPagesOf(book: Uint8Array): string[] {
  const numbers = ask('pdftotext', book, '-x', '200', '-y', '630', '-W', '100', '-H', '40').split('\f');
  const pages = ask('pdftotext', book, ...textArea).split('\f');
  return pages.slice(
    numbers.findIndex((page) => /\d/.test(page)),
    pages.findIndex((page) => /^(References|About this edition)\n/.test(page)),
  );
}

describe('a PDF', () => {
  it.skipIf(!hasPoppler)('is tagged, titled, and says that it is PDF/UA-1 (needs poppler)', async () => {
    const book = await render(paper);
    const facts = ask('pdfinfo', book, '-isodates');
    expect(facts).toMatch(/^Tagged: +yes$/m);
    expect(facts).toMatch(/^Title: +NATO and Japan: A View from Tokyo$/m);
    expect(facts).toMatch(/^CreationDate: +2026-11-23T00:00:00/m);
    expect(ask('pdfinfo', book, '-meta')).toContain('pdfuaid:part>1<');
  });

  it.skipIf(!hasPoppler)('embeds every font (needs poppler)', async () => {
    const fonts = ask('pdffonts', await render(paper))
      .split('\n')
      .slice(2)
      .filter(Boolean);
    expect(fonts.length).toBeGreaterThan(2);
    for (const font of fonts) expect(font).toMatch(/ yes yes yes +\d+ +\d+$/);
  });

  it.skipIf(!hasPoppler)('sets every word of the text, and each note at the foot of a page (needs poppler)', async () => {
    expect(areSet(textPagesOf(await render(paper)), streamsOf(paper.paper))).toBe(true);
  });

  it.skipIf(!hasPoppler)('has each note on the page of its call (needs poppler)', async () => {
    const pages = textPagesOf(await render(paper)).map((page) => page.replace(/\s+/g, ' '));
    const note = '8 The NDC runs a five-month Senior Course twice a year.';
    expect(pages.filter((page) => page.includes(note) && page.includes('NATO Defence College (NDC) in Rome.8'))).toHaveLength(1);
  });

  it.skipIf(!hasPoppler)('shows the numbers of the printed pages in the right margin (needs poppler)', async () => {
    const margin = ask('pdftotext', await render(paper), '-x', '420', '-y', '60', '-W', '79', '-H', '570').replaceAll('\f', '\n');
    expect([...margin.matchAll(/^p\. (\d+)$/gm)].map((match) => match[1])).toEqual(paper.paper.meta.pages?.labels);
  });

  it.skipIf(!hasPoppler)('has a place for each printed page that a link can name (needs poppler)', async () => {
    const places = ask('pdfinfo', await render(paper), '-dests');
    for (const { id } of pagesOf(paper.paper)) expect(places).toMatch(new RegExp(`^ +\\d+ .* "${id}"$`, 'm'));
  });

  it('tells in its tags where a printed page begins, and counts its own pages as nobody counts printed ones', async () => {
    const book = Buffer.from(await render(paper)).toString('latin1');
    for (const { label } of pagesOf(paper.paper)) expect(book).toContain(`/Alt (Page ${label})`);
    expect(book).toContain('/P (PDF )');
  });

  it.skipIf(!hasPoppler)('has the title as its first heading, and the references as a list under theirs (needs poppler)', async () => {
    const tags = ask('pdfinfo', await render(paper), '-struct-text').replace(/\n +/g, '\n');
    expect(/^H\d.*$/m.exec(tags)?.[0]).toBe('H1 "NATO and Japan:A View from Tokyo" (block)');
    expect(tags).toMatch(/\nH2 "References" \(block\)\n"References"\nL \(block\)[\s\S]*?\nLI \(block\)/);
  });

  it.skipIf(!hasPoppler)('leads from paragraphs to the web (needs poppler)', async () => {
    const links = ask('pdfinfo', await render(paper), '-url');
    for (const { id, kind } of paper.paper.passages.values())
      if (kind !== 'note') expect(links).toMatch(new RegExp(`https://example\\.org/papers/tsuruoka-2010/#${id}\n`));
  });

  it('is the same bytes each time, in any time zone and folder', { timeout: slow }, async () => {
    const here = Buffer.from(await render(paper)).toString('base64');
    expect(Buffer.from(await render(contextOf('content'))).toString('base64')).toBe(here);
    const [fixture, exporter, content] = ['src/exports/epub/paper.fixture.ts', 'src/exports/pdf/pdf.ts', 'content'].map((file) =>
      JSON.stringify(path.resolve(file)),
    );
    const script = `import { contextOf } from ${fixture}; import { pdfExporter } from ${exporter}; process.stdout.write(Buffer.from(await pdfExporter.render(contextOf(${content}))).toString('base64'));`;
    const there = execFileSync(process.execPath, ['--input-type=module-typescript', '-e', script], {
      cwd: tmpdir(),
      encoding: 'utf8',
      maxBuffer: 1e8,
      env: { ...process.env, TZ: 'Pacific/Kiritimati' },
    });
    expect(there).toBe(here);
  });
});

describe.each(Object.entries(hostilePapers))('a PDF of %s', (name, files) => {
  const context = readFixture(files);

  it('can be set', async () => {
    expect((await render(context)).length).toBeGreaterThan(1000);
  });

  // Poppler puts words that run to the left, and their points, in an order of its own.
  it.skipIf(!hasPoppler || name === 'right-to-left words')('holds its words (needs poppler)', async () => {
    expect(areSet(textPagesOf(await render(context)), streamsOf(context.paper))).toBe(true);
  });
});

describe.each(readFixturePapers().papers.map((each) => [each.id, each] as const))('a PDF of %s', (_id, each) => {
  const context = { ...paper, paper: each, collection: readFixturePapers() };

  it('is set as PDF/UA, the same each time', { timeout: slow }, async () => {
    const book = await render(context);
    expect(Buffer.from(book).includes('/Figure')).toBe(true);
    expect(Buffer.compare(book, await render(context))).toBe(0);
  });

  it.skipIf(!hasPoppler)('shows its drawings and photographs (needs poppler)', { timeout: slow }, async () => {
    const raster = [...each.pictures.keys()].filter((name) => !name.endsWith('.svg'));
    const listed = ask('pdfimages', await render(context), '-list')
      .split('\n')
      .filter((line) => /\bimage\b/.test(line));
    expect(listed).toHaveLength(raster.length);
  });
});

describe('a note', () => {
  const sentence = 'The clerk wrote the number of the barrels in the book. ';
  const remarksOn = (text: string) => {
    const remarks: string[] = [];
    pdfExporter.render({ ...readFixture({ sections: [text] }), remark: (remark) => remarks.push(remark) });
    return remarks;
  };
  const notes = (count: number, length: number) => Array.from({ length: count }, (_, i) => `[^${i + 1}]: ${sentence.repeat(length)}\n`).join('\n');

  it('stands on the page of its call, wherever on a page that comes to stand, in text and quotations', () => {
    // Each paragraph, a line longer, moves the next call one line on.
    const days = Array.from({ length: 40 }, (_, i) => `${i % 5 === 4 ? '> ' : ''}The clerk wrote[^${i + 1}] it. ${sentence.repeat(i % 9)}\n`);
    expect(remarksOn(`# One\n\n${days.join('\n')}\n${notes(40, 3)}`)).toEqual([]);
  });

  it('is named with both pages where it cannot', () => {
    const calls = Array.from({ length: 9 }, (_, i) => `[^${i + 1}]`).join('');
    expect(remarksOn(`# One\n\nOne line.${calls}\n\n${notes(9, 12)}`)[0]).toMatch(/^note \d begins on the page “PDF 4”, and its call stands on “PDF 3”/);
  });
});

describe('letters that no font of the book has', () => {
  const text = '# One\n\nThe <Foreign lang="ko">한국</Foreign> port, and <Math tex="\\text{국}" />.[^1]\n\n[^1]: A note, `한`.\n';

  it('stand as □, of which the file and the build tell', () => {
    const remarks: string[] = [];
    pdfExporter.render({ ...readFixture({ sections: [text] }), remark: (remark) => remarks.push(remark) });
    expect(remarks).toEqual(['□ stands for letters that the book’s fonts lack (한 국), which the file says']);
  });

  it.skipIf(!hasPoppler)('are named in its colophon by their numbers (needs poppler)', async () => {
    const words = ask('pdftotext', await render(readFixture({ sections: [text] }))).replace(/\s+/g, ' ');
    expect(words).toContain('The □□ port, and □.');
    expect(words).toContain('lack letters, for which □ stands: U+D55C, U+AD6D.');
  });
});

describe('what PDF/UA-1 or Typst’s tags take in one way alone', () => {
  const tall = Array.from(
    { length: 60 },
    (_, i) => `<Row><Cell${i % 2 === 0 ? ' rows="2"' : ''}>quay ${i}</Cell>${i % 2 === 0 ? '<Cell columns="2">of *stone*</Cell>' : '<Cell>wood</Cell>'}</Row>`,
  );
  it.each([
    [
      'lines below and through words in each other',
      'A <Strike>word <Underline>and <Strike>words</Strike></Underline></Strike>, <Underline>one <Emend was="tow" why="Transposed.">two</Emend></Underline>.',
    ],
    ['a changed word that is underlined', 'The <Emend was="tow" why="Transposed."><Underline>two</Underline></Emend> ports.'],
    [
      'a table whose cells take several rows, taller than a page',
      `<Table>\nQuays.\n\n<Row head><Cell>Port</Cell><Cell columns="2">Quay</Cell></Row>\n${tall.map((row) => row.replace('<Cell>wood</Cell>', '<Cell columns="2">wood</Cell>').replace(/<Cell>quay \d+<\/Cell>/, '')).join('\n')}\n</Table>`,
    ],
  ])('is set, and tagged: %s', (_, text) => {
    const remarks: string[] = [];
    pdfExporter.render({ ...readFixture({ sections: [`# One\n\n${text}\n`] }), remark: (remark) => remarks.push(remark) });
    expect(remarks).toEqual([]);
  });
});

describe('a formula that Typst refuses', () => {
  it.skipIf(!hasPoppler)('stands as it is written (needs poppler)', async () => {
    const words = ask(
      'pdftotext',
      await render(readFixture({ sections: ['# One\n\nA <Math tex="\\text{5&quot; pipe}" /> and <Math tex="\\boxed{x}" />.\n'] })),
    );
    expect(words).toContain('\\text{5" pipe} and \\boxed{x}');
  });
});

describe('characters that the text’s font lacks', () => {
  it.skipIf(!hasPoppler)('are set in a font that has them: Hebrew, brackets, signs (needs poppler)', async () => {
    const pages = textPagesOf(await render(readFixture({ sections: ['# One\n\nThe word שלום, and ⟨so⟩ → ✓ ∑.\n'] }))).join('');
    for (const word of ['שלום', '⟨so⟩', '→', '✓', '∑']) expect(pages).toContain(word);
  });

  const needy = readFixture({ sections: ['# 日本\n\n日本語の文「引用」 and السلام and 😀.\n'] });
  const missing = missingFonts('日本 السلام 😀');

  it.skipIf(!hasPoppler || missing.length > 0)(
    `are set in Japanese, Arabic and emoji (needs poppler; ${missing.join(', ') || 'the fonts are there'})`,
    async () => {
      const pages = textPagesOf(await render(needy)).join('');
      for (const word of ['日本語の文「引用」', '😀']) expect(pages).toContain(word);
    },
  );

  it.skipIf(missing.length === 0)('are a fault that says what to install', () => {
    expect(() => pdfExporter.render(needy)).toThrow(`npm install ${missing.join(' ')}`);
  });
});

describe('each kind of node as Typst', () => {
  const works = { 'one-2001': { type: 'book', title: 'One', issued: '2001' } };

  it.each([
    ['section, heading', '# I. A *b*\n\nText.', 'section-heading(1, "s1", "https://example.org/papers/fixture-2020/#s1", "I. A b", { "I. A "; emph("b") })'],
    ['paragraph', '# One\n\nText.\n\nMore.', 'cited-paragraph("one-p2", 2, "https://example.org/papers/fixture-2020/#one-p2", false, true, "More.")'],
    ['blockquote', '# One\n\n> Text.', 'quotation(cited-paragraph("one-p1", 1, "https://example.org/papers/fixture-2020/#one-p1", true, false, "Text."))'],
    ['a quotation of more than paragraphs', '# One\n\n> - Text.', 'boxed-quotation(bulleted-list((paragraph(false, false, "Text."),)))'],
    ['list, listItem', '# One\n\n- Text.', 'bulleted-list((paragraph(false, false, "Text."),))'],
    ['a numbered list', '# One\n\n3. Text.', 'numbered-list(3, (paragraph(false, false, "Text."),))'],
    ['noteref, note', '# One\n\nText.[^7]\n\n[^7]: Note.', '{ "Text."; anchored("n7-call", note("n7", "7", "Note.")) }'],
    ['a note called again', '# One\n\nText.[^7] More.[^7]\n\n[^7]: Note.', 'anchored("n7-call-2", note-again("n7", "7"))'],
    ['page', '# One\n\nText <Page n="7" />text.', '{ "Text "; source-page("page-7", "7"); "text." }'],
    ['a page before a heading', '<Page n="7" />\n\n# One\n\nText.', '"One", { source-page("page-7", "7"); "One" })'],
    ['a page after the text', '# One\n\nText.\n\n<Page n="7" />', 'last-page("page-7", "7")'],
    ['emphasis, strong, break', '# One\n\n*a* **b**\\\nc', '{ emph("a"); " "; strong("b"); linebreak(); "c" }'],
    ['link', '# One\n\n[there](https://example.com/) [here](#one)', '{ link("https://example.com/", "there"); " "; link(label("one"), "here") }'],
    ['a link of an address', '# One\n\n[http://a.example/b](http://a.example/c)', 'link("http://a.example/c", "http://a.example/b")'],
    ['cite', '# One\n\n<Cite work="one-2001">One</Cite> a', 'anchored("one-p1-c1", link(label("work:one-2001"), "One"))'],
    [
      'an address in a citation',
      '# One\n\n<Cite work="one-2001">One, http://a.example/b</Cite> www.c.example',
      'anchored("one-p1-c1", { link(label("work:one-2001"), "One, "); link("http://a.example/b", "http://a.example/b") }); { " "; link("http://www.c.example/", "www.c.example") }',
    ],
    ['emend', '# One\n\nText <Emend was="wrods" why="Letters.">words</Emend>.', 'changed(link(label("change:0"), "words"))'],
    ['supplied', '# One\n\nText <Supplied why="Lost.">words</Supplied>.', 'changed(link(label("change:0"), "words"))'],
    [
      'table, tableRow, tableCell, caption',
      '# One\n\n<Table>\n| a | b |\n|---|--:|\n| 1 | 2 |\n\nWords.\n</Table>',
      'float(grid-of-words((left, right,), 1, ("a", "b",), ("1", "2",)), "Words.", bottom)',
    ],
    ['figure', '# One\n\n<Figure src="a.png" alt="A." />', 'float(picture("/figures/a.png", "A.", none), none, bottom)'],
    ['foreign', '# One\n\nSo <Foreign lang="ja">港</Foreign>.', 'foreign("ja", "港")'],
    ['ruby', '# One\n\nSo <Ruby reading="みなと">港</Ruby>.', 'ruby("港", "（みなと）")'],
    ['name', '# One\n\nText of <Name ref="ann">Ann</Name>.', '{ "Text of "; "Ann"; "." }'],
    ['text', '# One\n\n\\# "a" \\\\ $b$ \\*c\\*', '"# \\"a\\" \\\\ $b$ *c*"'],
  ])('%s', (_kind, section, expected) => {
    expect(textToTypst(readFixture({ sections: [section], works }))).toContain(expected);
  });
});
