/** Writes the blocks of a text one after the other, numbers its notes, and makes sure that each block reads back as its words. */
import { doubtComment } from '../../model/doubt.ts';
import type { DraftBlock } from '../draft.ts';
import { wordsOfDraft } from '../words-of-draft.ts';
import { encodeText, headingLine } from './escape-text.ts';
import { readsBack } from './reads-back.ts';
import { indentBy, writeBlock, writeBlocks } from './write-blocks.ts';
import { writeInlines } from './write-inlines.ts';
import { type Fullness, fullness, type Writing, type Written } from './writing.ts';

type Heading = Extract<DraftBlock, { type: 'heading' }>;

export interface BlockWriter {
  /** Notes are defined in the section that calls them. */
  startSection: () => void;
  /** The block and its notes. */
  writeTopBlock: (node: DraftBlock, previous: DraftBlock | undefined) => string[];
  writeHeading: (node: Heading, depth: number) => string[];
  /** Notes that nothing calls. */
  writeUncalled: () => string[];
}

interface WrittenNote extends Written {
  label: string;
}

/** What writing a block changes, and a second try takes back. */
interface State {
  count: number;
  /** The label of each note, in each section that calls it. */
  labels: Map<string, string>;
  placed: Set<string>;
  cited: Set<string>;
}

export function createBlockWriter(outer: Writing): BlockWriter {
  let state: State = { count: 0, labels: new Map(), placed: new Set(), cited: new Set() };
  let section = 0;
  let pending: WrittenNote[] = [];
  const opened = new Set<string>();

  const addNote = (words: Written, label?: string): string => {
    if (label === undefined) state.count += 1;
    const own = label ?? String(state.count);
    pending.push({ label: own, mdx: `[^${own}]: ${indentBy(words.mdx, 4)}`, plain: words.plain });
    return `[^${own}]`;
  };

  const writingAt = (keeps: Fullness): Writing => {
    const writing: Writing = { ...outer, keeps, cited: state.cited, addNote, callNote };
    function callNote(key: string): string | undefined {
      const note = outer.draft.notes.get(key);
      if (!note || opened.has(key)) return undefined;
      state.placed.add(key);
      const known = state.labels.get(`${section} ${key}`);
      if (known !== undefined) return `[^${known}]`;
      // Before its words are written: a note within it is counted behind.
      const label = note.label ?? String(++state.count);
      state.labels.set(`${section} ${key}`, label);
      opened.add(key);
      const words = writeBlocks(note.blocks, { ...writing, isInNote: true });
      opened.delete(key);
      return addNote(words.mdx === '' ? { mdx: '…', plain: '…' } : words, label);
    }
    return writing;
  };

  /** With as much of its markup as reads back. */
  const writeSafely = (node: DraftBlock, write: (writing: Writing) => Written): string[] => {
    const before = snapshot(state);
    for (const keeps of fullness) {
      state = snapshot(before);
      pending = [];
      const block = write(writingAt(keeps));
      let notes = pending;
      if (!readsBack([block, ...notes])) {
        if (notes.length === 0) continue;
        notes = notes.map(writeNoteSafely);
        if (!readsBack([block, ...notes])) continue;
      }
      if (keeps !== 'marks')
        outer.remark('decide', 'Blocks whose markup cannot be carried over exactly have their words, without the marks', wordsOfDraft([node]).slice(0, 80));
      return [block.mdx, ...notes.map(({ mdx }) => mdx)];
    }
    outer.remark('decide', 'Blocks that cannot be carried over as they are stand as bare words', wordsOfDraft([node]).slice(0, 80));
    const notes = pending.map(writeNoteSafely);
    return [`${encodeText(wordsOfDraft([node]))}${notes.map(({ label }) => `[^${label}]`).join('')}`, ...notes.map(({ mdx }) => mdx)];
  };

  /** A note whose marks do not read back has its words: the block that calls it keeps its own marks. */
  const writeNoteSafely = (note: WrittenNote): WrittenNote => {
    if (readsBack([{ mdx: `H[^${note.label}]`, plain: 'H' }, note])) return note;
    const words = note.plain.replace(/\s+/g, ' ').trim();
    outer.remark('decide', 'Notes whose markup cannot be carried over exactly have their words, without the marks', words.slice(0, 80));
    return { ...note, mdx: `[^${note.label}]: ${encodeText(words)}` };
  };

  return {
    startSection: () => {
      section += 1;
    },
    writeTopBlock: (node, previous) => writeSafely(node, (writing) => writeBlock(node, writing, previous)),
    writeHeading(node, depth) {
      const [heading = '', ...notes] = writeSafely(node, (writing) => {
        const { mdx, plain } = writeInlines(node.children, { ...writing, isInLink: true });
        return { mdx: `# ${node.anchors.map(writing.anchors.markerOf).join('')}${headingLine(mdx)}`, plain };
      });
      return [`${'#'.repeat(depth)}${heading.startsWith('# ') ? heading.slice(1) : ` ${headingLine(heading)}`}`, ...notes];
    },
    writeUncalled() {
      const rest: string[] = [];
      for (const [key, note] of outer.draft.notes) {
        if (state.placed.has(key)) continue;
        state.placed.add(key);
        const words = wordsOfDraft(note.blocks);
        rest.push(doubtComment({ kind: 'note', read: words.slice(0, 80), candidates: [], because: 'nothing calls this note; its words stand below' }));
        for (const [i, block] of note.blocks.entries())
          rest.push(...writeSafely(block, (writing) => writeBlock(block, { ...writing, isInNote: true }, note.blocks[i - 1])));
      }
      return rest;
    },
  };
}

const snapshot = ({ count, labels, placed, cited }: State): State => ({ count, labels: new Map(labels), placed: new Set(placed), cited: new Set(cited) });
