/** Typst's compiler as a native module, its few functions typed here. */
import { loadNative } from '../native-package.ts';

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

/** Throws where the platform has no compiler. */
export const loadTypst = () => loadNative<Binary>('@myriaddreamin/typst-ts-node-compiler', 'Books are set there.');
