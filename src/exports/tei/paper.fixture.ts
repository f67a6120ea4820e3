/** Small papers for tests: written to a folder of their own, and read as content is. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readCollection } from '../../edition/collection/read-collection.ts';
import type { ExportContext } from '../exporter.ts';

export interface FixtureFiles {
  /** The text of each top-level section, in order. */
  sections: readonly string[];
  paper?: string;
  works?: string;
  names?: string;
  source?: string;
}

export const plainRecord = `titlePage:
  title: Tides and Treaties
language: en-GB
authors:
  - { family: Marlow, given: Ada }
date: "1999-05-04"
pages: 2
edition:
  - { version: 1.0.0, date: "2020-01-15", changes: First edition. }
`;

export const fixtureSite = { origin: 'https://example.org', base: '/papers/' };

export function readFixture({ sections, paper = plainRecord, works, names, source }: FixtureFiles): ExportContext {
  const root = mkdtempSync(path.join(tmpdir(), 'locus-fixture-'));
  const folder = path.join(root, 'papers', 'marlow-1999');
  const write = (file: string, text: string | undefined) => text !== undefined && writeFileSync(file, text);
  try {
    mkdirSync(folder, { recursive: true });
    write(path.join(root, 'works.yaml'), works);
    write(path.join(root, 'names.yaml'), names);
    write(path.join(folder, 'paper.yaml'), paper);
    write(path.join(folder, 'source.txt'), source);
    for (const [i, section] of sections.entries()) write(path.join(folder, `${i + 1}-section.mdx`), section);
    const collection = readCollection(root);
    const [read] = collection.papers;
    if (!read || collection.findings.length > 0) throw new Error(`The fixture does not read: ${JSON.stringify(collection.findings)}`);
    return { paper: read, collection, site: fixtureSite };
  } finally {
    rmSync(root, { recursive: true });
  }
}

export const works = `convention-1994:
  type: treaty
  title: Bergen Convention
  event-place: Bergen
  issued: "1994-06-03"
everything-2001:
  type: chapter
  title: Tides & <Tables>
  title-short: Tides
  author:
    - { family: Gogh, given: Anna, non-dropping-particle: van, suffix: Jr }
    - { literal: Institute of Coasts }
  editor:
    - { family: Berg, given: Ola }
  translator:
    - { family: Dahl, given: Siri }
  issued: "2001-22/2001-23"
  original-date: "1898"
  accessed: "2003-02"
  container-title: Harbours of the North
  collection-title: Coastal Studies
  collection-number: "7"
  event-title: Third Seminar
  event-place: Bergen
  publisher: Fjord Press
  publisher-place: Oslo
  authority: Port Authority
  archive: City Archive, box 3
  volume: 2
  issue: 3
  number: 03/2001
  page: 35–43
  edition: "2"
  chapter-number: "4"
  genre: Lecture
  medium: Print
  section: B
  status: forthcoming
  language: nb-NO
  note: Read on the quay.
  DOI: 10.1000/abc(1)
  ISBN: "978-0-00-000000-2"
  ISSN: 1234-5678
  URL: https://example.org/a b?x=100%&y=<1>
  custom:
    sources: { publisher: The title page. }
lund-1998:
  type: article-journal
  title: "Quays and Trade: A Survey"
  author:
    - { family: Lund, given: Inga }
  container-title: Harbour Review
  volume: 12
  issued: "1998-03"
nothing-known:
  type: article-newspaper
  title: Untitled Leaf
`;

export const names = `bergen:
  kind: place
  name: Bergen
  forms: [Bergen]
  role: A port of the west
bergen-convention:
  kind: agreement
  name: Bergen Convention
  forms: [Bergen Convention]
harbour-review:
  kind: publication
  name: Harbour Review
  forms: [Harbour Review]
lund-inga:
  kind: person
  name: Inga Lund
  sort: Lund, Inga
  forms: [Inga Lund, Lund]
port-authority:
  kind: organisation
  name: Port Authority
  abbreviation: PA
  forms: [Port Authority, PA]
spring-tide:
  kind: term
  name: spring tide
  forms: [spring tide]
`;

