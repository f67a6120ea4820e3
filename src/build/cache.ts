/** Results kept between builds, by what they were made of. What is damaged or of other content is never believed: it is made again. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';

/** LOCUS_CACHE names another folder. */
export const cacheFolder = (): string => path.resolve(process.env['LOCUS_CACHE'] || 'node_modules/.cache/locus');

/** A short hash of parts, each told from the next. */
export function hashOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex').slice(0, 32);
}

const hashLength = 32;

/** The value kept under a name for that key; undefined where there is none, or it is not as it was written. */
export function recall<T>(name: string, key: string): T | undefined {
  try {
    const bytes = readFileSync(fileOf(name, key));
    const content = bytes.subarray(hashLength);
    if (bytes.subarray(0, hashLength).toString('latin1') !== checkOf(key, content)) return undefined;
    return deserialize(content) as T;
  } catch {
    return undefined;
  }
}

/** Keeps a value, and of what the name had for other keys only the latest. A folder that cannot be written to keeps nothing. */
export function keep(name: string, key: string, value: unknown): void {
  const content = serialize(value);
  const file = fileOf(name, key);
  try {
    const folder = path.dirname(file);
    mkdirSync(folder, { recursive: true });
    // Whole or not at all, whoever else builds at the same time.
    const draft = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}`;
    writeFileSync(draft, Buffer.concat([Buffer.from(checkOf(key, content), 'latin1'), content]));
    renameSync(draft, file);
    forgetOldest(folder, `${path.basename(name)}-`);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
  }
}

/** Two are kept: the same papers are built for two sites, or with and without some formats. */
const mostKept = 2;

function forgetOldest(folder: string, start: string): void {
  const kept = readdirSync(folder).filter((entry) => entry.startsWith(start) && !entry.includes('.'));
  if (kept.length <= mostKept) return;
  const byAge = kept.map((entry) => ({ file: path.join(folder, entry), time: statSync(path.join(folder, entry)).mtimeMs })).sort((a, b) => b.time - a.time);
  for (const { file } of byAge.slice(mostKept)) rmSync(file, { force: true });
}

const fileOf = (name: string, key: string) => path.join(cacheFolder(), `${name}-${key}`);
const checkOf = (key: string, content: Uint8Array) => hashOf(key, content);
