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
    launchOptions: {
      executablePath: process.env['CHROMIUM'] ?? 'chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
    },
  },
  projects: sites.map(({ name, port: own, testIgnore, testMatch }) => ({
    name,
    ...(testIgnore && { testIgnore }),
    ...(testMatch && { testMatch }),
    use: { baseURL: `http://localhost:${own}/` },
  })),
  webServer: sites.map(({ folder, port: own }) => ({
    command: `"${process.execPath}" src/cli/serve.ts --port ${own} --dir ${folder}`,
    cwd: '..',
    port: own,
    reuseExistingServer: false,
  })),
});
