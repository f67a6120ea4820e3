/** Forms of one word, by the language of the text: `countries` and `country`, `Häuser` and `Haus`. */
import { foldLetters } from '../model/letters.ts';

/** Takes a word in lower case as it is written. */
type Stemmer = (word: string) => string;

/** By the primary subtag. Each is a file of its own, which only readers of that language load. */
const stemmers: Readonly<Record<string, () => Promise<Stemmer>>> = {
  ar: async () => (await import('@orama/stemmers/arabic')).stemmer,
  da: async () => (await import('@orama/stemmers/danish')).stemmer,
  de: async () => (await import('@orama/stemmers/german')).stemmer,
  en: async () => (await import('wink-porter2-stemmer')).default,
  es: async () => (await import('@orama/stemmers/spanish')).stemmer,
  fi: async () => (await import('@orama/stemmers/finnish')).stemmer,
  fr: async () => (await import('@orama/stemmers/french')).stemmer,
  hu: async () => (await import('@orama/stemmers/hungarian')).stemmer,
  it: async () => (await import('@orama/stemmers/italian')).stemmer,
  nl: async () => (await import('@orama/stemmers/dutch')).stemmer,
  no: async () => (await import('@orama/stemmers/norwegian')).stemmer,
  pt: async () => (await import('@orama/stemmers/portuguese')).stemmer,
  ro: async () => (await import('@orama/stemmers/romanian')).stemmer,
  ru: async () => (await import('@orama/stemmers/russian')).stemmer,
  sv: async () => (await import('@orama/stemmers/swedish')).stemmer,
  tr: async () => (await import('@orama/stemmers/turkish')).stemmer,
};
export const stemmedLanguages = Object.keys(stemmers);

const macrolanguages: Readonly<Record<string, string>> = { nb: 'no', nn: 'no' };

/** `de` of `de-AT`. */
export const primaryLanguage = (tag: string) => {
  const primary = tag.toLowerCase().split('-')[0] ?? '';
  return macrolanguages[primary] ?? primary;
};

export interface Stemming {
  /** The stems of a word, folded. Two words are forms of one another where they share one: of an accent that was left out there may be two. */
  stemsOf: (written: string) => readonly string[];
  /** Whether forms of a word may begin differently: `كتاب`, `الكتاب`. */
  changesBeginnings: boolean;
}

/** Of a language without a stemmer a word is its only form. */
const unstemmed: Stemming = { stemsOf: (written) => [foldLetters(written)], changesBeginnings: false };
const loaded = new Map<string, Stemming>();

/** The stemming of languages by their primary subtags; asked of again, it is there. */
export async function loadStemming(languages: readonly string[]): Promise<void> {
  const missing = languages.filter((language) => Object.hasOwn(stemmers, language) && !loaded.has(language));
  await Promise.all(missing.map(async (language) => loaded.set(language, makeStemming(language, (await stemmers[language]?.()) as Stemmer))));
}

/** Once loaded. */
export const stemmingOf = (language: string): Stemming => loaded.get(language) ?? unstemmed;

function makeStemming(language: string, stem: Stemmer): Stemming {
  const known = new Map<string, readonly string[]>();
  return {
    changesBeginnings: language === 'ar',
    stemsOf(written) {
      const stems = known.get(written) ?? [...new Set([written, foldLetters(written)].map((word) => stemOf(stem, word)))];
      known.set(written, stems);
      return stems;
    },
  };
}

/** `1990s` is a form of `1990`. */
function stemOf(stem: Stemmer, word: string): string {
  if (/^\d+s$/.test(word)) return word.slice(0, -1);
  return /\d/.test(word) ? foldLetters(word) : foldLetters(stem(word)) || foldLetters(word);
}
