import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { readCollection } from '../edition/collection/read-collection.ts';
import { importFiles } from './import-files.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'locus-intake-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const place = (name: string, content: string | Uint8Array): string => {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
};
const bring = (...files: readonly string[]) => importFiles({ id: 'moe-2001', files, bibliographies: [], collection: readCollection(folder), record: {} });
const textOf = ({ files }: Awaited<ReturnType<typeof bring>>, pattern: RegExp): string =>
  [...files].flatMap(([name, text]) => (pattern.test(name) ? [String(text)] : [])).join('\n');

/** Started once a test, and on a busy machine not at once. */
const patience = 60_000;

const bibliography = `@article{moe, author = {Moe, Per}, title = {Ropes and Rigging}, journal = {Coil Review}, year = {1990}, doi = {10.1000/182}}
@book{vik, author = {Vik, Kari}, title = {Knots}, publisher = {Hemp Press}, year = {1991}}`;

const markdown = `---
title: Ropes
author:
  - name: Per Moe
    orcid: 0000-0002-1825-0097
    affiliation: "1, 2"
affiliations: [{name: School of Ropes, index: 1}, {name: Sail Museum, index: 2}]
date: 4 May 2001
bibliography: ropes.bib
tags: [ropes]
---

Words before the first heading.

# Introduction {#sec:intro .unnumbered}

Ropes hold ([@moe]).  They hold again [see @moe, pp. 3-5; @vik, chap. 2]. As @vik says, "hemp" lasts 1990-1995.

| Rope | Length |
|:-----|-------:|
| Hemp |      4 |

Table: Ropes in use, after [@vik].

::: {.wrapper}
See [the beginning](#sec:intro), [the site](www.example.org), and doi:10.1000/182.
:::

<!-- A comment of the author. -->

Called once.[^a]

[^a]: A note
    of *two* lines.

[^b]: A note that nothing calls.

# References
`;

