import { describe, expect, test } from 'vitest';
import { blockOf } from './lines.fixture.ts';
import { partNotes } from './part-notes.ts';
import type { Block } from './transcript.ts';

const part = (blocks: readonly Block[], setting = { knowsPages: false, knowsSizes: false }) =>
  partNotes(blocks, setting, ({ text }) => text.startsWith('# ')).map(
    (each) => `${each.page} ${each.part.as === 'note' ? `note ${each.part.number}` : each.part.as}`,
  );

const long = 'The rope was laid in the yard, and it held for a year and a day. The master wrote of it to the owners, who did not answer him.';

describe('without pages', () => {
  test('raised labels begin notes, and the sentence goes on behind them', () => {
    const blocks = [`${long} It was then¹ that the`, '¹ See Lund, ‘Ropes’, 1901, p. 4.', `tar came in.² ${long}`, '² Marsh, ‘Tar’, 1902.'];
    expect(part(blocks.map((text) => blockOf(text)))).toEqual(['0 text', '0 note 1', '1 text', '1 note 2']);
  });

  test('a note without its number takes the number that the text calls', () => {
    const blocks = [
      `${long}¹ And more² of the`,
      '¹ See Lund, ‘Ropes’, 1901, p. 4.',
      'Marsh, ‘Tar’, Journal of Tar, Vol. 3 (1902), p. 5.',
      `same.³ ${long}`,
      '³ Ibid.',
    ];
    expect(part(blocks.map((text) => blockOf(text)))).toEqual(['0 text', '0 note 1', '0 note 2', '1 text', '1 note 3']);
  });

  test('a note that a page’s end cut goes on at the next page’s foot', () => {
    const blocks = [
      `${long}¹`,
      '¹ See Lund, ‘Ropes’, and the speech in a',
      `${long}² It is said that`,
      'New Yard’, by Marsh, Hull, 4 May 1906.',
      '² Ibid., p. 5.',
      `tar burns. ${long}`,
    ];
    expect(part(blocks.map((text) => blockOf(text)))).toEqual(['0 text', '0 note 1', '1 text', '1 note goes on', '1 note 2', '2 text']);
  });
});

describe('with pages and sizes', () => {
  const setting = { knowsPages: true, knowsSizes: true };
  test('small print at the foot is notes, small print between text is not', () => {
    const blocks = [
      blockOf(`${long}1`),
      blockOf('Small print that is quoted in the middle of the page.', { size: 0.9 }),
      blockOf(long),
      blockOf('1 See Lund.', { size: 0.8 }),
      blockOf(long, { page: 1 }),
      blockOf('2 See Marsh.', { size: 0.8, page: 1 }),
    ];
    expect(part(blocks, setting)).toEqual(['0 text', '0 text', '0 text', '0 note 1', '1 text', '1 note 2']);
  });

  test('a number at the start of a note’s line begins no note out of its turn', () => {
    const blocks = [
      blockOf(`${long}¹ ${long}²`),
      blockOf('1 See Lund, No.', { size: 0.8 }),
      blockOf('7 of the series.', { size: 0.8, soft: true }),
      blockOf('2 See Marsh.', { size: 0.8, soft: true }),
    ];
    expect(part(blocks, setting)).toEqual(['0 text', '0 note 1', '0 note goes on', '0 note 2']);
  });
});
