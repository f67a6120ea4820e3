/** What is known of a paper before its text is written. */

import type { NameEntry } from '../../model/name.ts';
import type { Cite, Emend, Noteref, Supplied } from '../../model/text.ts';
import { walk } from '../../model/text.ts';
import type { Work } from '../../model/work.ts';
import type { ExportContext } from '../exporter.ts';
import { emendationId, suppliedId } from './address.ts';

export interface TeiContext extends ExportContext {
  /** Throws for a key that the register does not have: an export never points to nothing. */
  workOf: (cite: Cite) => Work;
  nameOf: (ref: string) => NameEntry;
  /** The ids that the edition's own remarks point to. */
  changeIds: ReadonlyMap<Emend | Supplied, string>;
  /** The ids of the calls of each note. */
  callsOf: ReadonlyMap<string, readonly string[]>;
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
    changeIds: new Map<Emend | Supplied, string>([
      ...paper.emendations.map(({ node }, i) => [node, emendationId(i + 1)] as const),
      ...paper.supplied.map(({ node }, i) => [node, suppliedId(i + 1)] as const),
    ]),
    callsOf: callsOf(paper),
  };
}

function callsOf({ files }: ExportContext['paper']): Map<string, string[]> {
  const calls = new Map<string, string[]>();
  const add = ({ note, id }: Noteref) => calls.set(note, [...(calls.get(note) ?? []), id]);
  for (const { tree } of files) walk(tree, (node) => void (node.type === 'noteref' && add(node)));
  return calls;
}
