import { describe, expect, it } from 'vitest';
import { readFixturePapers } from '../../../tests/fixtures/collection.fixture.ts';
import { readCollection } from '../../edition/collection/read-collection.ts';
import { contentFolder } from '../../edition/content/content-folder.ts';
import type { NodeType } from '../../model/text.ts';
import type { ExportContext } from '../exporter.ts';
import { barePaper, fixtureSite, fullPaper, hostilePaper, hostileWords, names, readFixture, works } from '../tei/paper.fixture.ts';
import { jsonExporter, paperJson } from './json.ts';
import type { NodeJson } from './nodes.ts';
import { type PaperJson, paperJsonSchema, paperJsonSchemaDocument } from './schema.ts';

const collections = [readCollection(contentFolder()), readFixturePapers()];
const papers: [string, ExportContext][] = [
  ['full', readFixture(fullPaper)],
  ['bare', readFixture(barePaper)],
  ['hostile', readFixture(hostilePaper)],
  ...collections.flatMap((collection) => collection.papers.map((paper): [string, ExportContext] => [paper.id, { paper, collection, site: fixtureSite }])),
];

const publish = (context: ExportContext) => JSON.parse(jsonExporter.render(context) as string) as PaperJson;

type Validate = ((value: unknown) => boolean) & { errors?: unknown };

/** The validator that html-validate brings; undefined where it is not installed. */
async function compileSchema(): Promise<Validate | undefined> {
  const validator = 'ajv/dist/2020.js';
  const module = (await import(/* @vite-ignore */ validator).catch(() => undefined)) as { default: unknown } | undefined;
  if (!module) return undefined;
  const Ajv = ((module.default as { default?: unknown }).default ?? module.default) as new (options: object) => { compile: (schema: object) => Validate };
  return new Ajv({ strict: true, formats: { uri: /^https?:\/\/\S+$/ } }).compile(paperJsonSchemaDocument(fixtureSite));
}

describe.each(papers)('%s', (_name, context) => {
  const published = publish(context);

  it('is what its schema says', () => expect(paperJsonSchema.parse(published)).toEqual(published));
  it('is what the published JSON Schema says', async (test) => {
    const validate = await compileSchema();
    if (!validate) return test.skip('The JSON is not validated against its JSON Schema: ajv is not installed.');
    validate(published);
    expect(validate.errors).toBeNull();
    expect(validate({ ...published, text: [{ type: 'paragraph' }] })).toBe(false);
  });
  it('points to nothing that it does not hold', () => {
    const passages = new Set(published.passages.map(({ id }) => id));
    const pointers = [
      ...published.passages.flatMap(({ section, calledIn }) => [section, ...(calledIn ? [calledIn] : [])]),
      ...[...published.citations, ...published.mentions, ...published.emendations, ...published.supplied].map(({ passage }) => passage),
    ];
    expect(pointers.filter((id) => !passages.has(id))).toEqual([]);
    expect(published.citations.filter(({ work }) => !published.works[work])).toEqual([]);
    expect(published.mentions.filter(({ name }) => !published.names[name])).toEqual([]);
  });
  it('is written the same each time', () => expect(jsonExporter.render(context)).toBe(jsonExporter.render(context)));
});

