/** What a part is to the paper is said in every format that has a place for it. */
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { sectionHtml } from '../encoding/section-html.ts';
import { epubExporter } from './epub/epub.ts';
import { readFixture } from './epub/paper.fixture.ts';
import { jsonExporter } from './json/json.ts';
import { markdownExporter } from './markdown/markdown.ts';
import { highwireTags } from './metadata/meta-tags.ts';
import { teiExporter } from './tei/tei.ts';

const context = readFixture({
  sections: ['# Zusammenfassung\n\nIn *short*: the sea.\n', '# Häfen\n\nWords.\n', '# Wer schrieb\n\nWords.\n', '# Anhang A\n\nWords.\n'],
  record: { language: 'de', parts: { 'wer-schrieb': 'about-author', hafen: 'none' } },
});
const text = async (rendered: string | Uint8Array | Promise<string | Uint8Array>) => {
  const content = await rendered;
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
};

it('the tree has it from the heading and from the record', () => {
  expect(context.paper.sections.map(({ role }) => role)).toEqual(['abstract', undefined, 'about-author', 'appendix']);
});

it('the page says it to screen readers', () => {
  const html = context.paper.files.map(({ tree }) => sectionHtml(tree, { base: '/', language: 'de', aliases: new Map() })).join('');
  expect([...html.matchAll(/<section[^>]*? role="([^"]*)"/g)].map(([, role]) => role)).toEqual(['doc-abstract', 'doc-appendix']);
});

it('TEI, JSON and Markdown say it', async () => {
  expect([...(await text(teiExporter.render(context))).matchAll(/<div [^>]*subtype="([^"]*)"/g)].map(([, role]) => role)).toEqual([
    'abstract',
    'about-author',
    'appendix',
  ]);
  const { text: nodes } = JSON.parse(await text(jsonExporter.render(context))) as { text: { role?: string }[] };
  expect(nodes.flatMap(({ role }) => role ?? [])).toEqual(['abstract', 'about-author', 'appendix']);
  expect(await text(markdownExporter.render(context))).toContain('# Zusammenfassung {#zusammenfassung .abstract}');
});

it('EPUB says it to reading systems', async () => {
  const files = unzipSync((await epubExporter.render(context)) as Uint8Array);
  const all = Object.entries(files)
    .flatMap(([name, bytes]) => (name.includes('text/') ? strFromU8(bytes) : []))
    .join('');
  expect([...all.matchAll(/epub:type="(abstract|appendix)"[^>]*role="([^"]*)"/g)].map(([, type, role]) => `${type} ${role}`)).toEqual([
    'abstract doc-abstract',
    'appendix doc-appendix',
  ]);
});

it('an abstract is given to those who index', () => {
  expect(highwireTags(context)).toContainEqual(expect.objectContaining({ name: 'citation_abstract', content: 'In short: the sea.' }));
});
