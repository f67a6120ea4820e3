/** `npm run bench`. */
import { runInTerminal } from '../src/cli/run-edition.ts';
import { bench } from './bench.ts';

await runInTerminal(['bench', ...process.argv.slice(2)], [bench]);
