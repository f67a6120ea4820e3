/** Papers of other shapes, in a collection of several: what holds for any paper holds for them. */
import { existsSync } from 'node:fs';
import { testEachPage, testLinks } from './each-page.ts';
import { expect, pagesOf, test } from './pages.ts';

const site = 'dist-collection';
const papers = ['brandt-2019', 'brandt-lund-2016', 'lund-marlow-2018', 'marlow-2011'];
const noteCounts: Readonly<Record<string, number>> = { 'brandt-2019': 8, 'brandt-lund-2016': 200, 'lund-marlow-2018': 4, 'marlow-2011': 0 };
const inLanguages = ['keller-2008', 'mansour-2015', 'moreau-2012', 'sato-2009'];

interface PaperData {
  passages: { id: string; kind: string; text: string }[];
  citations: { id?: string; work: string }[];
  text: unknown[];
}

if (existsSync(site)) {
  const pages = pagesOf(site);
  // The others are those of the content's own site, which is tested whole, or of any collection.
  testEachPage(pages.filter((address) => [...papers, ...inLanguages].some((paper) => address.startsWith(`${paper}/`))));
  testLinks(pages);
}

for (const paper of papers) {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(`${paper}, with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
      test.use({ javaScriptEnabled });

      test('has every passage of its data at its address, with its words', async ({ page, request }) => {
        const data = (await (await request.get(`${paper}/${paper}.json`)).json()) as PaperData;
        await page.goto(`${paper}/`);
        const words = await page.locator('article.text [id]').evaluateAll((found) =>
          found.map((element) => {
            const copy = element.cloneNode(true) as Element;
            for (const mark of copy.querySelectorAll('.pn, .anchor, .page, sup, .note-number, .backlink, .notes, .former, .since')) mark.remove();
            return [element.id, (copy.textContent ?? '').replace(/\s+/g, '')] as const;
          }),
        );
        const byId = new Map(words);
        expect(data.passages.length).toBeGreaterThan(10);
        for (const { id, kind, text } of data.passages) {
          expect(byId.has(id), id).toBe(true);
          if (kind !== 'section') expect(byId.get(id), id).toBe(text.replace(/\s+/g, ''));
        }
      });

      test('has headings in order, and each note leads back to its call', async ({ page }) => {
        await page.goto(`${paper}/`);
        const levels = await page.locator(':is(h1, h2, h3, h4, h5, h6)').evaluateAll((found) => found.map(({ tagName }) => Number(tagName.slice(1))));
        expect(levels.filter((level) => level === 1)).toHaveLength(1);
        for (const [i, level] of levels.entries()) if (i > 0) expect(level - (levels[i - 1] ?? 0), `heading ${i}`).toBeLessThanOrEqual(1);
        const notes = await page.locator('[role="doc-footnote"]').evaluateAll((found) =>
          found.map((note) => {
            const call = document.getElementById(`${note.id}-call`);
            return { id: note.id, call: call?.getAttribute('href'), back: note.querySelector('[role="doc-backlink"]')?.getAttribute('href') };
          }),
        );
        expect(notes).toHaveLength(noteCounts[paper] ?? 0);
        for (const { id, call, back } of notes) expect({ call, back }).toEqual({ call: `#${id}`, back: `#${id}-call` });
      });
    });
  }

  test(`${paper} cites works that lead back to each citing place`, async ({ page, request }) => {
    const { citations } = (await (await request.get(`${paper}/${paper}.json`)).json()) as PaperData;
    expect(citations.length).toBeGreaterThan(0);
    await page.goto('bibliography/');
    const back = await page
      .locator('.places a')
      .evaluateAll((found) =>
        (found as HTMLAnchorElement[]).map((link) => `${link.closest('li[id]')?.id} ${new URL(link.href).pathname}${new URL(link.href).hash}`),
      );
    for (const { id, work } of citations) expect(back).toContain(`${work} /${paper}/#${id}`);
  });
}

test('pictures are shown in their size, and keep their room before they are there', async ({ page }) => {
  for (const paper of ['brandt-lund-2016', 'marlow-2011']) {
    await page.goto(`${paper}/`);
    const pictures = page.locator('figure.float img');
    expect(await pictures.count()).toBeGreaterThan(0);
    for (const picture of await pictures.all()) {
      await picture.scrollIntoViewIfNeeded();
      await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth)).toBeGreaterThan(0);
      const size = await picture.evaluate((image: HTMLImageElement) => {
        const given = Number(image.getAttribute('height')) / Number(image.getAttribute('width'));
        const { width, height } = image.getBoundingClientRect();
        return { given, shown: height / width, width, room: image.parentElement?.clientWidth ?? 0, alt: image.alt };
      });
      expect(size.shown).toBeCloseTo(size.given, 1);
      expect(size.width).toBeLessThanOrEqual(size.room);
      expect(size.alt).not.toBe('');
    }
  }
});

test('a table that is wider than the screen is scrolled by itself, from the keyboard', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto('marlow-2011/');
  const region = page.getByRole('region', { name: 'Boats in the harbour' });
  await region.focus();
  expect(await region.evaluate((element) => element.scrollWidth > element.clientWidth)).toBe(true);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => region.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
});

test('Japanese words say their language, and their readings stand above them', async ({ page }) => {
  await page.goto('marlow-2011/');
  const ruby = page.locator('[lang="ja"] ruby').first();
  const [base, reading] = await ruby.evaluate((element) => {
    const rt = element.querySelector('rt')?.getBoundingClientRect();
    return [element.getBoundingClientRect().bottom, rt?.bottom ?? Number.POSITIVE_INFINITY];
  });
  expect(reading).toBeLessThan(base);
  await expect(ruby.locator('rt')).toHaveText('みなと');
});

test('an address of a figure and of a table shows it', async ({ page }) => {
  for (const id of ['a-quiet-harbour-fig1', 'what-was-counted-tab2', 'what-was-counted-fig1-c1', 'a-stone-from-abroad-s1-p1']) {
    await page.goto('about/');
    await page.goto(`marlow-2011/#${id}`);
    await expect(page.locator(`[id="${id}"]`), id).toBeInViewport();
  }
});
