/** Where in the editor's files something stands. */

import type { Overview } from '../edition/collection/overview.ts';
import type { Collection } from '../edition/collection/read-collection.ts';
import { isWhole as isWholeAmong } from '../edition/papers/summarize-paper.ts';
import type { Paper, SectionFile } from '../model/paper.ts';
import type { TextNode } from '../model/text.ts';

export interface Place {
  file: string;
  line?: number | undefined;
  column?: number | undefined;
}

export const placeOfNode = ({ path }: Pick<SectionFile, 'path'>, { position }: TextNode): Place => ({
  file: path,
  line: position?.start.line,
  column: position?.start.column,
});

/** The value of an element's attribute or, where it cannot be found, the element. */
export function placeOfAttribute(file: SectionFile, node: TextNode, attribute: string): Place {
  const start = node.position?.start.offset;
  const value = start === undefined ? null : new RegExp(`^<[^<>]*?\\b${attribute}=["']`).exec(file.text.slice(start, start + 2000));
  return value && start !== undefined ? placeAt(file, start + value[0].length) : placeOfNode(file, node);
}

export function placeAt({ path, text }: { path: string; text: string }, offset: number): Place {
  const starts = lineStartsOf(text);
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return { file: path, line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}

let latest: { text: string; starts: number[] } | undefined;

/** Findings come file by file: the last file's lines are kept. */
function lineStartsOf(text: string): number[] {
  if (latest?.text !== text) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    latest = { text, starts };
  }
  return latest.starts;
}

/** Whether all of a paper was read, so that what is missing is missing. */
export const isWhole = ({ unread }: Pick<Collection, 'unread'>, paper: Paper): boolean => isWholeAmong(paper, unread);

/** The same of the whole collection. */
export const isAllRead = ({ papers, unread }: Pick<Overview, 'papers' | 'unread'>): boolean =>
  papers.length > 0 && unread.size === 0 && papers.every(({ isWhole }) => isWhole);
