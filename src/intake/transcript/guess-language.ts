/** The language of a text, by its small words; undefined where none of those that are known has many. */
const smallWords: Readonly<Record<string, readonly string[]>> = {
  'en-GB': ['the', 'of', 'and', 'to', 'in', 'that', 'is', 'was', 'for', 'with'],
  de: ['der', 'die', 'und', 'in', 'den', 'von', 'das', 'nicht', 'mit', 'ist'],
  fr: ['le', 'la', 'de', 'et', 'les', 'des', 'que', 'une', 'dans', 'est'],
  es: ['el', 'la', 'de', 'y', 'los', 'que', 'una', 'en', 'del', 'las'],
  it: ['il', 'di', 'che', 'e', 'la', 'della', 'un', 'per', 'non', 'le'],
  nl: ['de', 'het', 'een', 'van', 'en', 'niet', 'dat', 'is', 'op', 'te'],
};

export function guessLanguage(text: string): string | undefined {
  const words =
    text
      .slice(0, 60_000)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]{20}/u.test(text)) return 'ja';
  const shares = Object.entries(smallWords).map(([language, small]) => ({
    language,
    share: words.filter((word) => small.includes(word)).length / Math.max(1, words.length),
  }));
  const best = shares.reduce((a, b) => (b.share > a.share ? b : a));
  return best.share > 0.1 ? best.language : undefined;
}
