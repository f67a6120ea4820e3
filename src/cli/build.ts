/**
 * Builds the site: `npm run build [-- --out <folder>] [--without pdf,epub] [--timings <file>]`; a part of it, with `--papers a..m`, or
 * the whole from its parts, with `--join <folder> …`.
 */
import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { cacheFolder } from '../build/cache.ts';
import { runCommand } from './run-command.ts';

// Threads find it by the variable. Node believes nothing of it that is of another source.
process.env['NODE_COMPILE_CACHE'] ??= path.join(cacheFolder(), 'program');
enableCompileCache(process.env['NODE_COMPILE_CACHE']);

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      out: { type: 'string', default: 'dist' },
      papers: { type: 'string' },
      join: { type: 'boolean', default: false },
      without: { type: 'string' },
      timings: { type: 'string' },
    },
  });
  if (values.join !== positionals.length > 0) throw new Error('Unexpected arguments, expected the folders of parts behind --join, and none without it.');
  if (values.without !== undefined) process.env['FORMATS_LEFT_OUT'] = values.without;
  // The list of formats is settled when it is loaded.
  const [{ buildSite }, { timeStages }] = await Promise.all([import('../build/build-site.ts'), import('../build/stages.ts')]);
  const stages = timeStages(performance.now());
  const out = path.resolve(values.out);
  const isBuilt = await buildSite({
    out,
    range: values.papers,
    join: values.join ? positionals : undefined,
    stages,
  });
  if (values.timings !== undefined) stages.write(values.timings);
  if (isBuilt) console.log(`Built ${path.relative(process.cwd(), out) || out}.`);
  return isBuilt ? 0 : 1;
});
