import { expect, test } from 'vitest';
import { stripFurniture } from './furniture.ts';
import { lineOf, readingOf } from './lines.fixture.ts';
import { textOf } from './transcript.ts';

const words = (pages: string[][]) => {
  const { lines, pages: found } = stripFurniture(readingOf(pages));
  return { lines: lines.map(({ runs }) => textOf(runs)), labels: found.map(({ label }) => label) };
};

test('numbers alone at the foot label their pages', () => {
  expect(
    words([
      ['One line', 'more', '217'],
      ['Two lines', 'here', '– 218 –'],
      ['Three', 'there', '219'],
    ]),
  ).toEqual({
    lines: ['One line', 'more', 'Two lines', 'here', 'Three', 'there'],
    labels: ['217', '218', '219'],
  });
});

test('running heads with numbers, left and right, one of them misread', () => {
  const { lines, labels } = words([
    ['Ropes and Tar 217', 'Words of one'],
    ['218 Ada Lund', 'words of two'],
    ['Ropes and Tan 219', 'words of three'],
    ['220 Ada Lund', 'words of four'],
    ['Ropes and Tar 221', 'words of five'],
  ]);
  expect(lines).toEqual(['Words of one', 'words of two', 'words of three', 'words of four', 'words of five']);
  expect(labels).toEqual(['217', '218', '219', '220', '221']);
});

test('roman pages before arabic ones, and a page whose number is not printed', () => {
  expect(
    words([
      ['a', 'b', 'i'],
      ['c', 'd', 'ii'],
      ['e', 'f'],
      ['g', 'h', '2'],
      ['j', 'k', '3'],
    ]).labels,
  ).toEqual(['i', 'ii', '1', '2', '3']);
});

test('a year at the end of a page and a line that stands on two pages are text', () => {
  const pages = [
    ['It began in', 'the year', '1901'],
    ['and ended in', 'the year', '1999'],
    ['which is', 'all', 'of it'],
  ];
  expect(words(pages).lines).toEqual(pages.flat());
});

test('without form feeds, numbers that rise by one end pages', () => {
  const text = ['One', 'line', 'more', '12', 'Two', 'ropes', 'there', '13', 'Three', 'hulls', 'here', '14'];
  const reading = { ...readingOf([text]), lines: text.map((each, at) => lineOf(each, { number: at + 1 })) };
  const stripped = stripFurniture(reading);
  expect(stripped.pages.map(({ label }) => label)).toEqual(['12', '13', '14']);
  expect(stripped.lines.map(({ page }) => page)).toEqual([0, 0, 0, 1, 1, 1, 2, 2, 2]);
});

test('in print, the last line of a note and a heading at the head of a page are no furniture, however alike', () => {
  const pages = ['1', '2', '3', '4'].map((number) => [`${number}. Day ${number}`, 'words of the text', 'that differ', `${number} See Lund, p. 3.`]);
  const reading = readingOf(pages);
  const lines = reading.lines.map((line, at) => {
    if (at % 4 === 0) return { ...line, size: 1.2 };
    return at % 4 === 3 ? { ...line, size: 0.8, gap: 1, runs: [{ text: String((at + 1) / 4), raised: true }, { text: 'See Lund, p. 3.' }] } : line;
  });
  const stripped = stripFurniture({ ...reading, lines, knowsSizes: true });
  expect(stripped.furniture).toEqual([]);
  // Lines that white parts from the text, at the same place: a running foot.
  const feet = reading.lines.map((line, at) => (at % 4 === 3 ? { ...line, size: 0.8, gap: 1, runs: [{ text: 'Harbour Papers' }] } : line));
  expect(stripFurniture({ ...reading, lines: feet, knowsSizes: true }).furniture.map(({ why }) => why)).toEqual(Array(4).fill('running head'));
});
