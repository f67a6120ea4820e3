/**
 * A transcript: what a machine read from printed pages, as data. A PDF and a text file give the same shapes: lines with their place and
 * faces (`Reading`), grouped to blocks, each with its kind and the reason for it (`Transcript`). Distances are told in ems and lines of
 * the text itself, so that what judges them need not know whether they were measured or counted.
 */

/** Letters that are set alike. */
export interface Run {
  text: string;
  italic?: boolean;
  bold?: boolean;
  smallCaps?: boolean;
  raised?: boolean;
  lowered?: boolean;
}

/** A printed line, or what a text file has between two line ends. */
export interface Line {
  /** From 0; always 0 where nothing tells pages. */
  page: number;
  /** From 0: columns of one page are read one after the other. */
  column: number;
  /** Its line in the copy text, from 1. */
  number: number;
  runs: Run[];
  /** Against the size that most of the text has: 1; always 1 where sizes are unknown. */
  size: number;
  /** Blank space above, in lines. */
  gap: number;
  /** From the left edge of its column, in ems. */
  indent: number;
  /** What it leaves free at the right edge of its column, in ems. */
  slack: number;
  /** Set in the middle of its column. */
  centred?: boolean;
  /** Begins with what a machine left of a raised number that it lost. */
  remnant?: boolean;
  /** A drawn rule stands above it. */
  ruled?: boolean;
}

export interface ReadPage {
  /** As the file itself says, or as printed on the page, once found. */
  label?: string;
}

/** What a way in saw. */
export interface Reading {
  pages: ReadPage[];
  lines: Line[];
  /** Whether the file tells where pages end. */
  knowsPages: boolean;
  /** Whether `size` was measured. */
  knowsSizes: boolean;
  /** Whether lines end where print broke them, and not where a paragraph ends. */
  wrapped: boolean;
  /** The copy text. */
  source: string;
  /** What the reader could not take over, for the editor, with its page. */
  losses: ReadingLoss[];
}

export interface ReadingLoss {
  kind: 'picture' | 'drawing' | 'letters' | 'page';
  message: string;
  page: number;
}

/** Lines that belong together by their place alone. */
export interface Block {
  lines: Line[];
  /** Its lines joined, spaces single. */
  runs: Run[];
  text: string;
  page: number;
  column: number;
  size: number;
  gap: number;
  indent: number;
  /** Whether first lines of paragraphs are set in, so that one that is not says something. */
  setsIndents: boolean;
  /** Parted from the block before only because it may begin a note. */
  soft: boolean;
  /** Words that a line’s end divided, and how they were joined. */
  divided: Divided[];
}

/** A word that the end of a line divided. */
export interface Divided {
  /** Its parts, as printed: `counter-`, `terrorism`. */
  parts: [string, string];
  /** As joined. */
  joined: string;
  /** Whether the text itself has the word elsewhere, written so. */
  sure: boolean;
}

export const textOf = (runs: readonly Run[]) => runs.map(({ text }) => text).join('');

/** The runs with only the letters from `start` to `end` of their text. */
export function sliceRuns(runs: readonly Run[], start: number, end = Number.POSITIVE_INFINITY): Run[] {
  const result: Run[] = [];
  let at = 0;
  for (const run of runs) {
    const text = run.text.slice(Math.max(0, start - at), Math.max(0, end - at));
    if (text !== '') result.push({ ...run, text });
    at += run.text.length;
  }
  return result;
}

const faces = ['italic', 'bold', 'smallCaps', 'raised', 'lowered'] as const;
const sameFace = (a: Run, b: Run) => faces.every((face) => (a[face] ?? false) === (b[face] ?? false));

/** Neighbours of the same face as one. */
export function joinRuns(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (last && sameFace(last, run)) last.text += run.text;
    else if (run.text !== '') result.push({ ...run });
  }
  return result;
}
