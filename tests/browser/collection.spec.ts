/** A collection of several papers, as built of the fixtures' content: what one paper's site does not have. */
import { type Page, test as plainTest } from '@playwright/test';
import { findBarriers } from './barriers.ts';
import { expect, screensFor, test } from './pages.ts';

const entries = (page: Page) => page.locator('[data-papers] .entries > li');
const shown = (page: Page) => page.locator('[data-papers] .entries > li:visible');
const status = (page: Page) => page.locator('[data-filtered]');
const choice = (page: Page, name: string) => page.locator(`[data-filters] select[name=${name}]`);
/** Values of a choice with the number of papers that they promise. */
const options = (page: Page, name: string) =>
  choice(page, name)
    .locator('option:not([value=""])')
    .evaluateAll((all) => (all as HTMLOptionElement[]).map(({ value, text }) => ({ value, count: Number(/\((\d+)\)$/.exec(text)?.[1]) })));
const titleAddresses = (page: Page) =>
  entries(page)
    .locator('> a')
    .evaluateAll((links) => (links as HTMLAnchorElement[]).map(({ pathname }) => pathname.slice(1)));

async function papersOf(page: Page): Promise<{ id: string; title: string }[]> {
  await page.goto('');
  const links = await entries(page)
    .locator('> a')
    .evaluateAll((all) => (all as HTMLAnchorElement[]).map(({ pathname, textContent }) => ({ pathname, title: textContent ?? '' })));
  return links.map(({ pathname, title }) => ({ id: pathname.split('/')[1] ?? '', title }));
}

test('the site bears the name of the collection, and has the pages that it has of its own', async ({ page }) => {
  for (const address of ['names/', 'marlow-2011/']) {
    await page.goto(address);
    await expect(page.locator('header.site .brand')).toHaveText('Papers of the Harbour Seminar');
    expect(await page.locator('meta[property="og:site_name"]').getAttribute('content')).toBe('Papers of the Harbour Seminar');
  }
  await page.getByRole('contentinfo').getByRole('link', { name: 'Imprint' }).click();
  await expect(page).toHaveTitle('Imprint · Papers of the Harbour Seminar');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(['Imprint']);
  await expect(page.getByText('4 Quay Street')).toBeVisible();
  await page.goto('about/');
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('What is here');
  await expect(page.getByRole('heading', { level: 3, name: 'And what is not' })).toBeVisible();
});

test.describe('the page of all papers', () => {
  test('lists them by year, the newest first, and leads to each title page', async ({ page }) => {
    await page.goto('');
    const years = await page.locator('[data-papers] h2').evaluateAll((headings) => headings.map(({ firstChild }) => Number(firstChild?.textContent)));
    expect(years.length).toBeGreaterThan(1);
    expect(years).toEqual([...years].sort((a, b) => b - a));
    const addresses = await titleAddresses(page);
    expect(addresses.length).toBeGreaterThan(1);
    for (const address of addresses) {
      expect(address).toMatch(/^[a-z0-9-]+\/title\/$/);
      expect((await page.request.get(address)).status()).toBe(200);
    }
  });

  test('each choice leaves as many papers as it promises, and stands in the address', async ({ page }) => {
    await page.goto('');
    for (const name of ['year', 'author', 'occasion']) {
      for (const { value, count } of await options(page, name)) {
        await choice(page, name).selectOption(value);
        await expect(shown(page)).toHaveCount(count);
        expect(new URL(page.url()).searchParams.get(name)).toBe(value);
      }
      await page.getByRole('button', { name: 'Show all' }).click();
      expect(new URL(page.url()).search).toBe('');
    }
    await expect(shown(page)).toHaveCount(await entries(page).count());
  });

  test('an address with a choice shows it; a choice that no paper bears is left out', async ({ page }) => {
    await page.goto('');
    const [author] = await options(page, 'author');
    if (!author) throw new Error('No author.');
    await page.goto(`?author=${encodeURIComponent(author.value)}&year=1066&order=title`);
    await expect(shown(page)).toHaveCount(author.count);
    await expect(choice(page, 'year')).toHaveValue('');
    await expect(status(page)).toContainText('ordered by title');
  });

  test('can be ordered by title and by author, and by year again', async ({ page }) => {
    await page.goto('');
    const titles = () => entries(page).locator('> a').allTextContents();
    const byYear = await titles();
    await page.getByLabel('by title').check();
    const sorted = [...byYear].map((title) => title.toLowerCase()).sort();
    expect((await titles()).map((title) => title.toLowerCase())).toEqual(sorted);
    await page.getByLabel('by author').check();
    const people = await entries(page).evaluateAll((items) => (items as HTMLElement[]).map(({ dataset }) => dataset['people'] ?? ''));
    expect(people).toEqual([...people].sort());
    await page.getByLabel('by year').check();
    expect(await titles()).toEqual(byYear);
  });

  test('is worked by keyboard', async ({ page }) => {
    await page.goto('');
    await choice(page, 'year').focus();
    await page.keyboard.press('ArrowDown');
    await expect(status(page)).toContainText(' of ');
    await page.getByLabel('by year').focus();
    await page.keyboard.press('ArrowRight');
    await expect(status(page)).toContainText('ordered by author');
    await page.getByRole('button', { name: 'Show all' }).focus();
    await page.keyboard.press('Enter');
    await expect(choice(page, 'year')).toBeFocused();
    await expect(status(page)).toContainText('All');
  });

  test('describes itself, and each paper by its own address', async ({ page }) => {
    const papers = await papersOf(page);
    const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '');
    expect(data['@type']).toBe('CollectionPage');
    const parts = (data.mainEntity.hasPart as { '@id': string }[]).map((part) => new URL(part['@id']).pathname);
    expect(parts.sort()).toEqual(papers.map(({ id }) => `/${id}/`).sort());
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the papers stand as a list, and nothing that needs a script is shown', async ({ page }) => {
    await page.goto('');
    await expect(page.locator('[data-papers] .entries > li > a').first()).toBeVisible();
    await expect(page.locator('[data-filters]')).toBeHidden();
    await page.goto('search/');
    await expect(page.getByRole('main').getByRole('link', { name: 'Papers' })).toHaveAttribute('href', '/');
  });
});

