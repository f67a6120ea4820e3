/** Words as the index and its readers take them: without case, diacritics and punctuation, hyphens joining their parts. */

export const foldWord = (word: string) =>
  word
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

/** The folded words of a query. */
export const queryWords = (query: string) => [...new Set(query.split(/\s+/).map(foldWord).filter(Boolean))];
