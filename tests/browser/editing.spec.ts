/** While a paper is edited: each mistake is seen in its page and in the terminal, no page fails, and no words are lost on the way. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { events, harbours, introduction, names, paper, soundCollection, works } from '../../src/checks/sound-collection.fixture.ts';

interface Mistake {
  name: string;
  file: string;
  /** Of the file's text, empty where there is no such file; undefined takes the file away. */
  change: (text: string) => string | Uint8Array | undefined;
  rule: string;
  /** The passage that is marked on the page. */
  passage?: string;
}

const replace = (find: string, words: string) => (text: string) => {
  if (!text.includes(find)) throw new Error(`“${find}” is not in the file.`);
  return text.replace(find, words);
};
const append = (words: string) => (text: string) => text + words;

const mistakes: readonly Mistake[] = [
  { name: 'an element that is not closed', file: harbours, change: replace('</Emend>', ''), rule: 'section-parses' },
  { name: 'a brace that is not closed', file: introduction, change: replace('signed', 'sig{ned'), rule: 'section-parses' },
  { name: 'a comment of HTML', file: introduction, change: replace('It ended', '<!-- when? --> It ended'), rule: 'section-parses' },
  { name: 'a file in another encoding', file: introduction, change: (text) => Buffer.from(`${text}Bj\u00f6rn.\n`, 'latin1'), rule: 'file-utf8' },
  { name: 'a file without words', file: introduction, change: () => '\n', rule: 'file-filled' },
  { name: 'an element that there is not', file: introduction, change: replace('a long dispute', 'a <Emph>long</Emph> dispute'), rule: 'element-known' },
  { name: 'an attribute that is mistyped', file: harbours, change: replace('why="A letter', 'wy="A letter'), rule: 'attribute-known', passage: 's1-1-p1' },
  { name: 'a work that there is not', file: harbours, change: replace('work="lund-1998">', 'work="lund-1989">'), rule: 'work-exists', passage: 'n2' },
  {
    name: 'a locator that is not printed',
    file: introduction,
    change: replace('locator="para. 3"', 'locator="para. 4"'),
    rule: 'locator-printed',
    passage: 'n1',
  },
  { name: 'a call without a note', file: introduction, change: replace('between the ports.', 'between the ports.[^9]'), rule: 'noteref-defined' },
  { name: 'a note without a call', file: introduction, change: append('\n[^8]: A note.\n'), rule: 'note-called', passage: 'n8' },
  { name: 'a page that comes twice', file: harbours, change: replace('<Page n="2" />', '<Page n="1" />'), rule: 'pages-continuous' },
  { name: 'a heading that skips a level', file: harbours, change: replace('## 2. Stavanger', '#### 2. Stavanger'), rule: 'heading-depth-continuous' },
  { name: 'straight quotation marks', file: harbours, change: replace('‘better days’', "'better days'"), rule: 'quotes-curled', passage: 's1-2-p1' },
  {
    name: 'a word that the copy text has not',
    file: introduction,
    change: replace('long dispute', 'brief dispute'),
    rule: 'words-faithful',
    passage: 'introduction-p1',
  },
  { name: 'a formula that does not parse', file: introduction, change: append('\nSo that <Math tex="\\frac{1" />.\n'), rule: 'formula-parses' },
  { name: 'a figure without its picture', file: introduction, change: append('\n<Figure src="quay.png" alt="A quay." />\n'), rule: 'picture-exists' },
  { name: 'a link that leads nowhere', file: introduction, change: append('\n[There](#s9).\n'), rule: 'link-resolves' },
  { name: 'a field of the record that is mistyped', file: paper, change: replace('language: en-GB', 'langage: en-GB'), rule: 'paper-valid' },
  { name: 'a record that is no YAML', file: paper, change: append('\t- : no YAML\n'), rule: 'yaml-parses' },
  { name: 'a record that is gone', file: paper, change: () => undefined, rule: 'file-exists' },
  { name: 'a kind of work that there is not', file: works, change: replace('type: treaty', 'type: traety'), rule: 'works-valid' },
  { name: 'a bibliography that is no YAML', file: works, change: append('\t- : no YAML\n'), rule: 'yaml-parses' },
  { name: 'a work that nothing cites', file: works, change: append('\nzander-1990:\n  type: book\n  title: Quays of the World\n'), rule: 'work-cited' },
  { name: 'a kind of name that there is not', file: names, change: replace('kind: person', 'kind: persona'), rule: 'names-valid' },
  { name: 'an event of a passage that there is not', file: events, change: replace('passage: s1-1-p1', 'passage: s1-1-p9'), rule: 'event-passage-exists' },
  { name: 'a file that nothing reads', file: 'papers/marlow-1999/notes.txt', change: () => 'To be done.\n', rule: 'file-known' },
];

/** Words of each part of the text, and of the works and names: none of the mistakes is about them. */
const wordsOfText = ['The Bergen Convention was', 'between the ports.', 'Bergen built new quays', 'was full.', 'Stavanger waited for', 'Harbour Review'];
const wordsOfPages = [
  ['bibliography/', 'Quays and Trade'],
  ['names/', 'Stavanger'],
] as const;

let folder: string;
let server: ChildProcess;
let address: string;
let printed = '';
const at = (file: string) => path.join(folder, file);

