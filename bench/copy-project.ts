/** A copy of the project to build in: its caches are its own and empty, and no build in the project itself is disturbed. */
import { cpSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');

export function copyProject(to: string): void {
  for (const entry of ['astro.config.mjs', 'package.json', 'tsconfig.json', 'public', 'src'])
    cpSync(path.join(root, entry), path.join(to, entry), { recursive: true });
  // One by one: what is hidden among the packages are caches.
  const packages = path.join(to, 'node_modules');
  mkdirSync(packages);
  for (const name of readdirSync(path.join(root, 'node_modules'))) {
    if (!name.startsWith('.')) symlinkSync(path.join(root, 'node_modules', name), path.join(packages, name), 'junction');
  }
}
