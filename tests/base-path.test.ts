/** A site below a path of a host: every address in it stands below that path, and leads to something. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { copyProject } from './fixtures/project.ts';

const project = copyProject('base-path');
afterAll(() => project.remove());

test('every address stands below the base path, and leads to a file', { timeout: 240_000 }, async () => {
  const out = path.join(project.folder, 'site');
  const started = project.build({ content: path.resolve('content'), out, environment: { SITE_URL: 'https://example.org', BASE_PATH: '/papers' } });
  expect(await started.code, started.printed()).toBe(0);
  const pages = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(8);
  let followed = 0;
  for (const page of pages) {
    const html = readFileSync(path.join(out, page), 'utf8');
    const here = new URL(`/papers/${page.replace(/index\.html$/, '')}`, 'https://example.org');
    for (const [, address = ''] of html.matchAll(/\s(?:href|src|action)="([^"]*)"/g)) {
      const { origin, pathname } = new URL(address, here);
      if (origin !== here.origin) throw new Error(`${page} leads to another host: ${address}`);
      expect(pathname, `${page}: ${address}`).toMatch(/^\/papers\//);
      const file = path.join(out, decodeURIComponent(pathname.slice('/papers/'.length)), pathname.endsWith('/') ? 'index.html' : '');
      expect(existsSync(file), `${page}: ${address}`).toBe(true);
      followed += 1;
    }
  }
  expect(followed).toBeGreaterThan(500);
});
