/**
 * Builds the site: `npm run build [-- --out <folder>] [--without pdf,epub] [--timings <file>]`; a part of it, with `--papers a..m`, or
 * the whole from its parts, with `--join <folder> …`.
 */
import { writeFileSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Stages } from '../build/build-site.ts';
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
  const { buildSite } = await import('../build/build-site.ts');
  const stages = timeStages();
  const out = path.resolve(values.out);
  const isBuilt = await buildSite({
    out,
    range: values.papers,
    join: values.join ? positionals : undefined,
    stages,
  });
  if (values.timings !== undefined) writeFileSync(values.timings, `${JSON.stringify({ stages: stages.timed }, null, 1)}\n`);
  if (isBuilt) console.log(`Built ${path.relative(process.cwd(), out) || out}.`);
  return isBuilt ? 0 : 1;
});

/** In milliseconds; what was before the first is the program's start. */
function timeStages(): Stages & { timed: readonly { name: string; milliseconds: number }[] } {
  const timed = [{ name: 'start', milliseconds: performance.now() }];
  return {
    timed,
    async time(name, work) {
      const start = performance.now();
      const result = await work();
      timed.push({ name, milliseconds: performance.now() - start });
      return result;
    },
  };
}
