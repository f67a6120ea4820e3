/** The fonts of the book: static files from npm, each under the Open Font Licence, and two that Typst itself holds. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const literata = '@expo-google-fonts/literata';
export const textFont = {
  family: 'Literata',
  files: ['400Regular', '400Regular_Italic', '500Medium', '700Bold', '700Bold_Italic'].map((face) => `${literata}/${face}/Literata_${face}.ttf`),
};

/** Within Typst: Libertinus has Hebrew and ⟨⟩, New Computer Modern Math the symbols. */
const before = ['Libertinus Serif'];
const after = ['New Computer Modern Math'];

interface Fallback {
  family: string;
  file: string;
  package: string;
  /** The characters that call for it. */
  needed: RegExp;
}

const noto = (name: string, style: 'Naskh' | 'Sans' | 'Serif' | '', needed: RegExp): Fallback => {
  const family = ['Noto', style, name].filter(Boolean).join(' ');
  const font = `@expo-google-fonts/${family.toLowerCase().replaceAll(' ', '-')}`;
  return { family, package: font, file: `400Regular/${family.replaceAll(' ', '')}_400Regular.ttf`, needed };
};

/** Read only where a text needs them. What none of them has is shown as □ and told. */
const fallbacks: readonly Fallback[] = [
  noto('Arabic', 'Naskh', /\p{Script=Arabic}/u),
  noto('JP', 'Serif', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u),
  noto('Emoji', '', /\p{Emoji_Presentation}|\p{Emoji}\ufe0f|[\u{1f000}-\u{1faff}]/u),
];

/** Those of further scripts, which are not installed unless a collection needs them. */
const furtherFonts: readonly Fallback[] = [
  noto('KR', 'Serif', /\p{Script=Hangul}/u),
  // Characters that Japanese does not write, simplified or not, are found by asking the fonts.
  noto('SC', 'Serif', /\p{Script=Han}/u),
  noto('TC', 'Serif', /[\p{Script=Han}\p{Script=Bopomofo}]/u),
  noto('Hebrew', 'Serif', /\p{Script=Hebrew}/u),
  noto('Thai', 'Sans', /\p{Script=Thai}/u),
  noto('Devanagari', 'Serif', /\p{Script=Devanagari}/u),
  noto('Bengali', 'Serif', /\p{Script=Bengali}/u),
  noto('Khmer', 'Sans', /\p{Script=Khmer}/u),
  noto('Lao', 'Sans', /\p{Script=Lao}/u),
];

export interface FontChoice {
  /** In the order in which a character is looked for. */
  families: string[];
  files: string[];
}

/** Throws, with what to install, where a text needs a font that is not there. */
export function chooseFonts(text: string): FontChoice {
  const further = furtherFonts.filter((font) => font.needed.test(text) && resolveFile(`${font.package}/${font.file}`));
  const needed = [...fallbacks.filter((font) => font.needed.test(text)), ...further];
  const missing = needed.filter((font) => !resolveFile(`${font.package}/${font.file}`));
  if (missing.length > 0) {
    const characters = [...new Set(missing.flatMap((font) => [...text].filter((character) => font.needed.test(character))))].slice(0, 10).join(' ');
    throw new Error(
      `Unexpected characters ${characters}, expected those of an installed font. Run: npm install ${missing.map((font) => font.package).join(' ')}`,
    );
  }
  return {
    families: [textFont.family, ...before, ...needed.map((font) => font.family), ...after],
    files: [...textFont.files, ...needed.map((font) => `${font.package}/${font.file}`)],
  };
}

/** The packages with the font for letters that no installed one has: of each script the first that is not installed; none where there is none. */
export function packagesFor(letters: readonly string[]): string[] {
  const absent = furtherFonts.filter((font) => !resolveFile(`${font.package}/${font.file}`));
  return [...new Set(letters.flatMap((letter) => absent.find((font) => font.needed.test(letter))?.package ?? []))];
}

/** The fallback fonts that a text would need and that are not installed. */
export const missingFonts = (text: string): string[] =>
  fallbacks.filter((font) => font.needed.test(text) && !resolveFile(`${font.package}/${font.file}`)).map((font) => font.package);

export const readFonts = (files: readonly string[]): Buffer[] =>
  files.map((file) => {
    const found = resolveFile(file);
    if (!found) throw new Error(`Unexpected absence of the font ${file}, expected it to be installed. Run: npm ci`);
    return readFileSync(found);
  });

/** From this module and, for a build that has moved it elsewhere, from the project that is being built. */
function resolveFile(file: string): string | undefined {
  for (const from of [import.meta.url, path.resolve('package.json')]) {
    try {
      return createRequire(from).resolve(file);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND')) throw error;
    }
  }
  return undefined;
}
