import { expect, test } from 'vitest';
import { measureProgram } from './measure-program.ts';

const node = (program: string) => measureProgram({ words: [process.execPath, '-e', program], folder: process.cwd() });
const hold = 'const held = Buffer.alloc(150_000_000, 1); setTimeout(() => held, 1500);';

test.runIf(process.platform === 'linux')('memory is that of the program and of those that it starts', async () => {
  const alone = await node(hold);
  const both = await node(`require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(hold)}]); ${hold}`);
  expect(alone.memory).toBeGreaterThan(150_000_000);
  expect(both.memory).toBeGreaterThan(300_000_000);
});

test('a program that fails is told with its last words', async () => {
  await expect(node('console.error("no disk"); process.exit(3)')).rejects.toMatchObject({
    message: expect.stringContaining('with 3') as string,
    hint: expect.stringContaining('no disk') as string,
  });
});
