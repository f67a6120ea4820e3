/** Serves the site while its content is edited: `npm run dev [-- --port <port>]`. */
import { parseArgs } from 'node:util';
import { dev } from 'astro';
import { runCommand } from './run-command.ts';

await runCommand(async () => {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '4321' } } });
  const server = await dev({ root: process.cwd(), server: { port: Number(values.port) } });
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  await server.stop();
  return 0;
});
