/** An answer key set as a PDF by Typst, in layouts that print has. */
import { setPdf } from '../../src/typst/typst.ts';
import { quote } from '../../src/typst/typst-code.ts';
import { type AnswerKey, callPattern } from './answer-key.ts';

export const faces = ['article', 'report', 'book'] as const;
export interface Layout {
  face: (typeof faces)[number];
  notes: 'foot' | 'end';
  columns: 1 | 2;
  heads: boolean;
}

export const layouts: readonly Layout[] = faces.flatMap((face) =>
  (['foot', 'end'] as const).flatMap((notes) =>
    ([1, 2] as const).flatMap((columns) => [false, true].map((heads): Layout => ({ face, notes, columns, heads }))),
  ),
);
export const nameLayout = ({ face, notes, columns, heads }: Layout) =>
  `${face}, notes at the ${notes}, ${columns === 1 ? 'one column' : 'two columns'}, ${heads ? 'running heads' : 'no heads'}`;

/** Page and text as each face has them: size, indents or spaces between paragraphs, whether lines are full. */
const settings: Record<Layout['face'], string> = {
  article: '#set text(size: 10pt)\n#set par(justify: true, first-line-indent: 1.2em, spacing: 0.65em)\n#set page(paper: "a5", margin: 18mm)',
  report: '#set text(size: 11pt)\n#set par(justify: false, spacing: 1.3em)\n#set page(paper: "a4", margin: 28mm)',
  book: '#set text(size: 12pt)\n#set par(justify: true, leading: 0.9em, first-line-indent: 1.5em, spacing: 0.9em)\n#set page(paper: "a4", margin: (inside: 35mm, outside: 25mm, y: 30mm))',
};

export function setLayout(key: AnswerKey, layout: Layout): Uint8Array {
  const { face, notes, columns, heads } = layout;
  const head = heads
    ? `context if here().page() > 1 [#text(size: 8pt)[#if calc.even(here().page()) [#${quote(key.author)}] else [#${quote(key.title)}]]]`
    : 'none';
  const code = [
    `#set document(title: ${quote(key.title)})`,
    settings[face],
    `#set text(font: families, lang: "en", hyphenate: ${face !== 'report'})`,
    `#set page(columns: ${columns}, numbering: "1", header: ${head})`,
    '#set footnote(numbering: "1")',
    // An article's numbers are raised by letters of the font's own, the others' by size and place.
    `#set super(typographic: ${face === 'article'})`,
    `#place(top, float: true, scope: "parent")[#align(center)[#text(size: 1pt, fill: white)[#"-"#emph[#"-"]#strong[#"-"]]#text(size: 1.6em)[#${quote(key.title)}]\n\n#${quote(key.author)}]]`,
    ...key.blocks.map((block) =>
      block.kind === 'heading' ? `#heading(level: ${block.level}, numbering: none)[${write(block.text, key, notes)}]` : `${write(block.text, key, notes)}\n`,
    ),
    ...(notes === 'end'
      ? [
          '#heading(level: 1)[Notes]',
          ...[...key.notes].map(([label, text]) => `#par(first-line-indent: 0pt)[#${quote(`${label}. `)}${write(text, key, notes)}]\n`),
        ]
      : []),
    '#metadata(1) <asked>',
  ].join('\n\n');
  return setPdf(code, { created: 0, files: new Map(), asked: 'asked' }).bytes;
}

/** Calls as notes or as raised numbers, italics between asterisks. */
function write(text: string, key: AnswerKey, notes: Layout['notes']): string {
  let result = '';
  let at = 0;
  for (const match of text.matchAll(callPattern)) {
    const label = match[1] ?? '';
    result += italics(text.slice(at, match.index));
    result += notes === 'end' ? `#super(${quote(label)})` : `#footnote[${italics(key.notes.get(label) ?? '')}]`;
    at = match.index + match[0].length;
  }
  return result + italics(text.slice(at));
}

const italics = (text: string) =>
  text
    .split('*')
    .map((part, at) => (part === '' ? '' : at % 2 === 1 ? `#emph(${quote(part)})` : `#${quote(part)};`))
    .join('');
