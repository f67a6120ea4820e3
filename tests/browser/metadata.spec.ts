/** What the pages tell of themselves to reference managers, search engines and crawlers. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { parse } from 'yaml';
import { expect, pages, test, text, title } from './pages.ts';

interface Tag {
  name: string;
  content: string;
}

const tagsOf = (page: Page): Promise<Tag[]> =>
  page
    .locator('meta[content]')
    .evaluateAll((found) =>
      found.map((meta) => ({ name: meta.getAttribute('name') ?? meta.getAttribute('property') ?? '', content: meta.getAttribute('content') ?? '' })),
    );

const linksOf = (page: Page) =>
  page.locator('head link[rel]').evaluateAll((found) => (found as HTMLLinkElement[]).map(({ rel, href, type }) => ({ rel, href, type })));

const linkedData = (page: Page) =>
  page
    .locator('script[type="application/ld+json"]')
    .evaluateAll((found) => found.map((script) => JSON.parse(script.textContent ?? '') as Record<string, unknown>));

/** What kind of item each container makes; of several the last wins. */
const containers: Readonly<Record<string, string>> = {
  citation_journal_title: 'journalArticle',
  citation_technical_report_institution: 'report',
  citation_conference_title: 'conferencePaper',
};

/** A record as Zotero's translator for embedded metadata makes it of a page's tags. */
function readRecord(tags: readonly Tag[]) {
  const all = (name: string) => tags.filter((tag) => tag.name === name).map(({ content }) => content);
  const one = (name: string) => all(name)[0];
  return {
    itemType: tags.map(({ name }) => containers[name]).findLast((type) => type !== undefined),
    title: one('citation_title'),
    creators: all('citation_author').map((name) => {
      const [lastName, firstName] = name.split(', ');
      return { creatorType: 'author', lastName, firstName };
    }),
    date: one('citation_publication_date')?.replaceAll('/', '-'),
    conferenceName: one('citation_conference_title'),
    pages: `${one('citation_firstpage')}-${one('citation_lastpage')}`,
    language: one('citation_language'),
    url: one('citation_public_url'),
    tags: one('citation_keywords')?.split('; '),
    attachments: all('citation_pdf_url'),
  };
}

test('a reference manager reads from the text page what the record of the paper says', async ({ page }) => {
  await page.goto(text);
  const paper = parse(readFileSync('content/papers/tsuruoka-2010/paper.yaml', 'utf8'));
  const address = await page.locator('link[rel=canonical]').getAttribute('href');
  expect(readRecord(await tagsOf(page))).toEqual({
    itemType: 'conferencePaper',
    title: paper.titlePage.title,
    creators: paper.authors.map(({ family, given }: { family: string; given: string }) => ({ creatorType: 'author', lastName: family, firstName: given })),
    date: paper.date.split('/')[0],
    conferenceName: paper.occasion.name,
    pages: `1-${paper.pages}`,
    language: paper.language,
    url: address,
    tags: paper.keywords,
    attachments: [`${address}tsuruoka-2010.pdf`],
  });
});

test('no other page passes for the paper, and each tells of itself', async ({ page }) => {
  const told = new Map<string, string>();
  for (const address of pages) {
    await page.goto(address);
    const tags = await tagsOf(page);
    const own = (name: string) => tags.filter((tag) => tag.name === name).map(({ content }) => content);
    for (const name of ['description', 'og:title', 'og:description', 'og:url', 'og:type']) expect(own(name), `${name} of ${address}`).toHaveLength(1);
    const canonical = page.locator('link[rel=canonical]');
    if (address === title) await expect(canonical).toHaveCount(0);
    else expect(own('og:url')[0]).toBe(await canonical.getAttribute('href'));
    // For reference managers, which take a title page for a web page.
    expect(own('author'), address).toEqual(['', title].includes(address) ? ['Michito Tsuruoka'] : []);
    expect(own('robots'), address).toEqual([]);
    const description = own('description')[0] ?? '';
    const standsFor = new URL(own('og:url')[0] ?? '').pathname;
    expect(standsFor).toBe(new URL(page.url()).pathname);
    // While it is the only one, the paper's title page is the site's first page.
    if (address === title) expect(told.get(description)).toBe('');
    else {
      expect(told.get(description), `${address} is told of in the words of`).toBeUndefined();
      told.set(description, address);
    }
    if (address === text) continue;
    expect(
      tags.filter(({ name }) => /^(citation_|DC\.|article:)/.test(name)),
      address,
    ).toEqual([]);
    expect(await linkedData(page), address).toEqual([]);
    expect(
      (await linksOf(page)).filter(({ rel }) => ['cite-as', 'describedby', 'item', 'linkset'].includes(rel)),
      address,
    ).toEqual([]);
  }
});

