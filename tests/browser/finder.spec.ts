/** The finder on every screen: approached, asked, narrowed, followed and left. */
import { expect, test, text } from './pages.ts';
import { activate, expectArrival, expectWithinWindow, forEachReader } from './readers.ts';

forEachReader('the finder is approached, asked and followed', async (reader, page) => {
  const index: string[] = [];
  page.on('request', (request) => /\/pagefind\//.test(request.url()) && index.push(request.url()));
  await page.goto('about/', { waitUntil: 'networkidle' });
  expect(index, 'before the finder is approached').toEqual([]);

  const dialog = page.getByRole('dialog', { name: 'Search' });
  const field = dialog.getByRole('searchbox');
  const hits = dialog.getByRole('list').getByRole('listitem').getByRole('link');
  if (reader.by === 'keyboard') await page.keyboard.press(reader.colorScheme === 'light' ? '/' : 'Control+k');
  else await activate(reader, page.getByRole('searchbox', { name: 'Search the text' }));
  await expect(field).toBeFocused();
  await expectWithinWindow(dialog);
  await expect.poll(() => index.length).toBeGreaterThan(0);

  // As one types, grouped by kind, each with its count.
  await page.keyboard.type('afgh');
  await expect(hits).not.toHaveCount(0);
  await page.keyboard.type('anistan');
  await expect(dialog.getByRole('heading', { level: 2 })).toHaveText(['Text', 'Notes', 'Works cited']);
  const notes = dialog.getByRole('radio', { name: /^notes/ });
  const counts = await dialog.locator('fieldset label').evaluateAll((labels) => labels.map((label) => Number(/\d+/.exec(label.textContent ?? '')?.[0])));
  expect(counts[0]).toBe((counts[1] ?? 0) + (counts[2] ?? 0) + (counts[3] ?? 0));
  if (reader.by === 'keyboard') {
    await dialog.getByRole('radio', { name: /^everything/ }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect(notes).toBeChecked();
  } else await activate(reader, dialog.locator('fieldset label', { hasText: 'notes' }));
  await expect(hits).toHaveCount(counts[2] ?? 0);
  const order = await hits.evaluateAll((found) => (found as HTMLAnchorElement[]).map(({ hash }) => hash));

  // Left, and the words are kept for the next time.
  if (reader.by === 'keyboard') await page.keyboard.press('Escape');
  else await activate(reader, dialog.getByRole('button', { name: 'Close' }));
  await expect(dialog).toBeHidden();
  await page.keyboard.press('Control+k');
  await expect(field).toHaveValue('afghanistan');

  // A phrase in quotes stands as it is written.
  await field.fill('"contact countries"');
  await dialog.locator('fieldset label', { hasText: 'everything' }).click();
  await expect(dialog.getByRole('status')).toContainText('contact countries');
  await expect(hits).not.toHaveCount(0);
  for (const marked of await dialog.locator('li mark').allTextContents()) expect(marked.toLowerCase()).toBe('contact countries');

  // To a passage, and back.
  await field.fill('skiff');
  await expect(hits).toHaveText(['§ II.2, ¶ 2, p. 9']);
  if (reader.by === 'keyboard') {
    await field.focus();
    await page.keyboard.press('ArrowDown');
    await expect(hits.first()).toBeFocused();
    await page.keyboard.press('Enter');
  } else await activate(reader, hits.first());
  await expect(page).toHaveURL(new RegExp(`/${text}#s2-2-p2$`));
  await expectArrival(page.locator('#s2-2-p2'));
  await expect(page.locator('#s2-2-p2 mark')).toHaveText('skiff');

  // The search page ranks alike.
  await page.goto('search/?q=afghanistan&in=note');
  const results = page.getByRole('list', { name: 'Results' }).getByRole('link');
  await expect(results).toHaveCount(order.length);
  expect(await results.evaluateAll((found) => (found as HTMLAnchorElement[]).map(({ hash }) => hash))).toEqual(order);
});

test('a note that the finder leads to is opened, on a small screen too', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 640 });
  await page.goto(text);
  await page.keyboard.press('/');
  await page.keyboard.type('cobra gold');
  await expect(page.getByRole('dialog').getByRole('link', { name: 'n. 31' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.locator('#n31 mark')).toHaveText(['Cobra', 'Gold']);
  await expectArrival(page.locator('#n31'));
});

test('a printed page is gone to from the finder, and a hit is told of by the page of its words', async ({ page }) => {
  await page.goto(text);
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await page.keyboard.press('Control+k');
  await dialog.getByRole('searchbox').fill('seems rising');
  await expect(dialog.getByRole('link', { name: '§ Introduction, ¶ 4, p. 2' })).toBeVisible();
  await dialog.getByRole('searchbox').fill('p. 7');
  await dialog.getByRole('link', { name: 'Go to page 7' }).click();
  await expect(page).toHaveURL(/#page-7$/);
  await expect(page.locator('#page-7')).toBeInViewport();
});
