/** Finds what became of a paper's passages since they were published: what their marks say, and what the ledger and the stored words tell. */
import type { Former, History, Withdrawal } from '../../model/history.ts';
import { noteId } from '../../model/ids.ts';
import { equationLabel, figureLabel, noteLabel, paragraphLabel, tableLabel } from '../../model/labels.ts';
import { compareVersions, copyTextWords, type Ledger, plainWords, type RecordedAnchor, type StoredPassage, storedCall } from '../../model/ledger.ts';
import { once } from '../../model/once.ts';
import type { Paper } from '../../model/paper.ts';
import { isInserted, type Section, type WithdrawnKind, walk, withdrawnNote } from '../../model/text.ts';
import { aliasesOf, compareLedger, holdersOf, versionOf } from './ledger.ts';

export const historyOf = once((paper: Paper): History => {
  const { ledger } = paper;
  const record = (id: string) => (ledger && Object.hasOwn(ledger.anchors, id) ? ledger.anchors[id] : undefined);
  const changed = new Map<string, { version: string; former: readonly Former[] }>();
  const inserted = new Map<string, string>();
  for (const [id, { node }] of paper.passages) {
    const recorded = record(id);
    const former = ledger && recorded ? formerOf(ledger, id, recorded) : [];
    if (former.length > 0) changed.set(id, { version: recorded?.since ?? versionOf(paper), former });
    else if ('ordinal' in node && isInserted(node)) inserted.set(id, recorded?.since ?? versionOf(paper));
  }
  return { withdrawn: withdrawalsOf(paper), changed, inserted, aliases: aliasesOf(paper) };
});

function withdrawalsOf(paper: Paper): Map<string, Withdrawal> {
  const { ledger } = paper;
  const held = heldBy(paper);
  const withdrawals = new Map<string, Withdrawal>();
  for (const { tree } of paper.files) {
    walk(tree, (node, ancestors) => {
      const mark = node.type === 'note' ? withdrawnNote(node) : node.type === 'withdrawn' ? node : undefined;
      const id = node.type === 'note' ? node.id : mark?.id;
      const section = ancestors.findLast((ancestor): ancestor is Section => ancestor.type === 'section');
      if (!mark || !id || !section) return;
      const recorded = ledger && Object.hasOwn(ledger.anchors, id) ? ledger.anchors[id] : undefined;
      const until = recorded && (recorded.until ?? ledger?.version);
      const last = until === undefined || !ledger ? [] : [{ until, words: wordsAt(ledger, until, id) }];
      const target = mark.movedTo === undefined ? undefined : paper.passages.get(mark.movedTo);
      withdrawals.set(id, {
        id,
        label: node.type === 'note' ? noteLabel(node.label, paper.meta.language) : labels[mark.kind](section, mark.ordinal ?? 0, paper.meta.language),
        version: versionAfter(paper, until),
        former: [...last, ...(ledger && recorded ? formerOf(ledger, id, recorded) : [])],
        node: mark,
        held: held.get(id) ?? [],
        heldWords: (held.get(id) ?? []).flatMap((each) => {
          const words = ledger && wordsAt(ledger, ledger.anchors[each]?.until ?? ledger.version, each);
          return words === undefined ? [] : [{ id: each, words }];
        }),
        movedTo: target && { id: target.id, label: target.label },
      });
    });
  }
  return withdrawals;
}

const labels: Readonly<Record<WithdrawnKind, typeof figureLabel>> = {
  paragraph: paragraphLabel,
  figure: figureLabel,
  table: tableLabel,
  formula: equationLabel,
};

const formerOf = (ledger: Ledger, id: string, { before = {} }: RecordedAnchor): Former[] =>
  Object.keys(before)
    .sort((a, b) => compareVersions(b, a))
    .map((until) => ({ until, words: wordsAt(ledger, until, id) }));

function wordsAt(ledger: Ledger, version: string, id: string): string | undefined {
  const stored = storedAt(ledger, version, id);
  return stored === undefined ? undefined : plainWords(stored);
}

const storedAt = ({ words }: Ledger, version: string, id: string): StoredPassage | undefined => words[version]?.[id];

/** The version that followed one that is known to have been the last; the newest where that was not yet recorded. */
function versionAfter(paper: Paper, until: string | undefined): string {
  const versions = paper.meta.edition.map(({ version }) => version);
  return versions.findLast((version) => until !== undefined && compareVersions(version, until) > 0) ?? versionOf(paper);
}

/** The addresses that stood in withdrawn passages, by the mark that holds them: as the ledger leads them, and as they are going to be recorded. */
const heldBy = once((paper: Paper): ReadonlyMap<string, readonly string[]> => {
  const held = new Map<string, string[]>();
  const { ledger } = paper;
  const { anchors, withdrawn } = compareLedger(paper);
  if (!ledger || withdrawn.size === 0) return held;
  const add = (mark: string, id: string) => held.set(mark, [...(held.get(mark) ?? []), id]);
  for (const [id, { id: mark }] of holdersOf(ledger, anchors, withdrawn)) if (id !== mark) add(mark, id);
  for (const [id, target] of Object.entries(ledger.aliases)) if (withdrawn.has(target)) add(target, id);
  return held;
});

/** All addresses that withdrawn passages hold beside their own. */
export const heldAddresses = (paper: Paper): ReadonlySet<string> => new Set([...heldBy(paper).values()].flat());

/** What the copy text has of a withdrawn passage: its words, with calls, and its notes by their labels. Undefined where they were not stored. */
export function copyTextOfWithdrawn(paper: Paper, id: string): { words: string; notes: { label: string; words: string }[] } | undefined {
  const { ledger } = paper;
  const recorded = ledger?.anchors[id];
  if (!ledger || !recorded) return undefined;
  const storedOf = (each: string) => storedAt(ledger, ledger.anchors[each]?.until ?? ledger.version, each);
  const stored = storedOf(id);
  if (stored === undefined) return undefined;
  const held = heldBy(paper).get(id) ?? [];
  const words = copyTextWords(stored);
  const written = typeof stored === 'string' ? stored : `${stored.words} ${stored.copy}`;
  const notes = [...new Set([...written.matchAll(storedCall)].map(([, label = '']) => label))].flatMap((label) => {
    const note = held.find((each) => each === noteId(label) || each.endsWith(`-${noteId(label)}`));
    const own = note === undefined ? undefined : storedOf(note);
    return own === undefined ? [] : [{ label, words: copyTextWords(own) }];
  });
  return { words, notes };
}
