import { expect, test } from 'vitest';
import { findHeadings, readHeadingNumbers } from './headings.ts';
import { blockOf, readingOf } from './lines.fixture.ts';

const text = 'A paragraph of the text that goes on for some while, so that nobody takes it for a heading of the paper, and ends here.';
const levels = (lines: string[]) => {
  const blocks = lines.map((line) => blockOf(line));
  return [...findHeadings(blocks, { ...readingOf([['x']]), wrapped: false })].map(([block, { level }]) => [level, block.text]);
};

test('numbers of several families stand below each other', () => {
  expect(
    levels(['Introduction', text, 'I. The First Part', 'A. Ropes', text, 'B. Tar', text, 'II. The Second Part', 'A. Hulls', text, 'Conclusions', text]),
  ).toEqual([
    [1, 'Introduction'],
    [1, 'I. The First Part'],
    [2, 'A. Ropes'],
    [2, 'B. Tar'],
    [1, 'II. The Second Part'],
    [2, 'A. Hulls'],
    [1, 'Conclusions'],
  ]);
});

test('decimals tell their depth', () => {
  expect(levels(['1 Ropes', text, '1.1 Hemp', text, '1.1.1 Manila Hemp', text, '2 Tar', text])).toEqual([
    [1, '1 Ropes'],
    [2, '1.1 Hemp'],
    [3, '1.1.1 Manila Hemp'],
    [1, '2 Tar'],
  ]);
});

test('items of a list, lines within a sentence and notes are no headings', () => {
  expect(levels([text, '1. Ropes of Hemp', '2. Ropes of Wire', '3. Ropes of Sisal', text, 'and then the', text, '¹ See Lund, Ropes', text])).toEqual([]);
});

test('in print, size and weight tell levels', () => {
  const blocks = [
    blockOf('Ropes', { size: 1.3 }),
    blockOf(text),
    blockOf('Hemp', { runs: [{ text: 'Hemp', bold: true }] }),
    blockOf(text),
    blockOf('Tar', { size: 1.3 }),
    blockOf(text),
  ];
  expect([...findHeadings(blocks, { ...readingOf([['x']]), knowsSizes: true }).values()].map(({ level }) => level)).toEqual([1, 2, 1]);
});

test('every way to read a number', () => {
  expect(readHeadingNumbers('I. Ropes').map(({ family, parts }) => [family, ...parts])).toEqual([
    ['roman', 1],
    ['letter', 9],
  ]);
  expect(readHeadingNumbers('Chapter 3: Ropes').map(({ family, parts }) => [family, ...parts])).toEqual([['word', 3]]);
  expect(readHeadingNumbers('Ropes')).toEqual([]);
});

test('in print, numbers alike are told apart by their size, and count below a larger heading without one', () => {
  const set = (sizes: readonly (readonly [string, number])[]) => {
    const blocks = sizes.flatMap(([words, size]) => [blockOf(words, { size }), blockOf(text)]);
    return [...findHeadings(blocks, { ...readingOf([['x']]), knowsSizes: true }).values()].map(({ level }) => level);
  };
  expect(
    set([
      ['1. Ropes', 1.3],
      ['1. Hemp', 1.1],
      ['2. Sisal', 1.1],
      ['2. Tar', 1.3],
    ]),
  ).toEqual([1, 2, 2, 1]);
  expect(
    set([
      ['Ropes', 1.4],
      ['1. Hemp', 1.2],
      ['2. Sisal', 1.2],
      ['Tar', 1.4],
    ]),
  ).toEqual([1, 2, 2, 1]);
});
