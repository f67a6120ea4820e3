/** A reading to a transcript: each step adds what it found, and why. */
import { formBlocks } from './blocks.ts';
import { type Calls, findCalls } from './calls.ts';
import { findEndnotes, partEndnotes } from './endnotes.ts';
import { type Furniture, stripFurniture } from './furniture.ts';
import { type FlowBlock, gather, type TranscriptNote } from './gather.ts';
import { findHeadings } from './headings.ts';
import { readVocabulary } from './hyphens.ts';
import { type Parted, partNotes } from './part-notes.ts';
import { partTitlePage, type TitleLine } from './title-page.ts';
import type { Block, Reading, ReadingLoss } from './transcript.ts';

export interface Transcript {
  titlePage: TitleLine[];
  flow: FlowBlock[];
  notes: TranscriptNote[];
  calls: Calls;
  /** What stands above notes that are printed together. */
  notesHeading: string | undefined;
  /** By the page’s place, from 0. */
  pageLabels: string[];
  /** Whether page numbers were read; else pages are counted from 1. */
  pagesPrinted: boolean;
  /** Whether the file itself tells where pages end. */
  pagesKnown: boolean;
  /** Whether print broke its lines, so that their ends and indents say something. */
  wrapped: boolean;
  furniture: Furniture[];
  source: string;
  losses: ReadingLoss[];
}

export function readTranscript(given: Reading): Transcript {
  const reading = stripFurniture(given);
  const vocabulary = readVocabulary(reading.lines);
  const blocks = formBlocks(reading, vocabulary);
  const headings = findHeadings(blocks, reading);
  const { lines: titlePage, rest } = partTitlePage(blocks, headings, reading);
  const textHeadings = findHeadings(rest, reading);
  const endnotes = findEndnotes(rest, textHeadings);
  const isHeading = (block: Block) => textHeadings.has(block);
  const parted = endnotes
    ? [...rest.slice(0, endnotes.from), ...rest.slice(endnotes.to)]
        .filter((block) => block !== endnotes.heading)
        .map((block) => asText(block))
        .concat(partEndnotes(rest, endnotes))
    : partNotes(rest, reading, isHeading);
  const { flow, notes } = gather(parted, textHeadings, vocabulary);
  const lastPage = Math.max(reading.pages.length - 1, ...flow.flatMap(({ pages }) => pages.map(({ page }) => page)), 0);
  const labels = Array.from({ length: lastPage + 1 }, (_, page) => reading.pages[page]?.label);
  return {
    titlePage,
    flow,
    notes,
    calls: findCalls(flow, notes, endnotes !== undefined),
    notesHeading: endnotes?.heading?.text,
    pageLabels: labels.map((label, page) => label ?? String(page + 1)),
    pagesPrinted: labels.every((label) => label !== undefined),
    pagesKnown: reading.knowsPages,
    wrapped: reading.wrapped,
    furniture: reading.furniture,
    source: reading.source,
    losses: reading.losses,
  };
}

const asText = (block: Block): Parted => ({ block, part: { as: 'text' }, page: block.page, why: 'text', sure: true });
