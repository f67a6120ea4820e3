import { expect, test } from 'vitest';
import { findEndnotes } from './endnotes.ts';
import { findHeadings } from './headings.ts';
import { blockOf, readingOf } from './lines.fixture.ts';

const text = 'A paragraph of the text that goes on for some while, so that nobody takes it for a heading of the paper, and ends here.';
const find = (lines: string[]) => {
  const blocks = lines.map((line, at) => blockOf(line, { page: Math.floor(at / 4) }));
  const found = findEndnotes(blocks, findHeadings(blocks, { ...readingOf([['x']]), wrapped: false }));
  return found && [found.heading?.text, ...blocks.slice(found.from, found.to).map((block) => block.text)];
};

test('below their heading, up to the next', () => {
  expect(find([text, text, 'Notes', '1. See Lund.', '2. See Marsh.', 'And Quay.', 'References', 'Lund, Ada. Ropes.'])).toEqual([
    'Notes',
    '1. See Lund.',
    '2. See Marsh.',
    'And Quay.',
  ]);
});

test('without a heading, at the end', () => {
  const notes = Array.from({ length: 6 }, (_, at) => `${at + 1} See Lund, Ropes of many Kinds.`);
  expect(find([...Array.from({ length: 12 }, () => text), ...notes])).toEqual([undefined, ...notes]);
});

test('a list of references or of the text is none', () => {
  expect(find([text, text, 'References', '[1] Lund, Ropes.', '[2] Marsh, Tar.', '[3] Quay, Hulls.', '[4] Bell, Bells.'])).toBeUndefined();
  expect(find([text, '1. Hemp', '2. Wire', text, text, text, text])).toBeUndefined();
});
