/** The marks that keep published passages at their addresses, where some were taken out, put in or moved without them. */
import { type Recorded, recordedWords } from '../../model/ledger.ts';
import type { Anchor, WithdrawnAnchor } from './ledger-anchors.ts';
import { shareOf } from './similar-words.ts';

export type ProposedMark =
  /** A published passage has gone. Its mark is to stand before `before`, or last in its section; its words stand at `movedTo`, as that is called once all marks are set. */
  | { type: 'withdrawn'; id: string; words: string | undefined; before: Anchor | undefined; movedTo: string | undefined }
  /** A passage has come in before published ones. `id` is what it would be called. */
  | { type: 'inserted'; id: string; anchor: Anchor };

interface Proposal {
  marks: ProposedMark[];
  follow: Set<string>;
}

/** `s1-2-p3a` → `s1-2-p`, `3`, `a`. */
const numbered = /^(.+-(?:p|fig|tab|eq))(\d+)([a-z]*)$/;
const groupOf = (id: string): string | undefined => numbered.exec(id)?.[1];

export function proposeMarks(
  ledger: Recorded,
  anchors: ReadonlyMap<string, Anchor>,
  withdrawn: ReadonlyMap<string, WithdrawnAnchor>,
  changes: readonly { type: string; id: string; nowAt?: string | undefined }[],
): Proposal {
  const groups = new Set<string>();
  for (const { type, id } of changes) {
    const group = type === 'moved' || type === 'vanished' ? groupOf(id) : undefined;
    // Of a section that has gone itself, its passages follow.
    if (group !== undefined && anchors.has(group.replace(/-[a-z]+$/, ''))) groups.add(group);
  }
  if (groups.size === 0) return { marks: [], follow: new Set() };
  const recorded = Map.groupBy(placesIn(ledger, withdrawn), groupOf);
  const live = Map.groupBy(anchors.values(), ({ id }) => groupOf(id));
  const nowAt = new Map(changes.flatMap(({ id, nowAt: at }) => (at === undefined ? [] : [[id, at] as const])));
  const standing = new Set(nowAt.values());
  // Words that stand elsewhere as they were are not taken for reworded here.
  const scoreOf = (id: string, anchor: Anchor): number => {
    if (ledger.anchors[id]?.fingerprint === anchor.fingerprint) return 1;
    const words = nowAt.has(id) || standing.has(anchor.id) ? undefined : recordedWords(ledger, id);
    const share = words === undefined ? 0 : shareOf(words, anchor.words);
    return share >= 0.5 ? share : 0;
  };
  const laidOut = [...groups].map((group) => layOut(group, recorded.get(group) ?? [], live.get(group) ?? [], scoreOf));
  const finalIds = new Map(laidOut.flatMap(({ finalIds: ids }) => [...ids]));
  const marks = laidOut.flatMap(({ lost, inserted }): ProposedMark[] => [
    ...lost.map(({ id, before }) => {
      const at = nowAt.get(id);
      return { type: 'withdrawn' as const, id, words: recordedWords(ledger, id), before, movedTo: at && (finalIds.get(at) ?? at) };
    }),
    ...inserted.map((anchor) => ({ type: 'inserted' as const, id: finalIds.get(anchor.id) ?? anchor.id, anchor })),
  ]);
  const moved = new Set(laidOut.flatMap(({ follow }) => [...follow]));
  // What is numbered by the passage that it stands in follows it.
  const follow = new Set(changes.flatMap(({ id }) => (moved.has(id) || moved.has(id.replace(/-c\d+$/, '')) ? [id] : [])));
  return { marks, follow };
}

/** The published passages whose places no mark holds, in the order of the text; those that are gone already, whose mark was taken out, by their numbers among them. */
function placesIn({ anchors, aliases }: Recorded, withdrawn: ReadonlyMap<string, unknown>): string[] {
  const places = Object.keys(anchors).filter((id) => !withdrawn.has(id) && groupOf(id) !== undefined);
  const standing = places.filter((id) => anchors[id]?.until === undefined);
  for (const id of places) {
    if (anchors[id]?.until === undefined || Object.hasOwn(aliases, id)) continue;
    const after = standing.findIndex((other) => groupOf(other) === groupOf(id) && isBehind(other, id));
    standing.splice(after < 0 ? standing.length : after, 0, id);
  }
  return standing;
}

function isBehind(id: string, other: string): boolean {
  const [first, second] = [id, other].map((each) => numbered.exec(each)) as [RegExpExecArray | null, RegExpExecArray | null];
  return Number(first?.[2]) > Number(second?.[2]) || (first?.[2] === second?.[2] && (first?.[3] ?? '') > (second?.[3] ?? ''));
}

