import { expect, test } from 'vitest';
import { parseSection } from './pipeline.ts';
import { sectionHtml } from './section-html.ts';

const html = (mdx: string, aliases: ReadonlyMap<string, readonly string[]> = new Map()) => {
  const { tree } = parseSection(`# Of islands\n\n${mdx}\n`, 'content/papers/any-2001/1-of-islands.mdx', { names: () => ({}) });
  return sectionHtml(tree, { base: '/atlas/', language: 'en-GB', aliases });
};

test('a list begins with its own number, and its items have paragraphs only where blank lines part them', () => {
  expect(html('3. Stone\n4. Tide')).toContain('<ol start="3">\n<li>Stone</li>\n<li>Tide</li>\n</ol>');
  expect(html('1. Stone\n2. Tide')).toContain('<ol>\n<li>Stone</li>');
  expect(html('- Stone\n\n- Tide')).toContain('<ul>\n<li>\n<p>Stone</p>\n</li>\n<li>\n<p>Tide</p>\n</li>\n</ul>');
  expect(html('- Stone\n  - Tide')).toContain('<li>Stone\n<ul>\n<li>Tide</li>\n</ul>\n</li>');
});

test('a link within a citation is no link, and keeps its address', () => {
  const cited = html('Words.[^1]\n\n[^1]: <Cite work="a">At [a page](https://a.test/b?c&d)</Cite>.');
  expect(cited).toContain('role="doc-biblioref" href="/atlas/bibliography/#a">At <span data-href="https://a.test/b?c&#x26;d">a page</span></a>');
});

test('a heading is named without the number of its note, and a section after it', () => {
  const { tree } = parseSection('# Of islands[^1]\n\nWords.\n\n[^1]: A note.\n', 'content/papers/any-2001/1-of-islands.mdx', { names: () => ({}) });
  const written = sectionHtml(tree, { base: '/atlas/', language: 'en-GB', aliases: new Map() });
  expect(written).toContain('<section id="of-islands" aria-labelledby="of-islands-title">');
  expect(written).toContain('<h2 id="of-islands-title" aria-label="Of islands">Of islands<sup>');
});

test('a printed page is named, and stands between the words without letters', () => {
  expect(html('Words go <Page n="7" />on.')).toContain(
    'Words go <a class="page-link" href="#page-7" aria-label="p. 7"><span id="page-7" class="page" role="doc-pagebreak" aria-label="p. 7"></span></a>on.',
  );
});

test('of a name the mentions are links that are said to be', () => {
  const names = { tide: { kind: 'place' as const, name: 'Tide', forms: ['Tide'] } };
  const { tree } = parseSection('# One\n\nTide and Tide.\n\n# Two\n\nTide.\n', 'content/papers/any-2001/1.mdx', { names: () => names });
  const options = { base: '/', language: 'en-GB', aliases: new Map() };
  expect(sectionHtml(tree, options).match(/class="name"/g)).toHaveLength(2);
  expect(sectionHtml(tree, { ...options, linked: new Set() })).not.toContain('class="name"');
});

test('an address among words is a link, with the mark behind it outside', () => {
  expect(html('At https://a.test/b?c, or doi:10.1000/182.')).toContain(
    'At <a class="written" href="https://a.test/b?c">https://a.test/b?c</a>, or <a class="written" href="https://doi.org/10.1000/182">doi:10.1000/182</a>.</p>',
  );
});

test('characters of markup are written as references, and an old id stands within what its words became', () => {
  expect(html('Salt \\& \\<stone>')).toContain('Salt &#x26; &#x3C;stone>');
  expect(html('Words.', new Map([['of-islands-p1', ['of-isles-p1']]]))).toContain(
    '<p id="of-islands-p1"><span id="of-isles-p1" class="alias" data-told="#of-isles-p1 leads here now."></span>',
  );
});
