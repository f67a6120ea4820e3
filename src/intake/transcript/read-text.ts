/** A transcript in plain text: pages by form feeds, lines with the spaces before them, what is left of raised numbers and italics. */
import { beginsWithRemnant, readRemnants } from './remnants.ts';
import type { Line, Reading } from './transcript.ts';

/** A letter of a fixed face is about half an em. */
const emsOfLetter = 0.5;

export function readText(text: string): Reading {
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const written = source.split('\n').map((line, at) => ({ text: line, number: at + 1 }));
  const lines: Line[] = [];
  let page = 0;
  let gap = 0;
  for (const { text: whole, number } of written) {
    for (const [at, part] of whole.split('\f').entries()) {
      if (at > 0) {
        page += 1;
        gap = 0;
      }
      const words = part.trim();
      if (words === '') {
        gap += 1;
        continue;
      }
      const before = part.slice(0, part.length - part.trimStart().length).replaceAll('\t', '    ').length;
      const runs = readRemnants(words.replace(/[\t\u00a0 ]+/g, ' '));
      lines.push({
        page,
        column: 0,
        number,
        runs,
        size: 1,
        gap,
        indent: before * emsOfLetter,
        slack: 0,
        ...(beginsWithRemnant(words) ? { remnant: true } : {}),
      });
      gap = 0;
    }
  }
  // A form feed at the end of the last page begins none.
  const pages = Array.from({ length: (lines.at(-1)?.page ?? 0) + 1 }, () => ({}));
  const wrapped = measureWidth(lines);
  return { pages, lines, knowsPages: pages.length > 1, knowsSizes: false, wrapped, source, losses: [] };
}

/** The line that print draws above its notes, in typed characters. */
export const isRule = (words: string) => /^[_\-–—=*~ ]+$/.test(words) && !/^\*( \*)*$/.test(words) && !/^[-–—] ?$/.test(words);

/** Sets `slack` by the width that most wrapped lines reach; false where lines are not wrapped at all. */
function measureWidth(lines: Line[]): boolean {
  const lengths = lines.filter((_, at) => lines[at + 1]?.gap === 0 && lines[at + 1]?.page === lines[at]?.page).map(lengthOf);
  const sorted = lengths.sort((a, b) => a - b);
  const width = sorted[Math.floor(sorted.length * 0.9)] ?? 0;
  const full = sorted.filter((length) => length > width * 0.75).length;
  if (sorted.length < lines.length * 0.3 || full < 5) return false;
  for (const line of lines) line.slack = Math.max(0, width - lengthOf(line)) * emsOfLetter;
  return true;
}

const lengthOf = (line: Line) => line.indent / emsOfLetter + line.runs.reduce((sum, { text }) => sum + text.length, 0);
