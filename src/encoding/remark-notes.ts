/**
 * Makes notes and calls of what remark-footnotes read, places each note after the block that calls it, and numbers citations within
 * their note or paragraph.
 */
import type { Root } from 'mdast';
import type { Point, Position } from 'unist';
import type { VFile } from 'vfile';
import { callId, changeId, citationId, noteId } from '../model/ids.ts';
import type { Block, Note, Noteref } from '../model/text.ts';
import { reportProblem } from './problems.ts';
import type { SyntaxNode } from './syntax.ts';
import { indexWritten } from './written-text.ts';

export function remarkNotes() {
  return (tree: Root, file: VFile) => {
    const root = tree as unknown as SyntaxNode;
    const notes = takeDefinitions(root, file);
    reportUndefined(root, file);
    const uncalled = new Map(notes);
    for (const container of [root, ...sectionsIn(root)]) placeNotes(container, uncalled, file);
    for (const note of notes.values()) convertCallsInNote(note, file);
    for (const note of uncalled.values()) {
      reportProblem(file, 'note-called', note.position, `Unexpected note ${note.number} without a call, expected [^${note.number}] in this file’s text`);
    }
    placeUncalled(root, [...uncalled.values()]);
    numberWithinPassages(root);
  };
}

const numberOf = (node: SyntaxNode) => (/^[1-9]\d*$/.test(node.label ?? '') ? Number(node.label) : undefined);

/** Removes the definitions from the tree. */
function takeDefinitions(root: SyntaxNode, file: VFile): Map<number, Note> {
  const notes = new Map<number, Note>();
  const take = (parent: SyntaxNode) => {
    parent.children &&= parent.children.filter((child) => {
      if (child.type !== 'footnoteDefinition') {
        take(child);
        return true;
      }
      const number = numberOf(child);
      if (number === undefined) {
        reportProblem(file, 'note-numbered', child.position, `Unexpected note [^${child.label}], expected its printed number`);
      } else if (notes.has(number)) {
        reportProblem(
          file,
          'note-defined-once',
          child.position,
          `Unexpected second note ${number}, expected one`,
          `The first stands in line ${notes.get(number)?.position?.start.line}.`,
        );
      } else {
        notes.set(number, {
          type: 'note',
          id: noteId(number),
          callId: callId(number),
          number,
          children: (child.children ?? []) as Block[],
          position: child.position,
        });
      }
      return false;
    });
  };
  take(root);
  return notes;
}

/** A call without a note is no call to Markdown: it is left as text. */
function reportUndefined(node: SyntaxNode, file: VFile): void {
  for (const match of node.type === 'text' ? (node.value ?? '').matchAll(/\[\^[^\]\s]*\]|\^\[[^[\]]*\]/g) : []) {
    const place = positionWithin(node, match.index, match[0].length, file);
    if (isEscaped(node, match.index, match[0].length, file)) continue;
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

/** Whether one of the marks that would make it a call is written as a mark that is printed. */
function isEscaped({ value = '', position }: SyntaxNode, index: number, length: number, file: VFile): boolean {
  const { start, end } = position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return false;
  const written = String(file.value).slice(start.offset, end.offset);
  const places = indexWritten(written);
  return [index, index + 1, index + length - 1].some((at) => written[places[at] ?? 0] !== value[at]);
}

/** Part of a text node's characters. */
function positionWithin(node: SyntaxNode, index: number, length: number, file: VFile): Position | undefined {
  const { start, end } = node.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return node.position;
  const places = indexWritten(String(file.value).slice(start.offset, end.offset));
  const toPoint = (at: number): Point => {
    const offset = (start.offset as number) + (places[at] ?? 0);
    const before = String(file.value).slice(0, offset);
    return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n'), offset };
  };
  return { start: toPoint(index), end: toPoint(index + length - 1) };
}

/** Each before the first note with a greater number or, where there is none, last: so that its words are where the other rules look for them. */
function placeUncalled(root: SyntaxNode, uncalled: readonly Note[]): void {
  const waiting = (uncalled as unknown as SyntaxNode[]).toSorted((a, b) => (a['number'] as number) - (b['number'] as number));
  let placed = 0;
  for (const container of [root, ...sectionsIn(root)]) {
    container.children &&= container.children.flatMap((child) => {
      if (child.type !== 'note') return [child];
      const start = placed;
      while (placed < waiting.length && (waiting[placed]?.['number'] as number) < (child['number'] as number)) placed++;
      return [...waiting.slice(start, placed), child];
    });
  }
  const last = sectionsIn(root).at(-1) ?? root;
  last.children = [...(last.children ?? []), ...waiting.slice(placed)];
}

const sectionsIn = (node: SyntaxNode): SyntaxNode[] =>
  (node.children ?? []).flatMap((child) => (child.type === 'section' ? [child, ...sectionsIn(child)] : []));

/** Turns the calls in a container's own blocks into noterefs and puts their notes behind each block. */
function placeNotes(container: SyntaxNode, uncalled: Map<number, Note>, file: VFile): void {
  container.children &&= container.children.flatMap((block) => {
    if (block.type === 'section' || block.type === 'note') return [block];
    const called: Note[] = [];
    convertCalls(block, (call) => {
      const number = numberOf(call) ?? 0;
      const note = uncalled.get(number);
      if (note) {
        uncalled.delete(number);
        called.push(note);
      }
      return { type: 'noteref', id: note ? callId(number) : nextCallId(file, number), number, position: call.position } satisfies Noteref as SyntaxNode;
    });
    return [block, ...(called as unknown as SyntaxNode[])];
  });
}

/** A note called again: the first call keeps the promised id. */
function nextCallId(file: VFile, number: number): string {
  const data = file.data as { calls?: Map<number, number> };
  const counts = data.calls ?? new Map<number, number>();
  data.calls = counts;
  const count = (counts.get(number) ?? 1) + 1;
  counts.set(number, count);
  return `${callId(number)}-${count}`;
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
    reportProblem(file, 'noteref-outside-notes', call.position, `Unexpected call [^${call.label}] inside note ${note.number}, expected calls in the text only`);
    return { type: 'text', value: '', position: call.position };
  });
}

/** `n19-c3` in a note, `s1-2-p3-c1` where a text cites outside notes; and so for emendations, which the apparatus lists. */
function numberWithinPassages(root: SyntaxNode): void {
  const number = (node: SyntaxNode, passage: { id: string; citations: number; changes: number } | undefined) => {
    const opens = typeof node['id'] === 'string' && (node.type === 'section' || node.type === 'note' || 'ordinal' in node);
    const inner = opens ? { id: node['id'] as string, citations: 0, changes: 0 } : passage;
    if (inner && node.type === 'cite') node['id'] = citationId(inner.id, ++inner.citations);
    if (inner && (node.type === 'emend' || node.type === 'supplied')) node['id'] = changeId(inner.id, ++inner.changes);
    for (const child of node.children ?? []) number(child, inner);
  };
  number(root, undefined);
}
