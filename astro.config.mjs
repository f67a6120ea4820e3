import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { refuseFindings } from './src/checks/refuse-findings.ts';
import { currentAliases, currentNames, currentPictureSize } from './src/edition/current-content.ts';
import { encodingProcessor } from './src/encoding/markdown-processor.ts';
import { fileRoutes } from './src/exports/file-routes.ts';
import { indexSite } from './src/search/index-site.ts';
import { readSiteSettings } from './src/site-settings.ts';
import { setType } from './src/type/set-type.ts';

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
  markdown: {
    syntaxHighlight: false,
    processor: encodingProcessor({ names: currentNames, pictures: currentPictureSize, aliases: currentAliases, base }),
  },
  integrations: [
    // First: what follows may rely on content without mistakes.
    refuseFindings(),
    setType(),
    mdx({ optimize: true }),
    fileRoutes(),
    // Last: adds to what the build has written.
    indexSite(),
  ],
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
      ],
      // Pagefind runs WebAssembly.
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
  devToolbar: { enabled: false },
  vite: {
    build: {
      assetsInlineLimit: 0,
      // Each MDX module begins with a directive that the bundler drops, and would warn of.
      rolldownOptions: {
        checks: { moduleLevelDirective: false },
        output: {
          codeSplitting: {
            groups: [
              // Small parts that several pages share: one request instead of one each.
              { name: 'common', test: /src.browser.(memory|shortcuts|theme|mark-words)|mark-parameter|preload-helper/ },
              // What is fetched when a search is approached.
              { name: 'finder', test: /src.search./ },
            ],
          },
        },
      },
    },
  },
});
