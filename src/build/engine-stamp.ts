/** What of the program a result depends on: its source and its packages. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { hashOf } from './cache.ts';

let stamp: string | undefined;

export function engineStamp(): string {
  stamp ??= hashOf(...sourceFiles().map((file) => readFileSync(file)), ...lockfile(), process.versions.node);
  return stamp;
}

const source = path.join(import.meta.dirname, '..');

/** Pages, styles and what runs in the browser are not in what is kept. */
const isUsed = (name: string) => /\.(ts|json)$/.test(name) && !/\.test\.ts$/.test(name) && !/^(pages|layouts|components|styles|browser|cli)\b/.test(name);

const sourceFiles = () =>
  readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter(isUsed)
    .sort()
    .map((name) => path.join(source, name));

function lockfile(): Uint8Array[] {
  try {
    return [readFileSync(path.join(source, '..', 'package-lock.json'))];
  } catch {
    // A copy of the project without one has linked packages, which it cannot change.
    return [];
  }
}
