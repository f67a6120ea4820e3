/** Notes, and the panels of works, names and emendations: opened, read and left. */
import { expect, test, text } from './pages.ts';
import { activate, boxOf, dismiss, expectArrival, expectWithinWindow, forEachReader, isWide, moreReaders, screenOf, scrollOf, widths } from './readers.ts';

forEachReader(
  'a note is read beside its call, and left',
  async (reader, page) => {
    await page.goto(text);
    for (const number of [1, 9, 19, 32]) {
      const call = page.locator(`#n${number}-call`);
      const note = page.locator(`#n${number}`);
      if (isWide(reader)) {
        await call.scrollIntoViewIfNeeded();
        const [at, paragraph] = [await boxOf(note), await boxOf(page.locator(`p:has(#n${number}-call)`))];
        expect(at.x, 'beside the paragraph').toBeGreaterThan(paragraph.x + paragraph.width);
        await activate(reader, call);
        await expect(page).toHaveURL(new RegExp(`#n${number}$`));
        await expectArrival(note);
        await activate(reader, note.locator('[role=doc-backlink]'));
        await expect(page).toHaveURL(new RegExp(`#n${number}-call$`));
        await expectArrival(call);
      } else {
        await call.scrollIntoViewIfNeeded();
        await expect(note).toBeHidden();
        await activate(reader, call);
        await expect(note).toBeVisible();
        await expectWithinWindow(note);
        await expect(note).toBeFocused();
        const place = await scrollOf(page);
        await dismiss(reader, page, note);
        await expect(note).toBeHidden();
        expect(await scrollOf(page)).toBe(place);
        await expect(call).toBeFocused();
        await activate(reader, call);
        await activate(reader, note.locator('[role=doc-backlink]'));
        await expect(note).toBeHidden();
        await expect(call).toBeFocused();
      }
    }
    const words = await page.locator('article').evaluate((article) => article.textContent ?? '');
    expect(words.split('‘NATO Spokesman Statement on Sinking').length - 1, 'how often the words of note 19 stand in the page').toBe(1);
  },
  moreReaders,
);

forEachReader('a work opens from a note, tells where else it is cited, and closes before the note', async (reader, page) => {
  await page.goto(text);
  const note = page.locator('#n4');
  const citation = page.locator('#n4-c1');
  const card = page.getByRole('dialog', { name: 'Work cited' });
  if (!isWide(reader)) await activate(reader, page.locator('#n4-call'));
  await activate(reader, citation);
  await expect(card).toBeVisible();
  await expectWithinWindow(card);
  await expect(note).toBeVisible();
  await expect(card).toContainText('Abe, Shinzo');
  await expect(card).toContainText('Speeches');
  await expect(card.getByRole('link', { name: 'In the bibliography' })).toHaveAttribute('href', /\/bibliography\/#abe-2007-nac$/);
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await expect(note).toBeVisible();
  await expect(citation).toBeFocused();
  if (!isWide(reader)) {
    await page.keyboard.press('Escape');
    await expect(note).toBeHidden();
    await expect(page.locator('#n4-call')).toBeFocused();
    await activate(reader, page.locator('#n4-call'));
    await expect(note).toBeVisible();
  }
  await activate(reader, citation);
  await activate(reader, card.getByRole('link', { name: 'n. 18' }));
  await expect(page).toHaveURL(/#n18-c1$/);
  await expect(card).toBeHidden();
  await expectArrival(page.locator('#n18-c1'));
});

forEachReader('a name and an emendation open beside their words in the text, and are left', async (reader, page) => {
  await page.goto(text);
  for (const [words, name, told] of [
    [page.locator('article a.name', { hasText: 'ISAF' }), /International Security Assistance Force/, /Also mentioned in/],
    [page.locator('a.emend', { hasText: 'preceded' }), 'Emendation', /Copy text: proceeded.*came before that of January 2007/],
  ] as const) {
    await words.scrollIntoViewIfNeeded();
    await activate(reader, words);
    const card = page.getByRole('dialog', { name });
    await expect(card).toHaveText(told);
    await expectWithinWindow(card);
    await expect(card).toBeFocused();
    await dismiss(reader, page, card);
    await expect(card).toBeHidden();
    await expect(words).toBeFocused();
    await activate(reader, words);
    await expect(card).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(card.getByRole('link').first()).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(words).toBeFocused();
  }
});

test('a note however long keeps clear of the others, and of the edge of the window', async ({ page }) => {
  const long = 'A note that goes on. '.repeat(400);
  await page.route(`**/${text}`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace(/(<foot-note id="n4"[^>]*>.*?<p>)/s, `$1${long}`) });
  });
  await page.goto(text);
  for (const width of [1152, 1440]) {
    await page.setViewportSize(screenOf(width));
    const boxes = await page
      .locator('.note')
      .evaluateAll((notes) => notes.map((note) => note.getBoundingClientRect()).map(({ top, bottom, right }) => ({ top, bottom, right })));
    expect((boxes[3]?.bottom ?? 0) - (boxes[3]?.top ?? 0)).toBeGreaterThan(2000);
    for (const [i, box] of boxes.entries()) {
      expect(box.right).toBeLessThanOrEqual(width);
      expect(boxes[i + 1]?.top ?? Number.POSITIVE_INFINITY, `note ${i + 2} at ${width} px`).toBeGreaterThanOrEqual(box.bottom);
    }
  }
  for (const width of widths.filter((width) => width < 1152)) {
    await page.setViewportSize(screenOf(width));
    const note = page.locator('#n4');
    await page.locator('#n4-call').click();
    await expectWithinWindow(note);
    // To its very end, by keyboard.
    await page.keyboard.press('End');
    await expect
      .poll(() => note.evaluate(({ scrollTop, scrollHeight, clientHeight }) => scrollTop > 0 && scrollTop + clientHeight >= scrollHeight - 2))
      .toBe(true);
    await page.keyboard.press('Escape');
    await expect(note).toBeHidden();
  }
});

