import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { measureProgram } from './measure-program.ts';
import { askStatuses } from './process-tree.ts';

const node = (program: string) => measureProgram({ words: [process.execPath, '-e', program], folder: process.cwd() });
/** Until this long after, so that the memory is looked at meanwhile. */
const hold = 'const held = Buffer.alloc(150_000_000, 1); setTimeout(() => held, 1500);';
/** Takes a processor for 400 milliseconds of its time. */
const work = 'while (process.cpuUsage().user < 400_000);';

test.runIf(existsSync('/proc'))('memory is that of the program and of those that it starts', async () => {
  const alone = await node(hold);
  const both = await node(`require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(hold)}]); ${hold}`);
  expect(alone.memory).toBeGreaterThan(150_000_000);
  expect(both.memory).toBeGreaterThan(300_000_000);
});

test.runIf(existsSync('/bin/sh'))('the processor’s time is that of the program and of those that it starts, without what it waits', async () => {
  const { processor, milliseconds } = await node(
    `require('node:child_process').spawnSync(process.execPath, ['-e', '${work}']); ${work} setTimeout(() => {}, 300);`,
  );
  expect(processor).toBeGreaterThanOrEqual(800);
  expect(milliseconds).toBeGreaterThan(300);
  expect((await node('setTimeout(() => {}, 1000)')).processor).toBeLessThan(800);
});

test.runIf(existsSync('/bin/ps'))('processes can be asked for where no folder tells them', () => {
  const own = askStatuses().find(({ id }) => id === process.pid);
  expect(own?.parent).toBe(process.ppid);
  expect(own?.resident).toBeGreaterThan(10_000_000);
});

test('a program that fails is told with its last words', async () => {
  await expect(node('console.error("no disk"); process.exit(3)')).rejects.toMatchObject({
    message: expect.stringContaining('with 3') as string,
    hint: expect.stringContaining('no disk') as string,
  });
});
