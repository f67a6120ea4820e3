/** Gives pages the collection's colours: the sheet `@site/colours.css`. */
import type { AstroIntegration } from 'astro';
import { coloursOf } from '../model/colours.ts';
import { overview } from '../site-data.ts';

const sheet = '@site/colours.css';
/** Of a module that is no file, as Rollup's convention has it. */
const resolved = `\0${sheet}`;

export function siteColours(): AstroIntegration {
  return {
    name: 'locus:colours',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const plugin = {
          name: 'locus:colours',
          resolveId: (id: string) => (id === sheet ? resolved : undefined),
          load: async (id: string) => (id === resolved ? writeSheet() : undefined),
        };
        updateConfig({ vite: { plugins: [plugin] } });
      },
    },
  };
}

async function writeSheet(): Promise<string> {
  const { light, dark } = coloursOf((await overview()).record);
  const colour = `light-dark(${light}, ${dark})`;
  return `@layer tokens { :root { --accent: ${colour}; --link: ${colour}; } }\n`;
}
