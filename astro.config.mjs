import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { engineOutside } from './src/astro/engine-outside.ts';
import { plainImports } from './src/astro/plain-imports.ts';
import { serveLiveContent } from './src/astro/serve-live-content.ts';
import { setType } from './src/astro/set-type.ts';
import { siteColours } from './src/astro/site-colours.ts';
import { readOfflineSetting, readSiteSettings } from './src/site-settings.ts';

// Pages ask for these by `import.meta.env`, where a variable of the same name on the machine would stand in for the site's own.
for (const name of ['BASE_URL', 'SITE', 'DEV', 'PROD', 'SSR', 'MODE', 'ASSETS_PREFIX']) delete process.env[name];

const { origin, base } = readSiteSettings(process.env);

export default defineConfig({
  site: origin,
  base,
  trailingSlash: 'always',
  output: 'static',
  // The default joins words that stand on two lines.
  compressHTML: true,
  build: { format: 'directory', inlineStylesheets: 'never' },
  markdown: { syntaxHighlight: false },
  integrations: [
    setType(),
    siteColours(),
    // For the site's own pages; a paper's sections are read by the edition.
    mdx({ optimize: true }),
    serveLiveContent(),
  ],
  devToolbar: { enabled: false },
  vite: {
    define: { 'import.meta.env.OFFLINE': readOfflineSetting(process.env) },
    plugins: [plainImports(), engineOutside()],
    build: {
      modulePreload: false,
      assetsInlineLimit: 0,
      // Each MDX module begins with a directive that the bundler drops, and would warn of.
      rolldownOptions: {
        checks: { moduleLevelDirective: false },
        output: {
          codeSplitting: {
            groups: [
              // Small parts that several pages share: one request instead of one each.
              {
                name: 'common',
                test: /src.browser.(text.arrival|every-page|keep-page-later|memory|shortcuts|theme|mark-words|text.citing|plain-click)|mark-parameter|preload-helper/,
              },
              // What narrows a list: the bibliography, the papers, the timeline.
              { name: 'filter', test: /src.browser.lists.(choice|filter-list|sort-groups)/ },
              // What is fetched when a search is approached.
              { name: 'finder', test: /src.search./ },
            ],
          },
        },
      },
    },
  },
});
