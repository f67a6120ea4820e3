/** What a block of the text is besides a paragraph: a quotation, lines of verse, an item of a list, a table. */
import type { FlowBlock } from './gather.ts';
import { endsSentence } from './line-features.ts';
import type { Line, Reading } from './transcript.ts';
import { textOf } from './transcript.ts';

export type BlockKind = 'paragraph' | 'quotation' | 'verse' | 'item' | 'table' | 'caption';

export interface Item {
  /** With its stop or brackets; undefined for a bullet. */
  label: string | undefined;
  length: number;
}

const bullet = /^[•●▪◦‣*–—-]\s+/;
const counted = /^(?:\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,5})\)|(?:\d{1,2}|[a-zA-Z]|[ivx]{1,5})\.)\s+/;

export function readItem(text: string): Item | undefined {
  const dot = bullet.exec(text);
  if (dot) return { label: undefined, length: dot[0].length };
  const label = counted.exec(text);
  return label ? { label: label[0].trim(), length: label[0].length } : undefined;
}

/** Cells of one line stand apart: the reader of a PDF puts a tab between them. */
export const cellsOf = (line: Line) => textOf(line.runs).split('\t');
const isTabular = ({ blocks }: FlowBlock) => {
  const lines = blocks.flatMap((block) => block.lines);
  return lines.length >= 2 && lines.filter((line) => cellsOf(line).length > 1).length >= lines.length * 0.6;
};

const caption = /^(?:figure|fig\.|table|abbildung|abb\.|tabelle|tab\.|tableau|plate|map|chart|graphique|karte)\s*\d{1,3}\b/i;

export function kindsOf(flow: readonly FlowBlock[], reading: Pick<Reading, 'wrapped'>): Map<FlowBlock, BlockKind> {
  const kinds = new Map<FlowBlock, BlockKind>();
  for (const block of flow) if (!block.heading) kinds.set(block, kindOf(block, reading));
  // One item alone is a sentence that begins with a number, unless it is marked by a bullet.
  for (const [at, block] of flow.entries()) {
    if (kinds.get(block) !== 'item') continue;
    const neighbours = [flow[at - 1], flow[at + 1]].filter((each) => each && kinds.get(each) === 'item');
    if (neighbours.length === 0 || !beginsCount(flow, at, kinds)) kinds.set(block, 'paragraph');
  }
  return kinds;
}

function kindOf(block: FlowBlock, { wrapped }: Pick<Reading, 'wrapped'>): BlockKind {
  const text = textOf(block.runs);
  if (isTabular(block)) return 'table';
  if (caption.test(text) && text.length < 300) return 'caption';
  if (readItem(text)) return 'item';
  if (!wrapped) return 'paragraph';
  const lines = block.blocks.flatMap((each) => each.lines);
  const inset = lines.every((line) => line.indent > 1);
  if (lines.length >= 2 && inset && lines.every((line) => line.slack > 6) && !endsSentence((lines[0] as Line).runs)) return 'verse';
  const rest = lines.slice(1);
  const small = block.blocks.every(({ size }) => size < 0.97);
  if (lines.length >= 2 && inset && rest.every((line) => line.indent > 1.2)) return 'quotation';
  return small && inset ? 'quotation' : 'paragraph';
}

/** The labels of a list count from its first. */
function beginsCount(flow: readonly FlowBlock[], at: number, kinds: ReadonlyMap<FlowBlock, BlockKind>): boolean {
  let first = at;
  while (first > 0 && kinds.get(flow[first - 1] as FlowBlock) === 'item') first -= 1;
  const label = readItem(textOf((flow[first] as FlowBlock).runs))?.label;
  return label === undefined || /^\(?(?:1|a|A|i|I)[.)]/.test(label);
}