test('Markdown: record, tables, citations, notes, links, comments; nothing is lost', { timeout: patience }, async () => {
  place('ropes.bib', bibliography);
  const paper = await bring(place('ropes.md', markdown));
  const record = textOf(paper, /yaml$/);
  for (const words of ['title: "Ropes"', 'family: "Moe"', 'affiliation: "School of Ropes; Sail Museum"', 'date: "2001-05-04"', '- "ropes"'])
    expect(record).toContain(words);
  const text = textOf(paper, /mdx$/);
  expect([...paper.files.keys()]).toEqual(['paper.yaml', '1-ropes.mdx', '2-introduction.mdx']);
  expect(text).toContain('Ropes hold.[^1] They hold again.[^2] As Vik[^3] says, “hemp” lasts 1990–1995.');
  expect(text).toContain(
    '[^1]: <Cite work="moe">Per Moe, ‘Ropes and Rigging’, *Coil Review* (1990)</Cite>, [https://doi.org/10.1000/182](https://doi.org/10.1000/182).',
  );
  expect(text).toContain('see <Cite work="moe" locator="pp. 3–5" form="short">Moe, ‘Ropes and Rigging’, pp. 3–5</Cite>; <Cite work="vik" locator="chap. 2">');
  expect(text).toContain('| Rope | Length |\n| :-- | --: |\n| Hemp | 4 |');
  expect(text).toMatch(/Ropes in use, after Vik\.?\[\^4\]|Ropes in use, after\.?\[\^4\]/);
  expect(text).toContain('See [the beginning](#introduction), [the site](https://www.example.org), and [doi:10.1000/182](https://doi.org/10.1000/182).');
  expect(text).toContain('{/* A comment of the author. */}');
  expect(text).toContain('A note of *two* lines.');
  expect(text).toContain('A note that nothing calls.');
  expect(text).toContain('{/* doubt note |');
  expect(text).not.toContain('# References');
  expect(text).not.toMatch(/:::|\{#|unnumbered/);
  expect([...paper.works.keys()].sort()).toEqual(['moe', 'vik']);
});

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (inner: string, style?: string) => `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}${inner}</w:p>`;
const field = (instruction: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const escaped = (value: unknown) => JSON.stringify(value).replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function wordFile(body: string, others: Record<string, string> = {}): Uint8Array {
  const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const styles = [
    ['Title', 'Title'],
    ['Author', 'Author'],
    ['berschrift1', 'heading 1'],
    ['Verzeichnis1', 'toc 1'],
  ]
    .map(([id, name]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`)
    .join('');
  const parts: Record<string, string> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${types}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${types}/styles" Target="styles.xml"/></Relationships>`,
    'word/styles.xml': `<w:styles ${w}>${styles}</w:styles>`,
    'word/document.xml': `<w:document ${w}><w:body>${body}</w:body></w:document>`,
    ...others,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

test('Word: styles, properties, and the citations of Zotero and of Word itself, whose words stay', { timeout: patience }, async () => {
  const item = {
    id: 'AB12CD34',
    itemData: { id: 'AB12CD34', type: 'book', title: 'Knots', author: [{ family: 'Vik', given: 'Kari' }], issued: { 'date-parts': [[1991]] } },
  };
  const zotero = field(` ADDIN ZOTERO_ITEM CSL_CITATION ${escaped({ citationItems: [item], properties: { noteIndex: 0 }, schema: 'x' })} `, '(Vik 1991)');
  const sources =
    '<b:Sources xmlns:b="http://schemas.openxmlformats.org/officeDocument/2006/bibliography"><b:Source><b:Tag>Moe90</b:Tag><b:SourceType>Book</b:SourceType><b:Author><b:Author><b:NameList><b:Person><b:Last>Moe</b:Last><b:First>Per</b:First></b:Person></b:NameList></b:Author></b:Author><b:Title>Sails</b:Title><b:Year>1990</b:Year></b:Source></b:Sources>';
  const body = [
    paragraph(run('Ropes and Sails'), 'Title'),
    paragraph(run('Contents … 3'), 'Verzeichnis1'),
    paragraph(run('Text'), 'berschrift1'),
    paragraph(`${run('Hemp lasts ')}${zotero}${run(', and so do sails ')}${field(' CITATION Moe90 \\p 7 \\l 1033 ', '(Moe 1990, p. 7)')}${run('.')}`),
  ].join('');
  const core = '<cp:coreProperties xmlns:cp="x" xmlns:dc="y"><dc:creator>Jaap de Boer</dc:creator><cp:keywords>hemp; sails</cp:keywords></cp:coreProperties>';
  // Its name says nothing: what it is, is seen by what stands in it.
  const paper = await bring(place('ropes.bin', wordFile(body, { 'docProps/core.xml': core, 'customXml/item1.xml': sources })));
  expect(textOf(paper, /yaml$/)).toContain('title: "Ropes and Sails"');
  expect(textOf(paper, /yaml$/)).toMatch(/family: "de Boer"\n {4}given: "Jaap"/);
  expect(textOf(paper, /yaml$/)).toContain('- "hemp"\n  - "sails"');
  expect(textOf(paper, /mdx$/)).toBe(
    '# Text\n\nHemp lasts (<Cite work="vik-1991" form="short">Vik 1991</Cite>), and so do sails (<Cite work="moe90" locator="p. 7" form="short">Moe 1990, p. 7</Cite>).\n',
  );
});

test.each([
  ['an old Word file', 'old.doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'Word 97–2003'],
  ['an archive that unpacks to more than a paper holds', 'bomb.docx', zipSync({ 'word/document.xml': new Uint8Array(61_000_000) }), '61 MB'],
  ['emphasis without end', 'nested.md', '*_'.repeat(50_000), 'nested deeper'],
  ['quotations without end', 'quoted.md', `${'>'.repeat(100_000)} x\n`, 'nested deeper'],
  ['brackets without end', 'brackets.md', '['.repeat(100_000), 'nested deeper'],
  ['braces without end', 'braces.tex', `\\documentclass{article}\\begin{document}${'{\\bf '.repeat(100_000)}`, 'nested deeper'],
  ['elements without end', 'elements.html', `<!doctype html><html><body>${'<div>'.repeat(100_000)}`, 'nested deeper'],
  ['groups without end', 'groups.rtf', `{\\rtf1 ${'{\\b '.repeat(100_000)}`, 'nested deeper'],
  ['nested elements of a Word file', 'elements.docx', zipSync({ 'word/document.xml': strToU8('<w:p>'.repeat(100_000)) }), 'nested deeper'],
  ['a text longer than a book', 'long.md', 'a'.repeat(6_000_000), '6 million characters'],
  ['a page that defines entities', 'entities.html', '<!DOCTYPE x [<!ENTITY a "b">]><html><body>&a;</body></html>', 'entities'],
  ['XML of another kind', 'other.xml', '<?xml version="1.0"?><book><title>x</title></book>', '<book>'],
  ['XML with entities of its own', 'entities.docx', zipSync({ 'word/document.xml': strToU8('<!DOCTYPE x [<!ENTITY a "b">]><x/>') }), 'entities'],
  ['TEI', 'paper.xml', strToU8('<?xml version="1.0"?><TEI xmlns="http://www.tei-c.org/ns/1.0"/>'), 'TEI'],
])('%s is refused with a sentence', { timeout: patience }, async (_, name, bytes, words) => {
  await expect(bring(place(name, bytes))).rejects.toThrow(words);
});
