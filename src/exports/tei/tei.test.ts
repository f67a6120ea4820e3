import { describe, expect, it } from 'vitest';
import { readFixturePapers } from '../../../tests/fixtures/collection.fixture.ts';
import { readCollection } from '../../edition/collection/read-collection.ts';
import { contentFolder } from '../../edition/content/content-folder.ts';
import { historyOf } from '../../edition/ledger/history.ts';
import { anchorsOf } from '../../edition/ledger/ledger-anchors.ts';
import type { ExportContext } from '../exporter.ts';
import { validate, whatIsMissing } from './jing.ts';
import { barePaper, fixtureSite, fullPaper, hostilePaper, hostileWords, plainRecord, readFixture } from './paper.fixture.ts';
import { teiExporter } from './tei.ts';

const write = (context: ExportContext) => teiExporter.render(context) as string;
const papers: Record<string, ExportContext> = {
  full: readFixture(fullPaper),
  bare: readFixture(barePaper),
  hostile: readFixture(hostilePaper),
};
const collection = readCollection(contentFolder());
for (const each of [collection, readFixturePapers()]) {
  for (const paper of each.papers) papers[paper.id] = { paper, collection: each, site: fixtureSite };
}

const idsOf = (xml: string) => [...xml.matchAll(/ xml:id="([^"]*)"/g)].map(([, id]) => id ?? '');

describe('validity', () => {
  it('jing finds nothing in any paper', (context) => {
    const missing = whatIsMissing();
    if (missing) context.skip(missing);
    expect(validate(Object.fromEntries(Object.entries(papers).map(([name, paper]) => [`${name}.tei.xml`, write(paper)])))).toEqual([]);
  }, 60_000);

  it('jing would find something', (context) => {
    const missing = whatIsMissing();
    if (missing) context.skip(missing);
    expect(validate({ 'wrong.xml': write(papers['bare'] as ExportContext).replace('<body>', '<body><nothing/>') }).join('\n')).toContain('nothing');
  }, 60_000);
});

describe.each(Object.entries(papers))('%s', (_name, context) => {
  const xml = write(context);
  const ids = idsOf(xml);

  it('has every id of the page, and no id twice', () => {
    expect(ids).toEqual(expect.arrayContaining([...anchorsOf(context.paper).keys()]));
    expect(new Set(ids).size).toBe(ids.length);
  });
  it('adds no id that the page could have', () => {
    const { withdrawn } = historyOf(context.paper);
    const own = new Set([...anchorsOf(context.paper).keys(), ...[...withdrawn.values()].flatMap(({ id, held }) => [id, ...held])]);
    expect(ids.filter((id) => !own.has(id) && !/^n\d+-call/.test(id) && !id.includes('.'))).toEqual([]);
  });
  it('points to nothing that it does not hold', () => {
    const targets = [...xml.matchAll(/ (?:ref|target|corresp)="([^"]*)"/g)]
      .flatMap(([, value = '']) => value.split(' '))
      .filter((target) => target.startsWith('#'));
    expect(targets.filter((target) => !ids.includes(target.slice(1)))).toEqual([]);
  });
  it('has its pages, notes and cited works', () => {
    const count = (pattern: RegExp) => xml.match(pattern)?.length ?? 0;
    expect(count(/<pb /g)).toBe(context.paper.pages.length);
    expect(count(/<note place="foot"/g)).toBe(context.paper.notes.length);
    expect(count(/<biblStruct xml:id/g)).toBe(new Set(context.paper.citations.map(({ node }) => node.work)).size);
    expect(count(/<choice /g)).toBe(context.paper.emendations.length + context.paper.omitted.length);
    expect(count(/<supplied /g)).toBe(context.paper.supplied.length);
  });
  it('is written the same each time', () => expect(write(context)).toBe(xml));
});

describe('the header', () => {
  const xml = write(papers['full'] as ExportContext);
  it.each([
    '<title type="main">Tides and Treaties</title>',
    '<title type="sub">A Survey</title>',
    '<author><persName><forename>Ada</forename> <surname>Marlow</surname></persName><affiliation>Institute of Coasts</affiliation></author>',
    '<edition n="1.1.0">Digital edition, version 1.1.0, <date when="2021-03">March 2021</date></edition>',
    '<idno type="URI">https://example.org/papers/marlow-1999/</idno>',
    '<p>Do not quote.</p>',
    '<measure unit="page" quantity="2">2 pages</measure>',
    '<bibl type="copy-text">A transcript of the two printed pages.</bibl>',
    '<p>Nothing is changed in silence.</p>',
    '<p n="quotation-marks">',
    '<citeStructure unit="section" match="/TEI/text/body/div" use="@xml:id">',
    '<citeStructure unit="paragraph" match="*[@xml:id][not(self::div or self::note)]" use="substring-after(@xml:id, concat(../@xml:id, \'-\'))" delim="-"/>',
    '<citeStructure unit="section" match="div" use="substring-after(@xml:id, concat(../@xml:id, \'-\'))" delim="-">',
    '<citeStructure unit="page" match="/TEI/text/body//pb" use="@xml:id"/>',
    '<term>treaties</term>',
    '<change n="1.0.0" when="2020-01-15">First edition.</change>',
  ])('says %s', (words) => expect(xml).toContain(words));

  it('says what it does not know, and leaves out what is not there', () => {
    const bare = write(papers['bare'] as ExportContext);
    expect(bare).toContain('<availability status="unknown">');
    for (const name of ['standOff', 'back', 'editorialDecl', 'correction', 'normalization', 'textClass', 'copy-text', 'n="pages"'])
      expect(bare).not.toContain(name);
  });
});

