import { describe, expect, it } from 'vitest';
import { readFixturePapers } from '../../../tests/fixtures/collection.fixture.ts';
import { readCollection } from '../../edition/collection/read-collection.ts';
import { contentFolder } from '../../edition/content/content-folder.ts';
import type { ExportContext } from '../exporter.ts';
import { validate, whatIsMissing } from '../tei/jing.ts';
import { barePaper, fixtureSite, fullPaper, hostilePaper, readFixture } from '../tei/paper.fixture.ts';
import { teiExporter } from '../tei/tei.ts';
import { citationTrees } from './citation-trees.ts';
import { type DtsFile, dtsFiles } from './dts.ts';
import { navigationRequests } from './navigation.ts';

const collection = readCollection(contentFolder());
const papers: Record<string, ExportContext> = {
  full: readFixture(fullPaper),
  bare: readFixture(barePaper),
  hostile: readFixture(hostilePaper),
};
for (const each of [collection, readFixturePapers()]) {
  for (const paper of each.papers) papers[paper.id] = { paper, collection: each, site: fixtureSite };
}

const filesOf = ({ collection: papersOf, site }: ExportContext) => dtsFiles(papersOf, site);
const decode = (content: string | Uint8Array | undefined) => (typeof content === 'string' ? content : Buffer.from(content ?? []).toString());
const contentOf = (file: DtsFile | undefined) => decode(file?.render() as string | Uint8Array);
const full = papers['full'] as ExportContext;
const files = filesOf(full);
const answer = (path: string) => JSON.parse(contentOf(files.get(path))) as Record<string, unknown>;

/** RFC 6570 for the operators that the templates use. */
function expand(template: string, values: Record<string, string | undefined>): string {
  return template.replace(/\{([;/]?)([\w,]+)\}/g, (_whole, operator: string, names: string) =>
    names
      .split(',')
      .map((name) => {
        const value = values[name];
        return value === undefined ? '' : operator === ';' ? `;${name}=${encodeURIComponent(value)}` : `${operator}${encodeURIComponent(value)}`;
      })
      .join(''),
  );
}

describe('the entry', () => {
  const entry = answer('index.json') as Record<string, string>;
  const at = (template: string | undefined, values: Record<string, string | undefined>) =>
    expand(template ?? '', values).replace('https://example.org/papers/dts/', '');

  it('says what it is', () =>
    expect(entry).toMatchObject({
      '@context': 'https://dtsapi.org/context/v1.0.json',
      dtsVersion: '1.0',
      '@type': 'EntryPoint',
      '@id': 'https://example.org/papers/dts/index.json',
    }));
  it('leads to every file by its templates', () => {
    const expanded = new Set(['index.json']);
    for (const id of [undefined, 'papers', full.paper.id])
      for (const nav of [undefined, 'children', 'parents']) expanded.add(at(entry['collection'], { id, nav }));
    for (const { down, ...request } of navigationRequests(full))
      expanded.add(at(entry['navigation'], { ...request, down: down === undefined ? undefined : String(down) }));
    for (const tree of [undefined, 'pages']) expanded.add(at(entry['document'], { resource: full.paper.id, tree }));
    for (const { identifier, units } of citationTrees(full))
      for (const { id } of units) expanded.add(at(entry['document'], { resource: full.paper.id, tree: identifier, ref: id }));
    expect([...files.keys()].sort()).toEqual([...expanded].sort());
  });
});

describe('the collection', () => {
  it('holds the papers, each with its templates and trees', () => {
    const root = answer('collection.json');
    expect(root).toMatchObject({ '@id': 'papers', '@type': 'Collection', totalParents: 0, totalChildren: 1 });
    expect(answer('collection/papers;nav=children.json')).toEqual(root);
    const { '@context': _context, dtsVersion: _version, member: _member, ...own } = answer('collection/marlow-1999.json');
    expect(root['member']).toEqual([own]);
    expect(own).toMatchObject({
      '@id': 'marlow-1999',
      '@type': 'Resource',
      title: 'Tides and Treaties: A Survey',
      download: 'https://example.org/papers/marlow-1999/marlow-1999.tei.xml',
      navigation: 'https://example.org/papers/dts/navigation/marlow-1999{;tree,down}{/ref}.json',
      dublinCore: { rights: [{ lang: 'en-GB', value: 'Do not quote.' }] },
    });
  });
  it('knows parents', () => {
    expect(answer('collection/marlow-1999;nav=parents.json')['member']).toMatchObject([{ '@id': 'papers', '@type': 'Collection' }]);
    expect(answer('collection/papers;nav=parents.json')['member']).toEqual([]);
  });
  it('describes the citation trees, the default first and without a name', () => {
    const note = { '@type': 'CiteStructure', citeType: 'note' };
    const paragraph = { '@type': 'CiteStructure', citeType: 'paragraph', citeStructure: [note] };
    expect(answer('collection/marlow-1999.json')['citationTrees']).toMatchObject([
      {
        '@type': 'CitationTree',
        citeStructure: [{ citeType: 'section', citeStructure: [paragraph, note, { citeType: 'section', citeStructure: [paragraph] }] }],
      },
      { '@type': 'CitationTree', identifier: 'pages', citeStructure: [{ '@type': 'CiteStructure', citeType: 'page' }] },
    ]);
  });
});

