/** That what was read can be read again without a connection, that nothing old is shown with one, and that it can be turned off. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { formatWorker } from '../../src/hosting/worker-file.ts';

interface Site {
  address: string;
  folder: string;
  stop: () => Promise<void>;
}

const text = 'tsuruoka-2010/';

/** A copy of the site on a server of its own, which a test may change and stop. */
const test = base.extend<{ site: Site }>({
  // biome-ignore lint/correctness/noEmptyPattern: the form that Playwright asks for.
  site: async ({}, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'locus-offline-'));
    cpSync('dist', folder, { recursive: true });
    const { child, address } = await serve(folder);
    const stop = () => new Promise<void>((resolve) => (child.exitCode === null && child.kill() ? child.once('exit', () => resolve()) : resolve()));
    await use({ address, folder, stop });
    await stop();
    rmSync(folder, { recursive: true, force: true });
  },
});
test.use({ serviceWorkers: 'allow' });

async function serve(folder: string): Promise<{ child: ChildProcess; address: string }> {
  const { BASE_PATH: _, ...environment } = process.env;
  // Each test asks from another port on, so that those that run at once seldom meet.
  const first = 5000 + test.info().workerIndex * 25;
  const child = spawn(process.execPath, ['src/cli/serve.ts', '--port', String(first), '--dir', folder], {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      printed += part;
      const [found] = /http:\S+/.exec(printed) ?? [];
      if (found) resolve(found);
    });
    child.on('exit', () => reject(new Error(`The server ended: ${printed}`)));
  });
  return { child, address };
}

/** The addresses that are kept, by the name of what keeps them. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    const stores = (await caches.keys()).map(async (name) => [name, (await (await caches.open(name)).keys()).map(({ url }) => url).sort()] as const);
    return Object.fromEntries(await Promise.all(stores));
  });
const isKept = async (page: Page, address: string) => Object.values(await kept(page)).some((urls) => urls.includes(address));

async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect
    .poll(async () => (await isKept(page, address)) && (await page.evaluate(() => navigator.serviceWorker.ready.then(() => true))), { timeout: 30_000 })
    .toBe(true);
  // All of it, in the order that the page loaded it.
  const used = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  for (const each of used.map((name) => name.replace(/\?.*/, '')).filter((name) => !name.endsWith('sw.js')))
    await expect.poll(() => isKept(page, each), { message: each, timeout: 30_000 }).toBe(true);
}

function edit(file: string, change: (text: string) => string): void {
  const before = readFileSync(file, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`Nothing to change in ${file}.`);
  writeFileSync(file, after);
}

test('a page that was opened is read again without a connection, with its notes, type and styles', async ({ page, site }) => {
  const address = site.address + text;
  await visit(page, address);
  const used = await page.evaluate(() => performance.getEntries().map(({ name }) => name));
  const looks = () =>
    page.evaluate(async () => {
      await document.fonts.ready;
      const { fontFamily, color } = getComputedStyle(document.querySelector('article.text p') as Element);
      return { fontFamily, color, faces: [...document.fonts].filter(({ status }) => status === 'loaded').length, words: document.body.innerText.length };
    });
  const before = await looks();
  // Nothing was fetched but what the page itself had used.
  expect(
    Object.values(await kept(page))
      .flat()
      .filter((each) => !used.includes(each)),
  ).toEqual([]);

  await site.stop();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('NATO and Japan: A View from Tokyo');
  // Faces are asked for as words that need them are laid out.
  await expect.poll(looks).toEqual(before);
  await page.locator('#n12-call').click();
  await expect(page.locator('#n12')).toBeVisible();

  // The finder was not opened before, nor the page that stands in for it.
  await page.keyboard.press('/');
  await page.keyboard.type('ghor');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'No connection' })).toBeVisible();
  await page.getByRole('link', { name: 'NATO and Japan: A View from Tokyo' }).click();
  await expect(page).toHaveURL(address);
  await expect(page.locator('#introduction-p1')).toBeVisible();
});

test('a search that cannot be answered without a connection says so', async ({ page, site }) => {
  await visit(page, `${site.address}search/`);
  await page.reload();
  await expect.poll(() => page.evaluate(() => Boolean(navigator.serviceWorker.controller))).toBe(true);
  await page.getByRole('searchbox').fill('ghor');
  await expect(page.getByRole('list', { name: 'Results' }).getByRole('listitem')).toHaveCount(2);
  await site.stop();
  await page.goto(`${site.address}search/?q=ghor`);
  // The words of this query have been looked up before.
  await expect(page.getByRole('list', { name: 'Results' }).getByRole('listitem')).toHaveCount(2);
  await page.evaluate(async () => {
    for (const name of await caches.keys())
      for (const request of await (await caches.open(name)).keys()) if (request.url.includes('/pagefind/')) await (await caches.open(name)).delete(request);
  });
  await page.goto(`${site.address}search/?q=skiff`);
  await expect(page.locator('[data-search-status]')).toContainText('The search index could not be loaded');
});

test('a new edition is shown at once, and kept in place of the old one', async ({ page, site }) => {
  const address = site.address + text;
  await visit(page, address);
  const [old = ''] = Object.keys(await kept(page));
  edit(path.join(site.folder, text, 'index.html'), (html) => html.replaceAll('A View from Tokyo', 'A Second View'));
  edit(path.join(site.folder, 'sw.js'), (worker) => worker.replace(/version = '\w+'/, "version = 'second'"));
  await page.reload();
  const title = page.getByRole('heading', { level: 1 });
  await expect(title).toHaveText('NATO and Japan: A Second View');
  await expect.poll(async () => Object.keys(await kept(page)), { timeout: 30_000 }).toEqual([old.replace(/\w+$/, 'second')]);
  await expect.poll(() => isKept(page, address), { timeout: 30_000 }).toBe(true);
  await site.stop();
  await page.reload();
  await expect(title).toHaveText('NATO and Japan: A Second View');
});

test('where it is turned off, what earlier visits left is removed', async ({ page, site }) => {
  await visit(page, site.address + text);
  writeFileSync(path.join(site.folder, 'sw.js'), formatWorker('/', undefined));
  for (const name of readdirSync(path.join(site.folder, '_astro'))) {
    const file = path.join(site.folder, '_astro', name);
    // As a site is built without it; addresses stay, and what the browser has of them goes with its cache.
    if (name.endsWith('.js') && readFileSync(file, 'utf8').includes('serviceWorker')) {
      edit(file, (script) => script.replaceAll('serviceWorker', 'absentWorker'));
      await page.route(`**/${name}`, (route) => route.fulfill({ path: file, contentType: 'text/javascript' }));
    }
  }
  await page.goto(`${site.address}about/`);
  await expect
    .poll(() => page.evaluate(async () => [(await navigator.serviceWorker.getRegistrations()).length, (await caches.keys()).length]), { timeout: 30_000 })
    .toEqual([0, 0]);
});
