import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readCollection } from '../edition/collection/read-collection.ts';
import { importFiles } from './import-files.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'locus-ways-in-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Pandoc is started once a test, and on a busy machine not at once. */
const patience = { timeout: 60_000 };

async function bring(name: string, content: string | Uint8Array, bibliography?: string) {
  const place = (each: string, what: string | Uint8Array) => {
    const file = path.join(folder, each);
    writeFileSync(file, what);
    return file;
  };
  const bibliographies = bibliography === undefined ? [] : [place(`${name}.bib`, bibliography)];
  const paper = await importFiles({ id: 'lund-2001', files: [place(name, content)], bibliographies, collection: readCollection(folder), record: {} });
  const files = [...paper.files].map(([file, text]): [string, string] => [file, String(text)]);
  const record = parse(files.find(([file]) => file === 'paper.yaml')?.[1] ?? '') as Record<string, unknown>;
  return { ...paper, record, text: files.flatMap(([file, text]) => (file.endsWith('.mdx') ? [text] : [])).join('\n') };
}

test('RTF: notes that a reader may skip, letters behind their codes, headings by style', patience, async () => {
  const { text, record } = await bring(
    'kaje.rtf',
    String.raw`{\rtf1\ansi{\stylesheet{\s1\b heading 1;}{\s2 Normal;}}
\pard\plain \s2 Die Ordnung der Kaje\par
\pard\plain \s2 Jutta Heide\par
\pard\plain \s2 4. Mai 2001\par
\pard\plain \s1\b Einleitung\par
\pard\plain \s2 Im M\u228?rz 1890\u8211-95 war es nicht k\u252\'fchl, und die Kaje war es auch.{\super \chftn{\*\footnote \chftn\pard\plain Von der K\u228?lte.\par}} Der Rat und die Stadt sagten: {\uc0\u8222 }Das ist in den Akten{\uc2\u8220\'93\'93} und nicht mit den Booten.\par
}`,
  );
  expect(text).toBe(`# Einleitung

Im März 1890–95 war es nicht kühl, und die Kaje war es auch.[^1] Der Rat und die Stadt sagten: „Das ist in den Akten“ und nicht mit den Booten.

[^1]: Von der Kälte.
`);
  expect(record).toMatchObject({
    language: 'de',
    date: '2001-05-04',
    authors: [{ family: 'Heide', given: 'Jutta' }],
    titlePage: { title: 'Die Ordnung der Kaje' },
  });
});

test('OpenDocument: the title page’s styles and the file’s properties are the record', patience, async () => {
  const office = 'urn:oasis:names:tc:opendocument:xmlns:';
  const spaces = ['office', 'style', 'text', 'meta'].map((name) => `xmlns:${name}="${office}${name}:1.0"`).join(' ');
  const paragraph = (style: string, words: string) => `<text:p text:style-name="${style}">${words}</text:p>`;
  const content = `<office:document-content ${spaces}><office:automatic-styles><style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/></office:automatic-styles><office:body><office:text>${paragraph('P1', 'Quays &amp; Piers')}${paragraph('Subtitle', 'A <text:span>Survey</text:span>')}${paragraph('Author', 'Inga Lund and Ole Berg')}${paragraph('Date', '4 May 2001')}${paragraph('Abstract', 'What quays are.')}<text:h text:outline-level="1">Quays</text:h>${paragraph('Standard', 'A quay.')}</office:text></office:body></office:document-content>`;
  const meta = `<office:document-meta ${spaces} xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta><dc:language>en-GB</dc:language><meta:keyword>quays, piers</meta:keyword></office:meta></office:document-meta>`;
  const { text, record } = await bring(
    'quays.odt',
    zipSync({
      mimetype: strToU8('application/vnd.oasis.opendocument.text'),
      'content.xml': strToU8(content),
      'styles.xml': strToU8(`<office:document-styles ${spaces}/>`),
      'meta.xml': strToU8(meta),
    }),
  );
  expect(text).toBe('# Quays\n\nA quay.\n');
  expect(record).toMatchObject({
    titlePage: { title: 'Quays & Piers', subtitle: 'A Survey' },
    authors: [{ family: 'Lund' }, { family: 'Berg' }],
    date: '2001-05-04',
    abstract: 'What quays are.',
    keywords: ['quays', 'piers'],
    language: 'en-GB',
  });
});

