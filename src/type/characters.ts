/** The characters that the faces are cut to. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { listFiles } from '../files.ts';

/** What the interface and any English text may use, whatever the content holds: ASCII, typographic punctuation, and the long vowels of Japanese names. */
const always = [
  ...Array.from({ length: 0x5f }, (_, i) => String.fromCodePoint(0x20 + i)),
  ...'\u00a0\u00ad\u2009\u202f‐‑–—‘’“”…·•§¶†×−°©£€¥⟨⟩↩→←↑↓éü',
  ...'ĀāĒēĪīŌōŪū',
];

/** In the order of their code points, each once. */
export function charactersOf(texts: Iterable<string>): string {
  const characters = new Set(always);
  for (const text of texts) {
    // Composed: the face draws é as one letter. All of ASCII is there.
    for (const character of text.normalize('NFC').replace(/[\0-\x7f]+/g, '')) characters.add(character);
  }
  return [...characters]
    .filter((character) => character >= ' ')
    .map((character) => character.codePointAt(0) ?? 0)
    .sort((a, b) => a - b)
    .map((point) => String.fromCodePoint(point))
    .join('');
}

/** A copy text is shown nowhere as it stands. */
const isShown = (name: string): boolean => /\.(mdx|ya?ml)$/.test(name);

/** The texts that pages show: sections and registers. */
export function* readShownTexts(folder: string): Iterable<string> {
  for (const name of listFiles(folder)) if (isShown(name)) yield readFileSync(path.join(folder, name), 'utf8');
}
