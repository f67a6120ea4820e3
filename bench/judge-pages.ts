/** Prints Lighthouse's scores of every page of a built site, as JSON: `node judge-pages.ts <folder> <port>`. The site must have been built for that port of localhost. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { launch } from 'chrome-launcher';
import lighthouse, { desktopConfig } from 'lighthouse';

export interface Judgement {
  page: string;
  screen: 'mobile' | 'desktop';
  /** Of 100, by category; null where Lighthouse could not tell. */
  scores: Readonly<Record<string, number | null>>;
  /** What a category lost points for, and what the page put in the browser's way. */
  remarks: readonly string[];
}

const categories = ['performance', 'accessibility', 'best-practices', 'seo'];
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

const [folder = 'dist', port = '4321'] = process.argv.slice(2);

// As a host would: compressed, and kept by the browser.
const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const asked = path.join(folder, pathname);
  const file = existsSync(asked) && statSync(asked).isDirectory() ? path.join(asked, 'index.html') : asked;
  const found = existsSync(file) ? file : path.join(folder, '404.html');
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
await new Promise<void>((ready) => server.listen(Number(port), 'localhost', ready));

const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => path.basename(name) === 'index.html')
  .map((name) =>
    name
      .split(path.sep)
      .join('/')
      .replace(/index\.html$/, ''),
  )
  .sort();
const chrome = await launch({
  ...(process.env['CHROMIUM'] && { chromePath: process.env['CHROMIUM'] }),
  chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
try {
  const judgements: Judgement[] = [];
  for (const page of pages) {
    for (const screen of ['mobile', 'desktop'] as const) judgements.push(await judge(page, screen));
  }
  console.log(JSON.stringify(judgements));
} finally {
  chrome.kill();
  server.close();
}

async function judge(page: string, screen: Judgement['screen']): Promise<Judgement> {
  const flags = { port: chrome.port, onlyCategories: categories, output: 'json' as const, logLevel: 'silent' as const };
  const result = await lighthouse(`http://localhost:${port}/${page}`, flags, screen === 'desktop' ? desktopConfig : undefined);
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