test.describe('a title page', () => {
  test('stands for itself, leads to the text, and back to the papers', async ({ page }) => {
    for (const { id, title } of await papersOf(page)) {
      await page.goto(`${id}/title/`);
      // The subtitle stands below the title.
      expect(title.startsWith((await page.getByRole('heading', { level: 1 }).textContent()) ?? '?')).toBe(true);
      expect(new URL((await page.locator('link[rel=canonical]').getAttribute('href')) ?? '').pathname).toBe(`/${id}/title/`);
      await expect(page.locator('link[type="application/atom+xml"]')).toHaveAttribute('href', '/feed.xml');
      // Named in the language of the paper.
      const way = (address: string) => page.locator(`header.site nav a[href="${address}"]`);
      await expect(way(`/${id}/title/`)).toHaveAttribute('aria-current', 'page');
      await page.locator('a.action').click();
      await expect(page).toHaveURL(new RegExp(`/${id}/$`));
      await way(`/${id}/title/`).click();
      await way('/').click();
      await expect(page).toHaveURL(/:\d+\/$/);
    }
  });

  test('names papers that share its sources, and they name it', async ({ page }) => {
    let found = 0;
    for (const { id } of await papersOf(page)) {
      await page.goto(`${id}/title/`);
      const shared = page.locator('section[aria-labelledby="shared"]');
      if ((await shared.count()) === 0) continue;
      found += 1;
      const others = await shared.locator('li > bdi > a').evaluateAll((links) => (links as HTMLAnchorElement[]).map(({ pathname }) => pathname));
      expect(others).not.toContain(`/${id}/title/`);
      const [work] = await shared.locator('li .small a').evaluateAll((links) => (links as HTMLAnchorElement[]).map(({ hash }) => hash.slice(1)));
      await page.goto(`bibliography/#${work}`);
      const citing = page.locator(`[id="${work}"] .places`);
      // The first of them shares that work: the bibliography has both among the papers that cite it.
      for (const address of [`/${id}/title/`, others[0]]) await expect(citing.locator(`a[href="${address}"]`)).toHaveCount(1);
    }
    expect(found).toBeGreaterThan(1);
  });
});

test('entries of the registers lead to places in several papers, by paper', async ({ page }) => {
  for (const register of ['bibliography/', 'names/']) {
    await page.goto(register);
    const groups = await page
      .locator('.entries > li .places > li')
      .evaluateAll((items) => items.map((item) => [...item.querySelectorAll('a')].map(({ pathname, hash }) => ({ pathname, hash }))));
    expect(groups.length).toBeGreaterThan(1);
    expect(new Set(groups.map(([paper]) => paper?.pathname)).size).toBeGreaterThan(1);
    for (const [paper, ...places] of groups) {
      expect(paper?.pathname).toMatch(/\/title\/$/);
      expect(places.length).toBeGreaterThan(0);
      for (const { pathname, hash } of places) {
        expect(pathname).toBe(paper?.pathname.replace(/title\/$/, ''));
        expect(hash).not.toBe('');
      }
    }
  }
});

