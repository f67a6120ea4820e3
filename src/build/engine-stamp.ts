/** What of the program a result depends on: its source and its packages. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { hashOf } from './cache.ts';

const project = path.join(import.meta.dirname, '..', '..');

/** Pages, styles and what runs in the browser are not in what is made of the content. */
const isEngine = (name: string) => /\.(ts|json)$/.test(name) && !/^src\/(pages|layouts|components|styles|browser|cli)\b/.test(name);

const isProgram = (name: string) => !/\.test\.ts$/.test(name);

/** Of what files and exports are made by. */
export const engineStamp = stampOnce(() => filesIn('src').filter(isEngine));

/** Of what pages are made by. */
export const siteStamp = stampOnce(() => [...filesIn('src'), ...filesIn('public'), 'astro.config.mjs']);

function stampOnce(list: () => readonly string[]): () => string {
  let stamp: string | undefined;
  return () => {
    stamp ??= hashOf(...list().flatMap((name) => [name, readFileSync(path.join(project, name))]), ...lockfile(), process.versions.node);
    return stamp;
  };
}

const filesIn = (folder: string) =>
  readdirSync(path.join(project, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(project, path.join(entry.parentPath, entry.name)))
    .filter(isProgram)
    .sort();

function lockfile(): Uint8Array[] {
  try {
    return [readFileSync(path.join(project, 'package-lock.json'))];
  } catch {
    // A copy of the project without one has linked packages, which it cannot change.
    return [];
  }
}
