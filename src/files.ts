/** What systems do otherwise with files: how names in folders are written, and when a file may be renamed. */
import { readdirSync, renameSync } from 'node:fs';
import path from 'node:path';

/** The parts of a path set off by slashes, as in an address, whatever sets them off on this system. */
export const withSlashes = (name: string, separator: string = path.sep): string => name.split(separator).join('/');

/** All files below a folder by their paths in it, with slashes, in the same order on every system. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => withSlashes(path.relative(folder, path.join(entry.parentPath, entry.name))))
    .sort();
}

/** Of errors: Windows refuses to rename what another program has open, as a search of viruses or an editor has for a moment. */
const momentary = new Set(['EPERM', 'EACCES', 'EBUSY']);
/** Milliseconds between tries. */
const pauses = [10, 30, 100, 300, 600];

/** Like `renameSync`, but tries again where the system refuses for a moment. */
export function renameFile(from: string, to: string, rename: typeof renameSync = renameSync): void {
  for (const pause of pauses) {
    try {
      rename(from, to);
      return;
    } catch (error) {
      if (!momentary.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
    }
  }
  rename(from, to);
}
