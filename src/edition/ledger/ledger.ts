/** A paper's ledger against its text: what has become of each published address. */
import {
  type AnchorKind,
  isLaterMajorVersion,
  isLaterVersion,
  isStoredKind,
  type Ledger,
  type Recorded,
  type RecordedAnchor,
  recordedWords,
  resolveAlias,
} from '../../model/ledger.ts';
import type { Paper } from '../../model/paper.ts';
import { type Anchor, anchorsOf, type WithdrawnAnchor, withdrawnOf } from './ledger-anchors.ts';
import { type ProposedMark, proposeMarks } from './propose-marks.ts';
import { isRewording } from './similar-words.ts';

export type LedgerChange =
  /** An address that the ledger does not have. `from` is the vanished or moved one whose words it bears. */
  | { type: 'added'; id: string; anchor: Anchor; from: string | undefined }
  /** Not in the text, and no alias leads to one that is. `nowAt` is where its words stand. */
  | { type: 'vanished'; id: string; recorded: RecordedAnchor; nowAt: string | undefined }
  /** Not in the text, with an alias that leads to `target`, and not yet recorded as gone. */
  | { type: 'retired'; id: string; recorded: RecordedAnchor; target: string }
  /** Its place is held by the mark `by`, its own or that of the passage that it stood in, and not yet recorded as gone. */
  | { type: 'withdrawn'; id: string; recorded: RecordedAnchor; by: WithdrawnAnchor }
  /** Gone in an earlier version, and in the text again with the same words. */
  | { type: 'revived'; id: string; recorded: RecordedAnchor; anchor: Anchor }
  /** Its words were changed. */
  | { type: 'reworded'; id: string; recorded: RecordedAnchor; anchor: Anchor }
  /** Reused: its words stand elsewhere (`nowAt`), or it bears those of another address (`bears`), or it was gone or had others (`had`) and bears new ones. */
  | { type: 'moved'; id: string; recorded: RecordedAnchor; anchor: Anchor; nowAt: string | undefined; bears: string | undefined; had: string | undefined };

export interface LedgerComparison {
  anchors: ReadonlyMap<string, Anchor>;
  withdrawn: ReadonlyMap<string, WithdrawnAnchor>;
  /** Those of live addresses in the order of the text, then the others in the order of the ledger. */
  changes: readonly LedgerChange[];
  /** What would keep every passage at its address. */
  marks: readonly ProposedMark[];
  /** The addresses whose changes follow from marks that are missing. */
  follow: ReadonlySet<string>;
}

const compared = new WeakMap<Paper, LedgerComparison>();

/** All is added where the paper has no ledger. */
export function compareLedger(paper: Paper): LedgerComparison {
  const known = compared.get(paper);
  if (known) return known;
  const comparison = compareAnchors(paper.ledger, anchorsOf(paper), withdrawnOf(paper));
  compared.set(paper, comparison);
  return comparison;
}

export function compareAnchors(
  ledger: Recorded | undefined,
  anchors: ReadonlyMap<string, Anchor>,
  withdrawn: ReadonlyMap<string, WithdrawnAnchor> = new Map(),
): LedgerComparison {
  const known = ledger ?? { anchors: {}, aliases: {} };
  const { anchors: recorded, aliases } = known;
  const { nowAt, bears } = matchMoved(recorded, anchors);
  const holders = holdersOf(known, anchors, withdrawn);
  const changes: LedgerChange[] = [];
  for (const [id, anchor] of anchors) {
    const before = Object.hasOwn(recorded, id) ? recorded[id] : undefined;
    const had = before && recordedWords(known, id);
    const isOther = had !== undefined && isStoredKind(anchor.kind) && !isRewording(had, anchor.words);
    if (!before) changes.push({ type: 'added', id, anchor, from: bears.get(id) });
    else if (before.fingerprint === anchor.fingerprint) {
      if (before.until !== undefined) changes.push({ type: 'revived', id, recorded: before, anchor });
    } else if (before.until !== undefined || nowAt.has(id) || bears.has(id) || isOther) {
      changes.push({ type: 'moved', id, recorded: before, anchor, nowAt: nowAt.get(id), bears: bears.get(id), had });
    } else changes.push({ type: 'reworded', id, recorded: before, anchor });
  }
  for (const [id, before] of Object.entries(recorded)) {
    if (anchors.has(id)) continue;
    const by = holders.get(id);
    const target = resolveAlias(aliases, id, (at) => anchors.has(at) || withdrawn.has(at));
    if (by) {
      if (before.until === undefined) changes.push({ type: 'withdrawn', id, recorded: before, by });
    } else if (target === undefined) changes.push({ type: 'vanished', id, recorded: before, nowAt: nowAt.get(id) });
    else if (before.until === undefined) changes.push({ type: 'retired', id, recorded: before, target });
  }
  return { anchors, withdrawn, changes, ...proposeMarks(known, anchors, withdrawn, changes) };
}

/** What may have stood in a passage: it has no place of its own. */
const isWithin = (kind: AnchorKind) => kind === 'note' || kind === 'call' || kind === 'citation' || kind === 'page';

/**
 * By each address that the text has lost, the mark that holds it: its own or that of the passage that it stood in, behind which the ledger
 * lists it.
 */
export function holdersOf(
  { anchors: recorded, aliases }: Pick<Ledger, 'anchors' | 'aliases'>,
  anchors: ReadonlyMap<string, unknown>,
  withdrawn: ReadonlyMap<string, WithdrawnAnchor>,
): Map<string, WithdrawnAnchor> {
  const holders = new Map<string, WithdrawnAnchor>();
  if (withdrawn.size === 0) return holders;
  let open: WithdrawnAnchor | undefined;
  for (const [id, { kind, until }] of Object.entries(recorded)) {
    const own = withdrawn.get(id);
    if (own) holders.set(id, own);
    if (own || !isWithin(kind) || until !== undefined) open = until === undefined ? own : undefined;
    else if (open && !anchors.has(id) && !Object.hasOwn(aliases, id)) holders.set(id, open);
  }
  return holders;
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
    case 'withdrawn':
    case 'revived':
    case 'reworded':
      return isLaterVersion(to, from);
    case 'moved':
      return !isStoredKind(change.recorded.kind) && isLaterMajorVersion(to, from);
  }
}

/** Old addresses by the address in the text that they lead to: each is to be a target in the page, at that place. */
export function aliasesOf(paper: Paper): Map<string, string[]> {
  const targets = new Map<string, string[]>();
  if (!paper.ledger) return targets;
  const { anchors, withdrawn } = compareLedger(paper);
  const { aliases } = paper.ledger;
  const isLive = (id: string) => anchors.has(id) || withdrawn.has(id);
  for (const old of Object.keys(aliases).sort()) {
    if (isLive(old)) continue;
    const target = resolveAlias(aliases, old, isLive);
    if (target === undefined) continue;
    const known = targets.get(target);
    if (known) known.push(old);
    else targets.set(target, [old]);
  }
  return targets;
}
