import { expect, it, test } from 'vitest';
import { readOfflineSetting, readSearchBundles } from '../src/site-settings.ts';

test.each([
  [undefined, true],
  ['', true],
  ['on', true],
  ['off', false],
])('OFFLINE %s', (OFFLINE, on) => {
  expect(readOfflineSetting({ OFFLINE })).toBe(on);
});

it('takes no other word for OFFLINE', () => {
  expect(() => readOfflineSetting({ OFFLINE: 'no' })).toThrow('expected on or off');
});

it('reads the names of bundles, each once', () => {
  expect(readSearchBundles({})).toEqual([]);
  expect(readSearchBundles({ SEARCH_BUNDLES: ' a..m  n..z works n..z' })).toEqual(['a..m', 'n..z', 'works']);
});

it.each(['..', 'a/b', 'index', 'a"b'])('refuses “%s” as a bundle', (name) => {
  expect(() => readSearchBundles({ SEARCH_BUNDLES: name })).toThrow(`Unexpected name “${name}”`);
});
