/** `npm run edition -- <command>`: what an editor does with the content. */
import { contentFolder } from '../edition/content-folder.ts';
import { commands } from './commands.ts';
import { run } from './run-edition.ts';

const { stdout, stderr, env } = process;

// Whoever reads the output may have seen enough of it: `… | head`.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const terminal = {
  print: (...lines: readonly string[]) => void stdout.write(lines.map((line) => `${line}\n`).join('')),
  colour: stdout.isTTY === true && !env['NO_COLOR'],
  content: contentFolder(),
};

// Not `exit`, which would cut off what a pipe has yet to take.
process.exitCode = await run(process.argv.slice(2), commands, terminal, (...lines) => void stderr.write(lines.map((line) => `${line}\n`).join('')));
