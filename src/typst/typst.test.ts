import { expect, it } from 'vitest';
import { packagesFor } from './fonts.ts';
import { setPdf, setSvg } from './typst.ts';

const head = '#set document(title: "One")\n#set text(font: families)\n= One\n';
const set =
  (code: string, files: Record<string, string> = {}) =>
  () =>
    setPdf(head + code, { created: 0, files: new Map(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)])), asked: 'noted' });
const saidBy = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return 'nothing';
};

it('knows the one package for the letters of a script, and of some none', () => {
  expect(packagesFor(['부', '산'])).toEqual(['@expo-google-fonts/noto-serif-kr']);
  expect(packagesFor(['这', 'ไ', 'ქ'])).toEqual(['@expo-google-fonts/noto-serif-sc', '@expo-google-fonts/noto-sans-thai']);
  expect(packagesFor(['ქ'])).toEqual([]);
});

it('gives a PDF, and what it was asked for', () => {
  const { bytes, noted } = set('Text. #[#metadata((1, 2))<noted>]')();
  expect(Buffer.from(bytes).subarray(0, 5).toString()).toBe('%PDF-');
  expect(noted).toEqual([[1, 2]]);
});

it('sets □ for the letters that no font has, and tells them; a mark alone where only that is missing', () => {
  expect(set('A word of ไทย, `한`, a\u1dc4 and a.#footnote[ไ]')().missing).toEqual(['\u1dc4', 'ไ', 'ท', 'ย', '한']);
  expect(set('A word.')().missing).toEqual([]);
});

it('sets each text with its own letters, whatever was set before it', () => {
  const said = (letter: string) => set(`#metadata("${letter}")<noted>`)().noted;
  for (const letter of ['ę', 'ș', 'é', '©', 'ș', 'ț', 'a', 'aș', 'ș']) expect(said(letter)).toEqual([letter]);
});

const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9"/></svg>';
const both = '#image("/figures/sound.svg", alt: "S")#image("/figures/torn.svg", alt: "T")';

it.each([
  [
    'a picture that is none',
    set(both, { '/figures/sound.svg': drawing, '/figures/torn.svg': '<svg' }),
    /^Typst could not read the picture torn\.svg: .* Open it/,
  ],
  ['a mistake of the code', set('#nothing'), /^Typst could not set the text: unknown variable: nothing\. Leave/],
  [
    'what a tagged PDF may not have',
    set('==== Four'),
    /^Typst could not set the text: PDF\/UA-1 error: skipped from heading level 1 to 4; heading levels must be consecutive\. Leave/,
  ],
  ['a mistake in a picture of words', () => setSvg('#nothing'), /^Typst could not set the text: unknown variable: nothing\. Leave/],
])('says in a sentence, and not in the form of a debugger, what is wrong: %s', (_what, work, sentence) => {
  const said = saidBy(work);
  expect(said).toMatch(sentence);
  expect(said).not.toMatch(/SourceDiagnostic|Span\(|severity/);
});