/** From 0, not the same passage, to 1: its very words. */
type Score = (id: string, anchor: Anchor) => number;

interface LaidOut {
  lost: { id: string; before: Anchor | undefined }[];
  inserted: Anchor[];
  /** What live addresses would be called with all marks set. */
  finalIds: Map<string, string>;
  /** Addresses that bear other passages, or none, for want of marks. */
  follow: Set<string>;
}

function layOut(group: string, recorded: readonly string[], live: readonly Anchor[], scoreOf: Score): LaidOut {
  const pairs = align(recorded, live, scoreOf);
  const pairOf = new Map(pairs.map(([id, anchor]) => [anchor, id]));
  const kept = new Set(pairs.map(([id]) => id));
  const lastKept = live.findLastIndex((anchor) => pairOf.has(anchor));
  const result: LaidOut = { lost: [], inserted: [], finalIds: new Map(), follow: new Set() };
  let next = 0;
  let place = { number: 0, letters: '' };
  const stand = (id: string) => {
    const [, , number = '0', letters = ''] = numbered.exec(id) ?? [];
    place = { number: Number(number), letters };
  };
  const loseUpTo = (id: string | undefined, before: Anchor | undefined) => {
    for (; next < recorded.length && recorded[next] !== id; next++) {
      const lost = recorded[next] as string;
      if (kept.has(lost)) continue;
      result.lost.push({ id: lost, before });
      result.follow.add(lost);
      stand(lost);
    }
  };
  for (const [i, anchor] of live.entries()) {
    const id = pairOf.get(anchor);
    if (id !== undefined) {
      loseUpTo(id, anchor);
      next += 1;
      stand(id);
      result.finalIds.set(anchor.id, id);
      if (id !== anchor.id) for (const each of [id, anchor.id]) result.follow.add(each);
      continue;
    }
    // What stands where a passage was lost stands behind its mark.
    if (i > lastKept || isLostHere(recorded, next, kept)) loseUpTo(nextKept(recorded, next, kept), anchor);
    place = i > lastKept ? { number: place.number + 1, letters: '' } : { ...place, letters: nextLetters(place.letters) };
    const name = `${group}${place.number}${place.letters}`;
    result.finalIds.set(anchor.id, name);
    if (name === anchor.id) continue;
    result.follow.add(anchor.id);
    if (i < lastKept) result.inserted.push(anchor);
  }
  loseUpTo(undefined, undefined);
  return result;
}

const isLostHere = (recorded: readonly string[], next: number, kept: ReadonlySet<string>) => next < recorded.length && !kept.has(recorded[next] as string);
const nextKept = (recorded: readonly string[], next: number, kept: ReadonlySet<string>) => recorded.slice(next).find((id) => kept.has(id));
const nextLetters = (letters: string) => (letters === '' ? 'a' : letters.slice(0, -1) + String.fromCharCode(letters.charCodeAt(letters.length - 1) + 1));

/** Pairs what was published with what stands in the text, both in their order, so that the most words are kept. */
function align(recorded: readonly string[], live: readonly Anchor[], scoreOf: Score): [id: string, anchor: Anchor][] {
  const scores = recorded.map((id) => live.map((anchor) => scoreOf(id, anchor)));
  const score = (i: number, j: number) => scores[i]?.[j] ?? 0;
  // best[i][j]: of what stands from i and from j on.
  const best = Array.from({ length: recorded.length + 1 }, () => new Array<number>(live.length + 1).fill(0));
  const bestAt = (i: number, j: number) => best[i]?.[j] ?? 0;
  for (let i = recorded.length - 1; i >= 0; i--) {
    for (let j = live.length - 1; j >= 0; j--) {
      const paired = score(i, j) > 0 ? score(i, j) + bestAt(i + 1, j + 1) : 0;
      (best[i] as number[])[j] = Math.max(paired, bestAt(i + 1, j), bestAt(i, j + 1));
    }
  }
  const pairs: [string, Anchor][] = [];
  let [i, j] = [0, 0];
  while (i < recorded.length && j < live.length) {
    if (score(i, j) > 0 && bestAt(i, j) === score(i, j) + bestAt(i + 1, j + 1)) pairs.push([recorded[i++] as string, live[j++] as Anchor]);
    else if (bestAt(i, j) === bestAt(i + 1, j)) i += 1;
    else j += 1;
  }
  return pairs;
}
