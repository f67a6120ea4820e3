/** Gives the site its text face: pages import `@faces/faces.css`, and `@faces/<face>.woff2?url` to preload one. */
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { withSlashes } from '../files.ts';
import { faces } from '../site-data.ts';

const name = 'locus:type';

export function setType(): AstroIntegration {
  return {
    name,
    hooks: {
      'astro:config:setup': ({ updateConfig, logger }) => {
        let cutting: Promise<string> | undefined;
        const cut = async () => {
          const { folder, remarks } = await faces();
          for (const remark of remarks) logger.warn(remark);
          return folder;
        };
        const resolveId = async (id: string) => {
          if (!id.startsWith('@faces/')) return;
          cutting ??= cut();
          // As the bundler names files, on Windows too.
          return withSlashes(path.join(await cutting, id.slice('@faces/'.length)));
        };
        updateConfig({ vite: { plugins: [{ name, enforce: 'pre', resolveId }] } });
      },
    },
  };
}
