/**
 * Tells text and notes apart. Each block is of the text, begins a note, or goes on with one; a page’s notes stand behind its text. Which
 * reading of a whole paper is the likeliest is found by a beam search: hypotheses grow block by block, each step has its price, and the
 * cheapest survive. What is known (pages, sizes, raised labels, calls) makes steps cheap; nothing is decided by one sign alone.
 */
import { findCandidates, isPower } from './call-candidates.ts';
import { beginsLower, endsOpen, looksLikeNote, type NoteLabel, readNoteLabel } from './line-features.ts';
import type { Block } from './transcript.ts';

export type Part =
  | { as: 'text' }
  /** `label` is undefined where the transcript lost it; `number` is what it must have been. */
  | { as: 'note'; number: number; label: NoteLabel | undefined }
  | { as: 'note goes on' };

export interface Parted {
  block: Block;
  part: Part;
  /** From 0: counted where the file tells no pages, by the notes that end each. */
  page: number;
  why: string;
  /** Whether no reading of nearly the same price takes it for something else. */
  sure: boolean;
}

export interface Setting {
  knowsPages: boolean;
  knowsSizes: boolean;
}

/** What a block says by itself. */
interface Signs {
  block: Block;
  label: NoteLabel | undefined;
  small: boolean;
  heading: boolean;
  lower: boolean;
  open: boolean;
  noteLike: number;
  remnant: boolean;
  calls: { number: number; strength: number }[];
}

interface Hypothesis {
  price: number;
  mode: 'text' | 'notes';
  /** The last note, and the last call in the text. */
  note: number;
  call: number;
  /** The note before the first of this page. */
  before: number;
  textOpen: boolean;
  /** The last block of the text is a heading, which no page ends with. */
  heading: boolean;
  noteOpen: boolean;
  page: number;
  /** Letters of the pages before, and of this one. */
  lettersBefore: number;
  letters: number;
  step: Part;
  why: string;
  last: Hypothesis | undefined;
  /** Others that came to the same state for nearly the same price. */
  rivals?: Hypothesis[];
}

const beam = 60;

export function partNotes(blocks: readonly Block[], setting: Setting, isHeading: (block: Block) => boolean): Parted[] {
  const start: Hypothesis = {
    price: 0,
    mode: 'text',
    note: 0,
    call: 0,
    before: 0,
    textOpen: false,
    heading: false,
    noteOpen: false,
    page: 0,
    lettersBefore: 0,
    letters: 0,
    step: { as: 'text' },
    why: '',
    last: undefined,
  };
  let hypotheses = [start];
  let lastBlock: Block | undefined;
  for (const block of blocks) {
    const signs = readSigns(block, setting, isHeading);
    const entered = {
      page: setting.knowsPages && lastBlock !== undefined && lastBlock.page !== block.page,
      column: lastBlock !== undefined && lastBlock.column !== block.column,
    };
    hypotheses = survive(
      hypotheses.flatMap((each) =>
        grow(entered.page ? turnPage(each) : entered.column ? { ...each, mode: 'text' as const } : each, signs, setting, entered.page || entered.column),
      ),
    );
    lastBlock = block;
  }
  const ended = hypotheses.map((each) => ({ ...each, price: each.price + endOfPage(each) }));
  const best = ended.reduce((a, b) => (b.price < a.price ? b : a));
  const path: Hypothesis[] = [];
  for (let at: Hypothesis | undefined = best; at?.last; at = at.last) path.unshift(at);
  const unsure = findUnsure(
    path,
    ended.filter((each) => each !== best && each.price < best.price + closeness),
  );
  return path.map((each, at) => ({
    block: blocks[at] as Block,
    part: each.step,
    page: setting.knowsPages ? (blocks[at] as Block).page : each.page,
    why: each.why,
    sure: !unsure.has(at),
  }));
}

/** Readings whose prices differ by less are both told. */
const closeness = 0.8;

