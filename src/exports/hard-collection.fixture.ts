/** A collection that is hard to export and has no mistake: what the formats' tests use beside the paper itself. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Collection, readCollection } from '../edition/collection/read-collection.ts';

const edition = `
edition:
  - version: 1.0.0
    date: "2020-01-15"
    changes: First edition, with “quotes”, <tags> & \\backslashes.
`;

const longTitle = Array.from({ length: 300 }, (_, index) => `word${index + 1}`).join(' ');

export const hardFiles: Readonly<Record<string, string>> = {
  // Marks of every format, other scripts, notes of several blocks.
  'papers/hard-2001/paper.yaml': `titlePage:
  title: "Marks & <Signs>: #1, $5, 50 %, a_b, C:\\\\dir, *stars*, “quotes”, 日本 and שלום 😀"
  subtitle: "@home </script><script>alert(1)</script>"
  author: "Zoë “Z.” Ōta, A & B <Institute>, and שלום, 23 2001"
  rights: "Do not quote: <no> & “never” $ever$ \\\\ {here}."
language: en-GB
authors:
  - { family: "Ōta", given: "Zoë “Z.”", affiliation: "A & B <Institute>" }
  - { family: "שלום" }
date: "2001-10"
pages: 3
keywords: ["a; b", "<k>", "日本"]
${edition}`,
  'papers/hard-2001/1-marks.mdx': `<Page n="1" />

# 1. Marks \\& \\<signs> \\{#no-id}[^1]

Costs \\$5 & \\$6, 50 % of \\#1, a\\_b, x\\^2\\^, H\\~2\\~O, C:\\\\dir\\\\new, \\*no stars\\*, \\[@no-cite], \\[no](link), \\\`no code\\\`, a|b, wait... or =equal=, \\~tilde\\~, \\<b>not bold\\</b>, &amp;amp; and \\{braces}.

1\\. Not a list, but a paragraph. *Italic words* and **strong *both* words**, *a*b, a [link to *nowhere* & back](https://example.com/?a=1&b=<2>#c_d), wow\\![link](https://example.com/) and an <Emend was="emended &quot;word&quot; {x} \\ <y>" why="Because of <this> & “that”, $5.">emended</Emend> word.[^2]

Line one\\
line two <Page n="2" />and *three words <Page n="3" />of italics*.

日本語の文章です。日本 и русский текст, עברית מימין לשמאל, العربية, 😀👩‍👩‍👧, é and é, ﬁ, no-break space, Ōsaka.

> A quotation with a call.[^3]
>
> - a list
> - in it

- one
- two
  1. inner
  2. second

3. third
4. fourth[^4]

\\+ plus, not a list.

[^1]: A note called in a heading.

[^2]: First paragraph & <Cite work="hard-work" locator="p. 4">Zoë Ōta and A & B; \\<Co.>, *Marks & Signs: \\<A> \\\\ \\_b\\_ #2; \\{c}* (P & Q, 1999), p. 4</Cite>.

    Second paragraph:

    > quoted in a note

    - listed in a note
    - twice

    1. one
    2. two

[^3]: See <Cite work="bare-work">‘Bare \\{work} \\$1’</Cite> and <Cite work="hard-work" form="short">Ōta</Cite>.

[^4]: 日本語の注。
`,
  // No notes, no works, nothing but what must be.
  'papers/long-2002/paper.yaml': `titlePage:
  title: "${longTitle}"
  author: 山田
language: ja
authors:
  - { family: 山田 }
date: "2002"
pages: 1
${edition}`,
  'papers/long-2002/1-first.mdx': `<Page n="1" />

# 第一章

短い。
`,
  'works.yaml': `bare-work:
  type: document
  title: "Bare {work} $1"

hard-work:
  type: book
  title: "Marks & Signs: <A> \\\\ _b_ #2; {c}"
  author:
    - { family: "Ōta", given: "Zoë" }
    - { literal: "A & B; <Co.>" }
  publisher: "P & Q"
  issued: "1999"
`,
  'names.yaml': `japan:
  kind: place
  name: 日本
  forms: [日本]
`,
};

/** Reads the collection from a folder that is gone when this returns. */
export function readHardCollection(): Collection {
  const folder = mkdtempSync(path.join(tmpdir(), 'locus-hard-'));
  try {
    for (const [name, text] of Object.entries(hardFiles)) {
      const file = path.join(folder, 'content', name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    return readCollection(path.join(folder, 'content'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
