/** Themes, motion and forced colours; what axe finds in each state; large text; paper. */
import type { Page } from '@playwright/test';
import { chromium } from '@playwright/test';
import { expectNoBarrier } from './barriers.ts';
import { expect, pages, screensFor, test, text } from './pages.ts';
import { activate, forEachReader, isWide, screenOf, widths } from './readers.ts';

const paperColour = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

forEachReader('a theme is chosen, there before anything is drawn, and given up for the system’s', async (reader, page) => {
  // Notes what the page is set in when its body begins.
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      Object.assign(window, { themeAtFirst: document.documentElement.dataset['theme'] || 'system' });
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
  const other = reader.colorScheme === 'light' ? 'dark' : 'light';
  await page.goto('about/');
  const own = await paperColour(page);
  const theme = page.getByRole('combobox', { name: 'Theme' });
  if (reader.by === 'keyboard') {
    await theme.focus();
    await page.keyboard.type(other);
  } else await theme.selectOption(other);
  await expect(theme).toHaveValue(other);
  const chosen = await paperColour(page);
  expect(chosen).not.toBe(own);
  for (const address of ['', 'timeline/']) {
    await page.goto(address);
    expect(await page.evaluate(() => (window as unknown as { themeAtFirst: string }).themeAtFirst)).toBe(other);
    expect(await paperColour(page)).toBe(chosen);
    await expect(page.getByRole('combobox', { name: 'Theme' })).toHaveValue(other);
  }
  await theme.selectOption('');
  expect(await paperColour(page)).toBe(own);
  await page.emulateMedia({ colorScheme: other });
  expect(await paperColour(page)).toBe(chosen);
  await page.reload();
  expect(await page.evaluate(() => (window as unknown as { themeAtFirst: string }).themeAtFirst)).toBe('system');
});

test('nothing moves for those who ask for less motion', async ({ page }) => {
  for (const reducedMotion of ['no-preference', 'reduce'] as const) {
    await page.emulateMedia({ reducedMotion });
    await page.goto('about/');
    await page.keyboard.press('/');
    const dialog = page.getByRole('dialog', { name: 'Search' });
    await expect(dialog).toBeVisible();
    expect(await dialog.evaluate((element) => getComputedStyle(element).animationName !== 'none')).toBe(reducedMotion === 'no-preference');
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto');
  }
});

test('in forced colours links, the focus and the target are told', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    await page.goto(`${text}#s1-1-p1`);
    expect(await page.locator('#s1-1-p1').evaluate((target) => getComputedStyle(target).outlineStyle), 'the target').not.toBe('none');
    const told = await page.locator('main a').evaluateAll((links) =>
      links
        .filter((link) => link.textContent && link.checkVisibility())
        .filter((link) => {
          const style = getComputedStyle(link);
          return style.textDecorationLine === 'none' && style.color === getComputedStyle(link.parentElement ?? link).color;
        })
        .map((link) => link.outerHTML.slice(0, 80)),
    );
    expect(told, 'links that look like the words around them').toEqual([]);
    for (let step = 0; step < 12; step++) {
      await page.keyboard.press('Tab');
      const focus = await page.evaluate(() => {
        const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
      });
      expect(focus, `stop ${step + 1}`).toBe(true);
    }
  }
});

for (const { width, colorScheme } of screensFor([320, 1440] as const)) {
  test.describe(`at ${width} px, ${colorScheme}`, () => {
    test.use({ viewport: screenOf(width), colorScheme });

    test('what has opened on the text has no barrier', async ({ page }) => {
      const reader = { width, colorScheme, by: 'mouse' } as const;
      await page.goto(text);
      if (!isWide(reader)) {
        await activate(reader, page.locator('#n17-call'));
        await expectNoBarrier(page, 'a note is open', '#n17');
        await activate(reader, page.locator('#n17-c1'));
        await expect(page.locator('#n17 .card')).toBeVisible();
        await expectNoBarrier(page, 'a work is open in a note', '#n17');
        await page.keyboard.press('Escape');
        await page.keyboard.press('Escape');
        await activate(reader, page.getByRole('button', { name: 'Contents' }));
        await expect(page.locator('#contents-sheet')).toBeVisible();
        await expectNoBarrier(page, 'the contents are open', '#contents-sheet');
      } else {
        await activate(reader, page.locator('#n17-c1'));
        await expect(page.locator('.card')).toBeVisible();
        await expectNoBarrier(page, 'a work is open', '.card');
      }
    });

    test('the bibliography has no barrier when it is narrowed', async ({ page }) => {
      await page.goto('bibliography/?kind=speech&order=year');
      await page.getByText('The same as a table').click();
      await expectNoBarrier(page, 'narrowed, the table open', '.works-picture, .filters');
    });
  });
}

