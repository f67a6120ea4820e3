/**
 * Typst's compiler as a native module. Its own package names a binary for many platforms, of which registries hold only some, and
 * then nothing at all can be installed: so the binaries are depended on one by one, and their few functions typed here.
 */
import { createRequire } from 'node:module';
import path from 'node:path';

/** A set document, which only the compiler looks into. */
export type TypstDocument = object;

interface Diagnostics {
  shortDiagnostics: { message: string; hints?: string[] }[];
}
export interface TypstCompiler {
  compile(source: { mainFileContent: string }): { result: TypstDocument | null; takeError(): Diagnostics | null; takeWarnings(): Diagnostics | null };
  /** `creationTimestamp` is in seconds since 1970. */
  pdf(document: TypstDocument, options: { pdfStandard: 'ua-1'; creationTimestamp: number }): Uint8Array;
  plainSvg(document: TypstDocument): string;
  evictCache(maxAge: number): void;
  /** Puts a file where the compiler looks for it, though none is on the disk. */
  mapShadow(path: string, content: Uint8Array): void;
  unmapShadow(path: string): void;
}
interface Binary {
  NodeCompiler: { create(options: { workspace: string; fontArgs: { fontBlobs: Uint8Array[] }[] }): TypstCompiler };
}

/** What the lockfile brings: Linux with either of its C libraries. */
const packages = ['linux-x64-gnu', 'linux-x64-musl'].map((target) => `@myriaddreamin/typst-ts-node-compiler-${target}`);

/** Throws where the platform has no compiler. */
export function loadTypst(): Binary {
  // A built page runs from another folder than its sources: the project's own is looked in as well.
  const requires = [import.meta.url, path.resolve('package.json')].map((from) => createRequire(from));
  for (const require of requires) {
    for (const name of packages) {
      try {
        return require(name) as Binary;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND') throw error;
      }
    }
  }
  throw new Error(
    `Unexpected platform ${process.platform} ${process.arch}, expected one that Typst’s compiler can be brought for: Linux on x86-64. Books are set there.`,
  );
}
