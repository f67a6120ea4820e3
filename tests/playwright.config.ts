import { defineConfig } from '@playwright/test';

const port = Number(process.env['LOCUS_TEST_PORT'] ?? 4399);
/** Where the site of several papers is served, which `npm test` builds beside that of one. */
export const collectionPort = Number(process.env['LOCUS_COLLECTION_PORT'] ?? 4398);

const serve = (folder: string, at: number) => ({
  command: `${process.execPath} src/cli/serve.ts --dir ${folder} --port ${at}`,
  cwd: '..',
  port: at,
  reuseExistingServer: false,
});

export default defineConfig({
  testDir: 'browser',
  outputDir: '../test-results',
  workers: 2,
  timeout: 120_000,
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  // A machine that others share stalls at times; what passes only at the second try is told as flaky.
  retries: process.env['CI'] ? 1 : 0,
  reporter: [['list']],
  use: {
    // A worker would answer what a test means to answer itself; reading offline has tests of its own.
    serviceWorkers: 'block',
    baseURL: `http://localhost:${port}/`,
    launchOptions: {
      executablePath: process.env['CHROMIUM'] ?? 'chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
    },
  },
  webServer: [serve('dist', port), serve('dist-collection', collectionPort)],
});
