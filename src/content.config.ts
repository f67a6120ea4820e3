/** The sections, for Astro to compile and render. What they say is read by the edition, which shares their plugins. */

import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { contentFolder } from './edition/content-folder.ts';

const sections = defineCollection({
  loader: glob({
    base: `${contentFolder()}/papers`,
    pattern: '*/*.mdx',
    // The file's own path: Astro's default would lower-case it.
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
    retainBody: false,
  }),
});

export const collections = { sections };
