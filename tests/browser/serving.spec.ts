/** That the built site is served with the headers of the table, and that pages are whole under them. */
import { readdirSync, readFileSync } from 'node:fs';
import { headersOf } from '../../src/hosting/headers.ts';
import { expect, pages, test, text } from './pages.ts';

/** Addresses as a browser asks for them. */
const addresses = readdirSync('dist', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name !== '_headers')
  .map((entry) =>
    `${entry.parentPath}/${entry.name}`
      .replace(/\\/g, '/')
      .slice('dist/'.length)
      .replace(/(^|\/)index\.html$/, '$1'),
  )
  .sort();
const endingOf = (address: string) => address.replace(/^.*\//, '').replace(/^[^.]*/, '');
/** One file of each kind: of each ending under each set of headers. */
const kinds = new Map(addresses.map((address) => [`${endingOf(address).replace(/^.*\.(?=[^.]+$)/, '.')} ${JSON.stringify(headersOf(address))}`, address]));

test('a file of each kind has its headers', async ({ request }) => {
  expect(kinds.size).toBeGreaterThan(20);
  for (const address of kinds.values()) {
    const response = await request.get(address);
    expect(response.status(), address).toBe(200);
    const headers = response.headers();
    for (const [name, value] of Object.entries(headersOf(address))) expect(headers[name.toLowerCase()], `${name} of ${address}`).toBe(value);
  }
});

for (const [address, type] of [
  [text, 'text/html'],
  ['icon.svg', 'image/svg+xml'],
  ['sitemap.xml', /^(application|text)\/xml/],
  [addresses.find((each) => each.endsWith('.css')) ?? '', 'text/css'],
  [addresses.find((each) => each.endsWith('.js')) ?? '', 'text/javascript'],
  [addresses.find((each) => each.endsWith('.woff2')) ?? '', 'font/woff2'],
  [addresses.find((each) => each.endsWith('.pdf')) ?? '', 'application/pdf'],
] as const) {
  test(`${address} has the type that browsers need`, async ({ request }) => {
    expect((await request.get(address)).headers()['content-type']).toMatch(type);
  });
}

test('what does not exist is told with the headers of a page, and is not kept', async ({ request }) => {
  for (const address of ['nowhere/', '_astro/gone.js', '%E0%A4%A']) {
    const response = await request.get(address);
    expect(response.status()).toBe(404);
    expect(response.headers()).toMatchObject({ 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' });
  }
});

test('the policy of the header allows what each page’s own allows, and no page allows style sheets of unknown words', () => {
  const sourcesOf = (policy: string) =>
    new Map(
      policy.split(';').map((directive) => {
        const [name = '', ...values] = directive.trim().split(/\s+/);
        return [name, values];
      }),
    );
  const header = sourcesOf(headersOf('')['Content-Security-Policy'] ?? '');
  for (const page of pages) {
    const [, own = ''] = /http-equiv="content-security-policy" content="([^"]*)"/.exec(readFileSync(`dist/${page}index.html`, 'utf8')) ?? [];
    const sources = sourcesOf(own);
    expect([...sources.keys(), 'frame-ancestors'].sort(), page).toEqual([...header.keys()].sort());
    expect(sources.get('style-src'), page).not.toContain("'unsafe-inline'");
    for (const [name, values] of sources) {
      const allowed = header.get(name) ?? [];
      const forbidden = values.filter((value) => !allowed.includes(value) && !(value.startsWith("'sha256-") && allowed.includes("'unsafe-inline'")));
      expect(forbidden, `${name} of ${page}`).toEqual([]);
    }
  }
});

test('a page, its finder and its scripts work under the headers', async ({ page }) => {
  const refused: string[] = [];
  page.on('console', (message) => /Content.Security.Policy|Permissions.Policy/i.test(message.text()) && refused.push(message.text()));
  await page.goto(text);
  await page.keyboard.press('/');
  await page.keyboard.type('ghor');
  await expect(page.locator('.finder-results a')).toHaveCount(2);
  expect(refused).toEqual([]);
});
