/** What the site says around a text, by language: one file a language. */
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en, type Messages } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ja } from './ja.ts';

export type { Messages };

const catalogue = { ar, de, en, es, fr, ja } as const satisfies Record<string, Messages>;
export type MessageLanguage = keyof typeof catalogue;
export const messageLanguages = Object.keys(catalogue) as MessageLanguage[];

const has = (language: string): language is MessageLanguage => Object.hasOwn(catalogue, language);

/** The language that messages are in for readers of another: `de` for `de-AT`, English where there are none. */
export function messageLanguage(tag: string): MessageLanguage {
  const primary = tag.split('-')[0] ?? '';
  return has(primary) ? primary : 'en';
}
export const messagesFor = (tag: string): Messages => catalogue[messageLanguage(tag)];

/** `lang` and `dir` for messages among words of that language, where they are in another; `written` is what they are in. */
export function languageOfMessages(tag: string, written: string = messageLanguage(tag)): { lang?: string; dir?: 'ltr' | 'rtl' } {
  return written === tag.split('-')[0] ? {} : { lang: written, dir: written === 'ar' ? 'rtl' : 'ltr' };
}
