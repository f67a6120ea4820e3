/** Languages as files name them. */

const names: Readonly<Record<string, string>> = {
  english: 'en-GB',
  british: 'en-GB',
  ukenglish: 'en-GB',
  american: 'en-US',
  usenglish: 'en-US',
  german: 'de',
  ngerman: 'de',
  deutsch: 'de',
  french: 'fr',
  francais: 'fr',
  spanish: 'es',
  italian: 'it',
  portuguese: 'pt',
  dutch: 'nl',
  japanese: 'ja',
  arabic: 'ar',
  russian: 'ru',
  polish: 'pl',
};

/** A BCP 47 tag, of a tag (`en_US`, `DE`), or of a name that LaTeX’s babel knows; undefined for what names none. */
export function languageOfTag(text: string): string | undefined {
  const tag = text.trim().replaceAll('_', '-');
  const named = names[tag.toLowerCase()];
  if (named) return named;
  const [, language = '', rest = ''] = /^([A-Za-z]{2,3})((?:-[A-Za-z0-9]{2,8})*)$/.exec(tag) ?? [];
  if (language === '') return undefined;
  const parts = rest
    .split('-')
    .filter(Boolean)
    .map((part) => (part.length === 2 ? part.toUpperCase() : part.length === 4 ? part[0]?.toUpperCase() + part.slice(1).toLowerCase() : part));
  return [language.toLowerCase(), ...parts].join('-');
}
