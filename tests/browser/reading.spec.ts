/** What the text page does for its readers, by keyboard, by touch, and where scripts are off. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test, text } from './pages.ts';

const small = { width: 390, height: 800 };

test.describe('on a small screen', () => {
  test.use({ viewport: small });

  test('a note opens beside its call, whole within the window, and Esc gives the focus back', async ({ page }) => {
    await page.goto(text);
    for (const number of [1, 9, 19, 26]) {
      const call = page.locator(`#n${number}-call`);
      const note = page.locator(`#n${number}`);
      await expect(note).toBeHidden();
      await call.focus();
      await page.keyboard.press('Enter');
      await expect(note).toBeVisible();
      await expect(note).toBeFocused();
      const box = await note.boundingBox();
      expect(box && box.x >= 0 && box.x + box.width <= small.width).toBe(true);
      await expect(note).toBeInViewport({ ratio: 0.99 });
      await page.keyboard.press('Escape');
      await expect(note).toBeHidden();
      await expect(call).toBeFocused();
    }
  });

  test('a touch outside closes a note', async ({ page }) => {
    await page.goto(text);
    await page.locator('#n4-call').click();
    await expect(page.locator('#n4')).toBeVisible();
    await page.mouse.click(5, 400);
    await expect(page.locator('#n4')).toBeHidden();
  });

  test('an open note is accessible, and so is the work that opens in it', async ({ page }) => {
    await page.goto(text);
    await page.locator('#n17-call').click();
    await page.locator('#n17-c1').click();
    await expect(page.locator('.card')).toBeVisible();
    await expect(page.locator('#n17')).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 100)).join(' | ')}`)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.locator('.card')).toBeHidden();
    await expect(page.locator('#n17')).toBeVisible();
  });

  test('an address of a note or of a citation in it shows it', async ({ page }) => {
    for (const id of ['n12', 'n19-c3']) {
      await page.goto('about/');
      await page.goto(`${text}#${id}`);
      await expect(page.locator(`#${id}`)).toBeVisible();
      await expect(page.locator(`#${id}`)).toBeInViewport();
    }
  });

  test('the bar names the section, and leads to the next and to all', async ({ page }) => {
    await page.goto(`${text}#s1-2`);
    await expect(page.locator('[data-place]')).toHaveText('2. Practical Cooperation');
    await page.getByRole('button', { name: 'Next section' }).click();
    await expect(page).toHaveURL(/#s1-3$/);
    await page.getByRole('button', { name: 'Contents' }).click();
    await page.locator('#contents-sheet').getByRole('link', { name: 'Conclusions' }).click();
    await expect(page).toHaveURL(/#conclusions$/);
    await expect(page.locator('#contents-sheet')).toBeHidden();
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  for (const viewport of [small, { width: 1440, height: 900 }]) {
    test(`every note can be read at ${viewport.width} px`, async ({ page }) => {
      await page.setViewportSize(viewport);
      await page.goto(text);
      for (const number of [1, 7, 19, 32]) await expect(page.locator(`#n${number}`)).toBeVisible();
    });
  }
});

test('every note is on paper, below its paragraph', async ({ page }) => {
  for (const width of [390, 700, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(text);
    await page.emulateMedia({ media: 'print' });
    for (const number of [1, 7, 19, 32]) {
      await expect(page.locator(`#n${number}`)).toBeVisible();
      const call = await page.locator(`#n${number}-call`).boundingBox();
      const note = await page.locator(`#n${number}`).boundingBox();
      expect(note && call && note.y > call.y, `note ${number} at ${width} px`).toBe(true);
    }
    await expect(page.locator('[data-bar]')).toBeHidden();
    await page.emulateMedia({ media: 'screen' });
  }
});

test('notes stand in the margin without meeting', async ({ page }) => {
  for (const width of [1152, 1440, 1920]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(text);
    const boxes = await page
      .locator('.note')
      .evaluateAll((notes) => notes.map((note) => note.getBoundingClientRect()).map(({ top, bottom, left, right }) => ({ top, bottom, left, right })));
    expect(boxes).toHaveLength(32);
    for (const [i, box] of boxes.entries()) {
      expect(box.right).toBeLessThanOrEqual(width);
      const next = boxes[i + 1];
      if (next) expect(next.top, `note ${i + 2} at ${width} px`).toBeGreaterThanOrEqual(box.bottom);
    }
  }
});

test('a work, a name and an emendation open beside their words, and lead on', async ({ page }) => {
  await page.goto(text);
  await page.locator('#n4-c1').click();
  const card = page.locator('.card');
  await expect(card).toContainText('Abe, Shinzo');
  await expect(card).toContainText('Also cited in n. 18');
  await expect(card.getByRole('link', { name: 'In the bibliography' })).toHaveAttribute('href', /\/bibliography\/#abe-2007-nac$/);
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await expect(page.locator('#n4-c1')).toBeFocused();

  await page.locator('#s2-2 a.name', { hasText: 'ISAF' }).first().click();
  await expect(card).toContainText('International Security Assistance Force (ISAF)');
  await expect(card).toContainText('Also mentioned in');
  await page.keyboard.press('Escape');

  await page.locator('.emend', { hasText: 'preceded' }).click();
  await expect(card).toContainText('Copy text: proceeded');
});

test('the readings of the copy text can be shown in place, and are remembered', async ({ page }) => {
  await page.goto(text);
  const fact = page.locator('.emend', { hasText: 'fact' });
  await expect(fact).toBeVisible();
  await page.getByLabel('Readings of the copy text').check();
  await expect(page.locator('#s2-3-p3')).toContainText('the fat that');
  await page.reload();
  await expect(page.locator('#s2-3-p3')).toContainText('the fat that');
  await page.getByLabel('Readings of the copy text').uncheck();
  await expect(page.locator('#s2-3-p3')).toContainText('the fact that');
});

test('an address that leads nowhere says so, and offers the nearest', async ({ page }) => {
  await page.goto(`${text}#s1-2-p99`);
  const notice = page.getByRole('status').filter({ hasText: 's1-2-p99' });
  await expect(notice).toBeVisible();
  await notice.getByRole('link').click();
  await expect(page).toHaveURL(/#s1-2-p\d$|#s1-2$/);
  await expect(notice).toBeHidden();
});

test('sections are gone through by keys, which can be switched off', async ({ page }) => {
  await page.goto(`${text}#s1-1`);
  await page.keyboard.press(']');
  await expect(page).toHaveURL(/#s1-2$/);
  await page.keyboard.press('[');
  await expect(page).toHaveURL(/#s1-1$/);
  await page.goto('about/');
  await page.getByLabel('Single keys act').uncheck();
  await page.goto(`${text}#s1-1`);
  await page.keyboard.press(']');
  await expect(page).toHaveURL(/#s1-1$/);
});

test('copied text is the words alone, calls set off', async ({ page }) => {
  await page.goto(text);
  const copied = await page.evaluate(() => {
    const from = document.querySelector('#s1-1-p1');
    if (!from) throw new Error('No paragraph.');
    getSelection()?.selectAllChildren(from);
    const data = new DataTransfer();
    from.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }));
    return data.getData('text/plain');
  });
  expect(copied).toMatch(/^Political dialogue is the oldest pillar/);
  expect(copied).toMatch(/articulated in a clear manner\.\[4\]$/);
  expect(copied).not.toContain('[p.');
});

test('a theme is chosen, kept, and there before the page is drawn', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('');
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await paper();
  await page.getByLabel('Theme').selectOption('dark');
  const dark = await paper();
  expect(dark).not.toBe(light);
  await page.goto(text, { waitUntil: 'commit' });
  // The script in the head runs before anything of the body is there to be drawn.
  await page.locator('body').waitFor({ state: 'attached' });
  expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
  await page.waitForLoadState('load');
  expect(await paper()).toBe(dark);
});

test('the words of the page are the words of the edition', async ({ page }) => {
  await page.goto(text);
  const exported = await page.request.get(`${text}tsuruoka-2010.json`).then((response) => response.json());
  expect(exported).toBeTruthy();
  const paragraphs = await page.locator('article :is(p[id])').evaluateAll((found) =>
    found.map((paragraph) => {
      const copy = paragraph.cloneNode(true) as Element;
      for (const mark of copy.querySelectorAll('.page, sup')) mark.remove();
      return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
    }),
  );
  const plain = (await page.request.get(`${text}tsuruoka-2010.txt`).then((response) => response.text()))
    .replace(/\[p\. \d+\]/g, ' ')
    .replace(/⟨?\[\d+\]⟩?|_/g, '')
    .replace(/\s+/g, ' ');
  expect(paragraphs).toHaveLength(32);
  for (const paragraph of paragraphs) expect(plain.includes(paragraph), paragraph.slice(0, 60)).toBe(true);
});
