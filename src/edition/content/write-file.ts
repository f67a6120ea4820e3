/** Replaces files so that whoever reads them finds the old or the new, whole, whatever happens on the way. */
import { closeSync, fsyncSync, openSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { renameFile } from '../../files.ts';

/** Writes beside the file, then renames. A failure leaves the old file and is thrown on; an interrupt may leave a hidden file beside it. */
export function replaceFile(file: string, content: string | Uint8Array): void {
  const beside = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.partial`);
  try {
    const handle = openSync(beside, 'w');
    try {
      writeFileSync(handle, content, 'utf8');
      // Renaming only what is on the disk: after a power cut the name would else stand over an empty file.
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameFile(beside, file);
  } catch (error) {
    try {
      rmSync(beside, { force: true });
    } catch {
      // The first failure is the one to tell.
    }
    throw error;
  }
}
