/** The words of an edition as its copy text has them: emendations undone, what the editor supplied left out. */
import type { Position } from 'unist';
import { storedCall } from '../../model/ledger.ts';
import type { Paper, SectionFile } from '../../model/paper.ts';
import { holdsWords, isInserted, type List, type ListItem, plainText, type TextNode, withdrawnNote, writeReading, writeStyled } from '../../model/text.ts';
import { copyTextOfWithdrawn, historyOf } from '../ledger/history.ts';

export interface Word {
  text: string;
  /** What a transcript may lack: the number before a note, the bullet or number of an item. */
  optional?: 'note-numbers' | 'list-labels';
  /** Whether it is raised in print, where a transcript may have it joined to the word before. */
  isRaised?: true;
  /** Of a transcript: whether its line ends behind it. */
  endsLine?: boolean | undefined;
  /** What it stands in, and as which of the words there, from 0: few words are ever asked for their place. */
  origin: Origin;
  nth: number;
}
export interface Origin {
  placeOf: (nth: number) => Place;
}
export interface Place {
  file: string;
  line?: number | undefined;
  column?: number | undefined;
}

/** The order of the print is broken where a page ends; within each stream it is not. */
export interface Streams {
  titlePage: Word[];
  body: Word[];
  notes: Word[];
}
export type StreamName = keyof Streams;

/** `normalise` is applied to each run of text before it is cut into words at its spaces. */
export function copyTextOf(paper: Paper, normalise: (text: string) => string): Streams {
  const recordPath = paper.files[0]?.path.replace(/[^/]+$/, 'paper.yaml') ?? 'paper.yaml';
  const titlePage = Object.values(paper.meta.titlePage).flatMap((line) => cutPlain(normalise(line), { file: recordPath }));
  const body: Word[] = [];
  const notes: Word[] = [];
  const collect = collectorFor(paper, body, notes, normalise);
  for (const file of paper.files) for (const node of file.tree.children) collect(node, file);
  return { titlePage, body, notes };
}

/** Where a word begins in the text that it was cut from. */
export const startOfWord = (text: string, nth: number): number => [...text.matchAll(/\S+/g)][nth]?.index ?? 0;

export const placeOf = ({ origin, nth }: Word): Place => origin.placeOf(nth);

/** All words of a text, which has one place. */
function cutPlain(text: string, place: Place): Word[] {
  const origin = { placeOf: () => place };
  return (text.match(/\S+/g) ?? []).map((word, nth) => ({ text: word, origin, nth }));
}

/** Gathers the words of the text and of its notes, each node asked for in its file. The transcript is as it was received, whatever became of passages since. */
function collectorFor(paper: Paper, body: Word[], notes: Word[], normalise: (text: string) => string): (node: TextNode, file: SectionFile) => void {
  const { withdrawn } = historyOf(paper);
  const passageAt = new Map([...withdrawn.values()].map(({ id, movedTo }) => [id, movedTo && paper.passages.get(movedTo.id)]));
  const moved = new Set<TextNode>([...passageAt.values()].flatMap((passage) => (passage ? [passage.node] : [])));
  const notesOf = Map.groupBy(paper.notes, ({ passage }) => passage.calledIn?.node);
  // What came in since, from nowhere or from elsewhere: at its place the copy text has nothing.
  const isNew = (node: TextNode) => moved.has(node) || ('ordinal' in node && isInserted(node));
  const newNotes = new Set<TextNode>([...notesOf].flatMap(([by, called]) => (by && isNew(by) ? called.map(({ node }) => node) : [])));

  const collectHere = (node: TextNode, file: SectionFile): void => {
    if (!isNew(node) && !newNotes.has(node)) collect(node, file, node.type === 'note' ? notes : body);
  };

  function collect(node: TextNode, file: SectionFile, words: Word[]): void {
    const place = { file: file.path, line: node.position?.start.line, column: node.position?.start.column };
    if (node.type === 'withdrawn') {
      if (node.id) collectWithdrawn(node.id, place);
    } else if (holdsWords(node)) {
      for (const word of cutWords(node, file, normalise)) words.push(word);
    } else if (node.type === 'note') {
      notes.push({ text: node.label, optional: 'note-numbers', origin: { placeOf: () => place }, nth: 0 });
      const taken = withdrawnNote(node) && copyTextOfWithdrawn(paper, node.id);
      if (taken) notes.push(...cutStored(taken.words, place, normalise));
      for (const child of node.children) collect(child, file, notes);
    } else if ('children' in node) {
      for (const [i, child] of node.children.entries()) {
        if (child.type === 'listItem' && node.type === 'list') words.push(...numberOf(node, i, child, file));
        if (node.type === 'section') collectHere(child, file);
        else collect(child, file, words);
      }
    } else {
      // A block that is words itself: code, a formula.
      for (const word of cutWords(node, file, normalise)) words.push(word);
    }
  }

  function collectWithdrawn(id: string, place: Place): void {
    const passage = passageAt.get(id);
    if (passage) {
      collect(passage.node, passage.file, body);
      for (const { node } of notesOf.get(passage.node) ?? []) collect(node, passage.file, notes);
      return;
    }
    const stored = copyTextOfWithdrawn(paper, id);
    body.push(...cutStored(stored?.words ?? '', place, normalise));
    for (const note of stored?.notes ?? []) {
      notes.push({ text: note.label, optional: 'note-numbers', origin: { placeOf: () => place }, nth: 0 });
      notes.push(...cutStored(note.words, place, normalise));
    }
  }

  return collectHere;
}

