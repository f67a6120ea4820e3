import { expect, type Page, test } from '@playwright/test';
import { expectNoBarrier } from './barriers.ts';
import { screensFor } from './pages.ts';

/** What is typed, and the label and fragment of the passage that has to come first. */
const searches: readonly (readonly [query: string, label: string, hash: string])[] = [
  // Words of the body.
  ['ghor', '§ I.3, ¶ 3, p. 6', '#s1-3-p3'],
  ['lack of development budget', '§ I.3, ¶ 2, p. 5', '#s1-3-p2'],
  ['Bamyan', '§ II.3, ¶ 3, p. 11', '#s2-3-p3'],
  ['skiff', '§ II.2, ¶ 2, p. 9', '#s2-2-p2'],
  ['namely', '§ Introduction, ¶ 4, p. 2', '#introduction-p4'],
  // Headings.
  ['multilateral school', '§ II.4, p. 11', '#s2-4'],
  ['political dialogue', '§ I.1, p. 2', '#s1-1'],
  // Words of notes.
  ['Cobra Gold', 'n. 31', '#n31'],
  ['Berlin Plus', 'n. 26', '#n26'],
  ['grass-roots', 'n. 11', '#n11'],
  ['press release Japanese MOD', 'n. 24', '#n24'],
  // Works.
  ['Waiting for Another Day', 'work', '#kamp-2006'],
  ['Rethinking NATO’s Partnerships', 'work', '#asmus-2008'],
  ['Fruhling', 'work', '#fruhling-2009'],
  ['Frühling Schreer', 'work', '#fruhling-2009'],
  ['Istanbul Communiqué', 'work', '#istanbul-2004'],
  ['final communique', 'work', '#nac-2007-12'],
  // The paper itself.
  ['A View from Tokyo', 'paper', ''],
  // Hyphens, and words written together or apart.
  ['civil-military', '§ I.2, ¶ 2, p. 4', '#s1-2-p2'],
  ['counter-piracy Somalia', '§ II.2, ¶ 2, p. 9', '#s2-2-p2'],
  ['counter piracy helicopter', '§ II.2, ¶ 2, p. 9', '#s2-2-p2'],
  ['triple-nons', '§ Introduction, ¶ 2, p. 1', '#introduction-p2'],
  ['postconflict', '§ II.2, ¶ 3, p. 9', '#s2-2-p3'],
  // Apostrophes and quotes, curly and straight.
  ['Japan’s role', '§ Introduction, ¶ 1, p. 1', '#introduction-p1'],
  ["Japan's role", '§ Introduction, ¶ 1, p. 1', '#introduction-p1'],
  ['‘partners of values’', '§ II.2, ¶ 1, p. 8', '#s2-2-p1'],
  ["'import of support'", '§ II.2, ¶ 1, p. 8', '#s2-2-p1'],
  // Numbers and abbreviations.
  ['“Block II-A”', '§ I.1, ¶ 2, p. 3', '#s1-1-p2'],
  ['2+2', '§ II.3, ¶ 1, p. 10', '#s2-3-p1'],
  ['EUR 3 million', '§ I.3, ¶ 4, p. 6', '#s1-3-p4'],
  ['ARF-VDR', '§ II.4, ¶ 2, p. 12', '#s2-4-p2'],
  ['Dutch helicopter August 2010', '§ II.2, ¶ 2, p. 9', '#s2-2-p2'],
  // A phrase, whose words stand apart elsewhere.
  ['"common strategic objectives"', '§ II.3, ¶ 1, p. 10', '#s2-3-p1'],
  // Words that no passage holds together.
  ['Bamyan skiff', '§ II.2, ¶ 2, p. 9', '#s2-2-p2'],
];

const results = (page: Page) => page.getByRole('list', { name: 'Results' }).getByRole('listitem');
const status = (page: Page) => page.locator('[data-search-status]');
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search' });
const hits = (page: Page) => page.locator('.finder-results a');

