/** How running text is put together in formats that are read as characters. */

/** Each run of blanks and line ends as one space; no-break spaces stay. */
export const joinBlanks = (text: string) => text.replace(/[ \t\r\n]+/g, ' ');

/** After the parts of a block are joined: page marks, which stand between spaces, have doubled some. */
export const tidyBlock = (text: string) =>
  text
    .replace(/ {2,}/g, ' ')
    .replace(/ *\n */g, '\n')
    .trim();

/** Sets marks about words, never about the spaces at their ends. */
export function surround(words: string, before: string, after = before): string {
  const { lead = '', core = '', trail = '' } = /^(?<lead>\s*)(?<core>.*?)(?<trail>\s*)$/su.exec(words)?.groups ?? {};
  return core ? `${lead}${before}${core}${after}${trail}` : lead + trail;
}

/** Lines behind a mark: the first after `first`, the others after `others`; empty lines stay empty where that is blank. */
export const prefixLines = (text: string, first: string, others: string) =>
  text
    .split('\n')
    .map((line, index) => (index === 0 ? first : others) + line)
    .map((line) => line.trimEnd())
    .join('\n');
