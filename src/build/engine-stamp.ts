/** What of the program the files of a paper depend on: its source and its packages. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { listFiles } from '../files.ts';
import { hashOf } from './cache.ts';

const project = path.join(import.meta.dirname, '..', '..');

/** Pages, styles and what runs in the browser are not in what is made of a paper. */
const isEngine = (name: string) => /\.(ts|json)$/.test(name) && !/\.test\.ts$|^src\/(pages|layouts|components|styles|browser|astro|cli)\//.test(name);

let stamp: string | undefined;

export function engineStamp(): string {
  const sources = () =>
    listFiles(path.join(project, 'src'))
      .map((name) => `src/${name}`)
      .filter(isEngine);
  // A copy of the project without a lockfile has linked packages, which it cannot change.
  const lockfile = () => ['package-lock.json'].filter((name) => existsSync(path.join(project, name)));
  stamp ??= hashOf(process.versions.node, ...[...sources(), ...lockfile()].flatMap((name) => [name, readFileSync(path.join(project, name))]));
  return stamp;
}
