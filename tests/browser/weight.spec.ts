/** What the text page asks of a reader's line. In bytes, which do not depend on the machine. */
import { brotliCompressSync } from 'node:zlib';
import { expect, test, text } from './pages.ts';

/** About what a server tells of each file, in bytes. */
const head = 180;

test('the text page costs at most 27 KB without fonts, fonts at most 60 KB, at most 8 requests, and nothing moves', async ({ page }) => {
  await page.addInitScript(() => {
    const seen = { shift: 0 };
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) seen.shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const costs: { kind: string; bytes: number }[] = [];
  const weighing: Promise<void>[] = [];
  page.on('requestfinished', (request) => {
    if (!request.url().startsWith('http')) return;
    const weigh = async () => {
      const response = await request.response();
      const body = (await response?.body()) ?? Buffer.alloc(0);
      const kind = request.resourceType();
      costs.push({ kind, bytes: head + (kind === 'font' || kind === 'image' ? body : brotliCompressSync(body)).byteLength });
    };
    weighing.push(weigh());
  });
  await page.goto(text, { waitUntil: 'networkidle' });
  await Promise.all(weighing);
  const sum = (isCounted: (kind: string) => boolean) => costs.filter(({ kind }) => isCounted(kind)).reduce((total, { bytes }) => total + bytes, 0);
  const told = JSON.stringify(costs);
  expect(costs.map(({ kind }) => kind)).toContain('font');
  expect(costs.length, told).toBeLessThanOrEqual(8);
  expect(
    sum((kind) => kind !== 'font'),
    told,
  ).toBeLessThanOrEqual(27_000);
  expect(
    sum((kind) => kind === 'font'),
    told,
  ).toBeLessThanOrEqual(60_000);
  expect(await page.evaluate(() => (globalThis as unknown as { seen: { shift: number } }).seen.shift)).toBe(0);
});

test('on a screen without room beside the text, what is loaded for its notes stays within the same bounds', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  const addresses: string[] = [];
  page.on('request', (request) => {
    if (request.url().startsWith('http')) addresses.push(request.url());
  });
  await page.goto(text, { waitUntil: 'networkidle' });
  expect(addresses.length, addresses.join('\n')).toBeLessThanOrEqual(8);
});
