/** Gives the site its text face: pages import `@faces/faces.css`, and `@faces/<face>.woff2?url` to preload one. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { contentFolder } from '../edition/content-folder.ts';
import { currentBuild } from '../edition/current-build.ts';
import { charactersOf, readShownTexts } from './characters.ts';
import { cutFaces, heaviestFace } from './cut-faces.ts';
import { faces } from './faces.ts';

export function setType(): AstroIntegration {
  return {
    name: 'locus:type',
    hooks: {
      'astro:config:setup': async ({ config, updateConfig, logger }) => {
        // The build has read the content already; a part of it knows only its own papers.
        const letters = currentBuild()?.letters;
        const shown = letters === undefined ? readShownTexts(contentFolder()) : [letters];
        const cache = path.join(fileURLToPath(config.root), 'node_modules/.cache/locus/type');
        const { folder, heavy } = await cutFaces(faces, charactersOf(shown), cache);
        for (const { name, bytes } of heavy)
          logger.warn(`The face ${name} weighs ${bytes} bytes, more than ${heaviestFace}: the content uses many characters.`);
        updateConfig({ vite: { resolve: { alias: { '@faces': folder } } } });
      },
    },
  };
}
