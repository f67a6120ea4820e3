import { expect, test } from 'vitest';
import { inTimes, median, medianTold, quantile } from './figures.ts';

test('medians and percentiles are figures that were measured', () => {
  const times = Array.from({ length: 50 }, (_, i) => 50 - i);
  expect(median(times)).toBe(25);
  expect(quantile(times, 0.95)).toBe(48);
  expect(median([7])).toBe(7);
  expect(medianTold([undefined, 3, undefined])).toBe(3);
});

test('what was not told stays so', () => {
  expect(medianTold([undefined])).toBeUndefined();
  expect(inTimes(undefined, 2)).toBe('not told');
  expect(inTimes(3, 2)).toBe('1.50 ×');
});
