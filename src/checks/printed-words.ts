/** Words compared as a reader would: without case, accents, quotation marks and other punctuation. */

export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’'‘]/g, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether all the words of `sought` stand in `text`, in their order and next to each other. */
export function hasWords(text: string, sought: string): boolean {
  const words = wordsOf(sought);
  return words.length > 0 && ` ${wordsOf(text).join(' ')} `.includes(` ${words.join(' ')} `);
}

/** A few of many words. */
export const excerptOf = (text: string, most = 80): string => {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.length > most ? `${flat.slice(0, most).trimEnd()}…` : flat;
};
