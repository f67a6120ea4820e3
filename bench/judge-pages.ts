/** Lighthouse's scores of every page of a built site. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { findTool, tools } from '../src/cli/tools.ts';
import { listFiles } from '../src/files.ts';
import { installPackages } from './install-packages.ts';

export interface Judgement {
  page: string;
  screen: 'mobile' | 'desktop';
  /** Of 100, by category; null where Lighthouse could not tell. */
  scores: Readonly<Record<string, number | null>>;
  /** What a category lost points for, and what the page put in the browser's way. */
  remarks: readonly string[];
}

const packages = { lighthouse: '13.5.0', 'chrome-launcher': '1.2.1' };

/** The packages as far as they are used here. */
interface Lighthouse {
  default: (address: string, flags: object, config?: object) => Promise<{ lhr: Report } | undefined>;
  desktopConfig: object;
}
interface Report {
  categories: Readonly<Record<string, { score: number | null; auditRefs: readonly { id: string; weight: number }[] }>>;
  audits: Readonly<Record<string, { score: number | null; displayValue?: string }>>;
}
interface Launcher {
  launch: (options: { chromePath: string | undefined; chromeFlags: readonly string[] }) => Promise<{ port: number; kill: () => void }>;
}

const categories = ['performance', 'accessibility', 'best-practices', 'seo'];

/** The site must have been built for that port of localhost. */
export async function judgePages(site: string, port: number): Promise<Judgement[]> {
  const { resolve } = createRequire(path.join(installPackages(packages), 'package.json'));
  const load = async <T>(name: keyof typeof packages) => (await import(pathToFileURL(resolve(name)).href)) as T;
  const lighthouse = await load<Lighthouse>('lighthouse');
  const { launch } = await load<Launcher>('chrome-launcher');
  const server = await serve(site, port);
  const chrome = await launch({
    chromePath: findTool(tools.chromium),
    chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const judgements: Judgement[] = [];
    for (const page of listPages(site)) {
      for (const screen of ['mobile', 'desktop'] as const) judgements.push(await judge(lighthouse, { site: port, chrome: chrome.port }, page, screen));
    }
    return judgements;
  } finally {
    chrome.kill();
    server.close();
  }
}

async function judge(lighthouse: Lighthouse, ports: { site: number; chrome: number }, page: string, screen: Judgement['screen']): Promise<Judgement> {
  const flags = { port: ports.chrome, onlyCategories: categories, output: 'json', logLevel: 'silent' };
  const result = await lighthouse.default(`http://localhost:${ports.site}/${page}`, flags, screen === 'desktop' ? lighthouse.desktopConfig : undefined);
  if (!result) throw new Error(`Lighthouse says nothing of /${page}.`);
  const { categories: judged, audits } = result.lhr;
  const lost = Object.values(judged).flatMap(({ auditRefs }) =>
    auditRefs.flatMap(({ id, weight }) => {
      const audit = audits[id];
      return audit && weight > 0 && audit.score !== null && audit.score < 0.9 ? [`${id} ${audit.displayValue ?? ''}`.trim()] : [];
    }),
  );
  return {
    page: `/${page}`,
    screen,
    scores: Object.fromEntries(categories.map((id) => [id, judged[id]?.score == null ? null : Math.round(judged[id].score * 100)])),
    remarks: [...new Set(lost)],
  };
}

/** Their addresses, without the first slash. */
const listPages = (site: string) =>
  listFiles(site)
    .filter((name) => path.basename(name) === 'index.html')
    .map((name) => name.replace(/index\.html$/, ''));

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.txt': 'text/plain',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
};
const packed = ['.woff2', '.png'];

/** As a host would: compressed, and kept by the browser. */
async function serve(site: string, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const asked = path.join(site, pathname);
    const file = existsSync(asked) && statSync(asked).isDirectory() ? path.join(asked, 'index.html') : asked;
    const found = existsSync(file) ? file : path.join(site, '404.html');
    const ending = path.extname(found);
    const isPacked = packed.includes(ending);
    const body = readFileSync(found);
    response.writeHead(found === file ? 200 : 404, {
      'content-type': types[ending] ?? 'application/octet-stream',
      'cache-control': pathname.includes('/_astro/') ? 'public, max-age=31536000, immutable' : 'public, max-age=600',
      ...(!isPacked && { 'content-encoding': 'br' }),
    });
    response.end(isPacked ? body : brotliCompressSync(body));
  });
  await new Promise<void>((ready) => server.listen(port, 'localhost', ready));
  return server;
}
