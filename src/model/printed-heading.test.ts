import { describe, expect, it } from 'vitest';
import { countingLabels, labelKindOf, readHeading } from './printed-heading.ts';

const numbersOf = (texts: readonly string[]) => {
  const headings = texts.map(readHeading);
  const kind = labelKindOf(headings);
  return [kind, ...countingLabels(headings, kind)];
};

describe('which labels of siblings count', () => {
  it.each([
    [
      ['I. Ports', 'II. Quays', 'III. Ropes'],
      ['upper roman', 1, 2, 3],
    ],
    [
      ['A. Tar', 'B. Hemp', 'C. Wire'],
      ['upper letter', 1, 2, 3],
    ],
    [
      ['A. A', 'B. B', 'C. C', 'D. D', 'E. E', 'F. F', 'G. G', 'H. H', 'I. I'],
      ['upper letter', 1, 2, 3, 4, 5, 6, 7, 8, 9],
    ],
    [
      ['(a) Tar', '(b) Hemp'],
      ['lower letter', 1, 2],
    ],
    [
      ['i) Tar', 'ii) Hemp'],
      ['lower roman', 1, 2],
    ],
    [
      ['1 Aims', '2 Methods'],
      ['arabic', 1, 2],
    ],
    [
      ['１．はじめに', '２．本論'],
      ['arabic', 1, 2],
    ],
    [
      ['2.1 Method', '2.2 Data'],
      ['arabic', 1, 2],
    ],
    [
      ['Introduction', 'I. Ports', 'Conclusions'],
      ['upper roman', undefined, 1, undefined],
    ],
    [['V. S. Quay in Hull'], [undefined, undefined]],
    [
      ['Introduction', 'V. Quay in Hull'],
      [undefined, undefined, undefined],
    ],
    [
      ['I. Ports', 'II. Quays', 'V. S. Quay in Hull', 'III. Ropes'],
      ['upper roman', 1, 2, undefined, 3],
    ],
    [
      ['I. Ports', 'V. Quay in Hull'],
      ['upper roman', 1, undefined],
    ],
    [
      ['1914 and After', '1918 and Before'],
      [undefined, undefined, undefined],
    ],
    [['20 Years After'], [undefined, undefined]],
    [
      ['1. Tar', '3. Hemp'],
      ['arabic', 1, 3],
    ],
    [['II. Two'], ['upper roman', 2]],
    [['A. Tar'], [undefined, undefined]],
    [
      ['U.S. Ports', 'e.g. this'],
      [undefined, undefined, undefined],
    ],
  ] as const)('%j', (texts, expected) => expect(numbersOf(texts)).toEqual(expected));

  it('leaves the words without label', () => {
    expect(readHeading('(a) Tar').title).toBe('Tar');
    expect(readHeading('A.1 Data')).toMatchObject({ label: '1', prefix: ['A'], title: 'Data' });
    expect(readHeading('Tar and hemp')).toMatchObject({ title: 'Tar and hemp' });
  });
});
