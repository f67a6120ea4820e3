/** The readers that every gesture is tried with: each screen, each scheme, and mouse, touch and keyboard. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './pages.ts';

export interface Reader {
  readonly width: 320 | 390 | 820 | 1440;
  readonly colorScheme: 'light' | 'dark';
  readonly by: 'mouse' | 'touch' | 'keyboard';
}

/** One on each screen; among them are both schemes and all ways of reaching. */
export const readers: readonly Reader[] = [
  { width: 320, colorScheme: 'light', by: 'keyboard' },
  { width: 390, colorScheme: 'dark', by: 'touch' },
  { width: 820, colorScheme: 'light', by: 'mouse' },
  { width: 1440, colorScheme: 'dark', by: 'keyboard' },
];

/** Another on each screen, in the other scheme, for what depends on how it is reached. */
export const moreReaders: readonly Reader[] = [
  ...readers,
  { width: 320, colorScheme: 'dark', by: 'touch' },
  { width: 390, colorScheme: 'light', by: 'mouse' },
  { width: 820, colorScheme: 'dark', by: 'touch' },
  { width: 1440, colorScheme: 'light', by: 'mouse' },
];

export const widths = [...new Set(readers.map(({ width }) => width))];

/** Notes stand in the margin, and the contents beside the text. */
export const isWide = ({ width }: Reader) => width >= 1152;

/** The height is that of a small phone held upright, so that little fits. */
export const screenOf = (width: number) => ({ width, height: width < 600 ? 640 : 900 });

export function forEachReader(title: string, body: (reader: Reader, page: Page) => Promise<void>, among = readers): void {
  for (const reader of among) {
    const { width, colorScheme, by } = reader;
    test.describe(`at ${width} px, ${colorScheme}, by ${by}`, () => {
      test.use({ viewport: screenOf(width), colorScheme, hasTouch: by === 'touch', isMobile: by === 'touch' });
      test(title, ({ page }) => body(reader, page));
    });
  }
}

/** Does what a link or a button is for, as the reader would. */
export async function activate({ by }: Reader, target: Locator): Promise<void> {
  if (by === 'mouse') await target.click();
  else if (by === 'touch') await target.tap();
  else {
    // What hides it may be opening.
    await expect(target).toBeVisible();
    await reach(target);
    await target.page().keyboard.press('Enter');
  }
}

/** The same where the target stays in sight while the page scrolls: it must be met where it is. */
export async function activateInPlace({ by }: Reader, target: Locator): Promise<void> {
  const page = target.page();
  if (by === 'keyboard') {
    await target.evaluate((element: HTMLElement) => element.focus({ preventScroll: true }));
    return page.keyboard.press('Enter');
  }
  const { x, y, width, height } = await boxOf(target);
  if (by === 'mouse') await page.mouse.click(x + width / 2, y + height / 2);
  else await page.touchscreen.tap(x + width / 2, y + height / 2);
}

/** Gives the focus to what the Tab key can reach. */
export async function reach(target: Locator): Promise<void> {
  expect(await target.evaluate((element) => (element as HTMLElement | SVGElement).tabIndex)).toBeGreaterThanOrEqual(0);
  await target.focus();
  await expect(target).toBeFocused();
}

/** Leaves what has opened: by Esc, or by a touch of what lies beside it. */
export async function dismiss({ by }: Reader, page: Page, opened: Locator): Promise<void> {
  if (by === 'keyboard') return page.keyboard.press('Escape');
  const box = await boxOf(opened);
  const { height } = page.viewportSize() ?? { height: 0 };
  const y = box.y > height - (box.y + box.height) ? box.y / 2 : (box.y + box.height + height) / 2;
  // The edge of the page, where no words stand.
  if (by === 'mouse') await page.mouse.click(3, y);
  else await page.touchscreen.tap(3, y);
}

/** Of what may be on its way still. */
export async function boxOf(target: Locator) {
  await expect(target).toBeVisible();
  const box = await target.boundingBox();
  if (!box) throw new Error('What is asked for has no place on the screen.');
  return box;
}

export async function expectWithinWindow(target: Locator): Promise<void> {
  const { width, height } = target.page().viewportSize() ?? { width: 0, height: 0 };
  // What opens may move at first.
  await expect(async () => {
    const box = await boxOf(target);
    expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(width);
    expect(box.y + box.height).toBeLessThanOrEqual(height);
  }).toPass({ timeout: 30_000 });
}

/** In sight, told from what stands around it, and with nothing of the interface over its beginning. */
export async function expectArrival(target: Locator): Promise<void> {
  await expect(target).toBeInViewport();
  await expect
    .poll(() =>
      target.evaluate((element) => {
        const rect = element.getClientRects()[0] ?? element.getBoundingClientRect();
        const [x, y] = [rect.left + Math.min(rect.width / 2, 40), rect.top + Math.min(rect.height / 2, 8)];
        const above = document.elementFromPoint(x, y);
        const isCovered = !above || !(element.contains(above) || above.contains(element));
        const marked = [element, ...element.querySelectorAll('.heading')].some((part) => {
          const { backgroundColor, outlineStyle } = getComputedStyle(part);
          return outlineStyle !== 'none' || !/, 0\)$|transparent/.test(backgroundColor);
        });
        return `${isCovered ? 'covered' : 'uncovered'}, ${marked ? 'marked' : 'unmarked'}`;
      }),
    )
    .toBe('uncovered, marked');
}

export const scrollOf = (page: Page) => page.evaluate(() => Math.round(scrollY));
