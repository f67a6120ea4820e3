/** The files that are brought, with the limits of what a paper can be. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { CannotRun } from '../model/cannot-run.ts';
import { type Kind, kindOfFile } from './kind-of-file.ts';

export interface SourceFile {
  /** As it was named. */
  file: string;
  kind: Kind;
  bytes: Uint8Array;
  /** A file beside it, by the path that it names; undefined where there is none, or where the path leads out of its folder. */
  beside: (name: string) => Uint8Array | undefined;
}

/** A book with its pictures is smaller. */
const largest = 100_000_000;

export function readSource(file: string): SourceFile {
  const bytes = readFile(file);
  const kind = kindOfFile(bytes, file);
  if (typeof kind !== 'string') throw new CannotRun(`Unexpected ${kind.name} ${file}, expected a paper that can be read`, kind.advice);
  return { file, kind, bytes, beside: (name) => readBeside(file, name) };
}

export function readFile(file: string): Uint8Array {
  if (!existsSync(file)) throw new CannotRun(`There is no file ${file}`);
  const { size } = statSync(file);
  if (!statSync(file).isFile()) throw new CannotRun(`Unexpected folder ${file}, expected a file`);
  if (size > largest) throw new CannotRun(`Unexpected size of ${file}, ${Math.round(size / 1_000_000)} MB, expected at most ${largest / 1_000_000} MB`);
  return readFileSync(file);
}

function readBeside(file: string, name: string): Uint8Array | undefined {
  const folder = path.resolve(path.dirname(file));
  const written = decode(name);
  const wanted = path.resolve(folder, written);
  const inside = path.relative(folder, wanted);
  if (/^[a-z]+:/i.test(written) || path.isAbsolute(written) || inside.startsWith('..') || path.isAbsolute(inside)) return undefined;
  if (!existsSync(wanted) || !statSync(wanted).isFile() || statSync(wanted).size > largest) return undefined;
  return readFileSync(wanted);
}

function decode(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** UTF-8, or UTF-16 where the file says so by its first bytes. */
export function decodeText({ file, bytes }: Pick<SourceFile, 'file' | 'bytes'>): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    throw new CannotRun(`Unexpected bytes in ${file}, expected UTF-8`, 'Save the file once more, with the encoding UTF-8.');
  }
}
