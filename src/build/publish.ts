/** Puts a site that is whole in the place of the last one, by renaming: whoever is served from there sees the one or the other. */
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { renameFile } from '../files.ts';

/** Moves all that stands in a folder into another, which may have folders of the same names. */
export function moveInto(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory() && existsSync(target)) moveInto(source, target);
    else move(source, target);
  }
  rmSync(from, { recursive: true });
}

/** To another disk, what was copied is removed with the folder that it stood in. */
function move(source: string, target: string): void {
  try {
    renameFile(source, target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(source, target, { recursive: true });
  }
}

/** After a stop between the two renames of `replaceFolder`, the last site stands aside: it is put back. */
export function restoreLast(folder: string): void {
  const last = `${folder}.last`;
  if (existsSync(last) && !existsSync(folder)) renameFile(last, folder);
}

/** Throws what to do where a program holds the folder, as Windows lets it; the last site stands. */
export function replaceFolder(folder: string, next: string): void {
  const last = `${folder}.last`;
  rmSync(last, { recursive: true, force: true });
  try {
    if (existsSync(folder)) renameFile(folder, last);
    renameFile(next, folder);
  } catch (error) {
    restoreLast(folder);
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!['EPERM', 'EBUSY', 'EACCES'].includes(code)) throw error;
    throw new Error(`Could not put the new site in the place of ${folder} (${code}): another program holds it. Stop what serves it, and build again.`, {
      cause: error,
    });
  }
  rmSync(last, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
