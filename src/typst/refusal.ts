/** Why Typst refused something, in a sentence: its own diagnostics are partly Rust’s debugging form. */

/** What Typst says of a mistake, and what it advises. */
export interface Diagnostic {
  message: string;
  hints?: string[];
}

/** A fault of what is set, which says what to do. */
export class TypstRefusal extends Error {
  override name = 'TypstRefusal';
  /** The letters that no font has, where that is the fault. */
  readonly letters: readonly string[];

  constructor(message: string, letters: readonly string[] = []) {
    super(message);
    this.letters = letters;
  }
}

/** What was set. */
export type Subject = { picture: string } | 'text';

const advice = {
  picture: 'Open it in a program that draws, and save it anew as SVG, PNG or JPEG.',
  text: 'Leave this file out until the cause is found (--without, or FORMATS_LEFT_OUT), and tell those who make Locus.',
};

export function refusalOf(diagnostics: readonly Diagnostic[], subject: Subject): TypstRefusal {
  const letters = diagnostics.flatMap(({ message }) =>
    [...message.matchAll(/the text [`\\"]+(.+?)[`\\"]+ could not be displayed/g)].map((match) => match[1] ?? ''),
  );
  if (letters.length > 0) {
    const found = [...new Set(letters)];
    const shown = found.slice(0, 10).join(' ');
    return new TypstRefusal(`Unexpected characters ${shown}, expected those of the book’s fonts. Name a font that has them in src/typst/fonts.ts.`, found);
  }
  const [first] = diagnostics;
  const said = first ? [first.message, ...(first.hints ?? [])].join('; ') : 'no document';
  if (subject === 'text') return new TypstRefusal(`Typst could not set the text: ${said}. ${advice.text}`);
  return new TypstRefusal(`Typst could not read the picture ${subject.picture}: ${said}. ${advice.picture}`);
}

/** What an exporter of Typst’s throws holds its diagnostics as text: `[SourceDiagnostic { severity: Error, message: "…", hints: ["…"] }]`. */
export function readDiagnostics(thrown: string): Diagnostic[] {
  return [...thrown.matchAll(/\bmessage: "((?:[^"\\]|\\.)*)"(?:, trace: .*?, hints: \[(.*?)\] \})?/gs)].map(([, message = '', hints = '']) => ({
    message: plain(message),
    hints: [...hints.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, hint = '']) => plain(hint)),
  }));
}

const plain = (quoted: string) =>
  quoted.replace(/\\u\{([0-9a-f]+)\}/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16))).replace(/\\(.)/g, '$1');
