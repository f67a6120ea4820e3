/** Cuts the text face to what the pages use, and keeps the cuts until face, characters or features change. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import subsetFont from 'subset-font';
import { writeFaceRules } from './face-rules.ts';
import { type Face, facePackage } from './faces.ts';

const require = createRequire(import.meta.url);
export const readFace = ({ file }: Pick<Face, 'file'>) => readFileSync(require.resolve(`${facePackage}/${file}`));

/** In bytes. A heavier face keeps readers waiting. */
export const heaviestFace = 30 * 1024;

export interface Cuts {
  /** Holds `<face>.woff2` and `faces.css`. */
  folder: string;
  /** The faces that weigh more than they should, with their bytes. */
  heavy: readonly { name: string; bytes: number }[];
}

/** Cuts into a folder of `cache` that is named after all that the bytes depend on; what stands there already is taken as it is. */
export async function cutFaces(faces: readonly Face[], characters: string, cache: string): Promise<Cuts> {
  const folder = path.join(cache, keyOf(faces, characters));
  if (!existsSync(folder)) await fillFolder(folder, faces, characters);
  const weighed = faces.map(({ name }) => ({ name, bytes: readFileSync(path.join(folder, `${name}.woff2`)).length }));
  return { folder, heavy: weighed.filter(({ bytes }) => bytes > heaviestFace) };
}

function keyOf(faces: readonly Face[], characters: string): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify({ faces, characters, subsetting: readVersion() }));
  for (const face of faces) hash.update(readFace(face)).update(writeFaceRules([face], readFace));
  return hash.digest('hex').slice(0, 16);
}

const readVersion = () => (JSON.parse(readFileSync(require.resolve('subset-font/package.json'), 'utf8')) as { version: string }).version;

/** Beside its place first: another build may be doing the same. */
async function fillFolder(folder: string, faces: readonly Face[], characters: string): Promise<void> {
  const next = `${folder}.${process.pid}`;
  mkdirSync(next, { recursive: true });
  for (const face of faces) {
    const cut = await subsetFont(readFace(face), characters, { targetFormat: 'woff2', keepFeatures: [...face.features], noHinting: true });
    writeFileSync(path.join(next, `${face.name}.woff2`), cut);
  }
  writeFileSync(path.join(next, 'faces.css'), writeFaceRules(faces, readFace));
  try {
    renameSync(next, folder);
  } catch (error) {
    rmSync(next, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}
