/** The languages that messages are in. Apart from the messages themselves, for what needs to know no more. */
import { type Direction, directionOf } from '../direction.ts';

export const messageLanguages = ['ar', 'de', 'en', 'es', 'fr', 'ja'] as const;
export type MessageLanguage = (typeof messageLanguages)[number];

const has = (language: string): language is MessageLanguage => (messageLanguages as readonly string[]).includes(language);

/** The language that messages are in for readers of another: `de` for `de-AT`, English where there are none. */
export function messageLanguage(tag: string): MessageLanguage {
  const primary = tag.split('-')[0] ?? '';
  return has(primary) ? primary : 'en';
}

/** `lang` and `dir` for messages among words of that language, where they are in another. */
export function languageOfMessages(tag: string): { lang?: string; dir?: Direction } {
  const written = messageLanguage(tag);
  return written === tag.split('-')[0] ? {} : { lang: written, dir: directionOf(written) };
}
