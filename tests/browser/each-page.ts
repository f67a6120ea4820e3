/** What holds for any page of any site. */
import { findBarriers } from './barriers.ts';
import { expect, screensFor, test } from './pages.ts';

export function testEachPage(addresses: readonly string[]): void {
  for (const address of addresses) {
    test(`/${address} keeps to a strict content security policy, is accessible, and is never wider than a screen of 320 px`, async ({ page }) => {
      for (const { width, colorScheme } of screensFor([320, 1440])) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        await page.goto(address);
        const policy = await page.locator('meta[http-equiv="content-security-policy" i]').getAttribute('content');
        expect.soft(policy).toContain("default-src 'none'");
        expect.soft(policy).not.toContain('unsafe-inline');
        expect.soft(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        // What is scrolled beneath the bar is in part behind it, wherever the page happens to stand: no measure of what can be touched.
        await page.evaluate(() => document.querySelector<HTMLElement>('[data-bar]')?.style.setProperty('position', 'static'));
        expect.soft(await findBarriers(page), `${width} px, ${colorScheme}`).toEqual([]);
      }
    });
  }
}

/** Follows every link of the pages, once each. */
export function testLinks(addresses: readonly string[]): void {
  test('no page has an id twice, and every link within the site leads to a page and an id that exist', async ({ page, baseURL }) => {
    const idsOf = new Map<string, Set<string>>();
    const links: { from: string; to: string }[] = [];
    for (const address of addresses) {
      await page.goto(address);
      const found = await page.evaluate(() => ({
        ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
        // By attribute: a link in a picture has no plain href.
        links: [...document.querySelectorAll('a[href]')].map((link) => new URL(link.getAttribute('href') ?? '', document.baseURI).href),
      }));
      expect(found.ids.length, address).toBe(new Set(found.ids).size);
      const here = new URL(address, baseURL).pathname;
      idsOf.set(here, new Set(found.ids));
      // Those that lead to others are theirs to keep.
      const own = new URL('/', baseURL).href;
      links.push(...found.links.filter((href) => href.startsWith(own)).map((to) => ({ from: here, to })));
    }
    const files = new Map<string, number>();
    for (const { from, to } of links) {
      const { pathname, hash } = new URL(to);
      const ids = idsOf.get(pathname);
      if (ids) {
        if (hash) expect(ids.has(decodeURIComponent(hash.slice(1))), `${from} → ${to}`).toBe(true);
      } else if (!files.has(pathname)) {
        // No page: a file that can be taken away.
        const { status } = await page.evaluate((address) => fetch(address, { method: 'HEAD' }).then(({ status }) => ({ status })), to);
        files.set(pathname, status);
        expect(status, `${from} → ${to}`).toBe(200);
      }
    }
  });
}
