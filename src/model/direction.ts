/** In which direction a language is written. */

const languages = new Set('ar arc arz ckb dv fa glk he iw khw ks lrc mzn nqo pnb prs ps rhg sd sdh skr syr ug ur yi'.split(' '));
const scripts = new Set('Adlm Arab Aran Hebr Mand Mend Nkoo Rohg Samr Syrc Thaa Yezi'.split(' '));

export type Direction = 'ltr' | 'rtl';

/** Of a BCP 47 tag: by its script, where it names one. */
export function directionOf(tag: string): Direction {
  const [language = '', ...subtags] = tag.split('-');
  const script = subtags.find((subtag) => /^[A-Za-z]{4}$/.test(subtag));
  const written = script && script[0]?.toUpperCase() + script.slice(1).toLowerCase();
  return (written ? scripts.has(written) : languages.has(language.toLowerCase())) ? 'rtl' : 'ltr';
}

/** `dir` for words in a language among words of another: none where both run alike. */
export const directionWithin = (tag: string, around: string): Direction | undefined => {
  const direction = directionOf(tag);
  return direction === directionOf(around) ? undefined : direction;
};

/** `lang` and `dir` for words in a language among words of another; nothing where they are in the same. */
export const languageWithin = (tag: string, around: string): { lang?: string; dir?: Direction | undefined } =>
  tag.split('-')[0] === around.split('-')[0] ? {} : { lang: tag, dir: directionWithin(tag, around) };

const firstStrong = /\p{L}/u;
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** `dir` for words whose language is not told, by their first letter, among words of a language: none where both run alike. */
export function textDirectionWithin(text: string, around: string): Direction | undefined {
  const first = firstStrong.exec(text)?.[0];
  if (first === undefined) return undefined;
  const direction = rightToLeft.test(first) ? 'rtl' : 'ltr';
  return direction === directionOf(around) ? undefined : direction;
}