test('the years below the picture of the works do not meet', async ({ page }) => {
  for (const width of [320, 820, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('bibliography/');
    const years = await page.locator('.works-picture .year').evaluateAll((found) =>
      found
        .filter((year) => year.checkVisibility())
        .map((year) => year.getBoundingClientRect())
        .map(({ left, right }) => ({ left, right })),
    );
    expect(years.length).toBeGreaterThan(2);
    for (const [i, { right }] of years.entries()) expect(years[i + 1]?.left ?? Number.POSITIVE_INFINITY, `${width} px`).toBeGreaterThan(right);
  }
});

test('the timeline is narrowed to the events of a paper, in the table and in the picture', async ({ page }) => {
  await page.goto('timeline/');
  const rows = page.locator('.timeline tbody tr');
  for (const { value, count } of await options(page, 'paper')) {
    await choice(page, 'paper').selectOption(value);
    await expect(page.locator('.timeline tbody tr:visible')).toHaveCount(count);
    const marked = await page.locator('[data-event]:visible').evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-event')));
    const told = await rows.evaluateAll((all) => (all as HTMLElement[]).filter(({ hidden }) => !hidden).map(({ id }) => id));
    expect(marked.filter((id) => !told.includes(id ?? ''))).toEqual([]);
    expect(new URL(page.url()).searchParams.get('paper')).toBe(value);
  }
});

test('no page of a paper speaks of another', async ({ page }) => {
  const papers = await papersOf(page);
  for (const { id } of papers) {
    const html = await (await page.request.get(`${id}/`)).text();
    for (const other of papers) if (other.id !== id) expect(html).not.toContain(`"/${other.id}/`);
  }
});

test('the feed is whole, and has every version of every paper', async ({ page }) => {
  const papers = await papersOf(page);
  const xml = await (await page.request.get('feed.xml')).text();
  const feed = await page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'application/xml');
    const atom = 'http://www.w3.org/2005/Atom';
    const all = (parent: Document | Element, name: string) => [...parent.getElementsByTagNameNS(atom, name)];
    return {
      faulty: parsed.querySelector('parsererror') !== null,
      root: [parsed.documentElement.namespaceURI, parsed.documentElement.localName],
      entries: all(parsed, 'entry').map((entry) => ({
        address: new URL(all(entry, 'link')[0]?.getAttribute('href') ?? '').pathname,
        lacks: ['id', 'title', 'updated', 'author', 'summary'].filter((name) => all(entry, name).length === 0),
      })),
    };
  }, xml);
  expect(feed).toMatchObject({ faulty: false, root: ['http://www.w3.org/2005/Atom', 'feed'] });
  expect(new Set(feed.entries.map(({ address }) => address))).toEqual(new Set(papers.map(({ id }) => `/${id}/`)));
  expect(feed.entries.flatMap(({ lacks }) => lacks)).toEqual([]);
});

