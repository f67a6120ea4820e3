/** What a host is told of the site, beside its files: the headers, and the worker for reading offline. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { listFiles } from '../files.ts';
import { readOfflineSetting, readSiteSettings } from '../site-settings.ts';
import type { AnnotationService } from './content-policy.ts';
import { headerRulesFor } from './headers.ts';
import { formatWorker, workerFile } from './worker-file.ts';

/** Into the folder of a whole site. */
export function writeHosting(folder: string, environment: NodeJS.ProcessEnv, service?: AnnotationService): void {
  const { base } = readSiteSettings(environment);
  writeFileSync(path.join(folder, '_headers'), formatHeadersFile(base, service));
  writeFileSync(path.join(folder, workerFile), formatWorker(base, readOfflineSetting(environment) ? versionOf(folder) : undefined));
}

/**
 * Tells one build from another by the names of its hashed files and by its search indexes, which hold the words of all passages. What
 * else changes in a page needs no new version: pages are asked of the host first.
 */
function versionOf(folder: string): string {
  const hash = createHash('sha256');
  for (const name of namesIn(path.join(folder, '_astro'))) hash.update(`${name}\n`);
  for (const name of namesIn(path.join(folder, 'pagefind')))
    if (name.endsWith('pagefind-entry.json')) hash.update(readFileSync(path.join(folder, 'pagefind', name)));
  return hash.digest('hex').slice(0, 12);
}

const namesIn = (folder: string): string[] => (existsSync(folder) ? listFiles(folder) : []);

/**
 * `_headers`, as Netlify and Cloudflare Pages read it. What no rule tells the caching of, these hosts have revalidated of themselves;
 * to say so for all files would add it to what the rules say.
 */
export function formatHeadersFile(base: string, service?: AnnotationService): string {
  const blocks = headerRulesFor(service).map(({ files, headers }) => [
    `${base}${files}`,
    ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
  ]);
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
