/** While editing, only what changed is read again. */
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { introduction, soundCollection } from '../src/checks/sound-collection.fixture.ts';
import { openLiveContent } from '../src/live/live-content.ts';
import { liveFile } from '../src/live/live-files.ts';
import { liveFindings } from '../src/live/live-findings.ts';
import { liveSite } from '../src/live/live-site.ts';
import { writeContent } from './fixtures/project.fixture.ts';

let folder: string;
let content: string;
const [first, second] = ['marlow-1999', 'osprey-2003'];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'locus-live-'));
  content = path.join(folder, 'content');
  writeContent(content, soundCollection);
  cpSync(path.join(content, 'papers', first), path.join(content, 'papers', second), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string) => path.join(content, name);
let clock = 1_000_000_000;
/** As an editor saves it; the time moves on by a second, however coarse the disk’s clock. */
function save(name: string, change: (text: string) => string): void {
  writeFileSync(at(name), change(readFileSync(at(name), 'utf8')));
  clock += 1;
  utimesSync(at(name), clock, clock);
}

test('a changed paper is read again, and no other', () => {
  const live = openLiveContent(content);
  const [one, other] = [live.paper(first), live.paper(second)];
  expect(live.paper(first)).toBe(one);
  save(introduction, (text) => text.replace('It ended a long dispute', 'It ended a longer dispute'));
  expect(live.paper(second)).toBe(other);
  expect(live.paper(first)).not.toBe(one);
  expect(live.paper(first)?.collection.papers[0]?.files[0]?.text).toContain('longer dispute');
});

test('a changed register is read again, and with it the papers that are made of it', () => {
  const live = openLiveContent(content);
  const one = live.paper(first);
  const { works } = live.content().registers;
  save('names.yaml', (text) => text.replace(/^bergen:/m, 'bergen-town:'));
  expect(live.paper(first)).not.toBe(one);
  expect(live.content().registers.works.value).toBe(works.value);
  expect(Object.keys(live.content().registers.names.value)).toContain('bergen-town');
});

test('papers come and go', () => {
  const live = openLiveContent(content);
  expect(live.summaries().map(({ id }) => id)).toEqual([first, second]);
  rmSync(at(`papers/${second}`), { recursive: true });
  expect(live.summaries().map(({ id }) => id)).toEqual([first]);
  expect(live.content().several).toBe(false);
  expect(live.paper(second)).toBeUndefined();
});

test('what cannot be read is no paper, and does not stop the others', () => {
  unlinkSync(at(`papers/${second}/paper.yaml`));
  appendFileSync(at('works.yaml'), '\t- : no YAML');
  const live = openLiveContent(content);
  expect(live.summaries().map(({ id }) => id)).toEqual([first]);
  expect(live.paper(second)?.reading.findings.map(({ rule }) => rule)).toContain('file-exists');
});

test('files are made when they are asked for; a page view sets no PDF', async () => {
  const site = liveSite(content);
  const { downloads } = await site.presentationOf(first);
  expect(downloads.map(({ bytes }) => bytes)).toEqual(downloads.map(() => undefined));
  expect(await site.presentationOf(first)).toBe(await site.presentationOf(first));
  const names = ['cite.bib', `${first}.md`, 'citation.json', 'card.png'].map((name) => `${first}/${name}`);
  for (const name of [...names, 'bibliography.ris', 'dts/index.json', 'llms.txt', `${first}/passages.md`])
    expect((await liveFile(site, name))?.bytes.length, name).toBeGreaterThan(0);
  for (const name of [`${first}/nothing.bib`, 'nobody-2000/cite.bib', 'bibliography/nothing.bib', 'dts/nothing.json', 'page'])
    expect(await liveFile(site, name), name).toBeUndefined();
});

test('what cannot be read keeps its last good words, and is told with its place; gone as soon as mended', () => {
  // The copy has the same words, which is told of both.
  rmSync(at(`papers/${second}`), { recursive: true });
  const live = liveSite(content);
  const find = () => liveFindings(live, first, content, folder);
  const words = live.paper(first)?.collection.papers[0]?.passages.size;
  expect(find()).toMatchObject({ findings: [], stale: [] });
  const whole = readFileSync(at(introduction), 'utf8');
  save(introduction, (text) => text.replace('<Cite ', '<Emend <Cite '));
  expect(find()).toMatchObject({ findings: [{ severity: 'error', rule: 'section-parses' }], stale: [`content/${introduction}`] });
  expect(find().findings[0]?.place).toMatch(/introduction\.mdx:\d+:\d+$/);
  expect(live.paper(first)?.collection.papers[0]?.passages.size).toBe(words);
  save(introduction, () => whole.replace('work="', 'work="zz-'));
  expect(find().findings.find(({ rule }) => rule === 'work-exists')?.passage).toMatch(/^n\d+$/);
  save(introduction, () => whole);
  expect(find()).toMatchObject({ findings: [], stale: [] });
  save(`papers/${first}/paper.yaml`, (text) => `${text}\n\t: no YAML`);
  expect(find().findings.map(({ rule }) => rule)).toContain('yaml-parses');
  expect(live.paper(first)?.collection.papers[0]?.passages.size).toBe(words);
});

test('what is wrong between papers, and in registers, is told with each paper that it concerns', () => {
  const live = liveSite(content);
  const rulesFor = (id?: string) => [...new Set(liveFindings(live, id, content, folder).findings.map(({ rule }) => rule))];
  expect(rulesFor(second)).toContain('file-single');
  expect(rulesFor(first)).not.toContain('file-single');
  save('works.yaml', (text) => `${text}zander-1990:\n  type: book\n  title: Cited Nowhere\n`);
  for (const id of [first, second, undefined]) expect(rulesFor(id)).toContain('work-cited');
});

test('a register in which something is wrong keeps its last good entries on the pages', () => {
  const live = liveSite(content);
  const [works, names] = [live.works().size, Object.keys(live.overview().names)];
  save('works.yaml', (text) => text.replace('type: treaty', 'type: traety'));
  save('names.yaml', (text) => `${text}\t: no YAML`);
  expect(live.works().size).toBe(works);
  expect(Object.keys(live.overview().names)).toEqual(names);
  expect(live.paper(first)?.collection.papers[0]?.mentions.length).toBeGreaterThan(0);
  expect(liveFindings(live, first, content, folder).findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['works-valid', 'yaml-parses']));
});

test('the content is read once for the pages and for the files, which have copies of the module of their own', async () => {
  const copy = (await import(/* @vite-ignore */ `../src/live/live-site.ts?${folder}`)) as { liveSite: typeof liveSite };
  expect(copy.liveSite).not.toBe(liveSite);
  expect(copy.liveSite(content)).toBe(liveSite(content));
});
