/** The edition as its readers promised themselves it would be: every address, every link there and back. */
import { testEachPage, testLinks } from './each-page.ts';
import { expect, pages, test, text } from './pages.ts';

const sections = ['introduction', 's1', 's1-1', 's1-2', 's1-3', 's2', 's2-1', 's2-2', 's2-3', 's2-4', 'conclusions'];
const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

test('the text page has every promised id exactly once', async ({ page }) => {
  await page.goto(text);
  const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
  expect(ids.length).toBe(new Set(ids).size);
  const of = (pattern: RegExp) => ids.filter((id) => pattern.test(id));
  expect(await page.locator('article section').evaluateAll((found) => found.map(({ id }) => id))).toEqual(sections);
  expect(of(/^(introduction|conclusions|s\d(-\d)?)-p\d+$/)).toHaveLength(32);
  expect(of(/^n\d+$/)).toEqual(numbers(1, 32).map((n) => `n${n}`));
  expect(of(/^n\d+-call$/)).toEqual(numbers(1, 32).map((n) => `n${n}-call`));
  expect(of(/^page-\d+$/)).toEqual(numbers(1, 12).map((n) => `page-${n}`));
  expect(of(/^n\d+-c\d+$/)).toHaveLength(43);
  for (const id of ids) expect(id).toMatch(/^[a-z][a-z0-9-]*$/);
});

testLinks(pages);

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled });

    test('each citation leads to its work, and each work back to every citation', async ({ page }) => {
      await page.goto(text);
      const citations = await page
        .locator('a[role="doc-biblioref"]')
        .evaluateAll((found) => (found as HTMLAnchorElement[]).map(({ id, href }) => ({ id, href })));
      expect(citations).toHaveLength(43);
      const works = new Set(citations.map(({ href }) => href));
      expect(works.size).toBe(42);
      const back = new Map<string, string[]>();
      for (const work of works) {
        await page.goto(work);
        const entry = page.locator(`[id="${new URL(work).hash.slice(1)}"]`);
        await expect(entry).toBeInViewport();
        back.set(work, await entry.locator('.places a').evaluateAll((found) => (found as HTMLAnchorElement[]).map(({ href }) => new URL(href).hash.slice(1))));
      }
      for (const { id, href } of citations) expect(back.get(href), id).toContain(id);
      const returned = [...back.values()].flat().filter((id) => /-c\d+$/.test(id));
      expect(returned.toSorted()).toEqual(citations.map(({ id }) => id).toSorted());
      // Some are followed, not only compared.
      for (const { id, href } of citations.filter((_, i) => i % 6 === 0)) {
        await page.goto(href);
        await page.locator(`[id="${new URL(href).hash.slice(1)}"] .places a[href$="#${id}"]`).click();
        await expect(page).toHaveURL(new RegExp(`/${text}#${id}$`));
      }
    });

    test('each note is called, and leads back to its call', async ({ page }) => {
      await page.goto(text);
      const notes = await page.locator('[role="doc-footnote"]').evaluateAll((found) =>
        found.map((note) => ({
          id: note.id,
          call: document.getElementById(`${note.id}-call`)?.getAttribute('href'),
          back: note.querySelector('[role="doc-backlink"]')?.getAttribute('href'),
        })),
      );
      expect(notes).toEqual(numbers(1, 32).map((n) => ({ id: `n${n}`, call: `#n${n}`, back: `#n${n}-call` })));
    });
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('an address of a paragraph, a note, a page or a work shows its target', async ({ page }) => {
    for (const target of [`${text}#s2-1-p5`, `${text}#n19`, `${text}#page-9`, `${text}#s1-3`, 'bibliography/#yost-2010', 'names/#isaf', `${text}#n19-c3`]) {
      await page.goto('about/');
      await page.goto(target);
      await expect(page.locator(`[id="${target.split('#')[1]}"]`), target).toBeInViewport();
    }
  });
});

test('a note is reached and left by keyboard', async ({ page }) => {
  await page.goto(text);
  await page.locator('#n4-call').focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#n4$/);
  const back = page.locator('#n4 [role="doc-backlink"]');
  await back.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#n4-call$/);
});

test('the bibliography can be ordered by year and by author, and by kind again', async ({ page }) => {
  await page.goto('bibliography/');
  const keys = () => page.locator('.entries > li').evaluateAll((found) => found.map(({ id }) => id));
  const byKind = await keys();
  await page.getByLabel('by year').check();
  const years = await page.locator('.entries > li').evaluateAll((found) => (found as HTMLElement[]).map(({ dataset }) => Number(dataset['year'])));
  expect(years).toEqual(years.toSorted((a, b) => a - b));
  expect((await keys()).toSorted()).toEqual(byKind.toSorted());
  await page.getByLabel('by author').check();
  const authors = await page.locator('.entries > li').evaluateAll((found) => (found as HTMLElement[]).map(({ dataset }) => dataset['author'] ?? ''));
  expect(authors).toEqual(authors.toSorted());
  await page.getByLabel('by kind').check();
  expect(await keys()).toEqual(byKind);
});

test('the rights notice stands on the title page and on the text', async ({ page }) => {
  for (const address of ['', text]) {
    await page.goto(address);
    await expect(page.locator('.rights-notice')).toHaveText('Do Not Cite or Quote without Author’s Permission.');
  }
});

test('an unknown address answers 404 and says so', async ({ page }) => {
  const response = await page.goto('nowhere/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page at this address');
});

testEachPage([...pages, '404.html']);
