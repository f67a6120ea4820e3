/** Gives the site its text face: pages import `@faces/faces.css`, and `@faces/<face>.woff2?url` to preload one. */
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { contentFolder } from '../edition/content/content-folder.ts';
import { currentBuild } from '../edition/current-build.ts';

const name = 'locus:type';

export function setType(): AstroIntegration {
  return {
    name,
    hooks: {
      'astro:config:setup': ({ updateConfig, logger }) => {
        let cutting: Promise<string> | undefined;
        const cut = async () => {
          const { folder, remarks } = await (currentBuild()?.faces ?? cutWhileEditing());
          for (const remark of remarks) logger.warn(remark);
          return folder;
        };
        const resolveId = async (id: string) => {
          if (!id.startsWith('@faces/')) return;
          cutting ??= cut();
          return path.join(await cutting, id.slice('@faces/'.length));
        };
        updateConfig({ vite: { plugins: [{ name, enforce: 'pre', resolveId }] } });
      },
    },
  };
}

async function cutWhileEditing() {
  // A build has others do it.
  const [{ cutForSite }, { readShownTexts }] = await Promise.all([import('../type/cut-faces.ts'), import('../type/characters.ts')]);
  return cutForSite(readShownTexts(contentFolder()));
}
