/** `npm run edition -- <command>`: what an editor does with the content. */
import { commands } from './commands.ts';
import { runInTerminal } from './run-edition.ts';

await runInTerminal(process.argv.slice(2), commands);