/** What the page says that it should not: errors, and requests to other hosts. */
function watch(page: Page, origin: string): string[] {
  const said: string[] = [];
  page.on('console', (message) => message.type() === 'error' && said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  page.on('dialog', (opened) => {
    said.push(`dialog: ${opened.message()}`);
    void opened.dismiss();
  });
  page.on('request', (request) => new URL(request.url()).origin !== new URL(origin).origin && !/^(data|blob):/.test(request.url()) && said.push(request.url()));
  return said;
}

test.describe('the search page', () => {
  test('brings the right passage first', async ({ page, baseURL }) => {
    const said = watch(page, baseURL ?? '');
    await page.goto('search/');
    for (const [query, label, hash] of searches) {
      await page.getByRole('searchbox').fill(query);
      await expect(status(page), query).toContainText(query);
      const link = results(page).first().getByRole('link');
      await expect.soft(link, query).toHaveText(label);
      expect.soft(new URL((await link.getAttribute('href')) ?? '', page.url()).hash, query).toBe(hash);
      await expect.soft(results(page).first().locator('mark').first(), query).toBeVisible();
    }
    expect(said).toEqual([]);
  });

  test('asks for a phrase in quotes exactly', async ({ page }) => {
    await page.goto('search/?q=%22contact+countries%22');
    await expect(status(page)).toHaveText(/^\d+ passages for/);
    for (const marked of await results(page).locator('mark').allTextContents()) expect(marked.toLowerCase()).toBe('contact countries');
    await page.getByRole('searchbox').fill('"countries contact"');
    await expect(status(page)).toContainText('Nothing found');
    await page.getByRole('searchbox').fill('countries contact');
    await expect(results(page)).not.toHaveCount(0);
  });

  test('says so when no passage holds all of the words', async ({ page }) => {
    await page.goto('search/?q=Bamyan+skiff');
    await expect(status(page)).toContainText('No passage holds all of “Bamyan skiff”');
    await expect(results(page).getByRole('link')).toHaveText(['§ II.2, ¶ 2, p. 9', '§ II.3, ¶ 3, p. 11']);
  });

  test('narrows by kind, with counts', async ({ page }) => {
    await page.goto('search/?q=afghanistan');
    await expect(results(page)).not.toHaveCount(0);
    const counts = await Promise.all(
      ['everything', 'the text', 'notes', 'works cited'].map(async (name) =>
        Number(await page.locator('label', { hasText: name }).locator('[data-count]').textContent()),
      ),
    );
    const [all, ...each] = counts;
    expect(all).toBe(each.reduce((sum, count) => sum + count, 0));
    expect(Math.min(...each)).toBeGreaterThan(0);
    await page.getByRole('radio', { name: 'notes' }).check();
    await expect(results(page)).toHaveCount(each[1] ?? 0);
    await expect(results(page).getByRole('link').first()).toHaveText(/^n\. \d+$/);
    await expect(page).toHaveURL(/\?q=afghanistan&in=note$/);
    await page.reload();
    await expect(results(page)).toHaveCount(each[1] ?? 0);
  });

  test('answers what cannot be found in a plain sentence', async ({ page, baseURL }) => {
    const errors = watch(page, baseURL ?? '');
    for (const [name, query, said] of [
      ['nothing asked', '   ', /^$/],
      ['nothing found', 'zzzqqq', /^Nothing found for “zzzqqq”\.$/],
      ['one letter', 'x', /^Type at least two letters\.$/],
      ['markup', '<img src=x onerror=alert(1)>', /“<img src=x onerror=alert\(1\)>”/],
      ['a script', '"><script>alert(1)</script>', /“"><script>alert\(1\)<\/script>”/],
      ['only punctuation', '?!… —', /^There is no letter or digit in “\?!… —” to search for\.$/],
      ['an emoji', '🕊️', /^There is no letter or digit/],
      ['Hebrew', 'שלום עולם', /^Nothing found/],
      ['Arabic', 'حلف شمال الأطلسي', /^Nothing found/],
      ['a property of objects', '__proto__', /__proto__/],
      ['a method of objects', 'constructor', /^Nothing found/],
      ['one quote', '"contact coun', /passages for “"contact coun”/],
      ['three quotes', '"contact" "countries', /passages? for/],
      ['empty quotes', '""', /^There is no letter or digit/],
      ['a backslash and a percent sign', '\\ %E0%A4%A', /./],
    ] as const) {
      await page.goto(`search/?q=${encodeURIComponent(query)}`);
      await expect.soft(status(page), name).toHaveText(said);
      expect.soft(await page.locator('main img, main script:not([type=module])').count(), name).toBe(0);
    }
    expect(errors).toEqual([]);
  });

  test('answers 2,000 characters', async ({ page, baseURL }) => {
    const errors = watch(page, baseURL ?? '');
    await page.goto(`search/?q=${'security cooperation '.repeat(100).slice(0, 2000)}`);
    await expect(status(page)).toHaveText(/passages? for “security/);
    await page.goto(`search/?q=${'x'.repeat(2000)}`);
    await expect(status(page)).toHaveText(`Nothing found for “${'x'.repeat(60)}…”.`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(errors).toEqual([]);
  });

  for (const missing of ['**/pagefind/**', '**/pagefind/lists.json', '**/search.json']) {
    test(`says so when ${missing} is missing or broken`, async ({ page }) => {
      for (const answer of [
        { status: 404, body: 'Not found' },
        { status: 200, body: 'rubbish' },
      ]) {
        await page.unrouteAll();
        await page.route(missing, (route) => route.fulfill(answer));
        await page.goto('search/?q=ghor');
        await expect(status(page)).toContainText('The search index could not be loaded');
      }
    });
  }

  test('takes its addresses from the page, below a base path too', async ({ page, baseURL }) => {
    await page.route('**/search/?q=*', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace('data-base="/"', 'data-base="/papers/"') });
    });
    await page.route('**/papers/**', async (route) => {
      const response = await route.fetch({ url: route.request().url().replace('/papers/', '/') });
      await route.fulfill({ response });
    });
    await page.goto('search/?q=skiff');
    await expect(results(page).first().getByRole('link')).toHaveText('§ II.2, ¶ 2, p. 9');
    await expect(results(page).first().getByRole('link')).toHaveAttribute('href', new URL('/papers/tsuruoka-2010/?mark=skiff#s2-2-p2', baseURL).href);
  });

  test('leads to the passage, its words marked, under its own address', async ({ page, baseURL }) => {
    await page.goto('search/?q=triple-nons');
    await results(page).first().getByRole('link').click();
    await expect(page.locator('#introduction-p2 mark')).toHaveText('triple-nons');
    await expect(page).toHaveURL(new URL('/tsuruoka-2010/#introduction-p2', baseURL).href);
    await expect(page.locator('#introduction-p2')).toBeInViewport();
    await page.goBack();
    await expect(page.getByRole('searchbox')).toHaveValue('triple-nons');
    await expect(results(page)).toHaveCount(1);
  });

  test('marks a note and a work on arrival', async ({ page, baseURL }) => {
    await page.goto('tsuruoka-2010/?mark=cobra+gold#n31');
    await expect(page.locator('#n31 mark')).toHaveText(['Cobra', 'Gold']);
    await page.goto('bibliography/?mark=fruhling#fruhling-2009');
    await expect(page.locator('#fruhling-2009 mark').first()).toHaveText('Frühling');
    await expect(page).toHaveURL(new URL('/bibliography/#fruhling-2009', baseURL).href);
  });

  test('bears a spoilt address', async ({ page, baseURL }) => {
    const errors = watch(page, baseURL ?? '');
    await page.goto('tsuruoka-2010/?mark=%3Cimg%20src=x%20onerror=alert(1)%3E#%E0%A4%A');
    await expect(page).toHaveURL(/\/tsuruoka-2010\/#/);
    await page.goto('tsuruoka-2010/?mark=#s1');
    await expect(page.locator('main mark')).toHaveCount(0);
    expect(errors).toEqual([]);
  });
});

test.describe('the finder', () => {
  const indexRequests = (page: Page) => {
    const requests: string[] = [];
    page.on('request', (request) => /pagefind|finder-dialog/.test(request.url()) && requests.push(request.url()));
    return requests;
  };

  test('loads nothing before it is approached', async ({ page }) => {
    const requests = indexRequests(page);
    await page.goto('tsuruoka-2010/', { waitUntil: 'networkidle' });
    expect(requests).toEqual([]);
    await page.getByRole('searchbox', { name: 'Search the text' }).hover();
    await expect.poll(() => requests.some((url) => url.includes('lists.json'))).toBe(true);
    await expect(dialog(page)).toBeHidden();
  });

  test('opens from every page with /, Ctrl+K and ⌘ K, and gives the focus back', async ({ page, baseURL }) => {
    const errors = watch(page, baseURL ?? '');
    const keys = ['/', 'Control+k', 'Meta+k'];
    for (const [i, path] of ['', 'tsuruoka-2010/', 'bibliography/', 'names/', 'timeline/', 'about/', 'nowhere/'].entries()) {
      await page.goto(path);
      const link = page.getByRole('link', { name: 'Bibliography' }).first();
      await link.focus();
      // Each of them on the text; elsewhere one, since all pages heed the same keys.
      for (const key of path === 'tsuruoka-2010/' ? keys : keys.slice(i % 3, (i % 3) + 1)) {
        await page.keyboard.press(key);
        await expect(dialog(page).getByRole('searchbox')).toBeFocused();
        await page.keyboard.type('ghor');
        await expect(hits(page)).toHaveText(['§ I.3, ¶ 3, p. 6', '§ I.3, ¶ 2, p. 5']);
        await page.keyboard.press('Escape');
        await expect(dialog(page)).toBeHidden();
        await expect(link).toBeFocused();
      }
    }
    expect(errors.filter((error) => !error.includes('404'))).toEqual([]);
  });

  test('does not take a slash from a field, nor where single keys are off', async ({ page }) => {
    await page.goto('tsuruoka-2010/');
    const field = page.getByRole('searchbox', { name: 'Search the text' });
    await field.focus();
    await page.keyboard.type('a/b');
    await expect(field).toHaveValue('a/b');
    await expect(dialog(page)).toBeHidden();
    await page.evaluate(() => localStorage.setItem('locus-shortcuts', 'off'));
    await page.getByRole('link', { name: 'Bibliography' }).first().focus();
    await page.keyboard.press('/');
    await expect(dialog(page)).toBeHidden();
    await page.keyboard.press('Control+k');
    await expect(dialog(page)).toBeVisible();
  });

  test('opens from the head of the page by mouse, and by Enter with what was typed', async ({ page }) => {
    await page.goto('about/');
    const field = page.getByRole('searchbox', { name: 'Search the text' });
    await field.click();
    await expect(dialog(page)).toBeVisible();
    await dialog(page).getByRole('button', { name: 'Close' }).click();
    await expect(field).toBeFocused();
    await page.keyboard.type('skiff');
    await page.keyboard.press('Enter');
    await expect(hits(page)).toHaveText(['§ II.2, ¶ 2, p. 9']);
    // Outside the panel.
    await page.mouse.click(5, 5);
    await expect(dialog(page)).toBeHidden();
  });

  test('is used by keyboard alone', async ({ page, baseURL }) => {
    await page.goto('about/');
    await page.keyboard.press('/');
    await page.keyboard.type('operational partner');
    await expect(hits(page).first()).toHaveText('§ II.2, p. 8');
    const labels = await hits(page).allTextContents();
    await page.keyboard.press('ArrowDown');
    await expect(hits(page).nth(0)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(hits(page).nth(1)).toBeFocused();
    await page.keyboard.press('End');
    await expect(hits(page).last()).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(hits(page).last()).toBeFocused();
    await page.keyboard.press('Home');
    await expect(hits(page).first()).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(dialog(page).getByRole('searchbox')).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('s');
    await expect(dialog(page).getByRole('searchbox')).toHaveValue('operational partners');
    await expect(hits(page)).not.toHaveText(labels.slice(0, 1).concat('none'));
    await page.keyboard.press('ArrowDown');
    const href = await hits(page).first().getAttribute('href');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new URL(`/tsuruoka-2010/${new URL(href ?? '').hash}`, baseURL).href);
    await expect(page.locator('main mark').first()).toBeVisible();
  });

  test('goes to another place of the same page without loading it anew', async ({ page, baseURL }) => {
    await page.goto('tsuruoka-2010/');
    await page.evaluate(() => Object.assign(window, { stays: true }));
    await page.keyboard.press('/');
    await page.keyboard.type('cobra gold');
    await expect(hits(page)).toHaveText(['n. 31']);
    await page.keyboard.press('Enter');
    await expect(dialog(page)).toBeHidden();
    await expect(page).toHaveURL(new URL('/tsuruoka-2010/#n31', baseURL).href);
    await expect(page.locator('#n31 mark')).toHaveText(['Cobra', 'Gold']);
    await page.keyboard.press('/');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('skiff');
    await expect(hits(page)).toHaveText(['§ II.2, ¶ 2, p. 9']);
    await page.keyboard.press('Enter');
    await expect(page.locator('main mark')).toHaveText(['skiff']);
    await expect(page.locator('#s2-2-p2')).toBeInViewport();
    expect(await page.evaluate(() => 'stays' in window)).toBe(true);
  });

  test('groups by kind, narrows with counts, and leads to all results', async ({ page }) => {
    await page.goto('about/');
    await page.keyboard.press('/');
    await page.keyboard.type('afghanistan');
    await expect(dialog(page).getByRole('heading', { level: 2 })).toHaveCount(3);
    const notes = dialog(page).getByRole('radio', { name: /notes/ });
    const count = Number(await dialog(page).locator('label', { hasText: 'notes' }).locator('.count').textContent());
    await notes.check();
    await expect(hits(page)).toHaveCount(count);
    await expect(dialog(page).getByRole('heading', { level: 2 })).toHaveText(['Notes']);
    await dialog(page).getByRole('link', { name: 'All results' }).click();
    await expect(page).toHaveURL(/\/search\/\?q=afghanistan&in=note$/);
    await expect(results(page)).toHaveCount(count);
  });

  test('keeps the last searches until they are forgotten', async ({ page }) => {
    await page.goto('tsuruoka-2010/');
    for (const query of ['skiff', 'cobra <b>']) {
      await page.keyboard.press('/');
      await page.keyboard.press('Control+a');
      await page.keyboard.type(query);
      await expect(hits(page)).not.toHaveCount(0);
      await page.keyboard.press('Enter');
      await expect(dialog(page)).toBeHidden();
    }
    await page.reload();
    await page.keyboard.press('/');
    const recent = dialog(page).getByRole('listitem').getByRole('button');
    await expect(recent).toHaveText(['cobra <b>', 'skiff']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(hits(page)).toHaveText(['§ II.2, ¶ 2, p. 9']);
    await dialog(page).getByRole('searchbox').fill('');
    await dialog(page).getByRole('button', { name: 'Forget these' }).click();
    await expect(recent).toHaveCount(0);
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  });

  test('works where storage is denied', async ({ page, baseURL }) => {
    const errors = watch(page, baseURL ?? '');
    await page.addInitScript(() =>
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      }),
    );
    await page.goto('tsuruoka-2010/');
    await page.keyboard.press('/');
    await page.keyboard.type('skiff');
    await expect(hits(page)).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expect(page.locator('#s2-2-p2 mark')).toBeVisible();
    expect(errors).toEqual([]);
  });

  test('says so when there is no index', async ({ page }) => {
    await page.route('**/pagefind/**', (route) => route.fulfill({ status: 404, body: 'Not found' }));
    await page.goto('about/');
    await page.keyboard.press('/');
    await page.keyboard.type('ghor');
    await expect(dialog(page).getByRole('status')).toContainText('The search index could not be loaded');
  });

  test('leaves the form to the search page where it cannot load', async ({ page }) => {
    await page.route('**/finder-dialog*', (route) => route.abort());
    await page.goto('about/');
    await page.getByRole('searchbox', { name: 'Search the text' }).fill('ghor');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/search\/\?q=ghor$/);
    await expect(results(page)).toHaveCount(2);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the form leads to the search page, which says what to do', async ({ page }) => {
    await page.goto('about/');
    await page.getByRole('searchbox', { name: 'Search the text' }).fill('ghor');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/search\/\?q=ghor$/);
    await expect(page.locator('noscript p', { hasText: 'Searching needs JavaScript' })).toBeVisible();
  });
});

for (const { width, colorScheme } of screensFor([320, 390, 1440])) {
  test(`the finder has no barrier at ${width} px, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 800 });
    await page.goto('about/');
    await page.keyboard.press('/');
    await expect(dialog(page)).toBeVisible();
    await expectNoBarrier(page, 'nothing asked');
    await page.keyboard.type('zzzqqq');
    await expect(dialog(page).getByRole('status')).toContainText('Nothing found');
    await expectNoBarrier(page, 'nothing found');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('japan');
    await expect(hits(page)).not.toHaveCount(0);
    await page.keyboard.press('ArrowDown');
    await expectNoBarrier(page, 'some found');
    const box = await dialog(page).boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= width && box.y + box.height <= 800).toBe(true);
    if (width === 320) expect(box).toEqual({ x: 0, y: 0, width: 320, height: 800 });
    expect(await dialog(page).evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
  });
}