/** What is cut off, meets other words, or makes the page wider than its window. */
const lossesOf = (page: Page) =>
  page.evaluate(() => {
    const losses: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) losses.push(`the page is ${scrollWidth} px wide in ${clientWidth}`);
    // What only screen readers are told is clipped away on purpose.
    const isLeftOut = (element: Element) => {
      const head = element.closest('thead');
      return element.closest('.hidden, .skip, svg, noscript, [hidden]') !== null || (head !== null && getComputedStyle(head).clipPath !== 'none');
    };
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      if (isLeftOut(element) || !element.checkVisibility()) continue;
      const { overflowX, overflowY } = getComputedStyle(element);
      const isCut =
        (element.scrollWidth > element.clientWidth + 1 && overflowX === 'hidden') ||
        (element.scrollHeight > element.clientHeight + 1 && overflowY === 'hidden');
      // The bar's name of the section stands whole in the contents.
      if (isCut && !element.matches('.bar-place')) losses.push(`cut: ${element.outerHTML.slice(0, 80)}`);
      const scrolls = element.scrollWidth > element.clientWidth + 1 && /auto|scroll/.test(overflowX);
      if (scrolls && element.tabIndex < 0) losses.push(`out of reach of the keyboard: ${element.outerHTML.slice(0, 80)}`);
    }
    const lines: { top: number; bottom: number; left: number; right: number; words: string }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (walker.nextNode()) {
      const { parentElement: parent, textContent: words } = walker.currentNode;
      if (!parent || !words?.trim() || isLeftOut(parent) || parent.closest('.bar, select, script, style') || !parent.checkVisibility()) continue;
      range.selectNodeContents(walker.currentNode);
      for (const { top, bottom, left, right } of range.getClientRects())
        if (right - left > 2) lines.push({ top, bottom, left, right, words: words.trim().slice(0, 30) });
    }
    lines.sort((a, b) => a.top - b.top);
    for (const [i, one] of lines.entries()) {
      for (let j = i + 1; j < lines.length; j++) {
        const next = lines[j];
        if (!next || next.top > one.bottom) break;
        const down = Math.min(one.bottom, next.bottom) - next.top;
        const across = Math.min(one.right, next.right) - Math.max(one.left, next.left);
        // The boxes of lines are higher than their letters.
        if (across > 3 && down > 0.6 * Math.min(one.bottom - one.top, next.bottom - next.top)) losses.push(`“${one.words}” meets “${next.words}”`);
      }
    }
    return losses.slice(0, 8);
  });

test('at 400 % of a window of 1280 px no page loses anything', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  for (const address of [...pages, '404.html']) {
    await page.goto(address);
    expect.soft(await lossesOf(page), address).toEqual([]);
  }
});

test('with letters four times as large no page loses anything', async ({ baseURL }) => {
  // As a reader sets it in the browser, which media queries heed; nothing on a page could ask for it.
  const { launchOptions } = test.info().project.use;
  const large = await chromium.launch({ ...launchOptions, args: [...(launchOptions?.args ?? []), '--blink-settings=defaultFontSize=64'] });
  try {
    const page = await large.newPage({ baseURL: baseURL ?? '', viewport: { width: 1280, height: 900 } });
    for (const address of [...pages, '404.html']) {
      await page.goto(address);
      expect(await page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize))).toBeGreaterThanOrEqual(64);
      expect.soft(await lossesOf(page), address).toEqual([]);
    }
    await page.goto(text);
    await page.locator('#n4-call').click();
    await expect(page.locator('#n4')).toBeInViewport();
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    await page.keyboard.type('skiff');
    await expect(page.getByRole('dialog').getByRole('link', { name: '§ II.2, ¶ 2, p. 9' })).toBeVisible();
  } finally {
    await large.close();
  }
});

test('paper has the text, the notes and the addresses, and nothing of the interface', async ({ page }) => {
  for (const address of [...pages, '404.html']) {
    await page.goto(address);
    await page.emulateMedia({ media: 'print' });
    const left = await page
      .locator('header.site, .bar, .progress, .finder, .filters, .theme, .skip, button, .toc, .downloads, .files')
      .evaluateAll((found) => found.filter((part) => part.checkVisibility({ visibilityProperty: true })).map(({ outerHTML }) => outerHTML.slice(0, 80)));
    expect(left, address).toEqual([]);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.emulateMedia({ media: 'screen' });
  }
  for (const width of widths) {
    await page.setViewportSize(screenOf(width));
    await page.goto(text);
    // What is open when the page is printed does not lie over the text.
    const work = page.locator('#n4-c1');
    await ((await work.isVisible()) ? work : page.locator('#n4-call')).click();
    await expect(page.locator('.card, .note:popover-open').filter({ visible: true })).toHaveCount(1);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.note').filter({ visible: true })).toHaveCount(32);
    await expect(page.locator('.card').filter({ visible: true })).toHaveCount(0);
    expect(await page.locator('#n4').evaluate((note) => getComputedStyle(note).position)).toBe('relative');
    await page.emulateMedia({ media: 'screen' });
  }
});
