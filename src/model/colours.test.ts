import { expect, test } from 'vitest';
import { coloursOf, coloursSchema, contrast } from './colours.ts';

test('contrast is that of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

test('a collection may choose one colour or both, if they can be read', () => {
  expect(coloursSchema.parse({ light: '#123a66' })).toEqual({ light: '#123a66' });
  for (const bad of [{ light: '#eba78f' }, { dark: '#7a2e1d' }, { light: 'red' }, { light: '#FFF' }, { middle: '#123a66' }])
    expect(coloursSchema.safeParse(bad).success, JSON.stringify(bad)).toBe(false);
});

test('what a collection does not choose is the house’s, which can be read', () => {
  expect(coloursOf({ colours: { light: '#123a66' } })).toEqual({ ...coloursOf(undefined), light: '#123a66' });
  expect(coloursSchema.safeParse(coloursOf(undefined)).success).toBe(true);
});
