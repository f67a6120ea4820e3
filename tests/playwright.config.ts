import { defineConfig } from '@playwright/test';

const port = Number(process.env['LOCUS_TEST_PORT'] ?? 4399);

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
    baseURL: `http://localhost:${port}/`,
    launchOptions: {
      executablePath: process.env['CHROMIUM'] ?? 'chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
    },
  },
  webServer: { command: `${process.execPath} src/cli/serve.ts --port ${port}`, cwd: '..', port, reuseExistingServer: false },
});
