import { defineConfig } from 'vitest/config';

/** They build sites in processes of their own, or change what a process has once. */
const apart = ['tests/*.test.ts', 'bench/*.test.ts'];

export default defineConfig({
  test: {
    root: process.cwd(),
    testTimeout: 60_000,
    // By default one core is left idle, which is half of a small machine.
    maxWorkers: '100%',
    projects: [
      // Each file in a process of its own would load the program anew: most of what a small test takes.
      { extends: true, test: { name: 'units', include: ['src/**/*.test.ts'], isolate: false } },
      { extends: true, test: { name: 'features', include: apart } },
    ],
  },
});