describe('nodes', () => {
  const one = (text: string) => paperJson(readFixture({ sections: [`# One\n\n${text}\n`], works, names })).text[0]?.children ?? [];
  const words = (value: string) => ({ type: 'text', value });
  const called = { type: 'noteref', id: 'n1-call', number: 1 };

  /** The first block behind the heading, or what is in it. */
  const cases: Record<NodeType, [text: string, node: object]> = {
    section: ['## Two\n\nWords.', { type: 'section', id: 'one-two', number: [], title: 'Two', depth: 2 }],
    heading: ['## 2. Two\n\nWords.', { type: 'heading', children: [words('2. Two')] }],
    paragraph: ['Words.', { type: 'paragraph', id: 'one-p1', ordinal: 1, children: [words('Words.')] }],
    blockquote: ['> Said.', { type: 'blockquote', id: 'one-p1', ordinal: 1, children: [{ type: 'paragraph', children: [words('Said.')] }] }],
    list: ['3. a\n4. b', { type: 'list', id: 'one-p1', ordinal: 1, ordered: true, start: 3 }],
    listItem: ['- a', { type: 'list', ordered: false, children: [{ type: 'listItem', children: [{ type: 'paragraph', children: [words('a')] }] }] }],
    note: ['So.[^1]\n\n[^1]: Noted.', { type: 'note', id: 'n1', number: 1, children: [{ type: 'paragraph', children: [words('Noted.')] }] }],
    text: ['<&>"'.replace('<', '\\<'), words('<&>"')],
    emphasis: ['*it*', { type: 'emphasis', children: [words('it')] }],
    strong: ['**it**', { type: 'strong', children: [words('it')] }],
    link: ['[it](https://example.org/)', { type: 'link', url: 'https://example.org/', children: [words('it')] }],
    break: ['a\\\nb', { type: 'break' }],
    noteref: ['So.[^1]\n\n[^1]: Noted.', called],
    cite: [
      'See <Cite work="lund-1998" locator="pp. 4–5">it, pp. 4–5</Cite>.',
      {
        type: 'cite',
        id: 'one-p1-c1',
        work: 'lund-1998',
        form: 'full',
        locator: { text: 'pp. 4–5', label: 'page', ranges: [{ from: '4', to: '5' }] },
        children: [words('it, pp. 4–5')],
      },
    ],
    page: ['So <Page n="2" />it.', { type: 'page', id: 'page-2', number: 2 }],
    emend: ['So <Emend was="ti" why="Turned.">it</Emend>.', { type: 'emend', was: 'ti', why: 'Turned.', children: [words('it')] }],
    supplied: ['So.<Supplied why="Lost.">[^1]</Supplied>\n\n[^1]: Noted.', { type: 'supplied', why: 'Lost.', children: [called] }],
    figure: [
      '<Figure src="quays.png" alt="Quays.">The *quays*.</Figure>',
      { type: 'figure', id: 'one-fig1', ordinal: 1, src: 'figures/quays.png', alt: 'Quays.' },
    ],
    caption: ['<Figure src="quays.png" alt="Quays.">The quays.</Figure>', { type: 'caption', children: [words('The quays.')] }],
    table: ['| a | b |\n|---|--:|\n| 1 | 2 |', { type: 'table', id: 'one-tab1', ordinal: 1, align: [null, 'right'] }],
    tableRow: ['| a |\n|---|', { type: 'tableRow', children: [{ type: 'tableCell', children: [words('a')] }] }],
    tableCell: ['| *a* |\n|---|', { type: 'tableCell', children: [{ type: 'emphasis', children: [words('a')] }] }],
    foreign: ['So <Foreign lang="ja">開国</Foreign>.', { type: 'foreign', lang: 'ja', children: [words('開国')] }],
    ruby: ['So <Ruby reading="かいこく">開国</Ruby>.', { type: 'ruby', reading: 'かいこく', children: [words('開国')] }],
    styled: ['2<sup>nd</sup>', { type: 'styled', style: 'superscript', children: [words('nd')] }],
    inlineCode: ['So `a*b`.', { type: 'inlineCode', value: 'a*b' }],
    math: ['<Math display tex="a^2" label="(1)" />', { type: 'math', id: 'one-eq1', ordinal: 1, tex: 'a^2', display: true, label: '(1)' }],
    gap: ['So <Gap reason="torn" extent="a word" />.', { type: 'gap', reason: 'torn', extent: 'a word' }],
    withdrawn: ['<Withdrawn why="Wrong." />', { type: 'withdrawn', id: 'one-p1', ordinal: 1, kind: 'paragraph', why: 'Wrong.' }],
    omitted: ['So <Omitted why="Twice.">the</Omitted> it.', { type: 'omitted', was: 'the', why: 'Twice.' }],
    label: ['- (a) it\n- (b) he', { type: 'label', children: [words('(a)')] }],
    legend: ['<Table>\n| a |\n|---|\n\n<Source>Board.</Source>\n</Table>', { type: 'legend', role: 'source', children: [words('Board.')] }],
    code: ['```js\na\n  b\n```', { type: 'code', id: 'one-p1', ordinal: 1, lang: 'js', value: 'a\n  b' }],
    thematicBreak: ['So.\n\n---', { type: 'thematicBreak' }],
    verse: ['<Verse>\na\n  b\n</Verse>', { type: 'verse', id: 'one-p1', ordinal: 1 }],
    stanza: ['<Verse>\na\n\nb\n</Verse>', { type: 'stanza', children: [{ type: 'verseLine', indent: 0, children: [words('b')] }] }],
    verseLine: ['<Verse>\na\n  b\n</Verse>', { type: 'verseLine', indent: 1, children: [words('b')] }],
    epigraph: ['<Epigraph>\na\n</Epigraph>', { type: 'epigraph', id: 'one-p1', ordinal: 1, children: [{ type: 'paragraph', children: [words('a')] }] }],
    attribution: ['> a\n>\n> <Attribution>b</Attribution>', { type: 'attribution', children: [words('b')] }],
    setOff: ['<Signature>a</Signature>', { type: 'setOff', role: 'signature', id: 'one-p1', ordinal: 1, children: [words('a')] }],
    definitions: ['a\n: b', { type: 'definitions', id: 'one-p1', ordinal: 1 }],
    term: ['a\n: b', { type: 'term', children: [words('a')] }],
    description: ['a\n: b', { type: 'description', children: [{ type: 'paragraph', children: [words('b')] }] }],
    name: ['So Bergen.', { type: 'name', ref: 'bergen', children: [words('Bergen')] }],
  };
  const allNodes = (nodes: readonly NodeJson[]): NodeJson[] => nodes.flatMap((node) => [node, ...allNodes(node.children ?? [])]);

  it.each(Object.entries(cases))('%s', (_type, [text, node]) => {
    expect(allNodes(one(text))).toEqual(expect.arrayContaining([expect.objectContaining(node)]));
  });
  it('hold nothing of the encoding’s files', () => expect(JSON.stringify(one('So *it* is, Bergen.'))).not.toMatch(/position|"first"/));
});

