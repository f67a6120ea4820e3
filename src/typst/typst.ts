/** Sets a document with Typst. Compilers are made once for each choice of fonts, since reading fonts takes longer than a short text. */
import path from 'node:path';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { chooseFonts, type FontChoice, readFonts } from './fonts.ts';
import { array, quote } from './typst-code.ts';

/** A folder without files, so that nothing on the machine can be read into a book. */
const workspace = path.resolve('/nonexistent');

const compilers = new Map<string, NodeCompiler>();

function compilerFor({ files }: FontChoice): NodeCompiler {
  const key = files.join('\n');
  const known = compilers.get(key);
  if (known) return known;
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: readFonts(files) }] });
  compilers.set(key, compiler);
  return compiler;
}

interface Diagnostic {
  message: string;
  hints?: string[];
}

/** With the fonts that the code’s words need, which it finds under the name `families`. */
function prepare(code: string): { compiler: NodeCompiler; whole: string } {
  const fonts = chooseFonts(code);
  return { compiler: compilerFor(fonts), whole: `#let families = ${array(fonts.families.map(quote))}\n${code}` };
}

function compile(compiler: NodeCompiler, code: string): NodeTypstDocument {
  const result = compiler.compile({ mainFileContent: code });
  const error = result.takeError();
  if (error) throw new Error(`Typst could not set the text: ${describe(error.shortDiagnostics)}`);
  const warnings = result.takeWarnings();
  if (warnings) throw new Error(`Typst set the text with a warning: ${describe(warnings.shortDiagnostics)}`);
  if (!result.result) throw new Error('Typst gave no document.');
  return result.result;
}

const describe = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ message }) => message).join('; ');

/**
 * A tagged PDF/UA-1. `created` is the time that the file bears, in seconds since 1970; `files` are those that the code names, by
 * their paths from the root. Throws for warnings, and for characters that no font has.
 */
export function setPdf(code: string, created: number, files: ReadonlyMap<string, Uint8Array> = new Map()): Uint8Array {
  const { compiler, whole } = prepare(code);
  try {
    for (const [file, bytes] of files) compiler.mapShadow(workspace + file, Buffer.from(bytes));
    return compiler.pdf(compile(compiler, whole), { pdfStandard: 'ua-1', creationTimestamp: created });
  } catch (error) {
    throw explain(error);
  } finally {
    for (const file of files.keys()) compiler.unmapShadow(workspace + file);
    compiler.evictCache(0);
  }
}

/** A page as SVG, its letters drawn as outlines. What the last page was made of is kept: pages are set by the hundred, of one template. */
export function setSvg(code: string): string {
  const { compiler, whole } = prepare(code);
  try {
    return compiler.plainSvg(compile(compiler, whole));
  } finally {
    compiler.evictCache(1);
  }
}

/** Typst names each letter that cannot be shown in a debugging form. */
function explain(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const letters = [...error.message.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/g)].map((match) => match[1]);
  if (letters.length === 0) return error;
  const shown = [...new Set(letters)].slice(0, 10).join(' ');
  return new Error(`Unexpected characters ${shown}, expected those of the book’s fonts. Name a font that has them in src/typst/fonts.ts.`, { cause: error });
}
