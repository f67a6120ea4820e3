/** Shows what an editor writes: a page that is open while the content changes is loaded anew. */
import type { AstroIntegration } from 'astro';
import { contentFolder } from '../edition/content/content-folder.ts';

export function reloadOnChange(): AstroIntegration {
  return {
    name: 'locus:reload',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const folder = contentFolder();
        server.watcher.add(folder);
        server.watcher.on('all', (_event, file) => {
          if (file.startsWith(folder)) server.ws.send({ type: 'full-reload' });
        });
      },
    },
  };
}
