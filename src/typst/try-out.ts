/** Whether single things can be set, before a whole book is: what cannot is said while a paper is checked, and stands otherwise in its book. */
import { createHash } from 'node:crypto';
import { setPdf } from './typst.ts';
import { quote, verbatim } from './typst-code.ts';

const head = '#set document(title: "One")\n#set text(font: families, fallback: false)\n= One\n';
const set = (code: string, files: ReadonlyMap<string, Uint8Array> = new Map()) => setPdf(head + code, { created: 0, files, asked: 'nothing' });

const hasLetter = new Map<string, boolean>();

/** The letters of a text that no font of the book has, each once. */
export function missingLetters(text: string): string[] {
  // The text’s own font has all that Latin languages are mostly written in.
  const letters = [...new Set(text.replace(/[\0-\u{17f}\u2010-\u2026]+/gu, ''))];
  const unknown = letters.filter((letter) => !hasLetter.has(letter));
  if (unknown.length > 0) {
    const missing = new Set(set(`#${quote(unknown.join(' '))}`).missing);
    for (const letter of unknown) hasLetter.set(letter, !missing.has(letter));
  }
  return letters.filter((letter) => hasLetter.get(letter) === false);
}

const formulas = new Map<string, boolean>();

/** Whether Typst takes a formula in its own mathematics, which was made of another’s. */
export function canSetFormula(source: string): boolean {
  const known = formulas.get(source);
  if (known !== undefined) return known;
  const problem = problemOf(() =>
    set(
      `#show math.equation: set text(font: ("New Computer Modern Math", ..families))\n#math.equation(block: true, alt: "f", eval(${verbatim(source)}, mode: "math"))`,
    ),
  );
  formulas.set(source, problem === undefined);
  return problem === undefined;
}

const pictures = new Map<string, string | undefined>();

/** Why a picture cannot be shown, in a sentence; undefined for one that can. */
export function problemOfPicture(name: string, bytes: Uint8Array): string | undefined {
  // While a paper is edited, its pictures are read again with each change.
  const key = `${name} ${createHash('sha256').update(bytes).digest('hex')}`;
  if (!pictures.has(key)) {
    const file = `/pictures/${name}`;
    pictures.set(
      key,
      problemOf(() => set(`#image(${quote(file)}, alt: "Picture")`, new Map([[file, bytes]]))),
    );
  }
  return pictures.get(key);
}

function problemOf(work: () => unknown): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