describe('the title page', () => {
  it('has its lines in the order of the print, the author’s name marked in its own', () => {
    const [, page = ''] = /<titlePage>(.*)<\/titlePage>/s.exec(write(papers['full'] as ExportContext)) ?? [];
    const lines = [
      'Papers of the Coast',
      'Third Harbour Seminar',
      'Bergen, 4 May 1999',
      'Institute of Coasts',
      'Discussion Paper',
      'Do not quote.',
      'Session II',
      'By Ada Marlow, Institute of Coasts',
      'Tides and Treaties',
      'A Survey',
      '*All views are hers.',
    ];
    expect(
      page
        .replace(/<[^>]*>/g, '')
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    ).toEqual(lines);
    expect(page).toContain('<byline>By <docAuthor>Ada Marlow</docAuthor>, Institute of Coasts</byline>');
    expect(page).toContain('<docDate when="1999-05-04">Bergen, 4 May 1999</docDate>');
  });
});

describe('the bibliography', () => {
  const xml = write(papers['full'] as ExportContext);
  const entryOf = (key: string) => new RegExp(`<biblStruct xml:id="work.${key}".*?</biblStruct>`, 's').exec(xml)?.[0] ?? '';

  it.each([
    '<author><persName><forename>Anna</forename> <nameLink>van</nameLink> <surname>Gogh</surname> <genName>Jr</genName></persName></author>',
    '<author><orgName>Institute of Coasts</orgName></author>',
    '<editor><persName><forename>Ola</forename> <surname>Berg</surname></persName></editor>',
    '<editor role="translator"><persName><forename>Siri</forename> <surname>Dahl</surname></persName></editor>',
    '<orgName>Port Authority</orgName>',
    '<title level="a">Tides &amp; &lt;Tables></title>',
    '<title level="a" type="short">Tides</title>',
    '<title level="m">Harbours of the North</title>',
    '<title level="s">Coastal Studies</title>',
    '<meeting>Third Seminar, <placeName>Bergen</placeName></meeting>',
    '<date from="2001" to="2001" from-custom="2001-22" to-custom="2001-23" datingMethod="http://id.loc.gov/datatypes/edtf">Summer 2001 – Autumn 2001</date>',
    '<date type="original" when="1898">1898</date>',
    '<date type="accessed" when="2003-02">February 2003</date>',
    '<publisher>Fjord Press</publisher>',
    '<pubPlace>Oslo</pubPlace>',
    '<edition>2</edition>',
    '<textLang mainLang="nb-NO">nb-NO</textLang>',
    '<biblScope unit="volume" from="2" to="2">2</biblScope>',
    '<biblScope unit="issue" from="3" to="3">3</biblScope>',
    '<biblScope unit="page" from="35" to="43">35–43</biblScope>',
    '<biblScope unit="chapter" from="4" to="4">4</biblScope>',
    '<biblScope unit="section" from="B" to="B">B</biblScope>',
    '<idno type="number">03/2001</idno>',
    '<idno type="DOI">10.1000/abc(1)</idno>',
    '<idno type="ISBN">978-0-00-000000-2</idno>',
    '<idno type="ISSN">1234-5678</idno>',
    '<ptr target="https://example.org/a%20b?x=100%25&amp;y=&lt;1>"/>',
    '<note type="genre">Lecture</note>',
    '<note type="medium">Print</note>',
    '<note type="status">forthcoming</note>',
    '<note type="archive">City Archive, box 3</note>',
    '<note type="note">Read on the quay.</note>',
  ])('keeps %s', (words) => expect(entryOf('everything-2001')).toContain(words));

  it('puts an article in its journal', () =>
    expect(entryOf('lund-1998')).toMatch(/<analytic>.*level="a".*<\/analytic>\s*<monogr>\s*<title level="j">Harbour Review<\/title>/s));
  it('has an imprint for a work of which nothing is known', () => expect(entryOf('nothing-known')).toMatch(/<imprint>\s*<date\/>\s*<\/imprint>/));
  it('is in the order of authors', () =>
    expect(idsOf(xml).filter((id) => id.startsWith('work.'))).toEqual([
      'work.convention-1994',
      'work.lund-1998',
      'work.nothing-known',
      'work.everything-2001',
    ]));
});

describe('words', () => {
  it('come out of XML as they went in', () => {
    const xml = write(papers['hostile'] as ExportContext);
    const text = xml
      .replace(/<[^>]*>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&');
    expect(text).toContain(hostileWords);
    expect(xml).not.toContain(']]>');
    expect(xml).toContain('<sic>"&lt;&amp;>]]&gt;</sic>');
  });
  it('stand between elements as they were written', () => {
    expect(write(papers['full'] as ExportContext)).toContain(
      '<placeName ref="#name.bergen">Bergen</placeName> built new quays, and the trade <pb n="2" xml:id="page-2"/>grew.<anchor type="noteref" ',
    );
  });
  it.each(['\u0001', '\u001F', '\uFFFE'])('that XML cannot carry fault: %j', (character) => {
    const context = readFixture({ sections: [`# One\n\nBefore ${character} after.\n`] });
    expect(() => write(context)).toThrow(/^Unexpected character U\+[0-9A-F]{4} in one-p1 after “Before ”/);
  });
  it('keep a carriage return, which XML would read as a line’s end', () => {
    expect(write(readFixture({ sections: ['# One\n\nOne&#13;two.\n'] }))).toContain('One&#13;two.');
  });
  it('fault in the record too', () => {
    const context = readFixture({
      sections: ['# One\n\nWords.\n'],
      paper: plainRecord.replace('title: Tides', 'title: "Tides\\x02').replace('Treaties', 'Treaties"'),
    });
    expect(() => write(context)).toThrow('Unexpected character U+0002');
  });
});