test('the linked data knows every passage of the page and every work of the bibliography', async ({ page }) => {
  await page.goto('bibliography/');
  const works = await page.locator('ul.entries > li').evaluateAll((found) => found.map(({ id }) => id));
  expect(await page.locator('span.Z3988').count()).toBe(works.length);
  await page.goto(text);
  expect(await page.locator('span.Z3988').count()).toBe(0);
  const [data] = await linkedData(page);
  if (!data) throw new Error('The text page has no linked data.');
  const fragments = (nodes: unknown) => (nodes as { '@id': string }[]).map((node) => new URL(node['@id'], page.url()).hash.slice(1));
  expect(fragments(data['citation']).sort()).toEqual(works.sort());
  const passages = await page.locator('article :is(section, p, .block, [role=doc-footnote])[id]').evaluateAll((found) => found.map(({ id }) => id));
  expect(fragments(data['hasPart']).sort()).toEqual(passages.sort());
});

test('the typed links of the head are those of the link set, and lead to what they say', async ({ page, request, baseURL }) => {
  await page.goto(text);
  const links = await linksOf(page);
  const typed = links.filter(({ rel }) => ['cite-as', 'describedby', 'item', 'type', 'author', 'license'].includes(rel));
  expect(typed.filter(({ rel }) => rel === 'cite-as')).toHaveLength(1);
  const types = (rel: string) => typed.filter((link) => link.rel === rel).map(({ type }) => type);
  expect(types('describedby').sort()).toEqual(['application/vnd.citationstyles.csl+json', 'application/x-bibtex', 'application/x-research-info-systems']);
  for (const type of ['application/pdf', 'application/epub+zip', 'application/tei+xml']) expect(types('item')).toContain(type);

  const here = (address: string) => new URL(new URL(address).pathname, baseURL).href;
  const set = links.find(({ rel }) => rel === 'linkset');
  const { linkset } = await (await request.get(here(set?.href ?? ''))).json();
  const { anchor, ...targets } = linkset[0] as { anchor: string } & Record<string, { href: string; type?: string }[]>;
  expect(anchor).toBe(typed.find(({ rel }) => rel === 'cite-as')?.href);
  expect(
    Object.entries(targets).flatMap(([rel, found]) => (found as { href: string; type?: string }[]).map(({ href, type = '' }) => ({ rel, href, type }))),
  ).toEqual(typed);
  for (const { rel, href } of typed.filter((link) => link.rel !== 'type')) expect((await request.get(here(href))).status(), `${rel} ${href}`).toBe(200);
});

test('the downloads are listed with the size that they have', async ({ page, request }) => {
  for (const address of ['', text]) {
    await page.goto(address);
    const downloads = await page
      .locator('.downloads li:has(.where)')
      .evaluateAll((found) => found.map((item) => ({ href: item.querySelector('a')?.href ?? '', size: item.querySelector('.where')?.textContent ?? '' })));
    expect(downloads.length).toBeGreaterThan(0);
    for (const { href, size } of downloads) {
      const bytes = (await (await request.get(href)).body()).byteLength;
      const [number = '0', unit = ''] = size.split(' ');
      const scale = { bytes: 1, KB: 1000, MB: 1_000_000 }[unit] ?? Number.NaN;
      expect(Math.abs(Number(number) - bytes / scale), `${href}: ${size} for ${bytes} bytes`).toBeLessThanOrEqual(0.5);
    }
  }
});

test('the site map names every page but the search, and the title page that the first page is', async ({ request }) => {
  const robots = await (await request.get('robots.txt')).text();
  const map = await (await request.get('sitemap.xml')).text();
  expect(new URL(/^Sitemap: (.*)$/m.exec(robots)?.[1] ?? '').pathname).toBe(new URL((await request.get('sitemap.xml')).url()).pathname);
  const named = [...map.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = '']) => new URL(address).pathname.slice(1)).sort();
  expect(named).toEqual(pages.filter((address) => address !== 'search/' && address !== title).sort());
});
