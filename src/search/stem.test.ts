import { expect, it } from 'vitest';
import { stemOf } from './stem.ts';

it.each([
  ['cooperation', 'cooperating'],
  ['cooperate', 'cooperated'],
  ['countries', 'country'],
  ['partners', 'partner'],
  ['operational', 'operations'],
  ['contributors', 'contribution'],
  ['1990s', '1990'],
])('takes %s and %s for forms of one word', (one, other) => {
  expect(stemOf(one)).toBe(stemOf(other));
});

it.each([
  ['access', 'acces'],
  ['import', 'important'],
  ['cooperationxyz', 'cooperation'],
  ['gas', 'gaseous'],
  ['us', 'u'],
])('keeps %s and %s apart', (one, other) => {
  expect(stemOf(one)).not.toBe(stemOf(other));
});
