/** How running text is put together in formats that are read as characters. */

/** Each run of blanks and line ends as one space; no-break spaces stay. */
export const joinBlanks = (text: string) => text.replace(severalBlanks, ' ');

/** All but a space that stands alone, so that ordinary words are left as they are. */
const severalBlanks = / [ \t\r\n]+|[\t\r\n][ \t\r\n]*/g;

/** After the parts of a block are joined: page marks, which stand between spaces, have doubled some. */
export function tidyBlock(text: string): string {
  const single = text.replace(/ {2,}/g, ' ');
  // Most blocks are one line, and would be looked through for nothing.
  return (single.includes('\n') ? single.replace(/ *\n */g, '\n') : single).trim();
}

/** Sets marks about words, never about the spaces at their ends. */
export function surround(words: string, before: string, after = before): string {
  const core = words.trim();
  const start = words.length - words.trimStart().length;
  return core ? `${words.slice(0, start)}${before}${core}${after}${words.slice(start + core.length)}` : words;
}

/** Lines behind a mark: the first after `first`, the others after `others`; empty lines stay empty where that is blank. */
export const prefixLines = (text: string, first: string, others: string) =>
  text
    .split('\n')
    .map((line, index) => (index === 0 ? first : others) + line)
    .map((line) => line.trimEnd())
    .join('\n');
