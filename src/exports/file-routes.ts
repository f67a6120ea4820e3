/** The addresses of files that are made of the content. */
import type { AstroIntegration } from 'astro';
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
      'astro:config:setup': ({ injectRoute }) => {
        for (const ending of fileEndings) injectRoute({ pattern: `/[paper]/[file].${ending}`, entrypoint: './src/pages/[paper]/_file.ts' });
        for (const ending of pictureEndings)
          injectRoute({ pattern: `/[paper]/${picturePath(`[file].${ending}`)}`, entrypoint: './src/pages/[paper]/_picture.ts' });
        for (const ending of workEndings) {
          injectRoute({ pattern: `/bibliography.${ending}`, entrypoint: './src/pages/bibliography/_works.ts' });
          injectRoute({ pattern: `/bibliography/[work].${ending}`, entrypoint: './src/pages/bibliography/_work.ts' });
        }
      },
    },
  };
}

/** `xml` of `/[paper]/[file].xml` */
export const endingOf = (address: string) => address.slice(address.lastIndexOf('.') + 1);
