import { expect, it, test } from 'vitest';
import { readOfflineSetting, readSearchBundles, readSiteSettings } from '../src/site-settings.ts';

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

it.each([
  [{ BASE_PATH: '//elsewhere' }, 'Unexpected BASE_PATH “//elsewhere”'],
  [{ BASE_PATH: '/papers/../' }, 'Unexpected BASE_PATH'],
  [{ BASE_PATH: '/a b/' }, 'Unexpected BASE_PATH'],
  [{ SITE_URL: 'https://example.org/papers' }, 'Unexpected path in SITE_URL'],
  [{ SITE_URL: 'ftp://example.org' }, 'Unexpected SITE_URL'],
  [{ SITE_URL: 'https://exa mple.org' }, 'Unexpected SITE_URL'],
])('refuses %j in a sentence', (environment, sentence) => {
  expect(() => readSiteSettings(environment)).toThrow(sentence);
});

it('refuses a password in an address, and does not repeat it', () => {
  const refusal = (SITE_URL: string) => {
    try {
      return readSiteSettings({ SITE_URL }).origin;
    } catch (error) {
      return String(error);
    }
  };
  for (const address of ['https://ada:secret@example.org', 'https://ada:secret@example.org/papers', 'https://:secret@example.org']) {
    expect(refusal(address)).toContain('Unexpected name or password in SITE_URL');
    expect(refusal(address)).not.toContain('secret');
  }
});

it('takes a host and a path', () => {
  expect(readSiteSettings({ SITE_URL: 'https://example.org', BASE_PATH: 'papers/one' })).toEqual({ origin: 'https://example.org', base: '/papers/one/' });
});
