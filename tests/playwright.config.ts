import { existsSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from '@playwright/test';

const port = Number(process.env['LOCUS_TEST_PORT'] ?? 4399);

/** Tests of a site of several papers. */
const ofSeveral = /(collection|fixtures)\.spec/;

/** The content's own site, and the collection with papers of other shapes, where that is built. */
const sites = [
  { name: 'paper', folder: 'dist', port, testIgnore: ofSeveral },
  { name: 'collection', folder: 'dist-collection', port: port + 1, testMatch: ofSeveral },
].filter(({ folder }) => folder === 'dist' || existsSync(path.join(import.meta.dirname, '..', folder)));

const smoke = /smoke\.spec/;
const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
const browser = (executablePath: string) => ({ launchOptions: { executablePath, args } });

export default defineConfig({
  testDir: 'browser',
  outputDir: '../test-results',
  workers: 2,
  // What is waited for comes at once or, on a machine that has other work, much later: no test may tell the one from the other.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  retries: 0,
  reporter: [['list']],
  use: {
    // A worker would answer what a test means to answer itself; reading offline has tests of its own.
    serviceWorkers: 'block',
    actionTimeout: 60_000,
    navigationTimeout: 120_000,
    ...browser(process.env['CHROMIUM'] ?? 'chromium'),
  },
  projects: [
    ...sites.map(({ name, port: own, testIgnore, testMatch }) => ({
      name,
      ...(testIgnore && { testIgnore: [testIgnore, smoke] }),
      ...(testMatch && { testMatch }),
      use: { baseURL: `http://localhost:${own}/` },
    })),
    { name: 'smoke', testMatch: smoke, use: { baseURL: `http://localhost:${port}/`, ...browser(process.env['CHROMIUM_WHOLE'] ?? 'chromium') } },
  ],
  webServer: sites.map(({ folder, port: own }) => ({
    command: `"${process.execPath}" src/cli/serve.ts --port ${own} --dir ${folder}`,
    cwd: '..',
    port: own,
    reuseExistingServer: false,
  })),
});
