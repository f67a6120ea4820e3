import { execFileSync } from 'node:child_process';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readFixturePapers } from '../../../tests/fixtures/collection.fixture.ts';
import { missingFonts } from '../../typst/fonts.ts';
import type { ExportContext } from '../exporter.ts';
import { wordsOfPaper } from './book-words.ts';
import { epubExporter } from './epub.ts';
import { bindBooks, checkBook, hasJava } from './epubcheck.fixture.ts';
import { contextOf, hostilePapers, readFixture } from './paper.fixture.ts';

const render = async (context: ExportContext) => (await epubExporter.render(context)) as Uint8Array;
const paper = contextOf('content');

/** Every XHTML page by its name, in the order of the container. */
const pagesOf = (book: Uint8Array) =>
  Object.entries(unzipSync(book))
    .filter(([name]) => name.endsWith('.xhtml'))
    .map(([name, bytes]) => ({ name: name.replace('EPUB/', ''), text: strFromU8(bytes) }));

const decode = (text: string) =>
  text
    .replace(/&#x([0-9A-F]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

/** What stands between the tags, words of different blocks apart. */
const wordsIn = (xhtml: string) =>
  decode(
    xhtml
      .replace(/<a [^>]*role="doc-(?:noteref|backlink)"[^>]*>\d+<\/a>/g, '')
      .replace(/<a class="web"[^>]*>\u00b6\u00a0\d+<\/a>/g, '')
      .replace(/<\/?(?:p|h[1-6]|li|aside|div|section|blockquote|ul|ol|br)\b[^>]*>/g, ' ')
      .replace(/<[^>]*>/g, ''),
  ).match(/\S+/g) ?? [];

function streamsOf(book: Uint8Array) {
  const texts = pagesOf(book)
    .filter(({ name }) => name.startsWith('text/'))
    .map(({ text }) => text.replace(/^[\s\S]*<body[^>]*>/, ''));
  const asides = /<aside[\s\S]*?<\/aside>/g;
  return { body: texts.flatMap((text) => wordsIn(text.replace(asides, ' '))), notes: texts.flatMap((text) => (text.match(asides) ?? []).flatMap(wordsIn)) };
}

const scripts = '# 日本\n\n日本語の文 and السلام and 😀.\n';
const missing = missingFonts(scripts);
const withScripts = () => readFixture({ sections: [scripts], record: { titlePage: { title: '日本 السلام 😀' } } });

/** A virtual machine's start, on a machine that has other work. */
const slow = 300_000;

describe('an EPUB', () => {
  it('has its media type first, stored', async () => {
    const book = await render(paper);
    expect(strFromU8(book.subarray(30, 58))).toBe('mimetypeapplication/epub+zip');
  });

  it('holds the words of the paper, notes apart from the text', async () => {
    const { body, notes } = streamsOf(await render(paper));
    expect({ body, notes }).toEqual(wordsOfPaper(paper.paper));
  });

  it('keeps the ids of the web page, each once in its file', async () => {
    const ids = pagesOf(await render(paper)).flatMap(({ name, text }) => [...text.matchAll(/ id="([^"]+)"/g)].map((match) => `${name}#${match[1]}`));
    expect(new Set(ids).size).toBe(ids.length);
    const inText = new Set(ids.filter((id) => id.startsWith('text/')).map((id) => id.replace(/^.*#/, '')));
    for (const { node } of [...paper.paper.notes, ...paper.paper.citations]) expect(inText).toContain(node.id);
    for (const id of [...paper.paper.passages.keys(), ...paper.paper.pages.map(({ node }) => node.id), ...paper.paper.notes.map(({ node }) => node.callId)])
      expect(inText).toContain(id);
  });

  it('has links that lead somewhere', async () => {
    const pages = pagesOf(await render(paper));
    const places = new Set(pages.flatMap(({ name, text }) => [name, ...[...text.matchAll(/ id="([^"]+)"/g)].map((match) => `${name}#${match[1]}`)]));
    const links = pages.flatMap(({ name, text }) =>
      [...text.matchAll(/<a [^>]*href="([^"]+)"/g)].map((match) => new URL(decode(match[1] ?? ''), `book:/${name}`)),
    );
    const inside = links.filter(({ protocol }) => protocol === 'book:').map(({ pathname, hash }) => pathname.slice(1) + hash);
    expect(inside.length).toBeGreaterThan(200);
    expect(inside.filter((place) => !places.has(place))).toEqual([]);
    const outside = links.filter(({ protocol }) => protocol !== 'book:').map(({ href }) => href);
    expect(outside).toContain('https://example.org/papers/tsuruoka-2010/#s1-2-p1');
  });

  it('has a cover as a picture for shelves, which is the drawing that it opens with', async () => {
    const files = unzipSync(await render(paper));
    const opf = strFromU8(files['EPUB/package.opf'] ?? new Uint8Array());
    expect(opf).toMatch(/<item id="cover-image" href="cover.png" media-type="image\/png" properties="cover-image"\/?>/);
    expect(opf).toContain('<meta name="cover" content="cover-image"');
    expect(Buffer.from(files['EPUB/cover.png']?.subarray(1, 4) ?? []).toString()).toBe('PNG');
    expect(strFromU8(files['EPUB/cover.xhtml'] ?? new Uint8Array())).toContain('srcset="cover.svg"');
  });

  it('names no certifier, and dates that are the same day in every zone', async () => {
    const opf = strFromU8(unzipSync(await render(paper))['EPUB/package.opf'] ?? new Uint8Array());
    expect(opf).not.toContain('certified');
    const date = /<dc:date>(.*)<\/dc:date>/.exec(opf)?.[1] ?? '';
    expect(paper.paper.meta.date).toContain(date.slice(0, 10));
    for (const timeZone of ['America/Los_Angeles', 'Europe/Berlin', 'Asia/Tokyo'])
      expect(new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date(date))).toBe(date.slice(0, 10));
  });

  it('links addresses and DOIs, within citations and in the list of works', async () => {
    const works = { 'one-2001': { type: 'book', title: 'One', issued: '2001', DOI: '10.1000/182' } };
    const section = '# One\n\nText.[^1]\n\n[^1]: <Cite work="one-2001">One, http://a.example/b</Cite>, at www.c.example.\n';
    const pages = pagesOf(await render(readFixture({ sections: [section], works })));
    const hrefs = pages.flatMap(({ text }) => [...text.matchAll(/<a href="(http[^"]+)">([^<]*)</g)].map((match) => `${match[2]} ${match[1]}`));
    for (const each of [
      'http://a.example/b http://a.example/b',
      'www.c.example http://www.c.example/',
      'https://doi.org/10.1000/182 https://doi.org/10.1000/182',
    ])
      expect(hrefs).toContain(each);
  });

  it('lists the printed pages', async () => {
    const contents = pagesOf(await render(paper)).find(({ name }) => name === 'contents.xhtml')?.text ?? '';
    const list = contents.slice(contents.indexOf('epub:type="page-list"'));
    expect([...list.matchAll(/<a href="[^"]*#page-\d+">(\d+)<\/a>/g)].map((match) => match[1])).toEqual(paper.paper.meta.pages?.labels);
  });

  it('is the same bytes each time, in any time zone', { timeout: slow }, async () => {
    const here = Buffer.from(await render(paper)).toString('base64');
    expect(Buffer.from(await render(contextOf('content'))).toString('base64')).toBe(here);
    const script = `import { contextOf } from './src/exports/epub/paper.fixture.ts'; import { epubExporter } from './src/exports/epub/epub.ts'; process.stdout.write(Buffer.from(await epubExporter.render(contextOf('content'))).toString('base64'));`;
    const there = execFileSync(process.execPath, ['--input-type=module-typescript', '-e', script], {
      encoding: 'utf8',
      env: { ...process.env, TZ: 'Pacific/Kiritimati' },
    });
    expect(there).toBe(here);
  });
});

describe.each(Object.entries(hostilePapers))('an EPUB of %s', (_name, files) => {
  const context = readFixture(files);

  it('holds its words', async () => {
    const { body, notes } = streamsOf(await render(context));
    expect({ body, notes }).toEqual(wordsOfPaper(context.paper));
  });
});

const fixtureContexts = readFixturePapers().papers.map((each) => ({ ...paper, paper: each, collection: readFixturePapers() }));

describe.each(fixtureContexts.map((context) => [context.paper.id, context] as const))('an EPUB of %s', (_id, context) => {
  it('has every picture, and each figure shows one', async () => {
    const files = unzipSync(await render(context));
    const shown = Object.values(pagesOf(await render(context))).flatMap(({ text }) => [...text.matchAll(/<img src="\.\.\/(figures\/[^"]+)" alt="([^"]+)"/g)]);
    expect(shown.length > 0).toBe(context.paper.pictures.size > 0);
    for (const [, name] of shown) expect(Object.keys(files)).toContain(`EPUB/${name}`);
    expect(new Set(shown.map(([, name]) => name)).size).toBe(context.paper.pictures.size);
  });
});

describe('an EPUB with Japanese, Arabic and emoji', () => {
  it.skipIf(missing.length > 0)(`shows them on its cover (needs ${missing.join(', ') || 'the fonts, which are there'})`, async () => {
    const context = withScripts();
    expect(streamsOf(await render(context))).toEqual(wordsOfPaper(context.paper));
  });

  it('needs no font for its text', async () => {
    const context = readFixture({ sections: [scripts] });
    expect(streamsOf(await render(context))).toEqual(wordsOfPaper(context.paper));
  });
});

describe.skipIf(!hasJava)('EPUBCheck, where there is Java', { timeout: slow }, () => {
  it('has nothing to say of the paper', async () => {
    expect(checkBook(await render(paper))).toEqual([]);
  });

  const others = [...Object.values(hostilePapers).map((files) => readFixture(files)), ...fixtureContexts, ...(missing.length > 0 ? [] : [withScripts()])];
  const bind = async () => bindBooks(Object.fromEntries(await Promise.all(others.map(async (context, i) => [`book-${i + 1}`, await render(context)]))));

  it(`has nothing to say of the ${others.length} others, bound as one`, async () => {
    expect(checkBook(await bind())).toEqual([]);
  });

  it('tells of each that is bound what is wrong in it', async () => {
    const entries = unzipSync(await bind());
    const spoilt = [1, others.length].map((number) => Object.keys(entries).find((name) => name.startsWith(`book-${number}/text/`)) ?? '');
    for (const name of spoilt) entries[name] = strToU8(strFromU8(entries[name] ?? new Uint8Array()).replace('<body', '<body spoilt=""'));
    const told = checkBook(zipSync(entries, { level: 1 }));
    for (const name of spoilt) expect(told.join('\n')).toContain(`${name}:`);
  });
});

describe('each kind of node as XHTML', () => {
  const textOf = async (section: string, files: Partial<Parameters<typeof readFixture>[0]> = {}) => {
    const page = pagesOf(await render(readFixture({ ...files, sections: [section] }))).find(({ name }) => name.startsWith('text/'))?.text ?? '';
    return page.slice(page.indexOf('<body'));
  };
  const works = { 'one-2001': { type: 'book', title: 'One', issued: '2001' } };

  it.each([
    ['section, heading', '# I. One\n\nText.', '<section id="s1" aria-labelledby="s1.title"><h1 id="s1.title">I. One</h1>'],
    ['a section whose title says what it is', '# Conclusions\n\nText.', 'epub:type="conclusion" role="doc-conclusion"'],
    [
      'paragraph',
      '# One\n\nText.',
      '<p id="one-p1">Text. <a class="web" href="https://example.org/papers/fixture-2020/#one-p1" aria-label="Paragraph 1 on the web">\u00b6\u00a01</a></p>',
    ],
    ['blockquote', '# One\n\n> Text.', '<div id="one-p1" class="block"><blockquote><p>Text.</p></blockquote>'],
    ['list, listItem', '# One\n\n3. Text.', '<ol start="3"><li><p>Text.</p></li></ol>'],
    [
      'note',
      '# One\n\nText.[^1]\n\n[^1]: Note.',
      '<aside id="n1" epub:type="footnote" role="doc-footnote"><p><a class="back" role="doc-backlink" href="#n1-call" aria-label="Back to the call of note 1">1</a> Note.</p></aside>',
    ],
    [
      'noteref',
      '# One\n\nText.[^1]\n\n[^1]: Note.',
      'Text.<a id="n1-call" class="noteref" epub:type="noteref" role="doc-noteref" href="#n1" aria-label="Note 1">1</a>',
    ],
    ['page', '# One\n\nText <Page n="7" />text.', 'Text <span id="page-7" epub:type="pagebreak" role="doc-pagebreak" aria-label="Page 7"></span>text.'],
    ['emphasis, strong, break', '# One\n\n*a* **b**\\\nc', '<em>a</em> <strong>b</strong><br/>c'],
    ['link', '# One\n\n[there](https://example.com/?a&b) [here](#one)', '<a href="https://example.com/?a&#x26;b">there</a> <a href="#one">here</a>'],
    ['a link that cannot be followed', '# One\n\n[words](javascript:x)', '<p id="one-p1">words '],
    ['supplied', '# One\n\nText <Supplied why="Lost.">words</Supplied>.', 'Text <a class="changed" href="../edition.xhtml#change-1">words</a>.'],
    ['emend', '# One\n\nText <Emend was="wrods" why="Letters.">words</Emend>.', 'Text <a class="changed" href="../edition.xhtml#change-1">words</a>.'],
    ['name', '# One\n\nText of Ann.', 'Text of Ann.'],
    [
      'table, tableRow, tableCell, caption',
      '# One\n\n<Table>\n| a | b |\n|---|--:|\n| 1 | 2 |\n\nWords.\n</Table>',
      '<figure id="one-tab1" class="table"><table><thead><tr><th>a</th><th class="to-right">b</th></tr></thead><tbody><tr><td>1</td><td class="to-right">2</td></tr></tbody></table><figcaption>Words.</figcaption></figure>',
    ],
    ['figure', '# One\n\n<Figure src="a.png" alt="A." />', '<figure id="one-fig1" class="figure"><img src="../figures/a.png" alt="A."/></figure>'],
    ['foreign', '# One\n\nSo <Foreign lang="ja">港</Foreign>.', 'So <span lang="ja" xml:lang="ja">港</span>.'],
    ['ruby', '# One\n\nSo <Ruby reading="みなと">港</Ruby>.', 'So <ruby>港<rt>みなと</rt></ruby>.'],
  ])('%s', async (_kind, section, expected) => {
    expect(await textOf(section)).toContain(expected);
  });

  it('cite', async () => {
    expect(await textOf('# One\n\nSee <Cite work="one-2001">*One*</Cite>.', { works })).toContain(
      'See <a id="one-p1-c1" class="cite" role="doc-biblioref" href="../bibliography.xhtml#one-2001"><em>One</em></a>.',
    );
  });

  it('a call within a citation stands beside the link, not in it', async () => {
    expect(await textOf('# One\n\n<Cite work="one-2001">a[^1] b</Cite>.\n\n[^1]: Note.', { works })).toMatch(/>a<\/a>|<a [^>]*>a<\/a><a id="n1-call"/);
  });

  it('a name is told by the index', async () => {
    const context = readFixture({ sections: ['# One\n\n<Page n="4" />Text of Ann.'], names: { ann: { kind: 'person', name: 'Ann', forms: ['Ann'] } } });
    expect(pagesOf(await render(context)).find(({ name }) => name === 'index.xhtml')?.text).toContain(
      '<li id="ann">Ann <a href="text/one.xhtml#one-p1">4</a></li>',
    );
  });
});
