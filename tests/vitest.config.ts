import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: process.cwd(),
    include: ['src/**/*.test.ts', 'bench/*.test.ts', 'tests/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // By default one core is left idle, which is half of a small machine.
    maxWorkers: '100%',
  },
});