describe('the lists', () => {
  const published = publish(papers[0]?.[1] as ExportContext);

  it('have every passage with its label, page, address and words', () => {
    expect(published.passages.find(({ id }) => id === 's1-1-p1')).toEqual({
      id: 's1-1-p1',
      kind: 'paragraph',
      label: '§ I.1, ¶ 1',
      page: 1,
      lastPage: 2,
      address: 'https://example.org/papers/marlow-1999/#s1-1-p1',
      section: 's1-1',
      text: 'Bergen built new quays, and the trade grew. The harbour was full, and she said so.',
    });
    expect(published.passages.find(({ id }) => id === 'n1')).toMatchObject({
      kind: 'note',
      calledIn: 'introduction-p1',
      text: '‘Bergen Convention’, Bergen, 3 June 1994, paras. 3 and 5–7. All ports are open. Bergen; Stavanger.',
    });
    expect(published.passages.find(({ id }) => id === 's1')).toMatchObject({ text: 'Two Harbours' });
  });
  it('have typed locators', () => {
    expect(published.citations[0]).toMatchObject({
      id: 'n1-c1',
      work: 'convention-1994',
      passage: 'n1',
      page: 1,
      locator: { text: 'paras. 3 and 5–7', label: 'paragraph', ranges: [{ from: '3' }, { from: '5', to: '7' }] },
    });
  });
  it('have what was changed, and why', () => {
    expect(published.emendations).toEqual([{ passage: 's1-1-p1', page: 2, was: 'habour', now: 'harbour', why: 'A letter was lost.' }]);
    expect(published.supplied).toEqual([{ passage: 's1-2-p1', page: 2, now: '', calls: [4], why: 'Note 4 is about Stavanger.' }]);
  });
  it('have works as CSL-JSON, without what is the edition’s own', () => {
    expect(published.works['lund-1998']).toEqual({
      address: 'https://example.org/papers/bibliography/#lund-1998',
      csl: {
        id: 'lund-1998',
        type: 'article-journal',
        title: 'Quays and Trade: A Survey',
        author: [{ family: 'Lund', given: 'Inga' }],
        'container-title': 'Harbour Review',
        volume: '12',
        issued: { 'date-parts': [[1998, 3]] },
      },
    });
    expect(JSON.stringify(published.works)).not.toContain('sources');
  });
  it('have the names that the text mentions', () =>
    expect(Object.keys(published.names)).toEqual(['bergen', 'bergen-convention', 'harbour-review', 'lund-inga', 'port-authority', 'spring-tide']));
  it('have the title page in the order of the print', () =>
    expect(published.titlePage.map(({ role }) => role).slice(-4)).toEqual(['author', 'title', 'subtitle', 'note']));
  it('keep hostile words', () => expect(publish(papers[2]?.[1] as ExportContext).passages.some(({ text }) => text.startsWith(hostileWords))).toBe(true));
});

describe('the schema', () => {
  it('says where it stands, and is of the address that the data name', () => {
    const schema = paperJsonSchemaDocument(fixtureSite);
    expect(schema['$id']).toBe('https://example.org/papers/schema/paper-1.json');
    expect(publish(papers[1]?.[1] as ExportContext).$schema).toBe(schema['$id']);
  });
});
