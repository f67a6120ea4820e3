/** The contents of the text: where the reader is, and the ways to everywhere else. */
import { expect, screensFor, test, text } from './pages.ts';
import { activate, activateInPlace, boxOf, dismiss, expectArrival, expectWithinWindow, forEachReader, isWide, screenOf, widths } from './readers.ts';

forEachReader('the contents tell the place, and lead to any other', async (reader, page) => {
  await page.goto(`${text}#s1-2`);
  const place = page.locator('.toc').getByRole('link', { name: '2. Practical Cooperation' });
  await expect(place).toHaveAttribute('aria-current', 'true');
  await expect(page.locator('.toc [aria-current]')).toHaveCount(1);

  if (isWide(reader)) {
    const contents = page.locator('[role=doc-toc]');
    await expect(contents).toBeInViewport();
    await activate(reader, contents.getByRole('link', { name: 'Conclusions' }));
    await expectArrival(page.locator('#conclusions'));
    await expect(contents, 'beside the text, wherever one is').toBeInViewport();
    const [box, section] = [await boxOf(contents), await boxOf(page.locator('#conclusions-p1'))];
    expect(box.x + box.width).toBeLessThanOrEqual(section.x);
  } else {
    const bar = page.getByRole('navigation', { name: 'Reading' });
    const button = bar.getByRole('button', { name: 'Contents' });
    const sheet = page.getByRole('navigation', { name: 'Contents' }).filter({ visible: true }).last();
    await expect(bar).toContainText('2. Practical Cooperation');
    await expectWithinWindow(bar);
    await activateInPlace(reader, button);
    await expect(sheet).toBeVisible();
    await expectWithinWindow(sheet);
    await expect(sheet.getByRole('link')).toHaveCount(11);
    await expect(sheet.locator('[aria-current]')).toHaveText('2. Practical Cooperation');
    await dismiss(reader, page, sheet);
    await expect(page.locator('#contents-sheet')).toBeHidden();
    if (reader.by === 'keyboard') await expect(button).toBeFocused();
    await activateInPlace(reader, button);
    await activate(reader, sheet.getByRole('link', { name: 'Conclusions' }));
    await expect(page.locator('#contents-sheet')).toBeHidden();
    await expect(page).toHaveURL(/#conclusions$/);
    await expectArrival(page.locator('#conclusions'));
    await expect(bar).toContainText('Conclusions');
    // The sheet tells the new place when it is opened again.
    await activateInPlace(reader, button);
    await expect(sheet.locator('[aria-current]')).toHaveText('Conclusions');
    await page.keyboard.press('Escape');
    await activateInPlace(reader, bar.getByRole('button', { name: 'Previous section' }));
    await expect(page).toHaveURL(/#s2-4$/);
    await expectArrival(page.locator('#s2-4'));
    await activateInPlace(reader, bar.getByRole('button', { name: 'Next section' }));
    await expect(page).toHaveURL(/#conclusions$/);
  }
  await expect(page.locator('.toc [aria-current]')).toHaveText('Conclusions');
});

for (const { width, colorScheme } of screensFor(widths)) {
  test(`keys go through the sections at ${width} px, ${colorScheme}, and the focus goes with them`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize(screenOf(width));
    await page.goto(`${text}#s1-1`);
    for (const id of ['s1-2', 's1-3', 's2']) {
      await page.keyboard.press(']');
      await expect(page).toHaveURL(new RegExp(`#${id}$`));
      await expectArrival(page.locator(`#${id}`));
    }
    await page.keyboard.press('Tab');
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('section')?.id)).toMatch(/^s2/);
    await page.goto(`${text}#s1-2`);
    await page.keyboard.press('[');
    await expect(page).toHaveURL(/#s1-1$/);
    // Not while something is written or chosen, nor together with other keys.
    await page.getByRole('searchbox').first().focus();
    await page.keyboard.press('Control+]');
    await expect(page).toHaveURL(/#s1-1$/);
    await page.goto('about/');
    await page.getByLabel('Single keys act').focus();
    await page.keyboard.press('Space');
    await page.goto(`${text}#s1-1`);
    await page.keyboard.press(']');
    await page.keyboard.press('[');
    await page.keyboard.press('/');
    await expect(page).toHaveURL(/#s1-1$/);
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });
}

test('the keyboard never rests on what the bar covers', async ({ page }) => {
  await page.setViewportSize(screenOf(320));
  await page.goto(`${text}#s1-1`);
  const bar = await boxOf(page.getByRole('navigation', { name: 'Reading' }));
  for (let step = 0; step < 25; step++) {
    await page.keyboard.press('Tab');
    const bottom = await page.evaluate(() => {
      const rects = document.activeElement?.getClientRects() ?? [];
      return Math.round(rects[0]?.top ?? 0);
    });
    expect(bottom, `stop ${step + 1}`).toBeLessThan(bar.y);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the contents lead to every section', async ({ page }) => {
    for (const width of widths) {
      await page.setViewportSize(screenOf(width));
      await page.goto(text);
      await expect(page.getByRole('navigation', { name: 'Reading' })).toBeHidden();
      const contents = page.locator('[role=doc-toc]');
      await expect(contents.getByRole('link')).toHaveCount(11);
      await contents.getByRole('link').nth(7).click();
      await expectArrival(page.locator(`section[id="${new URL(page.url()).hash.slice(1)}"]`));
    }
  });
});

test('the next section is the next, where two headings stand close to each other too', async ({ page }) => {
  await page.goto(`${text}#s1`);
  for (const id of ['s1-1', 's1-2', 's1-3']) {
    await page.keyboard.press(']');
    await expect(page).toHaveURL(new RegExp(`#${id}$`));
  }
  for (const id of ['s1-2', 's1-1', 's1']) {
    await page.keyboard.press('[');
    await expect(page).toHaveURL(new RegExp(`#${id}$`));
  }
});

test('a button of the bar that takes the focus leaves the page where it is', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 640 });
  await page.goto(`${text}#s2-1`);
  const before = await page.evaluate(() => scrollY);
  await page.getByRole('button', { name: 'Next section' }).focus();
  expect(await page.evaluate(() => scrollY)).toBe(before);
});