/** The steps that a rival takes in another way. */
function findUnsure(path: readonly Hypothesis[], rivals: readonly Hypothesis[]): Set<number> {
  const unsure = new Set<number>();
  const compare = (rival: Hypothesis | undefined, at: number) => {
    const own = path[at];
    if (!rival?.last || !own || rival === own) return;
    if (rival.step.as !== own.step.as) unsure.add(at);
    compare(rival.last, at - 1);
  };
  for (const rival of rivals) compare(rival, path.length - 1);
  for (const [at, each] of path.entries()) for (const rival of each.rivals ?? []) compare(rival, at);
  return unsure;
}

function readSigns(block: Block, { knowsSizes }: Setting, isHeading: (block: Block) => boolean): Signs {
  const label = readNoteLabel(block.runs);
  const body = label ? block.text.slice(label.length) : block.text;
  const calls = findCandidates(block.runs, label && label.strength >= 4 ? label.length : 0)
    .filter((each) => each.number > 0 && each.strength >= 2 && !isPower(block.text, each))
    .map(({ number, strength }) => ({ number, strength }));
  return {
    block,
    label,
    small: knowsSizes && block.size < 0.95,
    heading: isHeading(block),
    lower: beginsLower(block.text),
    open: endsOpen(block.runs),
    noteLike: looksLikeNote(body),
    remnant: block.lines[0]?.remnant === true,
    calls,
  };
}

/** The cheapest, one of each state. */
function survive(all: readonly Hypothesis[]): Hypothesis[] {
  const best = new Map<string, Hypothesis>();
  for (const each of all) {
    const key = `${each.mode} ${each.note} ${each.call} ${each.before} ${each.textOpen} ${each.noteOpen}`;
    const other = best.get(key);
    if (!other) best.set(key, each);
    else if (each.price < other.price) best.set(key, { ...each, ...(other.price < each.price + closeness ? { rivals: [other] } : {}) });
    else if (each.price < other.price + closeness) other.rivals = [...(other.rivals ?? []), each].slice(0, 3);
  }
  return [...best.values()].sort((a, b) => a.price - b.price).slice(0, beam);
}

/** Calls without notes weigh more than notes without calls, which machines lose. */
const endOfPage = ({ note, call, before }: Hypothesis) => 3 * Math.max(0, call - note) + Math.max(0, note - Math.max(call, before)) * 0.8;

/** Printed pages hold about as much as each other. */
function unevenPage({ lettersBefore, letters, page }: Hypothesis): number {
  if (page === 0) return 0;
  const share = letters / (lettersBefore / page);
  return share < 0.35 ? 2 : share > 2.2 ? 1 : 0;
}

const turnPage = (each: Hypothesis): Hypothesis => ({
  ...each,
  price: each.price + endOfPage(each),
  mode: 'text',
  before: each.note,
  call: Math.max(each.call, each.note),
});

function grow(from: Hypothesis, signs: Signs, setting: Setting, entered: boolean): Hypothesis[] {
  return [asText(from, signs, setting, entered), ...asNote(from, signs, setting), ...asRest(from, signs, setting)];
}

function asText(from: Hypothesis, signs: Signs, { knowsPages, knowsSizes }: Setting, entered: boolean): Hypothesis {
  let price = 0;
  let each = from;
  if (signs.small) price += 1.5;
  if (signs.label && signs.label.strength >= 4) price += 5;
  else if (signs.label && signs.label.number === from.note + 1 && signs.small) price += 2;
  if (signs.remnant) price += 2;
  if (signs.block.lines[0]?.ruled && knowsSizes) price += 2;
  const leavesNotes = from.mode === 'notes';
  if (leavesNotes && knowsPages) price += 6;
  if (leavesNotes && !knowsPages) {
    each = { ...turnPage(from), page: from.page + 1, lettersBefore: from.lettersBefore + from.letters, letters: 0 };
    price += unevenPage(from) + (signs.heading ? (from.textOpen ? 5 : 0.5) : from.textOpen ? (signs.lower ? -2 : 0) : signs.lower ? 4 : 0.5);
  } else if (from.textOpen && !entered) {
    price += signs.heading ? 1 : knowsPages ? 0.5 : signs.lower ? 2 : 3;
  } else if (!from.textOpen && signs.lower) price += 1;
  const call = signs.calls.reduce((last, { number, strength }) => (number > last && number - last <= (strength >= 5 ? 6 : 2) ? number : last), each.call);
  const why = leavesNotes ? 'follows the notes of a page' : 'text';
  return {
    ...each,
    price: each.price + price,
    mode: 'text',
    call,
    textOpen: !signs.heading && signs.open,
    heading: signs.heading,
    letters: each.letters + signs.block.text.length,
    step: { as: 'text' },
    why,
    last: from,
  };
}

