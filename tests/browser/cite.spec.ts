/** Citing: addresses copied, the panel “Cite” with all its formats, words selected; by mouse, touch and keyboard, and without scripts. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expectNoBarrier } from './barriers.ts';
import { expect, screensFor, test, text } from './pages.ts';

const notice = 'Do Not Cite or Quote without Author’s Permission.';
const widths = [320, 390, 820, 1440];
const allowed = { permissions: ['clipboard-read', 'clipboard-write'] };

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const toast = (page: Page) => page.locator('.cite-toast');
const panel = (page: Page) => page.getByRole('dialog', { name: /^Cite / });
const output = (page: Page) => page.locator('.cite-output');

/** Selects from the first of some words to the last of others, as a reader would. */
async function select(page: Page, from: [within: string, words: string], to: [within: string, words: string] = from): Promise<void> {
  await page.evaluate(
    ([[startIn, first], [endIn, last]]) => {
      const find = (selector: string, words: string) => {
        const walker = document.createTreeWalker(document.querySelector(selector) ?? document.body, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const node = walker.currentNode as Text;
          const at = node.data.indexOf(words);
          if (at >= 0) return { node, at };
        }
        throw new Error(`No “${words}” in ${selector}.`);
      };
      const [start, end] = [find(startIn, first), find(endIn, last)];
      getSelection()?.setBaseAndExtent(start.node, start.at, end.node, end.at + last.length);
      start.node.parentElement?.scrollIntoView({ block: 'center' });
    },
    [from, to] as const,
  );
}

/** The address that the panel gives for what is selected. */
async function citeSelected(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Cite the selected words' }).click();
  await page.getByLabel('Link', { exact: true }).check();
  return new URL((await output(page).textContent()) ?? '').hash;
}