/** Every kind of node, of name and of field, two pages, and all that a record can hold. */
export const fullPaper: FixtureFiles = {
  works,
  names,
  source: 'Third Harbour Seminar',
  paper: `titlePage:
  series: Papers of the Coast
  occasion: Third Harbour Seminar
  dateline: Bergen, 4 May 1999
  organisers: Institute of Coasts
  kind: Discussion Paper
  rights: Do not quote.
  session: Session II
  author: By Ada Marlow, Institute of Coasts
  title: Tides and Treaties
  subtitle: A Survey
  note: "*All views are hers."
language: en-GB
authors:
  - { family: Marlow, given: Ada, affiliation: Institute of Coasts }
date: "1999-05-04"
pages: 2
keywords: [tides, treaties]
occasion:
  name: Third Harbour Seminar
  place: Bergen
  date: "1999-05-04"
  organisers: [{ name: Institute of Coasts, place: Bergen }]
source:
  file: source.txt
  description: A transcript of the two printed pages.
principles:
  - Nothing is changed in silence.
edition:
  - { version: 1.1.0, date: "2021-03", changes: A letter restored. }
  - { version: 1.0.0, date: "2020-01-15", changes: First edition. }
`,
  sections: [
    `<Page n="1" />

# Introduction

The Bergen Convention was **signed** in *1994*.[^1] The Port Authority had [waited](https://example.org/a?b=1&c=2) for a spring tide, see [below](#s1-1-p1).

> Nobody waits for the sea.
>
> - one
> - two

[^1]: <Cite work="convention-1994" locator="paras. 3 and 5–7">‘Bergen Convention’, Bergen, 3 June 1994, paras. 3 and 5–7</Cite>.

    > All ports are open.

    1. Bergen;
    2. Stavanger.
`,
    `# I. Two Harbours[^2]

[^2]: Named in the preface.

## 1. Bergen

Bergen built new quays, and the trade <Page n="2" />grew.[^3]
The <Emend was="habour" why="A letter was lost.">harbour</Emend> was full,\\
and <Name ref="lund-inga">she</Name> said so.[^3]

3. The *third*
4. The fourth

[^3]: See <Cite work="lund-1998" locator="pp. 105–13">Inga Lund, ‘Quays and Trade: A Survey’, *Harbour Review*, Vol. 12 (March 1998), pp. 105–13</Cite>; <Cite work="everything-2001" form="short">van Gogh, ‘Tides’, in *Harbours of the North*</Cite>; <Cite work="nothing-known">‘Untitled Leaf’</Cite>.

## 2. Stavanger

Stavanger waited for ‘better days’.<Supplied why="Note 4 is about Stavanger.">[^4]</Supplied>

[^4]: <Cite work="lund-1998" form="short">Lund, ‘Quays and Trade’</Cite>.
`,
  ],
};

/** Nothing but a section with words in it. */
export const barePaper: FixtureFiles = { sections: ['# Alone\n\nOne paragraph.\n'] };

/** Words that markup, patterns and writing directions could trip over. */
export const hostileWords = 'שלום & العربية 日本語 <b>"x"</b> ’‘ ]]> -- \\ $1 #{z} 👩‍🚀 é e\u0301';
const escaped = 'שלום &amp; العربية 日本語 &lt;b>"x"&lt;/b> ’‘ ]]> -- \\\\ $1 #\\{z\\} 👩‍🚀 é e\u0301';

export const hostilePaper: FixtureFiles = {
  works: `hostile:
  type: book
  title: ${JSON.stringify(`${'Long '.repeat(300)}& <title> ]]> "x" 'y' 日本語`)}
  author: [{ literal: "A & B <C>" }]
  language: none of these
  page: 3 passim & 9
`,
  names: `hostile:
  kind: organisation
  name: "A & B <C> \\"D\\""
  forms: ["A & B"]
`,
  paper: plainRecord
    .replace('title: Tides and Treaties', `title: ${JSON.stringify(hostileWords)}\n  rights: "<&> \\"'"\n  author: "(Ada Marlow$&)"`)
    .replace('Marlow,', '"Marlow <&>",'),
  sections: [
    `# 1. 日本語 &amp; &lt;head>

${escaped} A &amp; B[^1]

[^1]: <Cite work="hostile" locator="p. 3">“A &amp; B &lt;C>”, p. 3</Cite> <Emend was="&quot;<&>]]>" why="&quot;quoted&quot; &amp; <odd>">x</Emend>.
`,
    `# שלום

日本語だけ。
`,
  ],
};
