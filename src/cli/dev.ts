/** Serves the site while its content is edited: `npm run dev`. */
import { dev } from 'astro';
import { runCommand } from './run-command.ts';

await runCommand(async () => {
  const server = await dev({ root: process.cwd() });
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  await server.stop();
  return 0;
});