test.describe('the address', () => {
  test.use(allowed);

  for (const { what, target, id, said } of [
    { what: 'a section', target: '#s1-2 > .passage .anchor, #s1-2 > .heading .anchor', id: 's1-2', said: '§ I.2' },
    { what: 'a paragraph', target: '#s1-2-p3 .pn', id: 's1-2-p3', said: 'paragraph 3' },
    { what: 'a printed page', target: '.page-link[href="#page-4"]', id: 'page-4', said: 'p. 4' },
  ]) {
    test(`of ${what} is copied, followed and told, and leads to its citation`, async ({ page, baseURL }) => {
      await page.goto(text);
      await page.locator(target).first().click();
      await expect(toast(page).getByRole('status')).toHaveText(`Address copied: ${said}`);
      expect(await clipboard(page)).toBe(`${baseURL}${text}#${id}`);
      await expect(page).toHaveURL(new RegExp(`#${id}$`));
      await toast(page).getByRole('button', { name: 'Cite' }).click();
      await expect(panel(page)).toBeVisible();
      await expect(output(page)).toContainText(`#${id}.`);
      await page.goBack();
      await expect(page).toHaveURL(new RegExp(`${text}$`));
    });
  }

  for (const width of widths) {
    test(`of a note is copied at ${width} px`, async ({ page, baseURL }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(text);
      if (width < 1152) await page.locator('#n12-call').click();
      await page.locator('#n12 .note-number').click();
      await expect(toast(page).getByRole('status')).toHaveText('Address copied: note 12');
      expect(await clipboard(page)).toBe(`${baseURL}${text}#n12`);
      await expect(page.locator('#n12')).toBeVisible();
      await expect(toast(page)).toBeInViewport({ ratio: 1 });
    });
  }

  test('stands beside the button that cites, and neither lies over the words', async ({ page }) => {
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(text);
      for (const [passage, permalink, name] of [
        ['#s1-2-p3', '.pn', 'Cite paragraph 3'],
        ['#n12', '.note-number', 'Cite note 12'],
      ] as const) {
        if (passage === '#n12' && width < 1152) await page.locator('#n12-call').click();
        await page.locator(`${passage} ${permalink}`).hover();
        await expect(page.getByRole('button', { name })).toBeVisible();
        const covered = await page.locator(passage).evaluate((element) => {
          const button = element.querySelector('.cite-here')?.getBoundingClientRect() ?? new DOMRect();
          const range = document.createRange();
          const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
          const lines: DOMRect[] = [];
          while (walker.nextNode()) {
            range.selectNodeContents(walker.currentNode);
            lines.push(...range.getClientRects());
          }
          // The boxes of lines are higher than their letters.
          const isOver = ({ left, right, top, bottom }: DOMRect) =>
            Math.min(right, button.right) - Math.max(left, button.left) > 1 && Math.min(bottom, button.bottom) - Math.max(top, button.top) > 5;
          return lines.filter(isOver).map(({ left, top }) => [left, top]);
        });
        expect(covered, `${name} at ${width} px`).toEqual([]);
      }
    }
  });

  test('of a work is copied', async ({ page, baseURL }) => {
    await page.goto('bibliography/');
    await page.locator('#yost-2010 .anchor').click();
    await expect(toast(page).getByRole('status')).toHaveText('Address copied: this work');
    expect(await clipboard(page)).toBe(`${baseURL}bibliography/#yost-2010`);
    await expect(page).toHaveURL(/#yost-2010$/);
  });

  test('is copied by keyboard, and Esc puts the word of it away', async ({ page }) => {
    await page.goto(text);
    await page.locator('#s1-2-p3 .pn').focus();
    await page.keyboard.press('Enter');
    await expect(toast(page)).toBeVisible();
    expect(await clipboard(page)).toMatch(/#s1-2-p3$/);
    await page.keyboard.press('Escape');
    await expect(toast(page)).toBeHidden();
  });

  test('is left alone by a click that asks for a new tab', async ({ page }) => {
    await page.goto(text);
    await page.evaluate(() => navigator.clipboard.writeText('before'));
    const [opened] = await Promise.all([page.context().waitForEvent('page'), page.locator('#s1-2-p3 .pn').click({ modifiers: ['ControlOrMeta'] })]);
    await expect(opened).toHaveURL(/#s1-2-p3$/);
    await opened.close();
    expect(await clipboard(page)).toBe('before');
    await expect(toast(page)).toBeHidden();
  });
});

test('where the clipboard is denied, the address and the citation stand ready to be copied by hand', async ({ page }) => {
  await page.addInitScript(() => {
    const denied = () => Promise.reject(new DOMException('Denied', 'NotAllowedError'));
    Object.defineProperty(navigator, 'clipboard', { value: { write: denied, writeText: denied } });
  });
  await page.goto(text);
  await page.locator('#s1-2-p3 .pn').click();
  const field = toast(page).getByRole('textbox', { name: 'Address' });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(/#s1-2-p3$/);
  expect(await page.evaluate(() => getSelection()?.toString())).toMatch(/#s1-2-p3$/);
  await expect(toast(page).getByRole('status')).toContainText('Press Ctrl+C');
  await page.keyboard.press('Escape');
  await expect(page.locator('#s1-2-p3 .pn')).toBeFocused();

  await page.getByRole('link', { name: 'Cite', exact: true }).click();
  await panel(page).getByRole('button', { name: 'Copy' }).click();
  await expect(panel(page).getByRole('textbox')).toBeFocused();
  expect(await page.evaluate(() => getSelection()?.toString())).toContain('Tsuruoka');
  await expect(panel(page).getByRole('status')).toContainText('Press Ctrl+C');
});

test.describe('the panel', () => {
  test.use(allowed);

  for (const address of ['', text]) {
    test(`cites the paper from the top of /${address}, and Esc gives the focus back`, async ({ page }) => {
      await page.goto(address);
      const cite = page.getByRole('link', { name: 'Cite', exact: true });
      await cite.focus();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('dialog', { name: 'Cite the paper' })).toBeVisible();
      const copy = panel(page).getByRole('button', { name: 'Copy' });
      await expect(copy).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(panel(page).getByRole('status')).toHaveText('Chicago, note copied.');
      expect(await clipboard(page)).toMatch(/^Michito Tsuruoka, “NATO and Japan: A View from Tokyo” \(Discussion Paper, .* version 1\.0\.0\. Do Not Cite/);
      await expect(page.getByLabel('Quotation')).toHaveCount(0);
      await page.keyboard.press('Escape');
      await expect(panel(page)).toBeHidden();
      await expect(cite).toBeFocused();
    });
  }

  test('gives a passage in every format, each with place, page, address, version and notice', async ({ page }) => {
    await page.goto(text);
    await page.locator('#s1-2-p3 .pn').hover();
    await page.getByRole('button', { name: 'Cite paragraph 3' }).click();
    await expect(page.getByRole('dialog', { name: 'Cite § I.2, ¶ 3, p. 4' })).toBeVisible();
    const parts = ['version 1.0.0', notice, '/tsuruoka-2010/#s1-2-p3'];
    for (const [label, place, extension] of [
      ['Chicago, note', '§ I.2, ¶ 3, p. 4', 'txt'],
      ['Chicago, bibliography', '§ I.2, ¶ 3, p. 4', 'txt'],
      ['APA', '§ I.2, ¶ 3, p. 4', 'txt'],
      ['MLA', '§ I.2, ¶ 3, p. 4', 'txt'],
      ['Quotation', '§ I.2, ¶ 3, p. 4', 'txt'],
      ['BibTeX', '§ I.2, ¶ 3 (p. 4)', 'bib'],
      ['RIS', '§ I.2, ¶ 3 (p. 4)', 'ris'],
      ['CSL-JSON', '§ I.2, ¶ 3 (p. 4)', 'json'],
    ] as const) {
      await page.getByLabel(label, { exact: true }).check();
      for (const part of [...parts, place]) await expect(output(page), label).toContainText(part);
      await panel(page).getByRole('button', { name: 'Copy' }).click();
      await expect(panel(page).getByRole('status')).toHaveText(`${label} copied.`);
      const copied = await clipboard(page);
      for (const part of [...parts, place]) expect(copied, label).toContain(part);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        panel(page)
          .getByRole('button', { name: `Download .${extension}` })
          .click(),
      ]);
      expect(download.suggestedFilename()).toBe(`tsuruoka-2010-s1-2-p3.${extension}`);
      const saved = readFileSync(await download.path(), 'utf8');
      for (const part of [...parts, place]) expect(saved, label).toContain(part);
      if (extension === 'json') expect(JSON.parse(saved)).toMatchObject([{ id: 'tsuruoka-2010-s1-2-p3', page: '4' }]);
    }
    await page.getByLabel('Quotation').check();
    await expect(output(page)).toContainText('“The latest development with respect to practical cooperation between NATO and Japan');
    await expect(output(page)).not.toContainText('2010.9');
    await page.getByRole('button', { name: 'Cite the whole paper' }).click();
    await expect(page.getByRole('dialog', { name: 'Cite the paper' })).toBeVisible();
    await expect(output(page)).not.toContainText('¶');
  });

  test('copies italics as well as words', async ({ page }) => {
    await page.goto(text);
    await page.getByRole('link', { name: 'Cite', exact: true }).click();
    await page.getByLabel('APA').check();
    await panel(page).getByRole('button', { name: 'Copy' }).click();
    await expect(panel(page).getByRole('status')).toHaveText('APA copied.');
    const html = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item?.getType('text/html'))?.text();
    });
    expect(html).toContain('<i>NATO and Japan: A View from Tokyo</i>');
  });

  test('remembers the format, on every page', async ({ page }) => {
    await page.goto(text);
    await page.getByRole('link', { name: 'Cite', exact: true }).click();
    await page.getByLabel('MLA').check();
    await page.goto('');
    await page.getByRole('link', { name: 'Cite', exact: true }).click();
    await expect(page.getByLabel('MLA')).toBeChecked();
    await expect(output(page)).toContainText('30 Sept.–1 Oct. 2010');
  });

  test('is worked by keyboard alone, from the button behind the permalink', async ({ page }) => {
    await page.goto(text);
    await page.locator('#s1-2-p3 .pn').focus();
    const cite = page.getByRole('button', { name: 'Cite paragraph 3' });
    await expect(cite).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(cite).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(panel(page).getByRole('button', { name: 'Copy' })).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await expect(output(page)).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await expect(page.getByRole('checkbox', { name: /^Name the version/ })).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await expect(page.getByLabel('Chicago, note')).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(output(page)).toContainText('Tsuruoka, Michito.');
    await page.keyboard.press('Escape');
    await expect(cite).toBeFocused();
  });

  test('opens by a key, which can be switched off', async ({ page }) => {
    await page.goto(`${text}#n12`);
    await page.keyboard.press('c');
    await expect(page.getByRole('dialog', { name: /^Cite n\. 12, p\. \d+$/ })).toBeVisible();
    await page.goto('about/');
    await page.getByLabel('Single keys act').uncheck();
    await page.goto(`${text}#n12`);
    await page.keyboard.press('c');
    await page.locator('#s1-2-p3 .pn').hover();
    await expect(page.getByRole('button', { name: 'Cite paragraph 3' })).toBeVisible();
    await expect(panel(page)).toBeHidden();
  });

  for (const { width, colorScheme } of screensFor(widths)) {
    test(`is whole and accessible at ${width} px, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 740 });
      await page.goto(text);
      await page.locator('#s1-2-p3 .pn').click();
      await expect(toast(page)).toBeInViewport({ ratio: 1 });
      await expectNoBarrier(page, 'an address was copied', '.cite-toast, .cite-here');
      await toast(page).getByRole('button', { name: 'Cite' }).click();
      for (const format of ['Chicago, note', 'CSL-JSON', 'Quotation']) {
        await page.getByLabel(format).check();
        await expect(panel(page)).toBeInViewport({ ratio: 1 });
        await expect(panel(page).getByRole('button', { name: 'Copy' })).toBeInViewport({ ratio: 1 });
      }
      await expectNoBarrier(page, 'the panel is open', '.cite-panel');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await page.mouse.click(4, 4);
      await expect(panel(page)).toBeHidden();
    });
  }
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 }, ...allowed });

  test('the number of a paragraph copies its address and leads to the panel', async ({ page }) => {
    await page.goto(text);
    await page.locator('#s1-2-p3 .pn').tap();
    await expect(toast(page)).toBeVisible();
    expect(await clipboard(page)).toMatch(/#s1-2-p3$/);
    await toast(page).getByRole('button', { name: 'Cite' }).tap();
    await expect(page.getByRole('dialog', { name: 'Cite § I.2, ¶ 3, p. 4' })).toBeVisible();
    await panel(page).getByRole('button', { name: 'Close' }).tap();
    await expect(panel(page)).toBeHidden();
  });

  test('words selected are cited', async ({ page }) => {
    await page.goto(text);
    await select(page, ['#s1-2-p3', 'security-related information']);
    await page.getByRole('button', { name: 'Cite the selected words' }).tap();
    await expect(page.getByRole('dialog', { name: 'Cite § I.2, ¶ 3, p. 4' })).toBeVisible();
  });
});

test.describe('a selection', () => {
  test('within a paragraph is whole words, and its address leads to them', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 320 });
    await page.goto(text);
    await select(page, ['#s2-1-p2', 'ies with Europe'.slice(9)], ['#s2-1-p2', 'firmly locat']);
    await expect(page.getByRole('button', { name: 'Cite the selected words' })).toBeVisible();
    const hash = await citeSelected(page);
    expect(hash).toMatch(/^#s2-1-p2:~:text=/);
    expect(decodeURIComponent(hash)).not.toContain('17');
    await page.getByLabel('Quotation').check();
    await expect(output(page)).toContainText('firmly located”');
    await page.goto('about/');
    await page.goto(`${text}${hash}`);
    await expect(page).toHaveURL(/#s2-1-p2$/);
  });

  // On one screen each, but on two what depends on where notes stand.
  for (const { what, from, to, at } of [
    { what: 'the last words of a long paragraph', from: ['#s2-1-p2', 'overall foreign policy strategy'], at: [390] },
    { what: 'words that stand several times on the page', from: ['#s2-4-p1', 'NATO'], at: [820] },
    { what: 'words behind the call of a note', from: ['#s1-2-p3', 'The agreement will allow the parties'], at: [1440] },
    { what: 'words across the call of a note', from: ['#s1-2-p3', 'signing of a'], to: ['#s1-2-p3', 'The agreement will allow'], at: [320, 1440] },
    {
      what: 'words with hyphens, commas and ampersands in them',
      from: ['#s1-2-p3', 'security-related information is critical, political dialogue'],
      at: [390],
    },
    {
      what: 'words over several paragraphs',
      from: ['#s1-3-p1', 'focused on civilian aspects'],
      to: ['#s1-3-p2', 'Japan proposed a new scheme'],
      at: [820, 1440],
    },
    { what: 'words of a note', from: ['#n9', 'Agreement between the Government of'], at: [390, 1440] },
  ] as { what: string; from: [string, string]; to?: [string, string]; at: number[] }[]) {
    for (const width of at) {
      test(`of ${what} has an address that shows them at ${width} px`, async ({ page }) => {
        // Low, so that the words are in it for the fragment's sake; but as high as all that is selected, with the notes beside it.
        await page.setViewportSize({ width, height: to && to[0] !== from[0] ? 900 : 340 });
        await page.goto(text);
        if (from[0].startsWith('#n') && width < 1152) await page.locator(`${from[0]}-call`).click();
        await select(page, from, to);
        const hash = await citeSelected(page);
        expect(hash.split(':~:')[0]).toBe(from[0]);
        const fragment = hash.split(':~:text=')[1];
        expect(fragment).toBeTruthy();
        await page.goto('about/');
        await page.goto(`${text}${hash}`);
        await expect(page).toHaveURL(new RegExp(`${from[0]}$`));
        // The browser brings the words to the middle of the window, where the paragraph alone would stand at its top.
        await expect(async () => {
          const place = await page.evaluate(([selector, words]) => {
            const walker = document.createTreeWalker(document.querySelector(selector) ?? document.body, NodeFilter.SHOW_TEXT);
            while (walker.nextNode()) {
              const at = (walker.currentNode as Text).data.indexOf(words);
              if (at < 0) continue;
              const range = document.createRange();
              range.setStart(walker.currentNode, at);
              range.setEnd(walker.currentNode, at + words.length);
              return range.getBoundingClientRect().top / innerHeight;
            }
            return -1;
          }, from);
          expect(place).toBeGreaterThan(0.02);
          expect(place).toBeLessThan(0.95);
        }).toPass({ timeout: 30_000 });
      });
    }
  }

  test('over several paragraphs names them and their pages, and leaves the notes between them out', async ({ page }) => {
    await page.goto(text);
    await select(page, ['#s1-3-p1', 'Cooperation in'], ['#s1-3-p2', 'Japan proposed a new scheme']);
    await page.getByRole('button', { name: 'Cite the selected words' }).click();
    await expect(page.getByRole('dialog', { name: 'Cite § I.3, ¶¶ 1–2, pp. 4–5' })).toBeVisible();
    await page.getByLabel('Quotation').check();
    await expect(output(page)).toContainText('focused on civilian aspects instead.');
    await expect(output(page)).not.toContainText('For a comprehensive review');
    await expect(output(page)).not.toContainText('[p. 5]');
    await expect(output(page)).toContainText(notice);
  });

  test('is cited by keyboard, and the button goes with it', async ({ page }) => {
    await page.goto(text);
    await select(page, ['#s1-2-p3', 'security-related information']);
    const cite = page.getByRole('button', { name: 'Cite the selected words' });
    await expect(cite).toBeVisible();
    await page.keyboard.press('c');
    await expect(panel(page)).toBeVisible();
    await page.getByLabel('Quotation').check();
    await expect(output(page)).toContainText('“security-related information”');
    await page.keyboard.press('Escape');
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await expect(cite).toBeHidden();
  });

  test('copies as words alone, with the button beside it', async ({ page }) => {
    await page.goto(text);
    await select(page, ['#s1-2-p3', 'The latest'], ['#s1-2-p3', 'security agreement for participation.']);
    await expect(page.getByRole('button', { name: 'Cite the selected words' })).toBeVisible();
    await page.locator('#s1-2-p3 .pn').hover();
    await expect(page.getByRole('button', { name: 'Cite paragraph 3' })).toBeVisible();
    const copied = await page.evaluate(() => {
      const data = new DataTransfer();
      document.querySelector('#s1-2-p3')?.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }));
      return data.getData('text/plain');
    });
    expect(copied).toMatch(/^The latest.*participation\.$/s);
    expect(copied).not.toContain('Cite');
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  for (const address of ['', text]) {
    test(`the paper’s citation in Chicago, APA and MLA stands on /${address}, and “Cite” leads to it`, async ({ page }) => {
      await page.goto(address);
      await page.getByRole('link', { name: 'Cite', exact: true }).click();
      await expect(page.getByRole('heading', { name: 'How to cite' })).toBeInViewport();
      const citations = page.locator('.citations dd');
      await expect(citations).toHaveCount(3);
      for (const start of [
        'Tsuruoka, Michito. “NATO and Japan: A View from Tokyo.” Discussion Paper',
        'Tsuruoka, M. (2010, September 30–October 1).',
        'Tsuruoka, Michito. “NATO and Japan: A View from Tokyo.” 5th Berlin',
      ]) {
        const citation = citations.filter({ hasText: start });
        await expect(citation).toContainText('version 1.0.0');
        await expect(citation).toContainText(notice);
      }
    });
  }

  test('permalinks lead to what they name', async ({ page }) => {
    await page.goto(text);
    await page.locator('.page-link[href="#page-4"]').click();
    await expect(page).toHaveURL(/#page-4$/);
  });
});
