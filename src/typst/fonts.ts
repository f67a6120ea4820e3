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

/** Read only where a text needs them. Whatever no font here covers is a fault when the book is set. */
const fallbacks: readonly Fallback[] = [
  {
    family: 'Noto Naskh Arabic',
    package: '@expo-google-fonts/noto-naskh-arabic',
    file: '400Regular/NotoNaskhArabic_400Regular.ttf',
    needed: /\p{Script=Arabic}/u,
  },
  {
    family: 'Noto Serif JP',
    package: '@expo-google-fonts/noto-serif-jp',
    file: '400Regular/NotoSerifJP_400Regular.ttf',
    needed: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u,
  },
  {
    family: 'Noto Emoji',
    package: '@expo-google-fonts/noto-emoji',
    file: '400Regular/NotoEmoji_400Regular.ttf',
    needed: /\p{Emoji_Presentation}|\p{Emoji}\ufe0f|[\u{1f000}-\u{1faff}]/u,
  },
];

export interface FontChoice {
  /** In the order in which a character is looked for. */
  families: string[];
  files: string[];
}

/** Throws, with what to install, where a text needs a font that is not there. */
export function chooseFonts(text: string): FontChoice {
  const needed = fallbacks.filter((font) => font.needed.test(text));
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
