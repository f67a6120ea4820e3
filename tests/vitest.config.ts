import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: process.cwd(),
    include: ['src/**/*.test.ts', 'tests/*.test.ts'],
    testTimeout: 60_000,
  },
});
