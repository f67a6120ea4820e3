/** Builds the site beside the last one and puts it in its place when it is whole: `npm run build [-- --out <folder>]`. */
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'astro';
import { judge } from '../checks/judge.ts';
import { formatForPeople } from '../checks/report.ts';
import { currentCollection } from '../edition/current-collection.ts';
import { describeFidelity, measureFidelity } from '../edition/fidelity.ts';
import { runCommand } from './run-command.ts';

let timingsFile: string | undefined;
const stages: { name: string; milliseconds: number }[] = [];
let since = performance.now();
const endStage = (name: string) => {
  stages.push({ name, milliseconds: performance.now() - since });
  since = performance.now();
  if (timingsFile) writeFileSync(timingsFile, JSON.stringify({ stages }));
};

await runCommand(async () => {
  const { values } = parseArgs({
    options: { out: { type: 'string', default: 'dist' }, without: { type: 'string', default: '' }, timings: { type: 'string' } },
  });
  process.env['SCRATCH_WITHOUT'] = values.without;
  timingsFile = values.timings;
  return buildSite(path.resolve(values.out));
});

async function buildSite(out: string): Promise<number> {
  console.log('Checking the content …');
  const collection = currentCollection(false);
  endStage('read');
  const judgement = judge(collection);
  if (judgement.errors.length + judgement.warnings.length > 0) console.log(formatForPeople(judgement, collection.files));
  if (judgement.errors.length > 0) {
    console.error('Nothing was built: the content has mistakes.');
    return 1;
  }
  for (const paper of collection.papers) {
    const fidelity = measureFidelity(paper);
    if (fidelity) console.log(`${paper.id}: ${describeFidelity(fidelity)}.`);
  }
  endStage('check');
  console.log('Building the site …');
  const next = `${out}.next`;
  restoreLast(out);
  rmSync(next, { recursive: true, force: true });
  await build({ root: process.cwd(), outDir: next, logLevel: 'warn' });
  endStage('site');
  replaceFolder(out, next);
  console.log(`Built ${path.relative(process.cwd(), out) || out}.`);
  return 0;
}

/** After a stop between the two renames of `replaceFolder`, the last site stands aside: it is put back. */
function restoreLast(folder: string): void {
  const last = `${folder}.last`;
  if (existsSync(last) && !existsSync(folder)) renameSync(last, folder);
}

/** Readers of `folder` see the old one or the new one, never a part. */
function replaceFolder(folder: string, next: string): void {
  const last = `${folder}.last`;
  rmSync(last, { recursive: true, force: true });
  if (existsSync(folder)) renameSync(folder, last);
  try {
    renameSync(next, folder);
  } catch (error) {
    if (existsSync(last)) renameSync(last, folder);
    throw error;
  }
  rmSync(last, { recursive: true, force: true });
}
