/**
 * What scripts say, in the language of the page. Who imports this goes on when the words are there: a file of one language, so that pages
 * carry none, and readers fetch no other.
 */

import type { ScriptMessages } from '../model/messages/en.ts';
import { languageOfMessages, type MessageLanguage, messageLanguage } from '../model/messages/languages.ts';

const files: Readonly<Record<MessageLanguage, () => Promise<ScriptMessages>>> = {
  ar: () => import('../model/messages/ar.ts').then(({ scripts }) => scripts),
  de: () => import('../model/messages/de.ts').then(({ scripts }) => scripts),
  en: () => import('../model/messages/en.ts').then(({ scripts }) => scripts),
  es: () => import('../model/messages/es.ts').then(({ scripts }) => scripts),
  fr: () => import('../model/messages/fr.ts').then(({ scripts }) => scripts),
  ja: () => import('../model/messages/ja.ts').then(({ scripts }) => scripts),
};
const { lang } = document.documentElement;

export const say = await files[messageLanguage(lang)]();

/** Marks what holds only such words, where the page is in a language that they are not in. */
export function markLanguage(element: HTMLElement): void {
  const { lang: written, dir } = languageOfMessages(lang);
  if (written) element.lang = written;
  if (dir) element.dir = dir;
}