function save(file: string, content: string | Uint8Array | undefined): void {
  if (content === undefined) rmSync(at(file));
  else {
    mkdirSync(path.dirname(at(file)), { recursive: true });
    writeFileSync(at(file), content);
  }
}

/** Waits until the server has printed these words behind what it had printed. */
async function printedSince(before: number, words: string): Promise<void> {
  await expect.poll(() => printed.slice(before), { timeout: 120_000 }).toContain(words);
}

const strip = (page: Page) => page.locator('.findings-strip');

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'locus-editing-'));
  // As “edition init” leaves it: a collection without a paper.
  save('collection.yaml', 'title: Papers of the Harbour Seminar\n');
  const { NODE_ENV: _, ...inherited } = process.env;
  server = spawn(process.execPath, ['src/cli/dev.ts', '--port', String(Number(process.env['LOCUS_TEST_PORT'] ?? 4399) + 2)], {
    env: { ...inherited, CONTENT_DIR: folder, NO_COLOR: '1', FORCE_COLOR: '0', ASTRO_TELEMETRY_DISABLED: '1', SITE_URL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [server.stdout, server.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => (printed += text));
  await printedSince(0, 'watching for file changes');
  address = /http:\/\/localhost:\d+\//.exec(printed)?.[0] ?? '';
  expect(address).not.toBe('');
});

test.afterAll(async () => {
  const ended = new Promise((resolve) => server.once('close', resolve));
  server.kill();
  await ended;
  rmSync(folder, { recursive: true, force: true });
});

test('a collection that has no paper yet says so, and shows its first as soon as it is there', async ({ page }) => {
  await page.goto(address);
  await expect(page.getByText('No paper has been published here yet.')).toBeVisible();
  for (const [file, text] of Object.entries(soundCollection)) save(file, text);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Tides and Treaties');
  await expect(page.locator('header.site .brand')).toHaveText('Papers of the Harbour Seminar');
});

test(`${mistakes.length} mistakes, saved one by one, are each seen in the page and in the terminal, and gone as soon as mended`, async ({ page }) => {
  test.setTimeout(900_000);
  const failed: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 500) failed.push(`${response.status()} ${response.url()}`);
  });
  await page.goto(`${address}marlow-1999/`);
  await expect(strip(page)).toHaveCount(0);
  for (const { name, file, change, rule, passage } of mistakes) {
    await test.step(name, async () => {
      const sound = soundCollection[file];
      let before = printed.length;
      save(file, change(sound ?? ''));
      await expect(strip(page)).toContainText(`, ${rule}: `);
      await expect(strip(page).locator('summary')).toContainText(/\d+ (error|warning)/);
      await printedSince(before, `  ${rule}\n`);
      await expect(page.locator('article.text')).toContainText(wordsOfText[0] ?? '');
      const shown = (await page.locator('article.text').textContent())?.replace(/\s+/g, ' ') ?? '';
      for (const words of wordsOfText) expect(shown, name).toContain(words);
      for (const [other, words] of wordsOfPages) {
        const answer = await page.request.get(address + other);
        expect(answer.status(), `${name}: ${other}`).toBe(200);
        expect(await answer.text(), `${name}: ${other}`).toContain(words);
      }
      if (passage) await expect(page.locator(`#${passage}`)).toHaveAttribute('data-finding', /error|warning/);
      before = printed.length;
      save(file, sound);
      await expect(strip(page)).toHaveCount(0);
      await printedSince(before, 'No mistakes found.');
    });
  }
  expect(failed).toEqual([]);
});

test('a finding names a file that is there, opens it where the mistake is, and says what to do', async ({ page }) => {
  await page.goto(`${address}marlow-1999/`);
  save(harbours, soundCollection[harbours]?.replace('work="lund-1998">', 'work="lund-1989">'));
  await strip(page).locator('summary').click();
  const item = strip(page).locator('li').first();
  await expect(item).toContainText('Did you mean “lund-1998”?');
  const place = (await item.getByRole('button').textContent()) ?? '';
  expect(readFileSync(place.replace(/(:\d+)+$/, ''), 'utf8')).toContain('lund-1989');
  const asked = page.waitForRequest(/__open-in-editor/);
  await page.route(/__open-in-editor/, (route) => route.fulfill({ status: 200 }));
  await item.getByRole('button').click();
  expect(new URL((await asked).url()).searchParams.get('file')).toBe(`${at(harbours)}:8:23`);
  save(harbours, soundCollection[harbours]);
  await expect(strip(page)).toHaveCount(0);
});

test('what is wrong between papers is seen at the paper that it is in', async ({ page }) => {
  await page.goto(`${address}marlow-1999/`);
  for (const [file, text] of Object.entries(soundCollection)) if (file.startsWith('papers/')) save(file.replace('marlow-1999', 'osprey-2003'), text);
  save(events, soundCollection[events]?.replaceAll('  date:', '  paper: marlow-1999\n  date:'));
  await page.goto(`${address}osprey-2003/`);
  await expect(strip(page)).toContainText(', file-single: ');
  await page.goto(`${address}marlow-1999/`);
  await expect(page.locator('article.text')).toContainText('Bergen built new quays');
  await expect(strip(page)).toHaveCount(0);
});
