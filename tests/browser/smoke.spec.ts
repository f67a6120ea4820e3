/** The whole Chromium, as readers have it: that what each other file tries in one without a window works in it too. */
import { expect, test, text } from './pages.ts';

test.skip(!process.env['CHROMIUM_WHOLE'], 'There is no whole Chromium: name one in CHROMIUM_WHOLE.');

test.use({ serviceWorkers: 'allow' });

test('a note opens and closes, a search leads to its passage, the paper is cited, printed, and read without a connection', async ({
  page,
  context,
  baseURL,
}) => {
  await page.setViewportSize({ width: 390, height: 740 });
  await page.goto(text);
  await page.locator('#n19-call').click();
  await expect(page.locator('#n19')).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(page.locator('#n19')).toBeHidden();

  await page.setViewportSize({ width: 1440, height: 900 });
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Search' }).getByRole('searchbox').fill('ghor');
  await page.getByRole('dialog').getByRole('link', { name: '§ I.3, ¶ 3, p. 6' }).first().click();
  await expect(page).toHaveURL(/#s1-3-p3/);
  await expect(page.locator('#s1-3-p3')).toBeInViewport();

  await page.getByRole('link', { name: 'Cite', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Cite the paper' })).toContainText('Tsuruoka');
  await page.keyboard.press('Escape');

  expect((await page.pdf()).subarray(0, 5).toString()).toBe('%PDF-');

  await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
  await page.reload();
  await expect.poll(() => page.evaluate(async (address) => Boolean(await caches.match(address)), new URL(text, baseURL).href)).toBe(true);
  await context.setOffline(true);
  await page.reload();
  await expect(page.locator('#s1-3-p3')).toBeVisible();
});
