import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { addWeights, weighFolder, weighPage } from './weigh-site.ts';

const site = mkdtempSync(path.join(tmpdir(), 'locus-weigh-'));
afterAll(() => rmSync(site, { recursive: true }));

const files: Readonly<Record<string, string>> = {
  'paper/index.html':
    '<link rel="stylesheet" href="/here/_astro/a.css"><script src="/here/theme.js"></script><script type="module" src="/here/_astro/page.js"></script><script src="https://example.org/far.js"></script>',
  '_astro/a.css': `@font-face{src:url(/here/_astro/a.woff2)format("woff2")}@font-face{src:url("/here/_astro/b.woff2")}${'p{color:red}'.repeat(50)}`,
  '_astro/a.woff2': 'aaaa',
  '_astro/b.woff2': 'bb',
  '_astro/page.js': 'import{n as t}from"./shared.js";import"./other.js";()=>import("../bench/later.js")',
  '_astro/shared.js': 'import"./other.js"',
  '_astro/other.js': '1',
  '_astro/later.js': '2',
  'theme.js': '3',
};
for (const [name, text] of Object.entries(files)) {
  mkdirSync(path.dirname(path.join(site, name)), { recursive: true });
  writeFileSync(path.join(site, name), text);
}
const bytesOf = (...names: readonly string[]) => names.reduce((sum, name) => sum + (files[name] ?? '').length, 0);

test('a page weighs what it loads at once, each file counted once', () => {
  const { html, css, js, fonts } = weighPage(site, 'paper', '/here/');
  expect(html).toMatchObject({ files: 1, bytes: bytesOf('paper/index.html') });
  expect(css).toEqual({ files: 1, bytes: bytesOf('_astro/a.css'), sent: brotliCompressSync(files['_astro/a.css'] ?? '').byteLength });
  expect(js).toMatchObject({ files: 4, bytes: bytesOf('theme.js', '_astro/page.js', '_astro/shared.js', '_astro/other.js') });
  expect(fonts).toEqual({ files: 2, bytes: 6, sent: 6 });
  expect(addWeights({ html, fonts })).toEqual({ files: 3, bytes: html.bytes + 6, sent: html.sent + 6 });
});

test('a site weighs all its files', () => {
  expect(weighFolder(site)).toEqual({ files: 9, bytes: bytesOf(...Object.keys(files)) });
});
