/** The blocks of a transcript, and which of them are furniture of the page. */
import type { Paper } from '../../model/paper.ts';
import type { blockNormalisations } from './normalisations.ts';

export interface SourceLine {
  text: string;
  number: number;
}

export interface SourceBlock {
  lines: readonly SourceLine[];
  furniture?: (typeof blockNormalisations)[number] | undefined;
  /** Whether it stands at the head of several pages: furniture, unless the edition has it there. */
  repeats: boolean;
}

/** Parted by empty lines and the ends of pages; a line of furniture is a block of its own. */
export function splitBlocks(text: string, paper: Pick<Paper, 'pages' | 'meta'>): SourceBlock[] {
  const lines = text
    .split(/\r?\n/)
    .flatMap((line, i) => line.split('\f').flatMap((part, nth) => [...(nth > 0 ? [pageEnd(i)] : []), { text: part, number: i + 1 }]));
  const heads = runningHeads(lines);
  const isPageNumber = pageNumbers(paper);
  const blocks: SourceBlock[] = [];
  let open: SourceLine[] = [];
  const close = () => {
    if (open.length > 0) blocks.push({ lines: open, repeats: false });
    open = [];
  };
  for (const line of lines) {
    const furniture = furnitureOf(line.text, isPageNumber);
    const repeats = furniture === undefined && heads.has(headOf(line.text));
    if (furniture === undefined && !repeats && /\S/.test(line.text)) {
      open.push(withoutBullet(line));
      continue;
    }
    close();
    if (furniture !== undefined || repeats) blocks.push({ lines: [line], furniture, repeats });
  }
  close();
  return blocks;
}

/** As an empty line. */
const pageEnd = (line: number): SourceLine => ({ text: '', number: line + 1 });

/** A bullet is no word. */
const withoutBullet = (line: SourceLine): SourceLine => ({ ...line, text: line.text.replace(/^(\s*)(?:[•◦▪‣·]|[-–](?=\s+\S))\s*/u, '$1') });

function furnitureOf(text: string, isPageNumber: (label: string) => boolean): SourceBlock['furniture'] {
  if (/^\s*_+\s*$/.test(text)) return 'rules';
  const label = /^\s*(?:[-–—[(|]\s*)?(?:(?:page|p\.|seite|s\.)\s*)?([\divxlc]{1,6}[a-z]?)(?:\s*[-–—\])|])?\s*$/i.exec(text)?.[1];
  return label !== undefined && isPageNumber(label) ? 'page-numbers' : undefined;
}

/** The labels of the printed pages, each once and in the order of the print: another line of the same number is words. */
function pageNumbers({ pages, meta }: Pick<Paper, 'pages' | 'meta'>): (label: string) => boolean {
  // By the record: a page that began in a passage that was withdrawn is no longer marked.
  const labels = (meta.pages?.labels ?? pages.map(({ node }) => node.label)).map((label) => label.toLowerCase());
  let next = 0;
  return (label) => {
    // The first pages of a transcript seldom bear their numbers.
    const at = labels.indexOf(label.toLowerCase(), next);
    if (at < 0) return false;
    next = at + 1;
    return true;
  };
}

const fewestHeads = 3;
const longestHead = 100;

/** Without the number of the page, which stands at one of its ends. */
const headOf = (line: string) =>
  line
    .trim()
    .replace(/^\d{1,4}\s+|\s+\d{1,4}$/g, '')
    .replace(/\s+/g, ' ');

/** Short lines that come again and again, and are no sentences. */
function runningHeads(lines: readonly SourceLine[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const head = headOf(line.text);
    if (/\p{L}.*\p{L}/u.test(head) && head.length <= longestHead && !/[.!?;:,]$/.test(head)) counts.set(head, (counts.get(head) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([head, count]) => (count >= fewestHeads ? [head] : [])));
}
