/** Sets a document with Typst. Compilers are made once for each choice of fonts, since reading fonts takes longer than a short text. */
import path from 'node:path';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { chooseFonts, type FontChoice, readFonts } from './fonts.ts';
import { readDiagnostics, refusalOf, type Subject, TypstRefusal } from './refusal.ts';
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

/** With the fonts that the code’s words need, which it finds under the name `families`; under `missing` it finds the letters that no font has. */
function prepare(code: string, missing: readonly string[] = [], drawings = ''): { compiler: NodeCompiler; whole: string } {
  const fonts = chooseFonts(code + drawings);
  const replacing = missing.length > 0 ? `#show regex(${quote(patternOf(missing))}): "${missingMark}"\n` : '';
  const given = `#let families = ${array(fonts.families.map(quote))}\n#let missing = ${array(missing.map(quote))}\n${replacing}`;
  return { compiler: compilerFor(fonts), whole: given + code };
}

/** What stands for a letter that no font has. */
export const missingMark = '□';

/** The longest first: one may be a part of another. */
const patternOf = (letters: readonly string[]) =>
  letters
    .toSorted((a, b) => b.length - a.length)
    .map((letter) => [...letter].map((character) => `\\x{${(character.codePointAt(0) ?? 0).toString(16)}}`).join(''))
    .join('|');

/** Those whose last code was marked so. */
const marked = new WeakSet<NodeCompiler>();

/**
 * A compiler reads its code anew from the first byte that differs from the code before to the last. Where the last one stands within a letter,
 * as between ę and ș, that letter stays as it was before, or the process ends (`replacement_range` of typst-syntax 0.14): so what differs last is a comment.
 */
function compile(compiler: NodeCompiler, code: string, subject: Subject): NodeTypstDocument {
  const wasMarked = marked.delete(compiler);
  if (!wasMarked) marked.add(compiler);
  const result = compiler.compile({ mainFileContent: `${code}\n//${wasMarked ? '' : ' marked'}` });
  const diagnostics = result.takeError() ?? result.takeWarnings();
  if (diagnostics) throw refusalOf(diagnostics.shortDiagnostics, subject);
  if (!result.result) throw refusalOf([], subject);
  return result.result;
}

export interface Book {
  /** A tagged PDF/UA-1, unless `untagged`. */
  bytes: Uint8Array;
  /** The values of the book’s `metadata` with the label that was asked for. */
  noted: unknown[];
  /** The letters that no font has, for which `missingMark` stands. */
  missing: readonly string[];
  /** Whether it could not be tagged, by a fault of Typst’s own: then it is a plain PDF. */
  untagged: boolean;
}

export interface BookRequest {
  /** In seconds since 1970: the time that the file bears. */
  created: number;
  /** What the code names, by the paths from the root. */
  files: ReadonlyMap<string, Uint8Array>;
  /** A label of the code’s. */
  asked: string;
}

/** Throws, in a sentence, for what cannot be set, and for warnings. */
export function setPdf(code: string, request: BookRequest): Book {
  let missing: readonly string[] = [];
  while (true) {
    try {
      return setWithout(missing, code, request);
    } catch (error) {
      const letters = error instanceof TypstRefusal ? error.letters.filter((letter) => !missing.includes(letter)) : [];
      if (letters.length === 0) throw error;
      // A mark that is missing takes the letter below it along.
      const marks = letters.filter((letter) => /^[\p{M}\p{Cf}]+$/u.test(letter));
      missing = [...missing, ...(marks.length > 0 ? marks : letters)];
    }
  }
}

function setWithout(missing: readonly string[], code: string, { created, files, asked }: BookRequest): Book {
  const drawings = [...files].flatMap(([file, bytes]) => (file.endsWith('.svg') ? new TextDecoder().decode(bytes) : []));
  const { compiler, whole } = prepare(code, missing, drawings.join(''));
  try {
    for (const [file, bytes] of files) compiler.mapShadow(workspace + file, Buffer.from(bytes));
    const document = explained('text', () => compile(compiler, whole, 'text'));
    const { bytes, untagged } = exportPdf(compiler, document, created);
    return { bytes, untagged, noted: compiler.query(document, { selector: `<${asked}>`, field: 'value' }) as unknown[], missing };
  } catch (error) {
    for (const file of files.keys()) tryPicture(compiler, file);
    throw error;
  } finally {
    for (const file of files.keys()) compiler.unmapShadow(workspace + file);
    compiler.evictCache(0);
  }
}

function exportPdf(compiler: NodeCompiler, document: NodeTypstDocument, creationTimestamp: number): Pick<Book, 'bytes' | 'untagged'> {
  const write = (options: object) => explained('text', () => compiler.pdf(document, { ...options, creationTimestamp }));
  try {
    return { bytes: write({ pdfStandard: 'ua-1' }), untagged: false };
  } catch (error) {
    if (!(error instanceof TypstRefusal) || !error.message.includes('internal error')) throw error;
    return { bytes: write({ pdfTags: false }), untagged: true };
  }
}

/** Throws where this is the picture: Typst does not say which it was. */
function tryPicture(compiler: NodeCompiler, file: string): void {
  const subject = { picture: path.posix.basename(file) };
  explained(subject, () => {
    const document = compile(compiler, `#set document(title: "Picture")\n= Picture\n#image(${quote(file)}, alt: "Picture")`, subject);
    compiler.pdf(document, { pdfStandard: 'ua-1' });
  });
}

/** A page as SVG, its letters drawn as outlines. What the last page was made of is kept: pages are set by the hundred, of one template. */
export function setSvg(code: string): string {
  const { compiler, whole } = prepare(code);
  try {
    return compiler.plainSvg(compile(compiler, whole, 'text'));
  } finally {
    compiler.evictCache(1);
  }
}

/** What Typst throws as it does so is its debugging form. */
function explained<T>(subject: Subject, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof TypstRefusal ? error : refusalOf(readDiagnostics(String(error)), subject);
  }
}
