/** What the apparatus of a paper shows: every change to the copy text, and how the edition was compared with it. */

import { type Fidelity, measureFidelity } from '../edition/fidelity/fidelity.ts';
import { type Change, listChanges } from '../edition/papers/changes.ts';
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
  };
}
