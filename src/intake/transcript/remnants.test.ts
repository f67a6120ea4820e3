import { expect, test } from 'vitest';
import { readRemnants } from './remnants.ts';

test.each([
  ['clear manner.⁴', [{ text: 'clear manner.' }, { text: '4', raised: true }]],
  ['clear manner.^{12} Then', [{ text: 'clear manner.' }, { text: '12', raised: true }, { text: ' Then' }]],
  ['clear manner.$^{12}$', [{ text: 'clear manner.' }, { text: '12', raised: true }]],
  ['clear manner.[^12]', [{ text: 'clear manner.' }, { text: '12', raised: true }]],
  ['clear manner.<sup>12</sup>', [{ text: 'clear manner.' }, { text: '12', raised: true }]],
  ['in *Policy Brief* (', [{ text: 'in ' }, { text: 'Policy Brief', italic: true }, { text: ' (' }]],
  ['^{&#}x27;Arc of', [{ text: "'Arc of" }]],
  ['3 * 4 * 5 and *The views', [{ text: '3 * 4 * 5 and *The views' }]],
  ['2^10 [sic]', [{ text: '2' }, { text: '10', raised: true }, { text: ' [sic]' }]],
])('%s', (text, runs) => {
  expect(readRemnants(text)).toEqual(runs);
});