test.describe('search', () => {
  const results = (page: Page) => page.getByRole('list', { name: 'Results' }).getByRole('listitem').getByRole('link');
  const narrow = (page: Page, name: string) => page.locator(`main select[name=${name}]`);
  const firstWord = (title: string) => title.split(/\s+/).sort((a, b) => b.length - a.length)[0] ?? '';
  const pathnames = (page: Page) => results(page).evaluateAll((links) => (links as HTMLAnchorElement[]).map(({ pathname }) => pathname));

  for (const missing of ['**/pagefind/*.pf_meta', '**/pagefind/wasm*', '**/pagefind/index/*', '**/pagefind/pagefind-entry.json*']) {
    // Pagefind writes what is broken to the console.
    plainTest(`a search says so when ${missing} is missing or broken`, async ({ page }) => {
      // A spoilt part of the index, unlike a lost one, cannot be told from one that holds nothing.
      const spoilt = missing.includes('index/*') ? [] : [{ status: 200, body: 'rubbish' }];
      for (const answer of [{ status: 404, body: 'Not found' }, ...spoilt]) {
        await page.unrouteAll();
        await page.route(missing, (route) => route.fulfill(answer));
        await page.goto('search/?q=ghor');
        await expect(page.locator('[data-search-status]')).toContainText('The search index could not be loaded');
      }
    });
  }

  test('results name their paper', async ({ page }) => {
    for (const { id, title } of await papersOf(page)) {
      await page.goto(`search/?q=${encodeURIComponent(firstWord(title))}&in=text`);
      const own = results(page)
        .and(page.locator(`[href*="/${id}/"]`))
        .first();
      await expect(own).toContainText(title);
    }
  });

  test('is narrowed by paper, author and year, and the address keeps the choice', async ({ page }) => {
    const [first] = await papersOf(page);
    if (!first) throw new Error('No paper.');
    const word = firstWord(first.title);
    await page.goto(`search/?q=${encodeURIComponent(word)}`);
    await page.getByText('Narrow by paper, author or year').click();
    await narrow(page, 'paper').selectOption(first.id);
    await expect(results(page).first()).toBeVisible();
    await expect.poll(async () => (await pathnames(page)).every((pathname) => [`/${first.id}/`, '/bibliography/'].includes(pathname))).toBe(true);
    expect(new URL(page.url()).searchParams.get('paper')).toBe(first.id);

    const all = await pathnames(page);
    await page.reload();
    await expect(narrow(page, 'paper')).toHaveValue(first.id);
    await expect.poll(() => pathnames(page)).toEqual(all);

    for (const name of ['author', 'year']) {
      await page.goto(`search/?q=${encodeURIComponent(word)}`);
      await page.getByText('Narrow by paper, author or year').click();
      const values = () =>
        narrow(page, name)
          .locator('option')
          .evaluateAll((options) => (options as HTMLOptionElement[]).map(({ value }) => value));
      await expect.poll(async () => (await values()).length).toBeGreaterThan(1);
      const own = await page.request.get('').then(async (response) => {
        const html = await response.text();
        return new RegExp(`<li([^>]*)><a href="/${first.id}/title/"`).exec(html)?.[1] ?? '';
      });
      const value = (await values()).find((candidate) => candidate !== '' && own.includes(candidate)) ?? '';
      await narrow(page, name).selectOption(value);
      await expect.poll(async () => (await pathnames(page)).includes(`/${first.id}/`)).toBe(true);
      await expect.poll(async () => (await pathnames(page)).includes('/bibliography/')).toBe(false);
      expect(new URL(page.url()).searchParams.get(name)).toBe(value);
    }
  });

  test('the works of a paper are found when the search is narrowed to it, and no others', async ({ page }) => {
    const papers = await papersOf(page);
    for (const { id } of papers) {
      const { works } = (await (await page.request.get(`${id}/search.json`)).json()) as { works: string[] };
      const [work] = works;
      if (!work) continue;
      await page.goto(`bibliography/#${work}`);
      const title = (await page.locator(`[id="${work}"] .reference`).textContent()) ?? '';
      const query = (title.match(/\p{L}{6,}/gu) ?? title.match(/\p{L}+/gu) ?? []).slice(0, 3).join(' ');
      await page.goto(`search/?q=${encodeURIComponent(query)}&in=work&paper=${id}`);
      await expect(results(page).first()).toBeVisible();
      const hashes = await results(page).evaluateAll((links) => (links as HTMLAnchorElement[]).map(({ hash }) => hash.slice(1)));
      expect(hashes).toContain(work);
      expect(hashes.filter((hash) => !works.includes(hash))).toEqual([]);
    }
  });

  test('the finder is narrowed by keyboard, and hands the choice on', async ({ page }) => {
    const [first] = await papersOf(page);
    if (!first) throw new Error('No paper.');
    const dialog = page.getByRole('dialog', { name: 'Search' });
    await page.keyboard.press('/');
    await expect(dialog).toBeVisible();
    await page.keyboard.type(firstWord(first.title));
    const summary = dialog.getByText('Narrow by paper, author or year');
    await summary.focus();
    await page.keyboard.press('Enter');
    const paper = dialog.locator('select[name=paper]');
    await expect(paper.locator(`option[value="${first.id}"]`)).toBeAttached();
    await page.keyboard.press('Tab');
    await expect(paper).toBeFocused();
    await page.keyboard.type(first.title);
    await expect(paper).toHaveValue(first.id);
    const hits = dialog.locator('.finder-results a');
    await expect
      .poll(() =>
        hits.evaluateAll((links, id) => (links as HTMLAnchorElement[]).every(({ pathname }) => [`/${id}/`, '/bibliography/'].includes(pathname)), first.id),
      )
      .toBe(true);
    await expect(hits.first()).toContainText(first.title);
    await dialog.getByRole('link', { name: 'All results' }).click();
    await expect(narrow(page, 'paper')).toHaveValue(first.id);
    await expect(results(page).first()).toContainText(first.title);
  });
});

const addresses: Readonly<Record<string, (paper: string) => string>> = {
  'the papers': () => '',
  'the bibliography': () => 'bibliography/',
  'the names': () => 'names/',
  'the timeline': () => 'timeline/',
  'a narrowed search': (paper) => `search/?q=the&paper=${paper}`,
};

for (const [name, addressOf] of Object.entries(addresses)) {
  for (const { width, colorScheme } of screensFor([320, 1440])) {
    test(`no barrier is found at ${name}, ${width} px, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      const [first] = await papersOf(page);
      await page.goto(addressOf(first?.id ?? ''));
      if (name === 'a narrowed search') await expect(page.locator('main select[name=paper]')).toBeVisible();
      expect(await findBarriers(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
  }
}
