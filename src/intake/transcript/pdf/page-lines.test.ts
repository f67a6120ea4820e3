import { expect, test } from 'vitest';
import { formBlocks } from '../blocks.ts';
import { readVocabulary } from '../hyphens.ts';
import { textOf } from '../transcript.ts';
import { readPageLines } from './page-lines.ts';
import type { Fragment, PdfPage } from './pdf-page.ts';
import { toReading } from './read-pdf.ts';

/** A letter is half an em wide. */
const at = (text: string, left: number, baseline: number, more: Partial<Fragment> = {}): Fragment => {
  const size = more.size ?? 10;
  return { text, left, right: left + (text.length * size) / 2, baseline, size, italic: false, bold: false, smallCaps: false, rightToLeft: false, ...more };
};
const pageOf = (fragments: Fragment[], more: Partial<PdfPage> = {}): PdfPage => ({
  width: 600,
  height: 800,
  fragments,
  rules: [],
  pictures: [],
  strokes: 0,
  whiteLetters: 0,
  ...more,
});
const linesOf = (fragments: Fragment[]) => readPageLines(pageOf(fragments)).map(({ runs, column }) => `${column} ${textOf(runs)}`);

test('pieces of a line in their order, with the spaces between them', () => {
  expect(linesOf([at('went', 125, 700), at('The rope', 80, 700), at(' on.', 145, 700)])).toEqual(['0 The rope went on.']);
});

test('raised and lowered letters are of the line that they stand in', () => {
  const [line] = readPageLines(
    pageOf([at('H', 80, 700), at('2', 85, 698, { size: 6 }), at('O rose.', 88, 700), at('12', 123, 704, { size: 6 }), at('Then', 135, 700)]),
  );
  expect(line?.runs).toEqual([{ text: 'H' }, { text: '2', lowered: true }, { text: 'O rose.' }, { text: '12', raised: true }, { text: ' Then' }]);
});

test('two columns are read one after the other, below a title and above a foot across both', () => {
  const rows = Array.from({ length: 14 }, (_, row) => [
    at(`left line number ${row} of it`, 50, 680 - row * 12),
    at(`right line number ${row} of it`, 320, 680 - row * 12),
  ]).flat();
  const lines = linesOf([at('A Title Across Both of the Columns Here', 180, 720, { size: 16 }), ...rows, at('217', 295, 40)]);
  expect(lines[0]).toBe('0 A Title Across Both of the Columns Here');
  expect(lines.slice(1, 15).every((line) => line.includes('left'))).toBe(true);
  expect(lines.slice(15, 29).every((line) => line.includes('right'))).toBe(true);
  expect(lines.at(-1)).toMatch(/217$/);
  expect(new Set(lines.map((line) => line.split(' ')[0])).size).toBe(4);
});

test('cells of a table stand apart, justified words do not', () => {
  expect(linesOf([at('Rope', 80, 700), at('12', 200, 700), at('30', 260, 700)])).toEqual(['0 Rope\t12\t30']);
  expect(linesOf([at('The rope', 80, 700), at('went on', 130, 700)])).toEqual(['0 The rope went on']);
});

test('right-to-left pieces run from the right', () => {
  expect(linesOf([at('שלום', 200, 700, { rightToLeft: true }), at('עולם', 170, 700, { rightToLeft: true })])).toEqual(['0 שלום עולם']);
});

const paragraphs = Array.from({ length: 20 }, (_, row) =>
  at('a line of the text that fills its column from edge to edge', 80 + (row % 5 === 0 ? 15 : 0), 700 - row * 12),
);

test('sizes, indents and gaps are told in the text’s own measure, and the copy text has the lines', () => {
  const reading = toReading(
    { pages: [pageOf([...paragraphs, at('1', 80, 404, { size: 5 }), at('A note.', 84, 400, { size: 8 })])], labels: undefined },
    'x.pdf',
  );
  expect(reading.lines[0]).toMatchObject({ size: 1, indent: 1.5, gap: 0 });
  expect(reading.lines[1]).toMatchObject({ indent: 0 });
  expect(reading.lines.at(-1)).toMatchObject({ size: 0.8, number: 22 });
  expect(reading.source.split('\n').at(-2)).toBe('¹ A note.');
});

test.each([
  ['no text', pageOf([]), /hold no text/],
  ['pictures of text', pageOf([], { pictures: [{ y: 0, width: 590, height: 790 }] }), /pictures of text/],
  [
    'letters that no font explains',
    pageOf(paragraphs.map((each) => ({ ...each, text: each.text.replaceAll('e', '\ufffd').replaceAll('t', '\ufffd') }))),
    /do not say which letters/,
  ],
])('%s is refused with a sentence', (_, page, message) => {
  expect(() => toReading({ pages: [page], labels: undefined }, 'x.pdf')).toThrow(message);
});

test('accents that are set as letters of their own are of the letter behind them', () => {
  expect(linesOf([at('M\u00a8uller, caf\u00b4e, D \u00afAMOS, na\u00a8ıve: 5\u00b4', 80, 700)])).toEqual(['0 Müller, café, DĀMOS, naïve: 5\u00b4']);
});

test('the call behind a last word alone is of its line; a raised letter sets no first row apart', () => {
  expect(linesOf([at('US.', 80, 700), at('28', 95, 704, { size: 7 })])).toEqual(['0 US.28']);
  const rows = Array.from({ length: 14 }, (_, row) => [
    at(`left line number ${row} of it`, 50, 680 - row * 13.6),
    at(`right line number ${row} of it`, 320, 680 - row * 13.6),
  ]).flat();
  const lines = linesOf([...rows, at('15', 450, 683.6, { size: 7 })]);
  expect(lines[0]).toBe('0 left line number 0 of it');
});

test('of two paragraphs that are set in, one of them a line long, each is one', () => {
  const words = ['A first paragraph of one line that fills it nearly all of it.', 'A second paragraph that begins set in, too, and fills its line'];
  const rest = Array.from({ length: 12 }, (_, row) =>
    at('a line of the text that fills its column from edge to edge', 80 + (row % 4 === 3 ? 15 : 0), 676 - row * 12),
  );
  const reading = toReading({ pages: [pageOf([at(words[0] ?? '', 95, 700), at(words[1] ?? '', 95, 688), ...rest])], labels: undefined }, 'x.pdf');
  const blocks = formBlocks(reading, readVocabulary(reading.lines));
  expect(blocks.slice(0, 2).map(({ text }) => text.slice(0, 18))).toEqual(
    ['A first paragraph', 'A second paragraph'].map((start) => start.padEnd(18).slice(0, 18)),
  );
});
