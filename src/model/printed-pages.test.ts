import { describe, expect, it } from 'vitest';
import { isPageLabel, listPages, printedPagesSchema } from './printed-pages.ts';

describe('the pages of a print', () => {
  it.each([
    ['3', ['1', '2', '3']],
    ['1', ['1']],
    ['217–219', ['217', '218', '219']],
    ['217-219', ['217', '218', '219']],
    ['217–217', ['217']],
    ['i–iv, 1–2', ['i', 'ii', 'iii', 'iv', '1', '2']],
    ['VIII–X', ['VIII', 'IX', 'X']],
    ['1–2, 5, 12a', ['1', '2', '5', '12a']],
    ['S9–S11', ['S9', 'S10', 'S11']],
    ['A-1–A-3', ['A-1', 'A-2', 'A-3']],
    ['A-1', ['A-1']],
    ['xcviii–ci', ['xcviii', 'xcix', 'c', 'ci']],
  ])('%s', (written, labels) => expect(listPages(written)).toEqual(labels));

  it.each(['0', '-3', '', '5–3', 'iv–2', 'iiii–v', '1–3, 2', 'S1–T3', 'some', '1–2–3', '1–999999999', 'i–IV'])('not %j', (written) =>
    expect(listPages(written)).toBeUndefined(),
  );

  it.each([
    [12, '1–12'],
    [1, '1'],
    ['217 - 234', '217–234'],
    ['i–iii, 1–12', 'i–iii, 1–12'],
    ['12a, 14', '12a, 14'],
  ])('%j is cited as %s', (written, range) => expect(printedPagesSchema.parse(written).range).toBe(range));

  it.each(['4', 'iii', 'III', '12a', 'S-4', 'A'])('%s can be a label', (label) => expect(isPageLabel(label)).toBe(true));
  it.each(['', 'turner', '4 5', '4.', '–4', 'iiii', '四'])('%j cannot', (label) => expect(isPageLabel(label)).toBe(false));
});
