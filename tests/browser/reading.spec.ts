/** The notes in their places, on paper and without scripts too; the readings of the copy text; the words. */
import { expect, test, text } from './pages.ts';

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  for (const viewport of [
    { width: 390, height: 800 },
    { width: 1440, height: 900 },
  ]) {
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
