import { readRemnants } from './remnants.ts';
import type { Block, Line, Reading } from './transcript.ts';
import { textOf } from './transcript.ts';

export const lineOf = (text: string, more: Partial<Line> = {}): Line => ({
  page: 0,
  column: 0,
  number: 1,
  runs: readRemnants(text),
  size: 1,
  gap: 0,
  indent: 0,
  slack: 0,
  ...more,
});

export const blockOf = (text: string, more: Partial<Block> = {}): Block => {
  const line = lineOf(text, { page: more.page ?? 0, size: more.size ?? 1, gap: more.gap ?? 1 });
  return {
    lines: [line],
    runs: line.runs,
    text: textOf(line.runs),
    page: 0,
    column: 0,
    size: 1,
    gap: 1,
    indent: 0,
    setsIndents: false,
    soft: false,
    divided: [],
    ...more,
  };
};

export const readingOf = (pages: readonly (readonly string[])[]): Reading => ({
  pages: pages.map(() => ({})),
  lines: pages.flatMap((lines, page) => lines.map((text, at) => lineOf(text, { page, number: at + 1 }))),
  knowsPages: pages.length > 1,
  knowsSizes: false,
  wrapped: true,
  source: pages.map((lines) => lines.join('\n')).join('\f'),
  losses: [],
});
