/** A site below a path of a host: every address in it stands below that path, and leads to something. */
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { copyProject } from './fixtures/project.fixture.ts';

const project = copyProject('base-path');
afterAll(() => project.remove());

/** The real content, with an address of an earlier edition that leads to one of this. */
function contentWithAlias(): string {
  const content = path.join(project.folder, 'content');
  cpSync('content', content, { recursive: true });
  const ledger = path.join(content, 'papers/tsuruoka-2010/anchors.yaml');
  const text = readFileSync(ledger, 'utf8');
  const changed = text.replace(/^aliases: \{\}$/m, 'aliases: { s1-2-p9: s1-2-p3, s9: s1-3 }');
  if (changed === text) throw new Error('The ledger has aliases of its own: add to them here.');
  writeFileSync(ledger, changed);
  return content;
}

const environment = { SITE_URL: 'https://example.org', BASE_PATH: '/papers', OFFLINE: 'off', SEARCH_BUNDLES: 'a..s t..z works' };

test('every address stands below the base path, and leads to a file; an old one has its place in the page', { timeout: 240_000 }, async () => {
  const out = path.join(project.folder, 'site');
  const started = project.build({ content: contentWithAlias(), out, environment, options: ['--papers', 't..z'] });
  expect(await started.code, started.printed()).toBe(0);
  const pages = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(8);
  let followed = 0;
  for (const page of pages) {
    // A vocabulary is named by an address that nothing is fetched from.
    const html = readFileSync(path.join(out, page), 'utf8').replace(/<link rel="(?:schema\.|type")[^>]*>/g, '');
    const here = new URL(`/papers/${page.replace(/index\.html$/, '')}`, 'https://example.org');
    for (const [, address = ''] of html.matchAll(/\s(?:href|src|action)="(?!data:)([^"]*)"/g)) {
      const { origin, pathname } = new URL(address, here);
      if (origin !== here.origin) throw new Error(`${page} leads to another host: ${address}`);
      expect(pathname, `${page}: ${address}`).toMatch(/^\/papers\//);
      const file = path.join(out, decodeURIComponent(pathname.slice('/papers/'.length)), pathname.endsWith('/') ? 'index.html' : '');
      expect(existsSync(file), `${page}: ${address}`).toBe(true);
      followed += 1;
    }
  }
  expect(followed).toBeGreaterThan(500);
  const text = readFileSync(path.join(out, 'tsuruoka-2010/index.html'), 'utf8');
  expect(text).toMatch(/<p id="s1-2-p3"[^>]*><span id="s1-2-p9"/);
  expect(text).toMatch(/<section id="s1-3"[^>]*><span id="s9"/);

  const headers = readFileSync(path.join(out, '_headers'), 'utf8');
  for (const [rule] of headers.matchAll(/^\S.*$/gm)) expect(rule).toMatch(/^\/papers\//);

  // Not kept for reading offline: no page asks for the worker, and the worker takes leave.
  expect(readFileSync(path.join(out, 'sw.js'), 'utf8')).toContain('unregister()');
  for (const script of readdirSync(path.join(out, '_astro')).filter((name) => name.endsWith('.js')))
    expect(readFileSync(path.join(out, '_astro', script), 'utf8'), script).not.toContain('serviceWorker');

  // A part of a larger site: its own bundle of the index, and the names of all.
  expect(text).toMatch(/<body [^>]*data-bundles="a\.\.s t\.\.z works"/);
  expect(readdirSync(path.join(out, 'pagefind'))).toEqual(['t..z']);
  expect(Object.values(JSON.parse(readFileSync(path.join(out, 'pagefind/t..z/lists.json'), 'utf8')).lists)).toEqual(['tsuruoka-2010/search.json']);
});