test('an open note stays within a window that is turned', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 740 });
  await page.goto(text);
  await page.locator('#n19-call').click();
  await expectWithinWindow(page.locator('#n19'));
  await page.setViewportSize({ width: 740, height: 390 });
  await expect
    .poll(() => boxOf(page.locator('#n19')).then((box) => box.x >= 0 && box.y >= 0 && box.x + box.width <= 740 && box.y + box.height <= 390))
    .toBe(true);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('notes follow their paragraphs in order, and calls and backlinks lead', async ({ page }) => {
    for (const width of widths) {
      await page.setViewportSize(screenOf(width));
      await page.goto(text);
      const order = await page.locator('article :is(.noteref, .note)').evaluateAll((found) => found.map(({ id }) => id));
      expect(order.filter((id) => !id.endsWith('-call'))).toEqual(Array.from({ length: 32 }, (_, i) => `n${i + 1}`));
      for (let n = 1; n <= 32; n++) expect(order.indexOf(`n${n}`), `note ${n}`).toBeGreaterThan(order.indexOf(`n${n}-call`));
      await page.locator('#n12-call').click();
      await expectArrival(page.locator('#n12'));
      await page.locator('#n12').locator('[role=doc-backlink]').click();
      await expectArrival(page.locator('#n12-call'));
      const [call, note] = [await boxOf(page.locator('p:has(#n12-call)')), await boxOf(page.locator('#n12'))];
      if (width < 1152) expect(note.y).toBeGreaterThanOrEqual(call.y + call.height);
      else expect(note.x).toBeGreaterThan(call.x + call.width);
    }
  });

  test('works, names and emendations are links', async ({ page }) => {
    for (const [words, address] of [
      ['#n4-c1', /\/bibliography\/#abe-2007-nac$/],
      ['#s2-2 a.name', /\/names\/#/],
      ['a.emend', /\/apparatus\/#s1-1-p1-e1$/],
    ] as const) {
      await page.goto(text);
      await page.locator(words).first().click();
      await expect(page).toHaveURL(address);
      await expectArrival(page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`));
    }
  });
});
