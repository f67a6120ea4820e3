/** The notes in their places, on paper and without scripts too; the readings of the copy text; the words. */
import type { Page } from '@playwright/test';
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

test('names can be words instead of links, which is remembered', async ({ page }) => {
  await page.goto(text);
  const links = page.locator('article a.name[href]');
  const count = await links.count();
  // Once in a paper: a text of a dozen pages is not a run of stops.
  expect(new Set(await links.evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).hash))).size).toBe(count);
  await page.getByLabel('Links of names').uncheck();
  await expect(links).toHaveCount(0);
  await page.reload();
  await expect(links).toHaveCount(0);
  await page.getByLabel('Links of names').check();
  await expect(links).toHaveCount(count);
  await links.first().click();
  await expect(page.getByRole('link', { name: 'In the index of names' })).toBeVisible();
});

test('the printed pages are listed, and led to, and have names', async ({ page }) => {
  await page.goto(text);
  const list = page.locator('[role=doc-pagelist]');
  await list.getByText('Printed pages').click();
  expect(await list.locator('a').evaluateAll((links) => links.map((link) => link.textContent))).toEqual(Array.from({ length: 12 }, (_, i) => `${i + 1}`));
  await list.getByText('7', { exact: true }).click();
  await expect(page).toHaveURL(/#page-7$/);
  await expect(page.locator('#page-7')).toBeInViewport();
  const marks = await page.locator('.page-link').evaluateAll((links) => links.map((link) => [link.ariaLabel, link.firstElementChild?.ariaLabel]));
  expect(marks).toEqual(Array.from({ length: 12 }, (_, i) => [`p. ${i + 1}`, `p. ${i + 1}`]));
});

test('a browser’s own search finds words on both sides of a page’s end', async ({ page }) => {
  await page.goto(text);
  const found = await page.evaluate(() =>
    (globalThis as unknown as { find: (words: string) => boolean }).find('interest in NATO-Japan relations seems rising'),
  );
  expect(found).toBe(true);
});

/** What is copied of a selection from the first element's beginning to the last one's end. */
async function copy(page: Page, first: string, last: string): Promise<{ text: string; html: string }> {
  await page.goto(text);
  await page.evaluate(
    ([from = '', to = '']) => {
      const [start, end] = [document.querySelector(from), document.querySelector(to)];
      if (!start || !end) throw new Error(`No ${from} or ${to}.`);
      const range = document.createRange();
      range.setStart(start, 0);
      range.setEnd(end, end.childNodes.length);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    },
    [first, last],
  );
  const copied = () =>
    page.evaluate(() => {
      const data = new DataTransfer();
      document.querySelector('article')?.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }));
      return { text: data.getData('text/plain'), html: data.getData('text/html') };
    });
  // What does it comes with the first selection.
  await expect.poll(async () => (await copied()).text).not.toBe('');
  return copied();
}

test('copied text is the words alone, calls set off', async ({ page }) => {
  const { text: copied } = await copy(page, '#s1-1-p1', '#s1-1-p1');
  expect(copied).toMatch(/^Political dialogue is the oldest pillar/);
  expect(copied).toMatch(/articulated in a clear manner\.\[4\]$/);
  expect(copied).not.toContain('[p.');
});

for (const width of [390, 1440]) {
  test(`copied paragraphs have their notes behind them, with their numbers, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    const { text: copied, html } = await copy(page, '#s1-1-p1', '#s1-1-p2');
    const paragraphs = copied.split('\n\n');
    expect(paragraphs.map((words) => words.slice(0, 24))).toEqual(['Political dialogue is th', 'While no ministerial con', '[4] ‘Japan and NATO: Tow']);
    expect(paragraphs[0]).toMatch(/in a clear manner\.\[4\]$/);
    expect(paragraphs[2]).toMatch(/Brussels, 4 May 2006\.$/);
    // As Word writes the notes of a document in HTML, and takes them.
    const elsewhere = await page.context().newPage();
    await elsewhere.setContent(html);
    const read = await elsewhere.evaluate(() => {
      const { body } = document;
      const [call, note] = ['_ftnref1', '_ftn1'].map((name) => body.querySelector(`a[name="${name}"]`));
      return {
        call: [call?.textContent, call?.getAttribute('href'), call?.getAttribute('style'), call?.closest('p')?.id],
        note: [
          note?.textContent,
          note?.getAttribute('href'),
          note?.closest('div')?.getAttribute('style'),
          note?.closest('div')?.parentElement?.getAttribute('style'),
        ],
        relative: [...body.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '').filter((href) => !/^(#_ftn|https?:)/.test(href)),
        marks: body.querySelectorAll('.pn, .page-link, .backlink, .note-number').length,
      };
    });
    expect(read).toEqual({
      call: ['[4]', '#_ftn1', 'mso-footnote-id:ftn1', 's1-1-p1'],
      note: ['[4]', '#_ftnref1', 'mso-element:footnote', 'mso-element:footnote-list'],
      relative: [],
      marks: 0,
    });
  });
}

test('a note whose call is not among the copied words is not copied with them', async ({ page }) => {
  const { text: copied } = await copy(page, '#s1-1-p1 + .notes', '#s1-1-p2');
  expect(copied).toMatch(/^While no ministerial contact/);
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
