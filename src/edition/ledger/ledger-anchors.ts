/** The addresses that a paper's text has now. */
import type { AnchorKind } from '../../model/ledger.ts';
import type { Paper } from '../../model/paper.ts';
import { holdsWords, isCitableBlock, type Noteref, type TextNode, type Withdrawn, walk, withdrawnNote } from '../../model/text.ts';
import { fingerprintOf, wordsOf } from './fingerprint.ts';

export interface Anchor {
  id: string;
  kind: AnchorKind;
  /** What the address stands for: what its fingerprint is of. */
  words: string;
  fingerprint: string;
  node: TextNode;
  file: string;
  line: number | undefined;
  column: number | undefined;
}

/** In the order of the text. An id given twice is a finding of its own; the first keeps it. */
export function anchorsOf(paper: Pick<Paper, 'files'> & Partial<Pick<Paper, 'ledger'>>): Map<string, Anchor> {
  const anchors = new Map<string, Anchor>();
  for (const { tree, path } of paper.files) {
    walk(tree, (node, ancestors) => {
      const found = identify(node, ancestors);
      if (!found || anchors.has(found.id)) return;
      const { line, column } = node.position?.start ?? {};
      const words = found.words.replace(/\s+/g, ' ').trim();
      const fingerprint = fingerprintOf(found.kind, words);
      const recorded = paper.ledger?.anchors[found.id]?.fingerprint;
      // What was published counted a space at each line’s end.
      const isRecorded = recorded !== undefined && recorded !== fingerprint && recorded === spacedFingerprint(node, ancestors);
      anchors.set(found.id, { ...found, words, fingerprint: isRecorded ? recorded : fingerprint, node, file: path, line, column });
    });
  }
  return anchors;
}

/** A passage that is withdrawn: its mark holds its address. */
export interface WithdrawnAnchor {
  id: string;
  node: Withdrawn;
  file: string;
  line: number | undefined;
  column: number | undefined;
}

/** By the address that each holds: a passage's, or a note's whose words were taken back. */
export function withdrawnOf({ files }: Pick<Paper, 'files'>): Map<string, WithdrawnAnchor> {
  const withdrawn = new Map<string, WithdrawnAnchor>();
  for (const { tree, path } of files) {
    walk(tree, (node) => {
      const mark = node.type === 'note' ? withdrawnNote(node) : node.type === 'withdrawn' ? node : undefined;
      const id = node.type === 'note' ? node.id : mark?.id;
      const { line, column } = mark?.position?.start ?? {};
      if (mark && id) withdrawn.set(id, { id, node: mark, file: path, line, column });
    });
  }
  return withdrawn;
}

function spacedFingerprint(node: TextNode, ancestors: readonly TextNode[]): string | undefined {
  const found = identify(node, ancestors, true);
  return found && fingerprintOf(found.kind, found.words);
}

function identify(node: TextNode, ancestors: readonly TextNode[], spaced = false): Pick<Anchor, 'id' | 'kind' | 'words'> | undefined {
  switch (node.type) {
    case 'section':
      return { id: node.id, kind: 'section', words: node.title };
    case 'note':
      return withdrawnNote(node) ? undefined : { id: node.id, kind: 'note', words: wordsOf(node, spaced) };
    case 'page':
      return { id: node.id, kind: 'page', words: node.label };
    case 'cite':
      return node.id ? { id: node.id, kind: 'citation', words: `${node.work}: ${wordsOf(node, spaced)}` } : undefined;
    case 'figure':
      return node.id ? { id: node.id, kind: 'figure', words: `${node.src}: ${node.alt} ${wordsOf(node, spaced)}` } : undefined;
    case 'table':
      return node.id ? { id: node.id, kind: 'table', words: wordsOf(node, spaced) } : undefined;
    case 'math':
      return node.id ? { id: node.id, kind: 'equation', words: wordsOf(node, spaced) } : undefined;
    case 'noteref':
      return { id: node.id, kind: 'call', words: wordsBefore(node, ancestors, spaced) };
  }
  return isCitableBlock(node) && node.id ? { id: node.id, kind: 'paragraph', words: wordsOf(node, spaced) } : undefined;
}

const wordsBeforeCall = 8;

/**
 * A call stands for the words that it is set behind. Not for its paragraph's number: a paragraph that moves would be told once as
 * the paragraph and once again for each of its calls.
 */
function wordsBefore(call: Noteref, ancestors: readonly TextNode[], spaced: boolean): string {
  const block = ancestors.findLast(holdsWords);
  if (!block) return '';
  const before = textBefore(block, call, spaced).text;
  return (before.match(/\S+/g) ?? []).slice(-wordsBeforeCall).join(' ');
}

function textBefore(node: TextNode, stop: TextNode, spaced: boolean): { text: string; stopped: boolean } {
  if (node === stop) return { text: '', stopped: true };
  if (!('children' in node)) return { text: wordsOf(node, spaced), stopped: false };
  let text = '';
  for (const child of node.children as TextNode[]) {
    const inner = textBefore(child, stop, spaced);
    text += inner.text;
    if (inner.stopped) return { text, stopped: true };
  }
  return { text, stopped: false };
}
