/** What the apparatus of a paper shows: every change to the copy text, and how the edition was compared with it. */

import { type Fidelity, measureFidelity } from '../edition/fidelity/fidelity.ts';
import { historyOf } from '../edition/ledger/history.ts';
import { type Change, listChanges } from '../edition/papers/changes.ts';
import type { Former } from '../model/history.ts';
import type { Paper } from '../model/paper.ts';
import type { NamedPassage } from '../model/paper-summary.ts';

export interface ShownChange {
  kind: Change['kind'];
  id: string;
  passage: NamedPassage;
  /** The copy text's reading; empty where it has none. */
  was: string;
  now: string;
  why: string;
}

export interface ApparatusPresentation {
  changes: readonly ShownChange[];
  /** How many of each. */
  counts: Readonly<Record<Change['kind'], number>>;
  /** Undefined where there is no copy text. */
  fidelity: Omit<Fidelity, 'differences'> | undefined;
  /** Where each printed page begins. */
  pages: readonly { id: string; label: string }[];
  /** How many addresses the ledger holds; undefined where nothing was published. */
  published: number | undefined;
  /** What became of published passages: first those that were withdrawn or moved, in the order of the text. */
  became: readonly Became[];
  /** Old addresses, and where each leads now. */
  aliases: readonly { id: string; target: NamedPassage }[];
}

export interface Became {
  id: string;
  label: string;
  what: 'withdrawn' | 'moved' | 'changed' | 'inserted';
  version: string;
  why: string | undefined;
  movedTo: { id: string; label: string } | undefined;
  /** The addresses that stood in it. */
  held: readonly string[];
  former: readonly Former[];
}

export function presentApparatus(paper: Paper): ApparatusPresentation {
  const { differences: _, ...fidelity } = measureFidelity(paper) ?? {};
  return {
    changes: listChanges(paper).map(({ kind, node, passage: { id, label, page }, was, now, why }) => ({
      ...{ kind, id: node.id, was, now, why },
      passage: { id, label, page },
    })),
    counts: { emended: paper.emendations.length, supplied: paper.supplied.length, omitted: paper.omitted.length, gap: paper.gaps.length },
    fidelity: 'blocks' in fidelity ? fidelity : undefined,
    pages: paper.pages.map(({ node: { id, label } }) => ({ id, label })),
    published: paper.ledger && Object.keys(paper.ledger.anchors).length,
    became: listBecame(paper),
    aliases: listAliases(paper),
  };
}

function listBecame(paper: Paper): Became[] {
  const { withdrawn, changed, inserted } = historyOf(paper);
  const labelOf = (id: string) => paper.passages.get(id)?.label ?? id;
  const plain = { why: undefined, movedTo: undefined, held: [], former: [] };
  return [
    ...[...withdrawn.values()].map(({ id, label, version, node, movedTo, held, former }) => ({
      ...{ id, label, version, movedTo, held, former },
      what: movedTo ? ('moved' as const) : ('withdrawn' as const),
      why: node.why,
    })),
    ...[...changed].map(([id, { version, former }]) => ({ ...plain, id, label: labelOf(id), what: 'changed' as const, version, former })),
    ...[...inserted].map(([id, version]) => ({ ...plain, id, label: labelOf(id), what: 'inserted' as const, version })),
  ];
}

/** Without those that withdrawn passages hold, which stand with them. */
function listAliases(paper: Paper): { id: string; target: NamedPassage }[] {
  const { aliases, withdrawn } = historyOf(paper);
  return [...aliases].flatMap(([target, ids]) => {
    const passage = paper.passages.get(target);
    return withdrawn.has(target) ? [] : ids.map((id) => ({ id, target: { id: target, label: passage?.label ?? target, page: passage?.page } }));
  });
}
