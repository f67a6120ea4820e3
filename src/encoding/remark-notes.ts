/**
 * Makes notes and calls of what remark-footnotes read, places each note after the block that calls it, and numbers citations within
 * their note or paragraph.
 */
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { callId, changeId, citationId, noteId } from '../model/ids.ts';
import { noteLabelExpected, noteLabelSlug, noteNumber } from '../model/note-label.ts';
import type { NoteNumbering } from '../model/paper.ts';
import { type Block, isFloat, type Note, type Noteref } from '../model/text.ts';
import { reportProblem } from './problems.ts';
import type { SyntaxNode } from './syntax.ts';
import { isWrittenPlain, positionWithin } from './written-text.ts';

export interface NoteOptions {
  noteNumbering: NoteNumbering;
}

export function remarkNotes({ noteNumbering }: NoteOptions) {
  return (tree: Root, file: VFile) => {
    const root = tree as unknown as SyntaxNode;
    for (const float of floatsIn(root)) settleInFloat(float, file);
    const { notes, doubled } = takeDefinitions(root, scopeOf(root, noteNumbering), file);
    reportUndefined(root, file);
    const uncalled = new Map(notes);
    for (const container of [root, ...sectionsIn(root)]) placeNotes(container, { notes, uncalled, file });
    for (const note of notes.values()) convertCallsInNote(note, file);
    for (const note of uncalled.values()) reportUncalled(note, file);
    placeUncalled(root, [...uncalled.values(), ...doubled]);
    numberWithinPassages(root);
  };
}

/** Where notes begin anew with each section, what says of which section a note is. */
function scopeOf(root: SyntaxNode, numbering: NoteNumbering): string | undefined {
  const section = root.children?.find(({ type }) => type === 'section');
  return numbering === 'by-section' ? (section?.['id'] as string | undefined) : undefined;
}

/** By the address that their labels give them: `*` and `＊` are one. */
type Notes = Map<string, Note>;
const keyOf = (label: string) => noteLabelSlug(label) ?? label;

/** Removes the definitions from the tree. */
function takeDefinitions(root: SyntaxNode, scope: string | undefined, file: VFile): { notes: Notes; doubled: Note[] } {
  const notes: Notes = new Map();
  const doubled: Note[] = [];
  const take = (parent: SyntaxNode) => {
    parent.children &&= parent.children.filter((child) => {
      if (child.type !== 'footnoteDefinition') {
        take(child);
        return true;
      }
      const note = toNote(child, scope);
      const first = notes.get(keyOf(note.label));
      if (first) {
        doubled.push(note);
        reportDoubled(note, first, file);
      } else {
        notes.set(keyOf(note.label), note);
        if (noteLabelSlug(note.label) === undefined)
          reportProblem(file, 'note-numbered', child.position, `Unexpected note [^${note.label}], expected ${noteLabelExpected}`);
      }
      return false;
    });
  };
  take(root);
  return { notes, doubled };
}

function toNote(definition: SyntaxNode, scope: string | undefined): Note {
  const label = definition.label ?? '';
  const id = noteId(label, scope);
  return { type: 'note', id, callId: callId(id), label, children: (definition.children ?? []) as Block[], position: definition.position };
}

const reportDoubled = (note: Note, first: Note, file: VFile) =>
  reportProblem(
    file,
    'note-defined-once',
    note.position,
    `Unexpected second note ${note.label}, expected one`,
    `The first stands in line ${first.position?.start.line}.`,
  );

const reportUncalled = ({ label, position }: Note, file: VFile) =>
  reportProblem(file, 'note-called', position, `Unexpected note ${label} without a call, expected [^${label}] in this file’s text`);

const floatsIn = (node: SyntaxNode): SyntaxNode[] => (isFloat(node) ? [node as SyntaxNode] : (node.children ?? []).flatMap(floatsIn));

/** A figure's or a table's own notes stay with it: they are labelled by themselves, and stand at its foot. */
function settleInFloat(float: SyntaxNode, file: VFile): void {
  const { notes, doubled } = takeDefinitions(float, float['id'] as string | undefined, file);
  if (notes.size === 0) return;
  const uncalled = new Map(notes);
  convertCalls(float, (call) => (notes.has(keyOf(call.label ?? '')) ? toNoteref(call, { notes, uncalled, file }) : call));
  for (const note of uncalled.values()) reportUncalled(note, file);
  for (const note of notes.values()) convertCallsInNote(note, file);
  float.children = [...(float.children ?? []), ...([...notes.values(), ...doubled] as unknown as SyntaxNode[])];
}

