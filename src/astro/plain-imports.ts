/** Leaves `import(…)` to the browser: the bundler's way of fetching beforehand what an import needs weighs more than it spares here. */
import type { AstroUserConfig } from 'astro';

export type VitePlugin = Extract<NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number], { name: string }>;

export const plainImports = (): VitePlugin => ({
  name: 'locus:plain-imports',
  enforce: 'pre',
  apply: 'build',
  load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined),
  // Where this mark stands, a list of the files would.
  renderChunk: (code) => code.replace(/,\s*__VITE_PRELOAD__/g, ''),
});
