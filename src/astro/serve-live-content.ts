/** While the content is edited: serves the files that are made of it, and loads an open page anew after a change. */
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { contentFolder } from '../edition/content/content-folder.ts';
import { isBuilding } from '../site-data.ts';
import { readSiteSettings } from '../site-settings.ts';

export function serveLiveContent(): AstroIntegration {
  return {
    name: 'locus:live-content',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const folder = contentFolder();
        server.watcher.add(folder);
        server.watcher.on('all', (_event, file) => {
          if (!path.relative(folder, file).startsWith('..')) server.ws.send({ type: 'full-reload' });
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
      'astro:build:start': () => {
        if (!isBuilding()) throw new Error('Unexpected build by Astro alone, expected “npm run build”, which judges the content and writes its files.');
      },
    },
  };
}

/** Pages end in a slash, and files do not. */
async function answer(url: string) {
  const { base } = readSiteSettings(process.env);
  const address = decodeURI(new URL(url, 'http://localhost').pathname);
  if (address.endsWith('/')) return undefined;
  // Vite takes the base path off before it asks.
  const below = address.startsWith(base) ? address.slice(base.length) : address.slice(1);
  const [{ liveSite }, { liveFile }] = await Promise.all([import('../live/live-site.ts'), import('../live/live-files.ts')]);
  return liveFile(liveSite(contentFolder()), below);
}
