/** Leaves the engine out of what the bundler makes of the pages: they import the very modules that the build has loaded, with all that these remember. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { withSlashes } from '../files.ts';
import type { VitePlugin } from './plain-imports.ts';

const source = path.join(import.meta.dirname, '..');

/** What Astro and the browser are for; all else runs as it stands. */
const isBundled = (name: string) => name.startsWith('..') || /^(pages|layouts|components|styles|browser)\//.test(name);

export const engineOutside = (): VitePlugin => ({
  name: 'locus:engine-outside',
  enforce: 'pre',
  apply: 'build',
  applyToEnvironment: ({ name }) => name !== 'client',
  resolveId(id, importer) {
    if (!importer || !/^\.{1,2}\/.*\.ts$/.test(id)) return;
    const file = path.resolve(path.dirname(importer), id);
    return isBundled(withSlashes(path.relative(source, file))) ? undefined : { id: pathToFileURL(file).href, external: true };
  },
});
