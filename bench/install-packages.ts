/** Packages that only the benchmark needs: installed into a folder of their own, once for all runs with the same versions. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CannotRun } from '../src/model/cannot-run.ts';

export type Packages = Readonly<Record<string, string>>;

/** Stays for the next run. */
const cache = path.join(tmpdir(), 'locus-bench-packages');

/** The folder that holds the `node_modules`. */
export function installPackages(packages: Packages): string {
  const names = Object.entries(packages).map(([each, version]) => `${each.replace(/\W+/g, '-').replace(/^-/, '')}-${version}`);
  const folder = path.join(cache, names.join('_'));
  if (existsSync(folder)) return folder;
  const partial = `${folder}.${process.pid}`;
  mkdirSync(partial, { recursive: true });
  writeFileSync(path.join(partial, 'package.json'), JSON.stringify({ private: true, type: 'module', dependencies: packages }));
  // By the shell: on Windows npm is a script of it, no program.
  const { status, stderr } = spawnSync('npm install --no-audit --no-fund --ignore-scripts --loglevel=error', {
    ...{ cwd: partial, shell: true, encoding: 'utf8' },
  });
  if (status !== 0) {
    rmSync(partial, { recursive: true, force: true });
    throw new CannotRun(`Unexpected end of npm install with ${status ?? 'a signal'}, expected ${names.join(', ')}`, `It said:\n${stderr}`.trimEnd());
  }
  renameSync(partial, folder);
  return folder;
}

/** What npm resolved a package to. */
export function installedVersion(folder: string, name: string): string {
  return (JSON.parse(readFileSync(path.join(folder, 'node_modules', name, 'package.json'), 'utf8')) as { version: string }).version;
}
