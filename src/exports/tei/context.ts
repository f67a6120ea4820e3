/** What is known of a paper before its text is written. */

import type { NameEntry } from '../../model/name.ts';
import type { Cite, Note, TextNode } from '../../model/text.ts';
import { walk } from '../../model/text.ts';
import type { Work } from '../../model/work.ts';
import type { ExportContext } from '../exporter.ts';
import { editionChangeId } from './address.ts';

export interface TeiContext extends ExportContext {
  /** Throws for a key that the register does not have: an export never points to nothing. */
  workOf: (cite: Cite) => Work;
  nameOf: (ref: string) => NameEntry;
  /** The ids that the edition's own remarks point to. */
  changeIds: ReadonlyMap<TextNode, string>;
  /** Each note by its id, and whether the text calls it. */
  noteOf: ReadonlyMap<string, { node: Note; called: boolean }>;
}

export function teiContext(context: ExportContext): TeiContext {
  const { paper, collection } = context;
  const entryOf = <T>(register: Readonly<Record<string, T>>, key: string, what: string): T => {
    const entry = Object.hasOwn(register, key) ? register[key] : undefined;
    if (entry === undefined) throw new Error(`Unexpected ${what} “${key}” in ${paper.id}, expected a key of the register.`);
    return entry;
  };
  return {
    ...context,
    workOf: ({ work }) => entryOf(collection.works, work, 'work'),
    nameOf: (ref) => entryOf(collection.names, ref, 'name'),
    changeIds: new Map(
      [paper.emendations, paper.supplied, paper.omitted, paper.gaps].flatMap((nodes) =>
        nodes.map(({ node }, i) => [node, editionChangeId(node.type, i + 1)] as const),
      ),
    ),
    noteOf: notesOf(paper),
  };
}

function notesOf({ files, notes }: ExportContext['paper']): Map<string, { node: Note; called: boolean }> {
  const called = new Set<string>();
  for (const { tree } of files) walk(tree, (node) => void (node.type === 'noteref' && called.add(node.note)));
  return new Map(notes.map(({ node }) => [node.id, { node, called: called.has(node.id) }]));
}
