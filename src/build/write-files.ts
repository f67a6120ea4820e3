/** Writes files of a site below its folder. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Product } from './paper-products.ts';

const made = new Set<string>();

export function writeProduct(to: string, { path: name, bytes }: Product): void {
  const file = path.join(to, name);
  const folder = path.dirname(file);
  if (!made.has(folder)) mkdirSync(folder, { recursive: true });
  made.add(folder);
  // No file takes the address of another.
  writeFileSync(file, bytes, { flag: 'wx' });
}
