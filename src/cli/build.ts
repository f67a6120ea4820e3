/** Builds the site: `npm run build [-- --out <folder>] [--without pdf,epub] [--timings <file>]`. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand } from './run-command.ts';

await runCommand(async () => {
  const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' }, without: { type: 'string' }, timings: { type: 'string' } } });
  if (values.without !== undefined) process.env['FORMATS_LEFT_OUT'] = values.without;
  // The list of formats is settled when it is loaded.
  const [{ buildSite }, { timeStages }] = await Promise.all([import('../build/build-site.ts'), import('../build/stages.ts')]);
  const stages = timeStages(performance.now());
  const out = path.resolve(values.out);
  const isBuilt = await buildSite({ out, stages });
  if (values.timings !== undefined) stages.write(values.timings);
  if (isBuilt) console.log(`Built ${path.relative(process.cwd(), out) || out}.`);
  return isBuilt ? 0 : 1;
});