describe('navigation', () => {
  const membersAt = (path: string) =>
    (answer(`navigation/marlow-1999${path}.json`)['member'] as { identifier: string }[] | undefined)?.map(({ identifier }) => identifier);

  it.each([
    [';down=1', ['introduction', 's1']],
    [';down=2', ['introduction', 'introduction-p1', 'introduction-p2', 's1', 'n2', 's1-1', 's1-2']],
    [';down=-1', ['introduction', 'introduction-p1', 'n1', 'introduction-p2', 's1', 'n2', 's1-1', 's1-1-p1', 'n3', 's1-1-p2', 's1-2', 's1-2-p1', 'n4']],
    ['/s1-1', undefined],
    [';down=0/s1-1', ['n2', 's1-1', 's1-2']],
    [';down=1/s1-1', ['s1-1', 's1-1-p1', 's1-1-p2']],
    [';down=-1/s1-1', ['s1-1', 's1-1-p1', 'n3', 's1-1-p2']],
    [';down=1/n4', ['n4']],
    [';tree=pages;down=1', ['page-1', 'page-2']],
    [';tree=pages;down=0/page-2', ['page-1', 'page-2']],
    [';tree=pages/page-2', undefined],
  ])('%s', (path, members) => expect(membersAt(path)).toEqual(members));

  it('tells of a passage what it is, where it hangs, and where it stands on the web', () => {
    expect(answer('navigation/marlow-1999/n3.json')).toMatchObject({
      '@id': 'https://example.org/papers/dts/navigation/marlow-1999/n3.json',
      '@type': 'Navigation',
      resource: { '@id': 'marlow-1999', '@type': 'Resource' },
      ref: {
        '@type': 'CitableUnit',
        identifier: 'n3',
        citeType: 'note',
        level: 4,
        parent: 's1-1-p1',
        '@id': 'https://example.org/papers/marlow-1999/#n3',
        dublinCore: { title: [{ lang: 'en-GB', value: 'n. 3 (p. 2)' }] },
      },
    });
    expect(answer('navigation/marlow-1999/introduction.json')['ref']).toMatchObject({ level: 1, parent: null });
  });
  it('has no answer where the specification has none', () => {
    for (const path of ['', ';down=0', '/nothing', ';tree=pages/s1', '/page-1']) expect(files.has(`navigation/marlow-1999${path}.json`)).toBe(false);
  });
});

/** What a document wraps, without the wrapper. */
const wrapped = (xml: string) => /<dts:wrapper[^>]*>(.*)<\/dts:wrapper>/s.exec(xml)?.[1] ?? '';
const idsIn = (xml: string) => [...xml.matchAll(/ xml:id="([^"]*)"/g)].map(([, id]) => id ?? '');
const words = (xml: string) => xml.replace(/<[^>]*>/g, '').replace(/\s+/g, '');

