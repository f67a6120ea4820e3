import { expect, test } from 'vitest';
import { indexWritten } from './written-text.ts';

/** What is written, and what is read from it; each character read is found where it was written. */
const cases: readonly [written: string, read: string, character: string, at: number][] = [
  ['two words', 'two words', 'w', 4],
  ['one\nline', 'one line', 'l', 4],
  ['one  \r\n    line', 'one line', 'l', 11],
  ['a quotation\n> goes on', 'a quotation goes on', 'g', 14],
  ['a \\[bracket\\] b', 'a [bracket] b', 'b', 14],
  ['&#x69;mport &amp; so', 'import & so', 's', 18],
  ['&#x1D11E; clef', '\u{1D11E} clef', 'c', 10],
];

test.each(cases)('%j', (written, read, character, at) => {
  const places = indexWritten(written);
  expect(places).toHaveLength(read.length);
  expect(places[read.lastIndexOf(character)]).toBe(at);
});
