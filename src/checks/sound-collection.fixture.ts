/** A small collection without a mistake: what the rules' examples change. */

const folder = 'papers/marlow-1999';

/** The files that examples change most. */
export const paper = `${folder}/paper.yaml`;
export const introduction = `${folder}/1-introduction.mdx`;
export const harbours = `${folder}/2-two-harbours.mdx`;
export const source = `${folder}/source.txt`;
export const works = 'works.yaml';
export const names = 'names.yaml';
export const events = 'events.yaml';

export const soundCollection: Readonly<Record<string, string>> = {
  [paper]: `titlePage:
  occasion: Third Harbour Seminar
  dateline: Bergen, 4 May 1999
  title: Tides and Treaties
  author: Ada Marlow, Institute of Coasts

language: en-GB
authors:
  - family: Marlow
    given: Ada
    affiliation: Institute of Coasts
date: "1999-05-04"
pages: 2

source:
  file: source.txt
  description: A transcript of the two printed pages.

edition:
  - version: 1.0.0
    date: "2020-01-15"
    changes: First edition.
`,
  [introduction]: `<Page n="1" />

# Introduction

The Bergen Convention was signed in 1994.[^1]
It ended a long dispute between the ports.

[^1]: <Cite work="convention-1994" locator="para. 3">‘Bergen Convention’, Bergen, 3 June 1994, para. 3</Cite>.
`,
  [harbours]: `# I. Two Harbours

## 1. Bergen

Bergen built new quays in 1996–1997, and the trade <Page n="2" />grew.[^2]
The <Emend was="habour" why="A letter was lost.">harbour</Emend> was full.

[^2]: See <Cite work="lund-1998">Inga Lund, ‘Quays and Trade: A Survey’, *Harbour Review*, Vol. 12 (March 1998)</Cite>.

## 2. Stavanger

Stavanger waited for ‘better days’.<Supplied why="Note 3 is about Stavanger, which only this sentence names.">[^3]</Supplied>

[^3]: <Cite work="lund-1998" form="short">Lund, ‘Quays and Trade’</Cite>.
`,
  [source]: `Third Harbour Seminar

Bergen, 4 May 1999

Tides and Treaties

Ada Marlow, Institute of Coasts

Introduction

The Bergen Convention was signed in 1994.¹ It ended a long dispute between the ports.

I. Two Harbours

1. Bergen

Bergen built new quays in 1996-1997, and the trade

¹ 'Bergen Convention', Bergen, 3 June 1994, para. 3.

grew.² The habour was full.

2. Stavanger

Stavanger waited for 'better days'.

² See Inga Lund, 'Quays and Trade: A Survey', Harbour Review, Vol. 12 (March 1998).

³ Lund, 'Quays and Trade'.
`,
  [works]: `convention-1994:
  type: treaty
  title: Bergen Convention
  event-place: Bergen
  issued: "1994-06-03"

lund-1998:
  type: article-journal
  title: "Quays and Trade: A Survey"
  title-short: Quays and Trade
  author:
    - { family: Lund, given: Inga }
  container-title: Harbour Review
  volume: 12
  issued: "1998-03"
`,
  [names]: `bergen:
  kind: place
  name: Bergen
  forms: [Bergen]
bergen-convention:
  kind: agreement
  name: Bergen Convention
  forms: [Bergen Convention]
lund-inga:
  kind: person
  name: Inga Lund
  sort: Lund, Inga
  forms: [Inga Lund, Lund]
stavanger:
  kind: place
  name: Stavanger
  forms: [Stavanger]
`,
  [events]: `- id: convention-signed
  date: "1994"
  title: The ports sign the Bergen Convention
  passage: introduction-p1
  names: [bergen, bergen-convention]
- id: quays-built
  date: "1996/1997"
  title: Bergen builds new quays
  passage: s1-1-p1
  names: [bergen]
`,
};
