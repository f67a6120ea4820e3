/** A PDF, one command and a review: a paper that passes the check. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openSandbox } from '../src/cli/sandbox.ts';
import { setPdf } from '../src/typst/typst.ts';

const sandbox = openSandbox();
const folder = mkdtempSync(path.join(tmpdir(), 'locus-pdf-'));
afterAll(() => {
  sandbox.remove();
  rmSync(folder, { recursive: true, force: true });
});

const sentences = [
  'The quay was built of stone.',
  'Its wall held against the tide of that winter.',
  'The harbour board paid for neither.',
  'Ships came from the north.',
];
const paragraph = (at: number, note: string) =>
  [...sentences.slice(at), ...sentences.slice(0, at), ...sentences].map((words, i) => (i === 1 ? `${words}#footnote[${note}]` : words)).join(' ');
const typst = `#set document(title: "Quays of the Northern Harbours")
#set page(paper: "a5", margin: 18mm, numbering: "1")
#set text(size: 11pt, font: families)
#set super(typographic: false)
#set par(justify: true, first-line-indent: 1.2em, spacing: 0.65em)
#align(center)[#text(size: 1.6em)[Quays of the Northern Harbours]

Inga Lund]
= Introduction
${paragraph(0, 'Ole Berg, _Ports of the North_ (Bergen: Quay Press, 2000), p. 4.')}
= Two Harbours
${paragraph(1, 'Ibid., p. 7.')}

${paragraph(2, 'The wall was measured twice.')}
#metadata(1) <asked>
`;

test('a PDF becomes a paper of the collection', { timeout: 120_000 }, async () => {
  const pdf = path.join(folder, 'quays.pdf');
  writeFileSync(pdf, setPdf(typst, { created: 0, files: new Map(), asked: 'asked' }).bytes);
  const { code, out } = await sandbox.edition('new', 'lund-2001', '--from', pdf);
  expect(code).toBe(1);
  expect(out).toContain('Entered in works.yaml: berg-2000.');
  const [, text = ''] = [sandbox.read('papers/lund-2001/1-introduction.mdx'), sandbox.read('papers/lund-2001/2-two-harbours.mdx')];
  expect(text).toContain('[^2]: <Cite work="berg-2000" locator="p. 7" form="short">Ibid., p. 7</Cite>.');
  expect(text).toContain('[^3]: The wall was measured twice.');
  // The year is not printed, and the record of the work was read from words: both are asked about.
  expect((await sandbox.edition('check')).code).toBe(1);
  expect(await sandbox.edition('review', 'lund-2001', '--accept', 'all')).toMatchObject({ complaint: '' });
  expect((await sandbox.edition('check')).out).not.toContain('error');
});
