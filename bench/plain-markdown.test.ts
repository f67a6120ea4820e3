import { expect, test } from 'vitest';
import { asPlainMarkdown } from './plain-markdown.ts';

test('words, headings and footnotes stay, and elements go', () => {
  const section =
    '<Page n="1" />\n\n# I. Tides\n\nThe <Emend was="habour" why="A letter was lost.">harbour</Emend> was full.[^1]\n\n[^1]: <Cite work="a">Lund, *Quays*</Cite>.\n';
  expect(asPlainMarkdown(section)).toBe('## I. Tides\n\nThe harbour was full.[^1]\n\n[^1]: Lund, *Quays*.\n');
});