function asNote(from: Hypothesis, signs: Signs, setting: Setting): Hypothesis[] {
  const { label } = signs;
  const next = from.note + 1;
  const candidates: { number: number; label: NoteLabel | undefined; price: number; why: string }[] = [];
  if (label && label.number > 0) {
    const skipped = label.number - next;
    if (skipped >= 0 && skipped <= 5)
      candidates.push({ number: label.number, label, price: 3 * skipped - label.strength, why: `begins with the number ${label.label}` });
    // Numbers that begin anew.
    if (label.number === 1 && from.note > 1) candidates.push({ number: 1, label, price: 4 - label.strength, why: 'begins with the number 1, anew' });
  }
  if (label && label.number === 0) candidates.push({ number: from.note, label, price: 2 - label.strength, why: `begins with ${label.label}` });
  if (!(label && label.strength >= 4)) {
    const called = next <= from.call;
    candidates.push({
      number: next,
      label: undefined,
      price: 1.5 - (called ? 2.5 : -1) + (setting.knowsSizes ? 2 : 0),
      why: called ? `stands where note ${next} must, which the page calls` : `stands between notes, without its number`,
    });
  }
  if (signs.block.soft) for (const each of candidates) if (!each.label) each.price += 3;
  let price = -signs.noteLike;
  if (signs.small) price -= 3;
  else if (setting.knowsSizes) price += 3;
  if (signs.remnant) price -= 4;
  if (signs.heading) price += 2;
  if (signs.block.lines[0]?.ruled) price -= 2;
  if (from.mode === 'notes' && from.noteOpen) price += 1.5;
  if (from.mode === 'text' && from.textOpen && !setting.knowsPages) price -= 1;
  if (from.mode === 'text' && from.heading) price += 4;
  return candidates.map((each) => ({
    ...from,
    price: from.price + price + each.price + 0.7 * Math.max(0, Math.min(4, each.number - Math.max(from.call, from.note) - 1)),
    mode: 'notes' as const,
    note: each.number,
    ...(each.number === 1 && from.note > 1 ? { call: Math.min(from.call, 1), before: 0 } : {}),
    noteOpen: signs.open,
    letters: from.letters + signs.block.text.length,
    step: { as: 'note' as const, number: each.number, label: each.label },
    why: each.why,
    last: from,
  }));
}

function asRest(from: Hypothesis, signs: Signs, { knowsSizes }: Setting): Hypothesis[] {
  if (from.note === 0) return [];
  let price = 0;
  if (from.mode === 'text') price += (from.noteOpen ? -1.5 : knowsSizes && !signs.label ? 2.5 : 5) + (from.heading ? 4 : 0);
  else price += from.noteOpen ? -0.5 : 2;
  if (signs.block.soft && from.mode === 'notes') price += -2;
  if (signs.small) price -= 2;
  else if (knowsSizes) price += 3;
  if (signs.lower && from.noteOpen) price -= 1;
  if (signs.heading) price += 2;
  if (signs.remnant) price += 1;
  if (signs.label && signs.label.strength >= 4) price += 5;
  else if (signs.label && signs.label.number === from.note + 1) price += 2;
  const why = from.mode === 'text' ? 'goes on with the note that the page before left open' : 'goes on with the note above';
  return [
    {
      ...from,
      price: from.price + price,
      mode: 'notes',
      noteOpen: signs.open,
      letters: from.letters + signs.block.text.length,
      step: { as: 'note goes on' },
      why,
      last: from,
    },
  ];
}
