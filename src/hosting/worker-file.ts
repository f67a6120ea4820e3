/** The worker that a site is served with, as its file. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { immutableFiles, patternOf } from './headers.ts';

/** Where pages look for it, below the base path. */
export const workerFile = 'sw.js';

/** Without a version, the worker that removes what earlier ones kept. */
export function formatWorker(base: string, version: string | undefined): string {
  if (version === undefined) return read('leaving-worker.js');
  const unchanging = new RegExp(immutableFiles.map((files) => patternOf(files, base)).join('|'));
  return `const version = '${version}';\nconst unchanging = ${unchanging};\n${read('offline-worker.js')}`;
}

/** Its comments are for those who read the program, not for every reader's browser. */
function read(name: string): string {
  const text = readFileSync(path.join(process.cwd(), 'src/hosting', name), 'utf8');
  return text.replace(/^\s*\/\/.*\n/gm, '').replace(/\n+/g, '\n');
}
