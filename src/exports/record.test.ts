/** What the record says of a paper stands in every format: the fixture paper whose record says all of it. */
import { execFileSync } from 'node:child_process';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readFixturePapers } from '../../tests/fixtures/collection.fixture.ts';
import { epubExporter } from './epub/epub.ts';
import type { ExportContext } from './exporter.ts';
import { markdownExporter } from './markdown/markdown.ts';
import { pdfExporter } from './pdf/pdf.ts';
import { hasProgram } from './taken-words.ts';
import { teiExporter } from './tei/tei.ts';
import { txtExporter } from './text/text.ts';

const collection = readFixturePapers();
const paper = collection.papers.find(({ id }) => id === 'lund-2014') as ExportContext['paper'];
const context: ExportContext = { paper, collection, site: { origin: 'https://example.org', base: '/' } };
const oneLine = (text: string) => text.replace(/\s+/g, ' ');

const abstract = 'Each mark that print has, once: invented words that show how it is set.';
const lines = [
  'Specimens of Print, no. 7',
  'Vesterhavn: Institute of Invented Harbours',
  'Edited by Olaf Brandt',
  'Translated by Ute Kern',
  'Inga Lund, ORCID: https://orcid.org/0000-0002-1825-0097',
  abstract,
  'DOI: https://doi.org/10.5555/specimen.7',
  'Licence: CC BY 4.0',
];

describe('the record of a paper', () => {
  test('stands at the head of the plain text', () => {
    const head = (txtExporter.render(context) as string).split('='.repeat(72))[0] ?? '';
    for (const line of lines) expect(head).toContain(line);
  });

  test('is metadata of the Markdown', () => {
    const head = (markdownExporter.render(context) as string).split('\n---\n')[0] ?? '';
    for (const line of [
      'doi: "10.5555/specimen.7"',
      'editor:\n  - "Olaf Brandt"',
      'translator:\n  - "Ute Kern"',
      'license: "CC BY 4.0"',
      `abstract: "${abstract}`,
    ])
      expect(head).toContain(line);
  });

  test('is in the header of TEI', () => {
    const header = oneLine((teiExporter.render(context) as string).split('</teiHeader>')[0] ?? '').replace(/> </g, '><');
    for (const part of [
      '<idno type="ORCID">https://orcid.org/0000-0002-1825-0097</idno></author>',
      '<editor role="editor"><persName><forename>Olaf</forename><surname>Brandt</surname></persName></editor>',
      '<editor role="translator">',
      '<idno type="DOI">10.5555/specimen.7</idno>',
      '<licence>CC BY 4.0</licence>',
      `<abstract xml:lang="en-GB"><p>${abstract}</p></abstract>`,
    ])
      expect(header).toContain(part);
  });

  test('is in the package and on the title page of the EPUB', () => {
    const files = unzipSync(epubExporter.render(context) as Uint8Array);
    const read = (name: RegExp) =>
      oneLine(
        Object.entries(files)
          .flatMap(([file, bytes]) => (name.test(file) ? [strFromU8(bytes)] : []))
          .join('\n'),
      );
    const book = read(/\.opf$/);
    for (const part of [
      '<dc:identifier>https://doi.org/10.5555/specimen.7</dc:identifier>',
      '>Olaf Brandt</dc:contributor>',
      '>trl</meta>',
      '<dc:rights>CC BY 4.0</dc:rights>',
      abstract,
    ])
      expect(book).toContain(part);
    const words = read(/\.xhtml$/).replace(/<[^>]*>/g, '');
    for (const line of lines) expect(words).toContain(line.replace(/https:\/\/(?:doi|orcid)\.org\//, ''));
  });

  test.skipIf(!hasProgram('pdftotext'))('is on the title page of the PDF', { timeout: 60_000 }, () => {
    const input = pdfExporter.render(context) as Uint8Array;
    const words = oneLine(execFileSync('pdftotext', ['-l', '2', '-enc', 'UTF-8', '-', '-'], { input, encoding: 'utf8' }));
    for (const line of lines) expect(words).toContain(line.replace(/https:\/\/(?:doi|orcid)\.org\//, ''));
  });
});
