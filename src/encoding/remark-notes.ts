/**
 * Makes notes and calls of what remark-footnotes read, places each note after the block that calls it, and numbers citations within
 * their note or paragraph.
 */
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { callId, citationId, noteId } from '../model/ids.ts';
import type { Block, Cite, Note, Noteref } from '../model/text.ts';
import { reportProblem } from './problems.ts';
import type { SyntaxNode } from './syntax.ts';

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
      // Kept at the end of the section, so that its words are not lost to the other rules.
      const last = root.children?.findLast((child) => child.type === 'section');
      (last?.children ?? root.children)?.push(note as SyntaxNode);
    }
    numberCitations(root);
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
        reportProblem(file, 'note-defined-once', child.position, `Unexpected second note ${number}, expected one`, `The first stands in line ${notes.get(number)?.position?.start.line}.`);
      } else {
        notes.set(number, { type: 'note', id: noteId(number), callId: callId(number), number, children: (child.children ?? []) as Block[], position: child.position });
      }
      return false;
    });
  };
  take(root);
  return notes;
}

/** A call without a note is no call to Markdown: it is left as text. */
function reportUndefined(node: SyntaxNode, file: VFile): void {
  for (const match of node.type === 'text' ? (node.value ?? '').matchAll(/\[\^([^\]\s]*)\]/g) : []) {
    reportProblem(
      file, 'noteref-defined', node.position,
      `Unexpected call ${match[0]} without a note, expected a note ${match[0]}: in this file`,
      'Write \\[ for a bracket that is printed.',
    );
  }
  for (const child of node.children ?? []) reportUndefined(child, file);
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
    return [block, ...(called as SyntaxNode[])];
  });
}

/** A note called again: the first call keeps the promised id. */
function nextCallId(file: VFile, number: number): string {
  const counts = ((file.data as { calls?: Map<number, number> }).calls ??= new Map());
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
  convertCalls(note as SyntaxNode, (call) => {
    reportProblem(file, 'noteref-outside-notes', call.position, `Unexpected call [^${call.label}] inside note ${note.number}, expected calls in the text only`);
    return { type: 'text', value: '', position: call.position };
  });
}

/** `n19-c3` in a note; behind the paragraph's id where a text cites outside notes. */
function numberCitations(root: SyntaxNode): void {
  const number = (node: SyntaxNode, container: { id: string; count: number } | undefined) => {
    const opens = typeof node['id'] === 'string' && (node.type === 'note' || 'ordinal' in node);
    const inner = opens ? { id: node['id'] as string, count: 0 } : container;
    if (node.type === 'cite' && inner) {
      inner.count += 1;
      (node as unknown as Cite).id = citationId(inner.id, inner.count);
    }
    for (const child of node.children ?? []) number(child, inner);
  };
  number(root, undefined);
}


