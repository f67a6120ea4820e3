/** How fast the finder of a built site answers in a browser, and what it fetches for that. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, Page, Request } from '@playwright/test';
import { findTool, tools } from '../src/cli/tools.ts';
import { CannotRun } from '../src/model/cannot-run.ts';
import { listOfPaper } from '../src/search/passage-list.ts';

export interface SearchFigures {
  /** Milliseconds from the input to the results, each with a browser that has fetched nothing before. */
  cold: readonly number[];
  /** The same, where the first results are those of the open paper alone, to those of all papers. */
  whole: readonly number[];
  /** The same questions, one after another in one page. */
  warm: readonly number[];
  /** Of each cold question. */
  fetched: readonly { bytes: number; files: number }[];
}

/** Serves the site meanwhile. `paper` is the page that the finder is opened on. */
export async function measureSearch(site: string, paper: string, queries: readonly string[]): Promise<SearchFigures> {
  const server = await serve(site);
  try {
    const browser = await openBrowser();
    try {
      const address = `${server.address}${paper}/`;
      const cold: number[] = [];
      const whole: number[] = [];
      const fetched: { bytes: number; files: number }[] = [];
      for (const query of queries) {
        const first = await askFirst(browser, address, query);
        cold.push(first.milliseconds);
        whole.push(first.whole);
        fetched.push(first);
      }
      return { cold, whole, warm: await askOnAndOn(browser, address, queries), fetched };
    } finally {
      await browser.close();
    }
  } finally {
    server.stop();
  }
}

/** Undefined where there is no browser to measure with. */
export async function findBrowser(): Promise<string | undefined> {
  try {
    const browser = await openBrowser();
    const version = `Chromium ${browser.version()}`;
    await browser.close();
    return version;
  } catch {
    return undefined;
  }
}

async function openBrowser(): Promise<Browser> {
  const { chromium } = await import('@playwright/test');
  const executablePath = findTool(tools.headless);
  return chromium.launch({ ...(executablePath ? { executablePath } : { channel: 'chromium' }), args: ['--no-sandbox', '--disable-gpu'] });
}

/** The index, and the lists that it leads to. */
const isOfSearch = (address: string) => /\/pagefind\/|\/search\/works-\d+\.json$/.test(address) || address.endsWith(listOfPaper(''));

async function askFirst(browser: Browser, address: string, query: string): Promise<{ milliseconds: number; whole: number; bytes: number; files: number }> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const sizes: Promise<number>[] = [];
    page.on('requestfinished', (request) => {
      if (isOfSearch(new URL(request.url()).pathname)) sizes.push(sentSize(request));
    });
    await openFinder(page, address);
    const { first, whole } = await ask(page, query);
    const bodies = await Promise.all(sizes);
    return { milliseconds: first, whole, bytes: bodies.reduce((sum, each) => sum + each, 0), files: bodies.length };
  } finally {
    await context.close();
  }
}

/** As a host sends it, which compresses programs; the index is compressed by itself. */
async function sentSize(request: Request): Promise<number> {
  const body = (await (await request.response())?.body()) ?? Buffer.alloc(0);
  return /\.js(on)?$/.test(new URL(request.url()).pathname) ? brotliCompressSync(body).byteLength : body.byteLength;
}

async function askOnAndOn(browser: Browser, address: string, queries: readonly string[]): Promise<number[]> {
  const page = await browser.newPage();
  await openFinder(page, address);
  // What the first question loads is measured with the cold ones.
  await ask(page, 'zz');
  const times: number[] = [];
  for (const query of queries) times.push((await ask(page, query)).whole);
  return times;
}

async function openFinder(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.keyboard.press('Control+k');
  await page.locator('dialog[open] input[type=search]').waitFor();
}

/** Milliseconds to the first results, and to those that are not to be replaced by more. */
interface Times {
  first: number;
  whole: number;
}

/** The question is put in at once, as by one key; the clock is the page’s own. */
async function ask(page: Page, query: string): Promise<Times> {
  await page.evaluate((asked) => {
    const dialog = document.querySelector('dialog[open]') as HTMLDialogElement;
    const field = dialog.querySelector('input[type=search]') as HTMLInputElement;
    let start: number | undefined;
    let first: number | undefined;
    field.addEventListener('input', ({ timeStamp }) => (start = timeStamp), { once: true, capture: true });
    (window as { answered?: Promise<Times> }).answered = new Promise((resolve, reject) => {
      setTimeout(() => reject(new Error(`There was no answer to “${asked}” in a minute.`)), 60_000);
      // Its sentence repeats the question, and stands when the results do.
      const observer = new MutationObserver(() => {
        if (start === undefined || !dialog.querySelector('[role=status]')?.textContent?.includes(`“${asked}”`)) return;
        first ??= performance.now() - start;
        if (dialog.querySelector('[aria-busy=true]')) return;
        observer.disconnect();
        resolve({ first, whole: performance.now() - start });
      });
      observer.observe(dialog, { subtree: true, childList: true, characterData: true, attributes: true });
    });
    field.select();
  }, query);
  await page.keyboard.insertText(query);
  return page.evaluate(() => (window as { answered?: Promise<Times> }).answered as Promise<Times>);
}

/** As a static host would, on a free port of this machine. */
async function serve(site: string): Promise<{ address: string; stop: () => void }> {
  const { BASE_PATH: _, ...environment } = process.env;
  const server = spawn(process.execPath, [path.join(import.meta.dirname, '..', 'src/cli/serve.ts'), '--dir', site, '--port', '4640'], {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    server.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const [found] = /http:\/\/localhost:\d+\//.exec(said) ?? [];
      if (found) resolve(found);
    });
    server.on('close', (status) => reject(new CannotRun(`Unexpected end of serve.ts with ${status ?? 'a signal'}, expected a site`)));
  });
  return { address, stop: () => void server.kill() };
}
