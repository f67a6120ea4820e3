/** Tags of languages (BCP 47). */
import { iso6393 } from 'iso-639-3';

/** Languages by their codes of two letters, where they have one, else of three; what is written in several or in none of them. */
const languages = new Set(iso6393.map(({ iso6391, iso6393: code }) => iso6391 ?? code));
/** Codes that stand for groups of languages and are in use for one of them. */
const macrolanguages = ['sh', 'iw', 'in', 'ji', 'mo'];
for (const code of macrolanguages) languages.delete(code);

const shape = /^(?<language>[a-z]{2,3})(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?(?:-(?:[a-z0-9]{5,8}|\d[a-z0-9]{3}))*$/;

/** Whether a tag is written as tags are (`zh-Hant-TW`) and names a language that there is. */
export const isLanguageTag = (tag: string): boolean => languages.has(shape.exec(tag)?.groups?.['language'] ?? '');

export const languageTagExpected = 'the tag of a language as en-GB, de, zh-Hant or grc';
