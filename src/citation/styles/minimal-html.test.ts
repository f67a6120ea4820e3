import { expect, it } from 'vitest';
import { linkedHtml, textOfHtml } from './minimal-html.ts';

it('makes links of addresses and DOIs, and leaves all words as they are', () => {
  const html = 'Marlow, A. <i>On &lt;tides&gt;</i> &amp; more. doi:10.1000/182. https://a.test/b?c=1&amp;d=2.';
  const linked = linkedHtml(html);
  expect(linked).toContain('<i>On &lt;tides&gt;</i> &amp; more. <a class="written" href="https://doi.org/10.1000/182">doi:10.1000/182</a>. ');
  expect(linked).toContain('<a class="written" href="https://a.test/b?c=1&amp;d=2">https://a.test/b?c=1&amp;d=2</a>.');
  expect(textOfHtml(linked)).toBe(textOfHtml(html));
});
