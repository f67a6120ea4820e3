/** What reader views make of the text: Firefox's, and those of other programs that use Mozilla's Readability. */
import { readFileSync } from 'node:fs';
import { expect, test, text } from './pages.ts';

const readability = readFileSync('node_modules/@mozilla/readability/Readability.js', 'utf8');

// It sets styles of its own while it reads.
test.use({ bypassCSP: true });

test('a reader view keeps every heading, paragraph, call and note, in order, with their numbers', async ({ page }) => {
  await page.goto(text);
  const shown = await page.evaluate(`(() => {
    ${readability};
    const outline = (root) =>
      [...root.querySelectorAll('h2[id], h3[id], p[id], sup > a, [role=doc-footnote]')].map((element) => {
        if (element.matches('[role=doc-footnote]')) return 'note ' + element.querySelector('a').textContent;
        if (element.matches('sup > a')) return 'call ' + element.textContent;
        return element.matches('p') ? element.id : element.textContent;
      });
    const article = new Readability(document.cloneNode(true)).parse();
    const view = new DOMParser().parseFromString(article.content, 'text/html');
    const here = document.querySelector('article.text').cloneNode(true);
    here.querySelector('footer').remove();
    return { view: outline(view), here: outline(here), title: article.title, byline: article.byline };
  })()`);
  const { view, here, title, byline } = shown as { view: string[]; here: string[]; title: string; byline: string };
  expect(view).toEqual(here);
  expect(here.filter((line) => line.startsWith('note '))).toEqual(Array.from({ length: 32 }, (_, i) => `note ${i + 1}`));
  expect(here.filter((line) => line.startsWith('call '))).toHaveLength(32);
  expect(here.filter((line) => !/^(note|call) |-p\d+$/.test(line))).toHaveLength(11);
  expect(title).toBe('NATO and Japan: A View from Tokyo');
  expect(byline).toContain('Michito Tsuruoka');
});
