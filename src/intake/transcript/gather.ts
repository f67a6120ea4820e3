/** Parted blocks to the text as it runs and the notes as they stand: paragraphs that a page’s end cut are joined, and so are notes. */
import { joinTwo } from './blocks.ts';
import type { Heading } from './headings.ts';
import type { Vocabulary } from './hyphens.ts';
import { beginsLower, endsOpen } from './line-features.ts';
import type { Parted } from './part-notes.ts';
import { type Block, type Divided, type Run, sliceRuns, textOf } from './transcript.ts';

/** A block of the text, whole. */
export interface FlowBlock {
  heading: Heading | undefined;
  blocks: Block[];
  runs: Run[];
  /** Where pages begin in it, by the letter; 0 before it. */
  pages: { at: number; page: number; sure: boolean; why: string }[];
  /** The page that it begins on. */
  page: number;
  divided: Divided[];
  why: string;
}

export interface TranscriptNote {
  /** From 0, in the order of the print. */
  ordinal: number;
  number: number;
  /** As printed; undefined where the transcript lost it. */
  label: string | undefined;
  misread: string | undefined;
  /** Its paragraphs, without the label. */
  paragraphs: { runs: Run[]; divided: Divided[]; block: Block }[];
  page: number;
  why: string;
  sure: boolean;
}

export interface Gathered {
  flow: FlowBlock[];
  notes: TranscriptNote[];
}

export function gather(parted: readonly Parted[], headings: ReadonlyMap<Block, Heading>, vocabulary: Vocabulary): Gathered {
  const flow: FlowBlock[] = [];
  const notes: TranscriptNote[] = [];
  let page = -1;
  for (const each of parted) {
    if (each.part.as === 'text') {
      addText(flow, each, headings.get(each.block), page, vocabulary);
      page = each.page;
    } else addNote(notes, each, vocabulary);
  }
  return { flow, notes };
}

function addText(flow: FlowBlock[], { block, page, why }: Parted, heading: Heading | undefined, pageBefore: number, vocabulary: Vocabulary): void {
  const last = flow.at(-1);
  const turned = page !== pageBefore;
  const goesOn = last && !heading && !last.heading && (turned || last.blocks.at(-1)?.column !== block.column) ? isOneParagraph(last, block) : undefined;
  // What was parted only because it might have been a note is no paragraph of its own.
  if (last && block.soft && !turned && !heading && !last.heading) {
    last.runs = joinTwo(last.runs, block.runs, vocabulary, last.divided);
    last.blocks.push(block);
    last.divided.push(...block.divided);
    return;
  }
  const pages = Array.from({ length: Math.max(0, page - pageBefore) }, (_, at) => pageBefore + 1 + at);
  if (last && goesOn) {
    const length = textOf(last.runs).length;
    last.runs = joinTwo(last.runs, block.runs, vocabulary, last.divided);
    // Never inside a word: where print divided one, the page begins behind it.
    const joined = textOf(last.runs);
    const isDivided = !/\s/.test(joined[length] ?? ' ') && joined[length - 1] !== '—';
    const at = isDivided ? length + (/^\S*\s?/.exec(joined.slice(length))?.[0].length ?? 0) : length + (/^\s/.test(joined.slice(length)) ? 1 : 0);
    for (const each of pages) last.pages.push({ at, page: each, sure: goesOn.sure, why: goesOn.why });
    last.blocks.push(block);
    last.divided.push(...block.divided);
    return;
  }
  flow.push({
    heading,
    blocks: [block],
    runs: [...block.runs],
    pages: pages.map((each) => ({ at: 0, page: each, sure: true, why: 'begins with a paragraph' })),
    page,
    divided: [...block.divided],
    why: heading?.why ?? why,
  });
}

/** Whether a paragraph goes on over a page’s or a column’s end, and how sure that is. */
function isOneParagraph(last: FlowBlock, next: Block): { sure: boolean; why: string } | undefined {
  const before = last.blocks.at(-1) as Block;
  const line = before.lines.at(-1);
  const indented = next.indent > 0.6 && next.indent < 4.5;
  const sameSize = Math.abs(before.size - next.size) < 0.06;
  if (!sameSize || Math.abs(before.lines.length > 1 ? (before.lines.at(-1)?.indent ?? 0) - (next.lines[1]?.indent ?? next.indent) : 0) > 2.5) return undefined;
  if (endsOpen(last.runs)) return beginsLower(next.text) ? { sure: true, why: 'the sentence goes on' } : { sure: !indented, why: 'the sentence has no end' };
  if (/-$/.test(textOf(last.runs))) return { sure: true, why: 'a word goes on' };
  if (beginsLower(next.text)) return { sure: true, why: 'a sentence goes on' };
  // A full last line and no indent: the paragraph goes on with a sentence of its own.
  const isFull = before.lines.length > 1 && line !== undefined && line.slack < 0.6;
  if (isFull && !indented)
    return { sure: next.setsIndents, why: next.setsIndents ? 'the last line is full, and the next is not set in' : 'the last line is full' };
  return undefined;
}

function addNote(notes: TranscriptNote[], { block, part, page, why, sure }: Parted, vocabulary: Vocabulary): void {
  if (part.as === 'note') {
    const runs = part.label ? sliceRuns(block.runs, part.label.length) : block.runs;
    notes.push({
      ordinal: notes.length,
      number: part.number,
      label: part.label?.label,
      misread: part.label?.misread,
      paragraphs: [{ runs, divided: [...block.divided], block }],
      page,
      why,
      sure,
    });
    return;
  }
  const note = notes.at(-1);
  const last = note?.paragraphs.at(-1);
  if (!note || !last) return;
  const samePlace = last.block.page === block.page && last.block.column === block.column;
  if (block.soft || (!samePlace && (endsOpen(last.runs) || beginsLower(block.text))) || endsOpen(last.runs)) {
    last.runs = joinTwo(last.runs, block.runs, vocabulary, last.divided);
    last.divided.push(...block.divided);
    last.block = block;
  } else note.paragraphs.push({ runs: [...block.runs], divided: [...block.divided], block });
}
