/** Cuts the text face to what the pages use, and keeps the cuts until face, characters or features change. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import subsetFont from 'subset-font';
import type { Content } from '../edition/collection/read-collection.ts';
import { readFonts } from '../edition/collection/read-fonts.ts';
import { renameFile } from '../files.ts';
import { charactersOf, readShownTexts } from './characters.ts';
import { writeFaceRules } from './face-rules.ts';
import { type Face, facePackage, faces } from './faces.ts';

const require = createRequire(import.meta.url);
export const readFace = ({ file }: Pick<Face, 'file'>) => readFileSync(path.isAbsolute(file) ? file : require.resolve(`${facePackage}/${file}`));

/** In bytes. A heavier face keeps readers waiting. */
export const heaviestFace = 30 * 1024;

export interface Cuts {
  /** Holds `<face>.woff2` and `faces.css`. */
  folder: string;
  /** What is to be said of faces that weigh more than they should. */
  remarks: readonly string[];
}

/** The site's faces, cut to what its texts and its interface need: those of the content folder `root` where the collection brings some. */
export function cutForSite(root: string, content: Pick<Content, 'folder' | 'shown' | 'registers'>): Promise<Cuts> {
  const { files: own } = readFonts(content);
  const chosen = faces.map((face) => (own ? { ...face, file: path.join(path.dirname(root), own[face.name]) } : face));
  return cutFaces(chosen, charactersOf(readShownTexts(root)), path.resolve('node_modules/.cache/locus/type'));
}

/** Cuts into a folder of `cache` that is named after all that the bytes depend on; what stands there already is taken where it is as it was cut. */
export async function cutFaces(faces: readonly Face[], characters: string, cache: string): Promise<Cuts> {
  const folder = path.join(cache, keyOf(faces, characters));
  if (!isWhole(folder, faces)) await fillFolder(folder, faces, characters);
  const weighed = faces.map(({ name }) => ({ name, bytes: readFileSync(path.join(folder, `${name}.woff2`)).length }));
  const heavy = weighed.filter(({ bytes }) => bytes > heaviestFace);
  return {
    folder,
    remarks: heavy.map(({ name, bytes }) => `The face ${name} weighs ${bytes} bytes, more than ${heaviestFace}: the content uses many characters.`),
  };
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
  const cuts = faces.map(async (face) => {
    const cut = await subsetFont(readFace(face), characters, { targetFormat: 'woff2', keepFeatures: [...face.features], noHinting: true });
    writeFileSync(path.join(next, `${face.name}.woff2`), cut);
  });
  await Promise.all(cuts);
  writeFileSync(path.join(next, 'faces.css'), writeFaceRules(faces, readFace));
  writeFileSync(path.join(next, check), checkOf(next, faces));
  try {
    rmSync(folder, { recursive: true, force: true });
    renameFile(next, folder);
  } catch (error) {
    rmSync(next, { recursive: true, force: true });
    if (!isWhole(folder, faces)) throw error;
  }
}

/** Holds a hash of all else in the folder. */
const check = 'check';

function checkOf(folder: string, faces: readonly Face[]): string {
  const hash = createHash('sha256');
  for (const name of [...faces.map((face) => `${face.name}.woff2`), 'faces.css']) hash.update(readFileSync(path.join(folder, name)));
  return hash.digest('hex');
}

function isWhole(folder: string, faces: readonly Face[]): boolean {
  try {
    return readFileSync(path.join(folder, check), 'utf8') === checkOf(folder, faces);
  } catch {
    return false;
  }
}
