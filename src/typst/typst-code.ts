/** Typst code of values. All text enters the code through `quote`, as a string, where no character has a meaning of its own. */
import { tidySpaces } from '../model/tidy-spaces.ts';

/** A string literal of Typst. */
export const quote = (text: string) => `"${tidySpaces(text).replace(/[\\"]/g, '\\$&')}"`;

/** A string literal whose spaces and line ends stay as they are. */
export const verbatim = (text: string) => `"${text.replace(/[\\"]/g, '\\$&')}"`;

/** Pieces of content, joined. */
export const block = (pieces: readonly string[]) => {
  const filled = pieces.filter(Boolean);
  return filled.length === 0 ? '[]' : filled.length === 1 ? (filled[0] ?? '[]') : `{ ${filled.join('; ')} }`;
};

export const array = (items: readonly string[]) => `(${items.map((item) => `${item},`).join(' ')})`;

/** A dictionary; values that are undefined are left out. */
export function dictionary(entries: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(entries).filter(([, value]) => value !== undefined);
  return given.length === 0 ? '(:)' : `(${given.map(([key, value]) => `${quote(key)}: ${value}`).join(', ')})`;
}

/** A call of one of the template's functions; arguments are code. */
export const call = (name: string, ...given: readonly (string | number | boolean)[]) => `${name}(${given.join(', ')})`;