test('HTML: notes made of links, and the lines of a title page', patience, async () => {
  const { text, record, remarks } = await bring(
    'quays.html',
    `<!doctype html><html lang="en-GB"><head><title>Quays</title><meta name="author" content="Inga Lund"></head><body>
<h1>Quays</h1><p>A survey of the north</p><p>Dr Inga Lund</p><p>4 May 2001</p>
<h2>One</h2><p>A quay<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup>, a pier<a class="anc" name="f2anc" href="#f2sym"><sup>2</sup></a> and page <a href="#one">1</a>.</p>
<h2 id="one">Two</h2><p>Again.</p><hr>
<div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a> Of stone.</p></div><div id="f2"><p><a class="sym" name="f2sym" href="#f2anc">2</a>Of <i>wood</i>.</p></div>
</body></html>`,
  );
  expect(text).toBe('# One\n\nA quay[^1], a pier[^2] and page [1](#two).\n\n[^1]: Of stone.\n\n[^2]: Of *wood*.\n\n# Two\n\nAgain.\n');
  expect(text).not.toMatch(/survey|Inga|May 2001/);
  expect(record).toMatchObject({ titlePage: { title: 'Quays', subtitle: 'A survey of the north' }, date: '2001-05-04' });
  expect(remarks.filter(({ message }) => message.startsWith('Lines of the title page')).map(({ words }) => words)).toEqual([
    'A survey of the north',
    'Dr Inga Lund',
    '4 May 2001',
  ]);
});

test('LaTeX: labels of lists, a long table’s head once, numbers that headings bear, the language', patience, async () => {
  const { text, record } = await bring(
    'quays.tex',
    String.raw`\documentclass{article}\usepackage{polyglossia}\setmainlanguage{german}\setcounter{secnumdepth}{-\maxdimen}
\title{Kajen}\author{Inga Lund}\date{4. Mai 2001}\begin{document}\maketitle
\section{I. Kajen}
Die Kaje.
\begin{enumerate}[label=(\alph*), left=0pt]\item erstens \item zweitens\end{enumerate}
\begin{longtable}{ll}\toprule Jahr & Schiffe \\ \midrule \endfirsthead \toprule Jahr & Schiffe \\ \midrule \endhead 1890 & 312 \\ \bottomrule\end{longtable}
\end{document}`,
  );
  expect(text).toBe('# I. Kajen\n\nDie Kaje.\n\n- (a) erstens\n\n- (b) zweitens\n\n| Jahr | Schiffe |\n| :-- | :-- |\n| 1890 | 312 |\n');
  expect(record).toMatchObject({ language: 'de', date: '2001-05-04' });
});

test('a note that cannot keep its marks leaves those of the text that calls it; an item alone is a labelled one', patience, async () => {
  const { text, remarks } = await bring(
    'quays.md',
    '# Quays\n\nSo [@lund]: and *so*: so.\n\n5. A lone item with a [link](https://example.org/).\n\nWords.\n',
    '@book{lund, author = {Lund, Inga}, title = {\\emph{Quays}: $x^2$}, publisher = {Press}, year = 2001}\n',
  );
  expect(text).toContain('So:[^1] and *so*: so.\n\n[^1]: <Cite work="lund">');
  expect(text).toContain('x<sup>2</sup>');
  expect(text).toContain('- 5. A lone item with a [link](https://example.org/).');
  expect(remarks.filter(({ kind }) => kind === 'decide')).toEqual([]);
});

