/** A paper's ledger against its text: what has become of each published address. */
import { isLaterMajorVersion, isLaterVersion, type Ledger, type RecordedAnchor, resolveAlias } from '../../model/ledger.ts';
import type { Paper } from '../../model/paper.ts';
import { type Anchor, anchorsOf } from './ledger-anchors.ts';

export type LedgerChange =
  /** An address that the ledger does not have. `from` is the vanished or moved one whose words it bears. */
  | { type: 'added'; id: string; anchor: Anchor; from: string | undefined }
  /** Not in the text, and no alias leads to one that is. `nowAt` is where its words stand. */
  | { type: 'vanished'; id: string; recorded: RecordedAnchor; nowAt: string | undefined }
  /** Not in the text, with an alias that leads to `target`, and not yet recorded as gone. */
  | { type: 'retired'; id: string; recorded: RecordedAnchor; target: string }
  /** Gone in an earlier version, and in the text again with the same words. */
  | { type: 'revived'; id: string; recorded: RecordedAnchor; anchor: Anchor }
  /** Its words were changed. */
  | { type: 'reworded'; id: string; recorded: RecordedAnchor; anchor: Anchor }
  /** Reused: its words stand elsewhere (`nowAt`), or it bears those of another address (`bears`), or it was gone and bears new ones. */
  | { type: 'moved'; id: string; recorded: RecordedAnchor; anchor: Anchor; nowAt: string | undefined; bears: string | undefined };

export interface LedgerComparison {
  anchors: ReadonlyMap<string, Anchor>;
  /** Those of live addresses in the order of the text, then the others in the order of the ledger. */
  changes: readonly LedgerChange[];
}

const compared = new WeakMap<Paper, LedgerComparison>();

/** All is added where the paper has no ledger. */
export function compareLedger(paper: Paper): LedgerComparison {
  const known = compared.get(paper);
  if (known) return known;
  const comparison = compareAnchors(paper.ledger, anchorsOf(paper));
  compared.set(paper, comparison);
  return comparison;
}

type Recorded = Pick<Ledger, 'anchors' | 'aliases'>;

export function compareAnchors(ledger: Recorded | undefined, anchors: ReadonlyMap<string, Anchor>): LedgerComparison {
  const { anchors: recorded, aliases } = ledger ?? { anchors: {}, aliases: {} };
  const { nowAt, bears } = matchMoved(recorded, anchors);
  const changes: LedgerChange[] = [];
  for (const [id, anchor] of anchors) {
    const before = Object.hasOwn(recorded, id) ? recorded[id] : undefined;
    if (!before) changes.push({ type: 'added', id, anchor, from: bears.get(id) });
    else if (before.fingerprint === anchor.fingerprint) {
      if (before.until !== undefined) changes.push({ type: 'revived', id, recorded: before, anchor });
    } else if (before.until !== undefined || nowAt.has(id) || bears.has(id)) {
      changes.push({ type: 'moved', id, recorded: before, anchor, nowAt: nowAt.get(id), bears: bears.get(id) });
    } else changes.push({ type: 'reworded', id, recorded: before, anchor });
  }
  for (const [id, before] of Object.entries(recorded)) {
    if (anchors.has(id)) continue;
    const target = resolveAlias(aliases, id, (at) => anchors.has(at));
    if (target === undefined) changes.push({ type: 'vanished', id, recorded: before, nowAt: nowAt.get(id) });
    else if (before.until === undefined) changes.push({ type: 'retired', id, recorded: before, target });
  }
  return { anchors, changes };
}

/**
 * Pairs the words that an address has lost with those that another has gained. Words that stand twice (“Ibid.”) are paired in the
 * order of the text.
 */
function matchMoved(recorded: Ledger['anchors'], anchors: ReadonlyMap<string, Anchor>): { nowAt: Map<string, string>; bears: Map<string, string> } {
  const gained = new Map<string, string[]>();
  for (const [id, { fingerprint }] of anchors) {
    if (Object.hasOwn(recorded, id) && recorded[id]?.fingerprint === fingerprint) continue;
    const ids = gained.get(fingerprint);
    if (ids) ids.push(id);
    else gained.set(fingerprint, [id]);
  }
  for (const ids of gained.values()) ids.reverse();
  const nowAt = new Map<string, string>();
  const bears = new Map<string, string>();
  for (const [id, { fingerprint, until }] of Object.entries(recorded)) {
    if (until !== undefined || anchors.get(id)?.fingerprint === fingerprint) continue;
    const at = gained.get(fingerprint)?.pop();
    if (at === undefined) continue;
    nowAt.set(id, at);
    bears.set(at, id);
  }
  return { nowAt, bears };
}

/** The version that the edition bears now. */
export const versionOf = (paper: Pick<Paper, 'meta'>): string => paper.meta.edition[0]?.version ?? '0.0.0';

/** Whether `anchors --write` may record a change when the version goes from one to another. */
export function mayRecord(change: LedgerChange, from: string, to: string): boolean {
  switch (change.type) {
    case 'added':
      return true;
    case 'vanished':
      return false;
    case 'retired':
    case 'revived':
    case 'reworded':
      return isLaterVersion(to, from);
    case 'moved':
      return isLaterMajorVersion(to, from);
  }
}

/** Old addresses by the address in the text that they lead to: each is to be a target in the page, at that place. */
export function aliasesOf(paper: Paper): Map<string, string[]> {
  const targets = new Map<string, string[]>();
  if (!paper.ledger) return targets;
  const { anchors } = compareLedger(paper);
  const { aliases } = paper.ledger;
  for (const old of Object.keys(aliases).sort()) {
    if (anchors.has(old)) continue;
    const target = resolveAlias(aliases, old, (id) => anchors.has(id));
    if (target === undefined) continue;
    const known = targets.get(target);
    if (known) known.push(old);
    else targets.set(target, [old]);
  }
  return targets;
}
