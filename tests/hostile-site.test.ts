/** Markup in any field of the content is words on the site, whatever a check would say of it. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { type DefaultTreeAdapterMap, parse, parseFragment } from 'parse5';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { attack, hostileFiles } from './fixtures/hostile-content.fixture.ts';
import { copyProject, writeContent } from './fixtures/project.fixture.ts';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

const project = copyProject('hostile');
const site = path.join(project.folder, 'site');
afterAll(project.remove);

beforeAll(async () => {
  // The checks refuse such content. The pages have to be safe without them.
  const blind =
    'const none = () => [];\nexport { none as findAcross, none as findInPapers };\nexport const judgementOf = () => ({ errors: [], warnings: [] });\n';
  writeFileSync(path.join(project.folder, 'src/checks/judge.ts'), blind);
  const content = path.join(project.folder, 'texts', 'content');
  writeContent(content, hostileFiles);
  const build = project.build({ content, out: site });
  expect(await build.code, build.printed()).toBe(0);
}, 180_000);

const filesOf = (...endings: readonly string[]) =>
  readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((name) => endings.some((ending) => name.endsWith(ending)) && !name.startsWith('pagefind'));
const read = (name: string) => readFileSync(path.join(site, name), 'utf8');

function elementsIn(node: Node): Element[] {
  const inner = 'childNodes' in node ? node.childNodes.flatMap(elementsIn) : [];
  return 'tagName' in node ? [node, ...inner] : inner;
}

const textOf = (node: Node): string => ('value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '');
const attribute = ({ attrs }: Element, name: string) => attrs.find((each) => each.name === name)?.value;

/** The elements that stand in the content as words. */
const hostile = (tree: Node) =>
  elementsIn(tree)
    .filter(
      (element) =>
        element.attrs.some(({ name, value }) => name.startsWith('on') || /^\s*javascript:/i.test(value)) ||
        attribute(element, 'src') === 'x' ||
        element.tagName === 'x-hostile' ||
        attribute(element, 'data-hostile') !== undefined ||
        (element.tagName !== 'title' && textOf(element).trim() === 'hostile') ||
        (element.tagName === 'script' && attribute(element, 'type') !== 'application/ld+json' && textOf(element).includes('alert')),
    )
    .map(({ tagName, attrs }) => `<${tagName} ${attrs.map(({ name, value }) => `${name}="${value}"`).join(' ')}>`);

test('no page has an element of it', () => {
  const pages = filesOf('.html');
  expect(pages.length).toBeGreaterThan(6);
  for (const name of pages) expect(hostile(parse(read(name))), name).toEqual([]);
});

test.each(['hard-2001/index.html', 'hard-2001/apparatus/index.html', 'bibliography/index.html', 'names/index.html', 'timeline/index.html', 'index.html'])(
  '%s shows it as words',
  (name) => {
    expect(textOf(parse(read(name))).replace(/\s+/g, ' ')).toContain(attack);
  },
);

test('linked data holds it whole', () => {
  const scripts = filesOf('.html').flatMap((name) => elementsIn(parse(read(name))).filter((element) => attribute(element, 'type') === 'application/ld+json'));
  expect(scripts.length).toBeGreaterThan(0);
  for (const script of scripts) expect(JSON.parse(textOf(script))).toMatchObject({ name: `${attack}: ${attack}` });
});

test('no fragment that a page shows as markup has an element of it', () => {
  const { works, names } = JSON.parse(read('hard-2001/references.json')) as {
    works: Record<string, { html: string }>;
    names: Record<string, { role: string }>;
  };
  expect(Object.values(names)[0]?.role).toBe(attack);
  const fragments = Object.values(works).map(({ html }) => html);
  expect(fragments).toHaveLength(2);
  for (const html of fragments) {
    expect(hostile(parseFragment(html)), html).toEqual([]);
    expect(textOf(parseFragment(html))).toContain('alert(1)');
  }
});

test('no XML file has an element of it', () => {
  const files = filesOf('.xml', '.svg');
  expect(files).toContain('hard-2001/hard-2001.tei.xml');
  for (const name of files) expect(hostile(parse(read(name))), name).toEqual([]);
  expect(textOf(parse(read('hard-2001/hard-2001.tei.xml')))).toContain(attack);
});

test('the book has no element of it', () => {
  const entries = Object.entries(unzipSync(readFileSync(path.join(site, 'hard-2001/hard-2001.epub')))).filter(([name]) => /\.(xhtml|opf|xml|svg)$/.test(name));
  expect(entries.length).toBeGreaterThan(3);
  for (const [name, bytes] of entries) expect(hostile(parse(strFromU8(bytes))), name).toEqual([]);
});

test('JSON files parse', () => {
  const files = filesOf('.json');
  expect(files.length).toBeGreaterThan(2);
  for (const name of files) expect(() => JSON.parse(read(name)), name).not.toThrow();
});