/** Stored words; the calls among them are raised, as in the text. */
const cutStored = (words: string, place: Place, normalise: (text: string) => string): Word[] =>
  words.split(storedCall).flatMap((part, i) => cutPlain(normalise(part), place).map((word) => (i % 2 === 1 ? { ...word, isRaised: true as const } : word)));

/** Of a list that counts; printed labels are words of their items. */
function numberOf(list: List, index: number, item: ListItem, file: SectionFile): Word[] {
  if (!list.ordered) return [];
  const place = { file: file.path, line: item.position?.start.line, column: item.position?.start.column };
  return [{ text: `${(list.start ?? 1) + index}.`, optional: 'list-labels', origin: { placeOf: () => place }, nth: 0 }];
}

/** A run of text with the place it was written in. Text that mentions split shares its position, and counts on from piece to piece. */
interface Run {
  text: string;
  position: Position | undefined;
  written: { text: string };
  /** Where the run begins in what was written. */
  offset: number;
  isRaised?: boolean;
}

function cutWords(block: TextNode, file: SectionFile, normalise: (text: string) => string): Word[] {
  const runs: Run[] = [];
  const addRuns = (node: TextNode): void => {
    if (node.type === 'supplied') return;
    if (node.type === 'noteref') addRun(runs, ` ${node.label} `, node.position, true);
    else if (node.type === 'emend' || node.type === 'omitted') addRun(runs, node.was, node.position);
    else if (node.type === 'gap') addRun(runs, node.was ?? '', node.position);
    else if (node.type === 'math') addRun(runs, [node.was ?? node.tex.replace(/\s+/g, ''), node.label].filter(Boolean).join(' '), node.position);
    else if (node.type === 'label') addRun(runs, plainText(node), node.position);
    else if (node.type === 'styled' && node.style === 'superscript')
      addRun(runs, writeStyled(node.style, plainText({ ...node, style: 'underline' })), node.position, true);
    else if ('children' in node) for (const child of node.children) addRuns(child);
    else addRun(runs, plainText(node), node.position);
    if (node.type === 'ruby') addRun(runs, writeReading(node.reading), node.position);
  };
  addRuns(block);
  const words: Word[] = [];
  let open = false;
  for (const run of runs) {
    const text = normalise(run.text);
    if (text === '') continue;
    const origin = { placeOf: (nth: number) => placeInRun(run, nth, file) };
    // Only a run's first characters can go on with the word before it.
    const goesOn = open && /^\S/.test(text);
    for (const [nth, word] of (text.match(/\S+/g) ?? []).entries()) {
      if (goesOn && nth === 0) (words.at(-1) as Word).text += word;
      else words.push({ text: word, origin, nth, ...(run.isRaised && { isRaised: true }) });
    }
    open = /\S$/.test(text);
  }
  return words;
}

function addRun(runs: Run[], text: string, position: Position | undefined, isRaised = false): void {
  const last = runs.at(-1);
  if (last && position && last.position === position) {
    runs.push({ text, position, written: last.written, offset: last.written.text.length });
    last.written.text += text;
  } else {
    runs.push({ text, position, written: { text }, offset: 0, isRaised });
  }
}

/** Line and column of a word of a run: as many words into what stands in the file as into what was read from it. */
function placeInRun(run: Run, nth: number, file: SectionFile): Place {
  const { start, end } = run.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return { file: file.path };
  const index = startOfWord(run.text, nth);
  const before = run.written.text.slice(0, run.offset + index + 1).match(/\S+/g)?.length ?? 1;
  const raw = file.text.slice(start.offset, end.offset);
  const word = [...raw.matchAll(/\S+/g)][before - 1];
  const upTo = file.text.slice(0, start.offset + (word?.index ?? 0));
  const lastBreak = upTo.lastIndexOf('\n');
  return { file: file.path, line: upTo.split('\n').length, column: upTo.length - lastBreak };
}
