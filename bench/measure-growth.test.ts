import { expect, test } from 'vitest';
import { measureGrowth, tellGrowth } from './measure-growth.ts';

test('a collection is generated, built, weighed, changed and built again', { timeout: 300_000 }, async () => {
  const told: string[] = [];
  const [figures] = await measureGrowth({ sizes: [1], queries: 0 }, (line) => told.push(line));
  if (!figures) throw new Error('No figures.');
  expect(told).toHaveLength(1);
  expect(figures.cold.stages.length).toBeGreaterThan(0);
  for (const figure of [figures.cold.milliseconds, figures.again.milliseconds, figures.bytes, figures.page.html.sent, figures.page.fonts.files])
    expect(figure).toBeGreaterThan(0);
  // The text page, its apparatus and the pages of the collection at least.
  expect(figures.files).toBeGreaterThan(10);
  if (figures.cold.memory !== undefined) expect(figures.cold.memory).toBeGreaterThan(50_000_000);
  expect(figures.edits.length).toBeGreaterThan(1);
  expect(figures.withBooks?.files).toBe(figures.files + 2);
  const lines = tellGrowth([figures, figures]).join('\n');
  expect(lines).toContain(String(figures.bytes));
  expect(lines).toMatch(/Growth +1 to 1\n +time +1\.00 ×/);
});
