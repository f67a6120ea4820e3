/** That the table of headers fits the files of the site, and that the settings told of hosts are those of the table. */
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readCollection } from '../src/edition/collection/read-collection.ts';
import { contentFolder } from '../src/edition/content/content-folder.ts';
import { dtsFiles } from '../src/exports/dts/dts.ts';
import { paperFiles } from '../src/exports/paper-files.ts';
import { headerPolicy, pagePolicy } from '../src/hosting/content-policy.ts';
import { headerRules, headersOf, immutable, patternOf, revalidated } from '../src/hosting/headers.ts';
import { formatApache, formatCaddy, formatNginx, formatObjectStore } from '../src/hosting/host-settings.ts';
import { formatHeadersFile } from '../src/hosting/prepare-hosting.ts';
import { formatWorker } from '../src/hosting/worker-file.ts';
import { readSiteSettings } from '../src/site-settings.ts';

const collection = readCollection(contentFolder());
const site = readSiteSettings({});
const [paper] = collection.papers;
if (!paper) throw new Error('There is no paper.');
const files = [
  ...paperFiles({ paper, collection, site }).map(({ name, mediaType }) => ({ address: `${paper.id}/${name}`, mediaType })),
  ...[...dtsFiles(collection, site)].map(([address, { mediaType }]) => ({ address: `dts/${address}`, mediaType })),
];

/** What every host knows of itself. */
const known: Readonly<Record<string, string>> = { json: 'application/json', pdf: 'application/pdf' };

test('every file to take away has the type of its format, and may be read from other sites', () => {
  for (const { address, mediaType } of files) {
    const headers = headersOf(address);
    const type = headers['Content-Type']?.replace(/;.*/, '') ?? known[address.slice(address.lastIndexOf('.') + 1)];
    expect(type, address).toBe(mediaType);
    expect(headers['Access-Control-Allow-Origin'], address).toBe('*');
    expect(headers['Cache-Control'], address).toBe(revalidated);
  }
});

test('pages are asked for anew, and are not read from other sites; hashed files are kept', () => {
  for (const page of ['', 'about/', '404.html', 'sw.js', 'pagefind/pagefind.js', 'pagefind/pagefind-entry.json'])
    expect(headersOf(page)['Cache-Control'], page).toBe(revalidated);
  expect(headersOf('about/')).not.toHaveProperty('Access-Control-Allow-Origin');
  for (const file of ['_astro/Page.DY3kzGaK.css', 'pagefind/index/en_1e7d944.pf_index', 'pagefind/a..m/index/en_5.pf_index', 'pagefind/pagefind.en_e2.pf_meta'])
    expect(headersOf(file)['Cache-Control'], file).toBe(immutable);
});

test('no file is told of one header by two rules', () => {
  const addresses = [
    '',
    'about/',
    'bibliography.json',
    'bibliography/aso-2007.json',
    'feed.xml',
    'sitemap.xml',
    '_astro/a.js',
    ...files.map(({ address }) => address),
  ];
  for (const address of addresses) {
    const names = headerRules.filter(({ files }) => new RegExp(patternOf(files)).test(`/${address}`)).flatMap(({ headers }) => Object.keys(headers));
    expect(names, address).toEqual([...new Set(names)]);
  }
});

test('`_headers` keeps to what its readers allow, and to the base path', () => {
  const lines = formatHeadersFile('/papers/').split('\n');
  const paths = lines.filter((line) => /^\S/.test(line));
  expect(paths).toHaveLength(headerRules.length);
  expect(paths.length).toBeLessThanOrEqual(100);
  for (const each of paths) expect(each).toMatch(/^\/papers\/[^*]*\*?[^*]*$/);
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(2000);
});

test('the worker knows hashed files by the same table, below the base path', () => {
  const [, source = ''] = /unchanging = \/(.+)\/;/.exec(formatWorker('/papers/', 'v1')) ?? [];
  const unchanging = new RegExp(source);
  for (const file of ['/papers/_astro/a.js', '/papers/pagefind/a..m/index/en_1.pf_index']) expect(unchanging.test(file), file).toBe(true);
  for (const file of ['/papers/', '/other/_astro/a.js', '/papers/pagefind/pagefind.js', '/papers/sw.js']) expect(unchanging.test(file), file).toBe(false);
});

test('the worker leaves room, in two kilobytes, for what registers it', () => {
  expect(brotliCompressSync(formatWorker('/', 'v1')).length).toBeLessThan(1500);
});

test.each([
  ['nginx', formatNginx()],
  ['Apache', formatApache()],
  ['Caddy', formatCaddy()],
  ['object stores', formatObjectStore()],
])('docs/deploy.md tells the settings of %s as they are', (_, settings) => {
  expect(readFileSync('docs/deploy.md', 'utf8')).toContain(`\n${settings}\n\`\`\`\n`);
});

test('a service for notes is let in by both policies where it is named, and nothing of other hosts else', () => {
  const policies = (service?: 'hypothesis') => [pagePolicy(['a'], ['b'], service), headerPolicy(service)];
  for (const policy of policies()) expect(policy).not.toMatch(/https?:|frame-src/);
  for (const policy of policies('hypothesis')) {
    for (const directive of ['script-src', 'style-src', 'connect-src', 'frame-src'])
      expect(policy).toMatch(new RegExp(`(^|; )${directive} [^;]*https://hypothes\\.is https://cdn\\.hypothes\\.is`));
    expect(policy).toContain("default-src 'none'");
    expect(policy.replace(/ https:\/\/(cdn\.)?hypothes\.is/g, '')).not.toMatch(/https?:/);
  }
  expect(formatHeadersFile('/', 'hypothesis')).toContain(`Content-Security-Policy: ${headerPolicy('hypothesis')}\n`);
});