/** A call without a note is no call to Markdown: it is left as text. */
function reportUndefined(node: SyntaxNode, file: VFile): void {
  for (const match of node.type === 'text' ? (node.value ?? '').matchAll(/\[\^[^\]\s]*\]|\^\[[^[\]]*\]/g) : []) {
    const end = match.index + match[0].length;
    const place = positionWithin(node, match.index, end, file);
    // One of the marks that would make it a call is written as a mark that is printed.
    if (!isWrittenPlain(node, match.index, match.index + 2, file) || !isWrittenPlain(node, end - 1, end, file)) continue;
    if (match[0].startsWith('^')) {
      reportProblem(
        file,
        'markdown-known',
        place,
        'Unexpected inline note ^[…], expected a call [^1] and the note [^1]: on its own',
        'Write ^\\[ for a bracket that is printed.',
      );
    } else {
      reportProblem(
        file,
        'noteref-defined',
        place,
        `Unexpected call ${match[0]} without a note, expected a note ${match[0]}: in this file`,
        'Write \\[ for a bracket that is printed.',
      );
    }
  }
  for (const child of node.children ?? []) reportUndefined(child, file);
}

/** Each before the first note with a greater number or, where there is none, last: so that its words are where the other rules look for them. */
function placeUncalled(root: SyntaxNode, uncalled: readonly Note[]): void {
  const orderOf = (note: SyntaxNode) => noteNumber(note.label ?? '') ?? Number.MAX_SAFE_INTEGER;
  const waiting = (uncalled as unknown as SyntaxNode[]).toSorted((a, b) => orderOf(a) - orderOf(b));
  let placed = 0;
  for (const container of [root, ...sectionsIn(root)]) {
    container.children &&= container.children.flatMap((child) => {
      if (child.type !== 'note') return [child];
      const start = placed;
      while (placed < waiting.length && orderOf(waiting[placed] as SyntaxNode) < orderOf(child)) placed++;
      return [...waiting.slice(start, placed), child];
    });
  }
  const last = sectionsIn(root).at(-1) ?? root;
  last.children = [...(last.children ?? []), ...waiting.slice(placed)];
}

const sectionsIn = (node: SyntaxNode): SyntaxNode[] =>
  (node.children ?? []).flatMap((child) => (child.type === 'section' ? [child, ...sectionsIn(child)] : []));

interface Calling {
  notes: Notes;
  /** Those that no call has led to yet. */
  uncalled: Notes;
  file: VFile;
}

/** Turns the calls in a container's own blocks into noterefs and puts their notes behind each block. */
function placeNotes(container: SyntaxNode, calling: Calling): void {
  container.children &&= container.children.flatMap((block) => {
    if (block.type === 'section' || block.type === 'note') return [block];
    const called: Note[] = [];
    convertCalls(block, (call) => {
      const note = calling.uncalled.get(keyOf(call.label ?? ''));
      if (note) called.push(note);
      return toNoteref(call, calling);
    });
    return [block, ...(called as unknown as SyntaxNode[])];
  });
}

function toNoteref({ label: written, position }: SyntaxNode, { notes, uncalled, file }: Calling): SyntaxNode {
  const label = written ?? '';
  const note = notes.get(keyOf(label));
  const id = note?.id ?? noteId(label);
  const isFirst = uncalled.delete(keyOf(label));
  return { type: 'noteref', id: isFirst ? callId(id) : nextCallId(file, id), note: id, label, position } satisfies Noteref as SyntaxNode;
}

/** A note called again: the first call keeps the promised id. */
function nextCallId(file: VFile, note: string): string {
  const data = file.data as { calls?: Map<string, number> };
  const counts = data.calls ?? new Map<string, number>();
  data.calls = counts;
  const count = (counts.get(note) ?? 1) + 1;
  counts.set(note, count);
  return `${callId(note)}-${count}`;
}

function convertCalls(node: SyntaxNode, toNoteref: (call: SyntaxNode) => SyntaxNode): void {
  node.children &&= node.children.map((child) => {
    if (child.type === 'footnoteReference') return toNoteref(child);
    convertCalls(child, toNoteref);
    return child;
  });
}

function convertCallsInNote(note: Note, file: VFile): void {
  convertCalls(note as unknown as SyntaxNode, (call) => {
    reportProblem(file, 'noteref-outside-notes', call.position, `Unexpected call [^${call.label}] inside note ${note.label}, expected calls in the text only`);
    return { type: 'text', value: '', position: call.position };
  });
}

const isChange = ({ type }: SyntaxNode) => type === 'emend' || type === 'supplied' || type === 'omitted' || type === 'gap';

/** `n19-c3` in a note, `s1-2-p3-c1` where a text cites outside notes; and so for emendations, which the apparatus lists. */
function numberWithinPassages(root: SyntaxNode): void {
  const number = (node: SyntaxNode, passage: { id: string; citations: number; changes: number } | undefined) => {
    const opens = typeof node['id'] === 'string' && (node.type === 'section' || node.type === 'note' || 'ordinal' in node);
    const inner = opens ? { id: node['id'] as string, citations: 0, changes: 0 } : passage;
    if (inner && node.type === 'cite') node['id'] = citationId(inner.id, ++inner.citations);
    if (inner && isChange(node)) node['id'] = changeId(inner.id, ++inner.changes);
    for (const child of node.children ?? []) number(child, inner);
  };
  number(root, undefined);
}
