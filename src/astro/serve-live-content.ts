/** While the content is edited: serves the files that are made of it and the findings of its papers, and loads an open page anew after a change. */
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { locateFindings } from '../checks/locate-findings.ts';
import { formatForPeople } from '../checks/report.ts';
import { contentFolder } from '../edition/content/content-folder.ts';
import { withSlashes } from '../files.ts';
import { isBuilding } from '../site-data.ts';
import { readSiteSettings } from '../site-settings.ts';

/** Where the strip on a page asks for what was found: no page has such an address. */
const findingsAddress = '@findings/';

export function serveLiveContent(): AstroIntegration {
  return {
    name: 'locus:live-content',
    hooks: {
      'astro:config:setup': ({ command, injectScript }) => {
        if (command === 'dev') injectScript('page', "import '/src/browser/editing/findings-strip.ts';");
      },
      'astro:server:setup': ({ server, logger }) => {
        const folder = contentFolder();
        server.watcher.add(folder);
        server.watcher.on('all', (_event, file) => {
          const changed = path.relative(folder, file);
          if (changed.startsWith('..') || path.isAbsolute(changed)) return;
          server.ws.send({ type: 'full-reload' });
          printFindings(paperOf(withSlashes(changed)), (line) => logger.info(line));
        });
        server.middlewares.use((request, response, next) => {
          answer(request.url ?? '/')
            .then((file) => {
              if (!file) return next();
              response.setHeader('content-type', file.mediaType);
              response.end(file.bytes);
            })
            .catch(next);
        });
      },
      // Citations name the address that is served.
      'astro:server:start': ({ address }: { address: AddressInfo }) => {
        process.env['SITE_URL'] ||= `http://localhost:${address.port}`;
      },
      'astro:build:start': () => {
        if (!isBuilding()) throw new Error('Unexpected build by Astro alone, expected “npm run build”, which judges the content and writes its files.');
      },
    },
  };
}

const paperOf = (changed: string) => /^papers\/([^/]+)/.exec(changed)?.[1];

const loadLive = () => Promise.all([import('../live/live-site.ts'), import('../live/live-files.ts'), import('../live/live-findings.ts')]);

/** Of the path that a request names below the base path; undefined where Astro has the answer. */
async function answer(url: string): Promise<{ mediaType: string; bytes: Uint8Array } | undefined> {
  const { base } = readSiteSettings(process.env);
  const address = decodeURI(new URL(url, 'http://localhost').pathname);
  // Vite takes the base path off before it asks.
  const below = address.startsWith(base) ? address.slice(base.length) : address.slice(1);
  const [{ liveSite }, { liveFile }, { liveFindings }] = await loadLive();
  const site = liveSite(contentFolder());
  if (below.startsWith(findingsAddress)) {
    const id = below.slice(findingsAddress.length);
    const found = liveFindings(site, site.papers().includes(id) ? id : undefined, contentFolder(), process.cwd());
    return { mediaType: 'application/json', bytes: Buffer.from(JSON.stringify(found)) };
  }
  // A site of one paper begins with it.
  const [only, ...others] = site.papers();
  const id = below === '' && others.length === 0 ? (only ?? '') : (below.split('/')[0] ?? '');
  if (below.endsWith('/') || below === '')
    return site.paper(id)?.collection.papers.length === 0 ? unreadable(liveFindings(site, id, contentFolder(), process.cwd()).findings) : undefined;
  return liveFile(site, below);
}

/** In the place of a page whose paper could never be read. */
function unreadable(findings: readonly { place: string; message: string; hint: string | undefined }[]): { mediaType: string; bytes: Uint8Array } {
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const items = findings.map(({ place, message, hint }) => `<li><code>${escaped(place)}</code><br>${escaped(message)}.${hint ? ` ${escaped(hint)}` : ''}</li>`);
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>This paper cannot be read yet</title><script type="module" src="/@vite/client"></script><h1>This paper cannot be read yet</h1><ol>${items.join('')}</ol></html>`;
  return { mediaType: 'text/html; charset=utf-8', bytes: Buffer.from(page) };
}

let printing: NodeJS.Timeout | undefined;

/** In the terminal, once for changes that come together: of a paper or, for a register, of all. */
function printFindings(id: string | undefined, print: (line: string) => void): void {
  clearTimeout(printing);
  printing = setTimeout(async () => {
    const [{ liveSite }] = await loadLive();
    const site = liveSite(contentFolder());
    const { judgement, sources } = site.judge(id !== undefined && site.papers().includes(id) ? id : undefined);
    const located = locateFindings(judgement, sources, process.cwd(), contentFolder());
    print(`\n${formatForPeople(located.judgement, located.sources)}`);
  }, 50);
}
