/** Files of a site that are no pages: written below its folder, and those that tell of the whole collection. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Overview } from '../edition/collection/overview.ts';
import { bytesOf } from '../exports/bytes.ts';
import { citeFormats } from '../exports/cite/cite-formats.ts';
import type { Resource } from '../exports/dts/collections.ts';
import { dtsCollectionFiles } from '../exports/dts/dts.ts';
import { formatLlmsTxt, llmsName } from '../exports/llms/llms-txt.ts';
import { isListed } from '../exports/llms/passages.ts';
import { listWorks } from '../search/index/list-passages.ts';
import type { SiteSettings } from '../site-settings.ts';

export interface SiteFile {
  /** Below the site's base path: `tsuruoka-2010/cite.bib`. */
  path: string;
  bytes: Uint8Array;
}

export function writeFiles(to: string, files: Iterable<SiteFile>): void {
  const folders = new Set<string>();
  for (const { path: name, bytes } of files) {
    const file = path.join(to, name);
    const folder = path.dirname(file);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    // No file takes the address of another.
    writeFileSync(file, bytes, { flag: 'wx' });
  }
}

/** Works for reference managers and for the finder, and what papers the text service has. */
export async function renderCollectionFiles({ works, record, papers }: Overview, resources: readonly Resource[], site: SiteSettings): Promise<SiteFile[]> {
  const files: SiteFile[] = [];
  for (const { extension, format } of citeFormats) {
    files.push({ path: `bibliography.${extension}`, bytes: bytesOf(format(works)) });
    for (const [key, work] of Object.entries(works)) files.push({ path: `bibliography/${key}.${extension}`, bytes: bytesOf(format({ [key]: work })) });
  }
  for (const [path, list] of listWorks(works)) files.push({ path, bytes: bytesOf(JSON.stringify(list)) });
  for (const [path, file] of dtsCollectionFiles(resources, { record }, site)) files.push({ path: `dts/${path}`, bytes: bytesOf(await file.render()) });
  if (isListed(record)) files.push({ path: llmsName, bytes: bytesOf(formatLlmsTxt({ record, papers }, site)) });
  return files;
}
