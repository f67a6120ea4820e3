/** What axe finds on a page as it stands. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './pages.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules that are broken, each with the elements that break it; in a part of the page where one is named. */
export async function findBarriers(page: Page, within?: string): Promise<string[]> {
  // What is passed is not told element by element, and is not carried to a page of axe’s own: on a long page that is most of the time.
  const axe = new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(tags)
    .setLegacyMode();
  const { violations } = await (within ? axe.include(within) : axe).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

/** For what has opened: the pages as they load are looked at whole elsewhere. */
export async function expectNoBarrier(page: Page, state: string, within?: string): Promise<void> {
  expect(await findBarriers(page, within), state).toEqual([]);
}
