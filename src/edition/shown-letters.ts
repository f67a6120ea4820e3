/** The letters that pages show, for the faces that are cut to them. A copy text is shown nowhere as it stands. */
import type { ContentFile } from './read-folder.ts';

export const isShown = (path: string): boolean => /\.(mdx|ya?ml)$/.test(path);

/** Each letter beyond ASCII once, composed: a face draws é as one letter. */
export function shownLetters(files: readonly Pick<ContentFile, 'path' | 'text'>[]): string {
  const letters = new Set<string>();
  for (const { path, text } of files) {
    if (!isShown(path)) continue;
    for (const letter of text.normalize('NFC').replace(/[\0-\x7f]+/g, '')) letters.add(letter);
  }
  return [...letters].join('');
}
