/** What the site says around a text, by language: one file a language. */
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en, type Messages } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ja } from './ja.ts';
import { type MessageLanguage, messageLanguage } from './languages.ts';

export type { Around, Messages, ScriptMessages } from './en.ts';
export { languageOfMessages, type MessageLanguage, messageLanguage, messageLanguages } from './languages.ts';

const catalogue: Readonly<Record<MessageLanguage, Messages>> = { ar, de, en, es, fr, ja };

export const messagesFor = (tag: string): Messages => catalogue[messageLanguage(tag)];