test('JATS: what stands behind once, printed citations with marked parts, numbers in one bracket, captions, no pages without breaks', patience, async () => {
  const { text, record, works } = await bring(
    'quays.xml',
    `<?xml version="1.0"?><article xml:lang="en"><front><journal-meta><journal-title>Harbour Review</journal-title></journal-meta><article-meta><title-group><article-title>Quays</article-title></title-group><contrib-group><contrib><name><surname>Lund</surname><given-names>Inga</given-names></name></contrib></contrib-group><pub-date><year>2001</year></pub-date><fpage>217</fpage><lpage>219</lpage></article-meta></front>
<body><sec><title>One</title><p>Quays last [<xref ref-type="bibr" rid="b1">1</xref>,<xref ref-type="bibr" rid="b2">2</xref>].</p><table-wrap id="t1"><label>Table 1</label><caption><p>Ports.</p></caption><table><thead><tr><th>Port</th></tr></thead><tbody><tr><td>Bergen</td></tr></tbody></table></table-wrap><disp-quote><p>Words.</p><attrib>Berg</attrib></disp-quote></sec></body>
<back><ack><p>We thank the crew.</p></ack><app-group><app><title>Appendix A</title><p>More.</p></app></app-group><ref-list><ref id="b1"><element-citation publication-type="journal"><person-group person-group-type="author"><name><surname>Lund</surname><given-names>I</given-names></name></person-group><year>1998</year><article-title>Trade</article-title><source>Review</source></element-citation></ref><ref id="b2"><mixed-citation publication-type="book"><name><surname>Berg</surname><given-names>O</given-names></name>. <source>Ports</source>. <publisher-name>Press</publisher-name>; <year>2000</year>.</mixed-citation></ref></ref-list></back></article>`,
  );
  expect(text).toContain('Quays last.[^1]\n\n[^1]: <Cite work="lund-1998">');
  expect(text).toContain('; <Cite work="berg-2000">');
  expect(text).toContain('<Table>\n\n**Table 1.** Ports.\n\n| Port |');
  expect(text.match(/We thank the crew|More\.|Berg$/gm)).toEqual(['Berg', 'We thank the crew', 'More.']);
  expect(works.get('berg-2000')).toMatchObject({ type: 'book', title: 'Ports', author: [{ family: 'Berg', given: 'O' }] });
  expect(record['pages']).toBeUndefined();
});

test('a notebook’s cells are read as Markdown; the head of a page of the web as the record', patience, async () => {
  const cells = [{ cell_type: 'markdown', metadata: {}, source: ['# Tides\n', '\n', 'The $h$ rises.[^1]\n', '\n', '[^1]: A note.\n'] }];
  expect((await bring('tides.ipynb', JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells }))).text).toBe(
    '# Tides\n\nThe <Math tex="h" /> rises.[^1]\n\n[^1]: A note.\n',
  );
  const meta = Object.entries({
    title: 'Quays',
    author: 'Lund, Inga',
    publication_date: '2001/09/30',
    journal_title: 'Harbour Review',
    volume: '3',
    doi: '10.1000/hr.3',
  });
  const { record, text } = await bring(
    'quays-page.html',
    `<!doctype html><html lang="en"><head><title>Quays | Harbour Review</title>${meta.map(([name, content]) => `<meta name="citation_${name}" content="${content}">`).join('')}</head><body><h1>Quays</h1><p>Inga Lund</p><h2>One</h2><p>So<sup><a href="#n1" id="r1">1</a></sup>.</p><h2>Notes</h2><ol><li id="n1"><p>A note. <a href="#r1">↩</a></p></li></ol></body></html>`,
  );
  expect(text).toBe('# One\n\nSo[^1].\n\n[^1]: A note.\n');
  expect(record).toMatchObject({
    titlePage: { title: 'Quays' },
    date: '2001-09-30',
    doi: '10.1000/hr.3',
    publishedIn: { title: 'Harbour Review', volume: '3' },
  });
});

test('Quarto’s chunks are code, its boxes no sections; LaTeX’s references name their kind; a printed list is tied to its works', patience, async () => {
  const quarto = await bring(
    'tides.qmd',
    '# Tides\n\n::: {.callout-note}\n## Care\nRead twice.\n:::\n\n```{python}\n#| label: x\nprint(1)\n```\n\nEnd. {{< pagebreak >}}\n',
  );
  expect(quarto.text).toBe('# Tides\n\n**Care**\n\nRead twice.\n\n```python\n#| label: x\nprint(1)\n```\n\nEnd.\n');
  const latex = await bring(
    'list.tex',
    String.raw`\documentclass{article}\begin{document}\section{One}See \autoref{tab:t} \cite{lund}.
\begin{table}\caption{Ports.}\label{tab:t}\begin{tabular}{l}Bergen\\\end{tabular}\end{table}
\begin{equation} a = b \end{equation}
\section*{References}
Lund, I. (1998): Quays and Trade. Press.
\end{document}`,
    '@book{lund, author = {Lund, Inga}, title = {Quays and Trade}, publisher = {Press}, year = 1998}',
  );
  expect(latex.text).toContain('[Table\u00A01](#');
  expect(latex.text).toContain('<Math tex="a = b" display />');
  expect(latex.text).toContain('# References\n\n<Cite work="lund">Lund, I. (1998): Quays and Trade. Press.</Cite>');
});
