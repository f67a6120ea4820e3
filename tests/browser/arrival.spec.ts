/** Arriving at an address, going back from it, and what an unknown one says. */
import type { Locator, Page } from '@playwright/test';
import { expect, test, text } from './pages.ts';
import { activate, expectArrival, forEachReader, isWide, type Reader, reach, scrollOf } from './readers.ts';

forEachReader('an address shows and marks its target', async (_, page) => {
  for (const id of ['s1-3', 's2-1-p5', 'n19', 'n19-c3', 'n31-call', 'page-9']) {
    await page.goto('about/');
    await page.goto(`${text}#${id}`);
    await expectArrival(page.locator(`[id="${id}"]`));
  }
  for (const address of ['bibliography/#yost-2010', 'names/#isaf']) {
    await page.goto(address);
    await expectArrival(page.locator(`[id="${address.split('#')[1]}"]`));
  }
  await page.goto('timeline/');
  const event = await page.locator('table.timeline tbody tr').nth(20).getAttribute('id');
  await page.goto(`timeline/#${event}`);
  await expectArrival(page.locator(`[id="${event}"]`));
});

/**
 * How far from the top of the window it stands: its place for a reader. How far the page is scrolled says nothing of that, since a page is
 * laid out with other faces where its own arrive too late (`font-display: optional`), and then is longer or shorter above.
 */
const placeOf = (target: Locator) => target.evaluate((element) => element.getBoundingClientRect().top);

/** In pixels, after Back, once the page stands still. */
const expectPlace = (target: Locator, place: number, within: number) => expect.poll(async () => Math.abs((await placeOf(target)) - place)).toBeLessThan(within);

/** Goes from a name in the midst of the text to the index of names, and back. */
async function goAndReturn(reader: Reader, page: Page): Promise<{ name: Locator; place: number; line: number }> {
  // A page is not loaded before the faces that it asks for at once.
  await page.goto(text, { waitUntil: 'domcontentloaded' });
  const name = page.locator('#s2-3 a.name').first();
  await name.scrollIntoViewIfNeeded();
  await activate(reader, name);
  const onward = page.getByRole('link', { name: 'In the index of names' });
  // What has opened may move the page to be in sight whole.
  await onward.focus();
  const place = await placeOf(name);
  const line = await name.evaluate((element) => Number.parseFloat(getComputedStyle(element).lineHeight));
  expect(await scrollOf(page)).toBeGreaterThan(500);
  await activate(reader, onward);
  await expect(page).toHaveURL(/\/names\/#/);
  await page.goBack({ waitUntil: 'commit' });
  await expect(page).toHaveURL(new RegExp(`${text}$`));
  return { name, place, line };
}

forEachReader('Back returns to the place', async (reader, page) => {
  // Both times with the same faces: those of the machine.
  await page.route('**/*.woff2', (route) => route.fulfill({ contentType: 'font/woff2', body: '' }));
  const { name, place } = await goAndReturn(reader, page);
  await expectPlace(name, place, 3);
  // Within the page too.
  if (!isWide(reader)) return;
  const call = page.locator('#n9-call');
  await call.scrollIntoViewIfNeeded();
  // To have the focus may move it.
  if (reader.by === 'keyboard') await reach(call);
  const before = await placeOf(call);
  await activate(reader, call);
  await expect(page).toHaveURL(/#n9$/);
  await page.goBack();
  await expectPlace(call, before, 3);
});

forEachReader('Back returns to the words, where faces that came too late before have come', async (reader, page) => {
  let isLate = true;
  const released: (() => void)[] = [];
  await page.route('**/*.woff2', async (route) => {
    if (isLate) await new Promise<void>((resolve) => released.push(resolve));
    await route.continue().catch(() => {});
  });
  page.on('framenavigated', (frame) => {
    if (frame !== page.mainFrame() || !frame.url().includes('/names/')) return;
    isLate = false;
    for (const release of released) release();
  });
  const { name, place, line } = await goAndReturn(reader, page);
  // A line of the paragraph may end with another word.
  await expectPlace(name, place, 2 * line);
});

forEachReader('an unknown fragment is told gently, with the nearest', async (reader, page) => {
  await page.goto(`${text}#s1-3-p99`);
  const notice = page.getByRole('status').filter({ hasText: 's1-3-p99' });
  await expect(notice).toBeInViewport();
  await expect(notice).toContainText('There is no “s1-3-p99” on this page. The nearest is s1-3.');
  await activate(reader, notice.getByRole('link', { name: 's1-3' }));
  await expectArrival(page.locator('#s1-3'));
  await expect(notice).toBeHidden();
  await page.goto(`${text}#s1-3:~:text=nothing%20of%20the%20kind`);
  await expect(page.getByRole('status').filter({ hasText: 'There is no' })).toHaveCount(0);
});

test('an unknown fragment is told of the lists too, and one that cannot be decoded breaks nothing', async ({ page }) => {
  for (const [address, near] of [
    ['bibliography/#yost-2011', 'yost-2010'],
    ['names/#isaff', 'isaf'],
    ['timeline/#nothing-of-the-kind', undefined],
    ['bibliography/#%E0', undefined],
  ] as const) {
    await page.goto('about/');
    await page.goto(address);
    const notice = page.getByRole('status').filter({ hasText: 'There is no' });
    await expect(notice).toBeInViewport();
    if (!near) continue;
    await notice.getByRole('link', { name: near }).click();
    await expectArrival(page.locator(`[id="${near}"]`));
    await expect(notice).toBeHidden();
  }
});

test('what is copied is the text, through the clipboard itself', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(text);
    await page.evaluate(() => {
      const [from, to] = [document.querySelector('#s1-1-p1'), document.querySelector('#s1-1-p2')];
      if (from && to) getSelection()?.setBaseAndExtent(from, 0, to, to.childNodes.length);
    });
    const copy = async () => {
      await page.keyboard.press('Control+c');
      return page.evaluate(() => navigator.clipboard.readText());
    };
    // What does it is fetched when a selection begins, which no hand ends as fast as this test.
    await expect.poll(copy).toContain('articulated in a clear manner.[4]\n\n');
    const copied = await copy();
    expect(copied).toMatch(/^Political dialogue is the oldest pillar/);
    expect(copied, 'quotes kept').toMatch(/[‘’]/);
    expect(copied).not.toMatch(/\u00AD|\[p\. |¶|↩/);
    // In the margin or folded away: behind the text, by the same number.
    expect(copied).toMatch(/\n\n\[4\] ‘Japan and NATO: Toward Further Cooperation’/);
    await page.evaluate(() => navigator.clipboard.writeText(''));
  }
});
