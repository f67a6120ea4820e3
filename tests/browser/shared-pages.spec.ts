/** The names and the timeline: what they tell, and the ways from them into the text. */
import { expect, test, text } from './pages.ts';
import { activate, boxOf, expectArrival, forEachReader, reach, screenOf, widths } from './readers.ts';

forEachReader('a name leads to its expansion, and from there to where it is mentioned', async (reader, page) => {
  await page.goto(text);
  const mention = page.locator('article a.name', { hasText: 'ISAF' });
  await activate(reader, mention);
  await activate(reader, page.getByRole('dialog', { name: /International Security Assistance Force/ }).getByRole('link', { name: 'In the index of names' }));
  await expect(page).toHaveURL(/\/names\/#isaf$/);
  const entry = page.locator('[id="isaf"]');
  await expectArrival(entry);
  await expect(entry).toContainText('International Security Assistance Force (ISAF)');
  const back = entry.locator('.places a').last();
  const hash = new URL((await back.getAttribute('href')) ?? '', page.url()).hash;
  await activate(reader, back);
  await expect(page).toHaveURL(new RegExp(`/${text}${hash}$`));
  await expect(page.locator(hash)).toBeVisible();
});

test('every mention that is a link is led back to', async ({ page }) => {
  await page.goto(text);
  const mentions = await page
    .locator('article a.name')
    .evaluateAll((found) =>
      found.map(
        (link) => `${new URL((link as HTMLAnchorElement).href).hash} in ${link.closest('.note, p[id], .block[id]')?.id ?? link.closest('section')?.id}`,
      ),
    );
  await page.goto('names/');
  const back = new Set(
    await page
      .locator('.entries > li')
      .evaluateAll((found) =>
        found.flatMap((entry) => [...entry.querySelectorAll<HTMLAnchorElement>('.places a')].map(({ hash }) => `#${entry.id} in ${hash.slice(1)}`)),
      ),
  );
  expect(mentions.length).toBeGreaterThan(50);
  expect(mentions.filter((mention) => !back.has(mention))).toEqual([]);
});

forEachReader('the timeline is read at its width, and leads to the passages', async (reader, page) => {
  await page.goto('timeline/');
  const drawn = page.getByRole('figure', { name: 'The events drawn to scale' });
  const small = await drawn.evaluate((figure) =>
    [...figure.querySelectorAll('text, .when, .what, .panel-title')]
      .map((words) => Number.parseFloat(getComputedStyle(words).fontSize))
      .filter((size) => size < 10),
  );
  expect(small, 'sizes below 10 px').toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(reader.width);
  const links = drawn.getByRole('link');
  const event = links.nth(5);
  const title = await event.locator('.what').textContent();
  if (reader.by === 'keyboard') {
    await reach(links.nth(4));
    await page.keyboard.press('Tab');
    await expect(event).toBeFocused();
  }
  const hash = new URL((await event.getAttribute('href')) ?? '', page.url()).hash;
  await expect(
    page
      .getByRole('row')
      .filter({ hasText: title ?? '' })
      .locator(`td:last-child a[href$="${hash}"]`),
  ).toHaveCount(1);
  await activate(reader, event);
  await expect(page).toHaveURL(new RegExp(`/${text}${hash}$`));
  await expectArrival(page.locator(hash));
  await page.goBack();
  await expect(event).toBeInViewport();
});

test('the table of the timeline equals the drawing, which stays within the page', async ({ page }) => {
  await page.goto('timeline/');
  const drawn = await page.locator('.timeline-picture a').evaluateAll((found) =>
    found.map((link) => ({
      href: link.getAttribute('href'),
      when: link.querySelector('.when')?.textContent?.trim(),
      what: link.querySelector('.what')?.textContent?.trim(),
    })),
  );
  const rows = await page.locator('table.timeline tbody tr').evaluateAll((found) =>
    found.map((row) => ({
      href: row.querySelector('td:last-child a')?.getAttribute('href') ?? null,
      when: row.querySelector('th')?.textContent?.trim(),
      what: row.querySelector('td')?.firstChild?.textContent?.trim(),
    })),
  );
  expect(rows.length).toBeGreaterThanOrEqual(25);
  const inOrder = (list: typeof rows) => list.map((row) => JSON.stringify(row)).sort();
  expect(inOrder(drawn)).toEqual(inOrder(rows));
  for (const width of widths) {
    await page.setViewportSize(screenOf(width));
    for (const panel of await page.locator('.panel').all()) {
      const room = await boxOf(panel);
      const edges = await panel
        .locator('a > svg path, .axis text')
        .evaluateAll((found) =>
          found
            .map((part) => part.getBoundingClientRect())
            .map(({ left, right, top, bottom }) => ({ left, right, top: top + scrollY, bottom: bottom + scrollY })),
        );
      expect(Math.min(...edges.map(({ left }) => left)), `${width} px`).toBeGreaterThanOrEqual(0);
      expect(Math.max(...edges.map(({ right }) => right)), `${width} px`).toBeLessThanOrEqual(room.x + room.width);
    }
  }
});

test('on a small screen the tables are read without scrolling sideways', async ({ page }) => {
  await page.setViewportSize(screenOf(320));
  for (const address of [`${text}apparatus/`, 'about/', 'timeline/']) {
    await page.goto(address);
    const tables = page.locator('.table');
    expect(await tables.count(), address).toBeGreaterThan(0);
    expect(
      await tables.evaluateAll((found) => found.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth).filter((rest) => rest > 0)),
      address,
    ).toEqual([]);
  }
  await page.goto(`${text}apparatus/`);
  await expect(page.getByRole('row').filter({ hasText: 'preceded' }).locator('[data-column]').first()).toHaveAttribute('data-column', 'Copy text');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the timeline and its glance on the title page lead on', async ({ page }) => {
    for (const width of widths) {
      await page.setViewportSize(screenOf(width));
      await page.goto('');
      await page.getByRole('link', { name: /^Timeline: \d+ dated events/ }).click();
      await page.getByRole('figure', { name: 'The events drawn to scale' }).getByRole('link').nth(7).click();
      await expect(page).toHaveURL(new RegExp(`/${text}#`));
      await expectArrival(page.locator(new URL(page.url()).hash));
    }
  });
});
