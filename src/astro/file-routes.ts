/** The addresses of files that are made of the content, while it is edited. A build writes them itself: a page's whole machinery for each would cost more than to make it. */
import type { AstroIntegration } from 'astro';
import { currentBuild } from '../edition/current-build.ts';
import { picturePath } from '../model/addresses.ts';
import { pictureEndings } from '../model/picture.ts';

/** Of all files that stand beside papers. */
export const fileEndings = ['bib', 'cff', 'epub', 'json', 'md', 'pdf', 'ris', 'txt', 'xml'] as const;
const workEndings = ['bib', 'ris', 'json'] as const;

/**
 * A route a kind of file: where pages end in a slash, Astro serves an address without one only if the route ends as the file does.
 * An underscore keeps the modules themselves from being pages.
 */
export function fileRoutes(): AstroIntegration {
  return {
    name: 'locus:files',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command === 'build') return;
        for (const ending of fileEndings) injectRoute({ pattern: `/[paper]/[file].${ending}`, entrypoint: './src/pages/[paper]/_file.ts' });
        injectRoute({ pattern: '/[paper]/card.png', entrypoint: './src/pages/[paper]/_card.ts' });
        injectRoute({ pattern: '/dts/[...file]', entrypoint: './src/pages/dts/_file.ts' });
        for (const ending of pictureEndings)
          injectRoute({ pattern: `/[paper]/${picturePath(`[file].${ending}`)}`, entrypoint: './src/pages/[paper]/_picture.ts' });
        for (const ending of workEndings) {
          injectRoute({ pattern: `/bibliography.${ending}`, entrypoint: './src/pages/bibliography/_works.ts' });
          injectRoute({ pattern: `/bibliography/[work].${ending}`, entrypoint: './src/pages/bibliography/_work.ts' });
        }
      },
      'astro:build:start': () => {
        if (!currentBuild()) throw new Error('Unexpected build by Astro alone, expected “npm run build”, which judges the content and writes its files.');
      },
    },
  };
}

/** `xml` of `/[paper]/[file].xml` */
export const endingOf = (address: string) => address.slice(address.lastIndexOf('.') + 1);