describe('documents', () => {
  const documentAt = (path: string) => contentOf(files.get(`document/marlow-1999${path}.xml`));

  it('has the whole paper as it is taken away', async () => {
    for (const request of ['', ';tree=pages']) {
      const content = await files.get(`document/marlow-1999${request}.xml`)?.render();
      expect(new TextDecoder().decode(content as Uint8Array), request).toBe(teiExporter.render(full));
    }
  });
  it('has a passage in its place, with what is in it', () => {
    const paragraph = documentAt('/s1-1-p1');
    expect(idsIn(wrapped(paragraph))).toEqual(['s1-1-p1', 'page-2', 'n3-call', 'n3', 'n3-c1', 'n3-c2', 'n3-c3', 'emend.1', 'n3-call-2']);
    expect(paragraph).toMatch(
      /<div type="section" xml:id="s1" n="I">\s*<div type="section" xml:id="s1-1" n="I.1">\s*<dts:wrapper xmlns:dts="https:\/\/w3id.org\/api\/dts#" ref="\/\/\*\[@xml:id='s1-1-p1'\]">/,
    );
    expect(idsIn(wrapped(documentAt('/n3')))).toEqual(['n3', 'n3-c1', 'n3-c2', 'n3-c3']);
    expect(idsIn(wrapped(documentAt('/s1-2')))).toEqual(['s1-2', 's1-2-p1', 'supplied.1', 'n4-call', 'n4', 'n4-c1']);
  });
  it('carries the rights notice, the version, and where its pointers lead', () => {
    const note = documentAt('/n3');
    expect(note).toContain('<p>Do not quote.</p>');
    expect(note).toContain('<edition n="1.1.0">');
    expect(note).toContain('xml:base="https://example.org/papers/marlow-1999/marlow-1999.tei.xml"');
  });
  it('has a page from its break to the next, and says what is cut', () => {
    const [first, second] = [wrapped(documentAt(';tree=pages/page-1')), wrapped(documentAt(';tree=pages/page-2'))];
    expect(first).toMatch(/<div type="section" xml:id="s1" n="I" part="I">/);
    expect(first).toMatch(/<p xml:id="s1-1-p1" n="1" part="I">.*and the trade <\/p>\s*<\/div>/s);
    expect(first).toMatch(/<div type="section" subtype="introduction" xml:id="introduction">/);
    expect(second).toMatch(/<div type="section" xml:id="s1-1" n="I.1" part="F">\s*<p xml:id="s1-1-p1" n="1" part="F"><pb n="2" xml:id="page-2"\/>grew./);
    expect(second).toMatch(/<div type="section" xml:id="s1-2" n="I.2">/);
  });
  it('has a note on the page of its call, though its paragraph ends on the next', () => {
    const context = readFixture({ sections: ['<Page n="1" />\n\n# One\n\nCalled[^1] and <Page n="2" />called.[^2]\n\n[^1]: First.\n\n[^2]: Second.\n'] });
    const page = (number: number) => wrapped(contentOf(filesOf(context).get(`document/marlow-1999;tree=pages/page-${number}.xml`)));
    expect(idsIn(page(1))).toEqual(['page-1', 'one', 'one-p1', 'n1-call', 'n1']);
    expect(idsIn(page(2))).toEqual(['one', 'one-p1', 'page-2', 'n2-call', 'n2']);
    expect(page(2)).toContain('<div type="section" xml:id="one" part="F">');
  });
  it('keeps the page break of a page that begins within an emendation', () => {
    const context = readFixture({ sections: ['<Page n="1" />\n\n# One\n\nThe <Emend was="ab" why="Split.">a <Page n="2" />b</Emend> goes on.\n'] });
    const page = (number: number) => wrapped(contentOf(filesOf(context).get(`document/marlow-1999;tree=pages/page-${number}.xml`)));
    expect(page(1)).toContain('<choice xml:id="emend.1"><sic>ab</sic><corr>a <pb n="2" xml:id="page-2"/>b</corr></choice></p>');
    expect(page(2)).toMatch(/^\s*<pb n="2" xml:id="page-2"\/>.* goes on\./s);
  });
});

describe.each(Object.entries(papers))('%s', (_name, context) => {
  const all = filesOf(context);
  const { paper } = context;
  const whole = /<body>(.*)<\/body>/s.exec(teiExporter.render(context) as string)?.[1] ?? '';
  const documents = [...all].filter(([path]) => path.startsWith(`document/${paper.id}`) && path.includes('/', 9));

  it('has a document for every passage and every page', () => {
    const refs = documents.flatMap(([path]) => /([^/]+)\.xml$/.exec(path)?.[1] ?? []);
    expect(refs).toEqual(expect.arrayContaining([...paper.passages.keys(), ...paper.pages.map(({ node }) => node.id)]));
  });
  it('has in its sections all words of the text, and in its pages all from the first page on', () => {
    const join = (paths: string[]) => paths.map((path) => words(wrapped(contentOf(all.get(path))))).join('');
    expect(join(paper.sections.map(({ id }) => `document/${paper.id}/${id}.xml`))).toBe(words(whole));
    const sorted = (text: string) => [...text].sort().join('');
    // Notes may stand on an earlier page than the paragraph that they follow ends on: in all, the same words.
    if (paper.pages.length > 0)
      expect(sorted(join(paper.pages.map(({ node }) => `document/${paper.id};tree=pages/${node.id}.xml`)))).toBe(sorted(words(whole)));
  });
  it('holds valid TEI in its wrappers', (test) => {
    const missing = whatIsMissing();
    if (missing) test.skip(missing);
    const unwrapped = documents.map(([path, file]): [string, string] => [path.replace(/[/;=]/g, '_'), contentOf(file).replace(/<\/?dts:wrapper[^>]*>/g, '')]);
    expect(validate(Object.fromEntries(unwrapped))).toEqual([]);
  }, 120_000);
  it('is written the same each time', async () => {
    const again = filesOf(context);
    for (const [path, file] of all) expect(decode(await again.get(path)?.render())).toBe(decode(await file.render()));
  });
});

describe('the collection’s record', () => {
  const served = (textService: 'passages' | 'sections' | 'off') =>
    filesOf({ ...full, collection: { ...full.collection, record: { title: 'Papers', textService } } });

  it('may leave documents to sections, and the service says so', () => {
    const documents = [...served('sections').keys()].filter((name) => name.startsWith('document/') && name.split('/').length > 2);
    const sections = [...full.paper.passages.values()].filter(({ kind }) => kind === 'section');
    expect(documents.sort()).toEqual(sections.map(({ id }) => `document/${full.paper.id}/${id}.xml`).sort());
    const told = contentOf(served('sections').get(`collection/${full.paper.id}.json`));
    expect(told).toContain('What stands in them has no documents of its own');
    expect(contentOf(served('sections').get(documents[0] ?? ''))).toContain('<p');
  });
  it('may leave the service out', () => expect(served('off').size).toBe(0));
  it('changes nothing where it says nothing', () => expect([...served('passages').keys()]).toEqual([...files.keys()]));
});
