/** What cannot be read keeps its last good words while it is edited, so that no page loses text for a tag that is not closed yet. */

import type { RegisterReading, Registers } from '../edition/collection/read-collection.ts';
import { assemblePaper } from '../edition/papers/assemble-paper.ts';
import type { PaperReading } from '../edition/papers/read-paper.ts';
import type { Paper, SectionFile } from '../model/paper.ts';

export interface ShownReading {
  reading: PaperReading;
  /** The files that are shown as they last could be read. */
  stale: readonly string[];
}

/** `before` is what was shown last. */
export function keepLastWords(reading: PaperReading, before: Paper | undefined): ShownReading {
  const { paper } = reading;
  if (!before) return { reading, stale: [] };
  if (!paper) return { reading: { ...reading, paper: before }, stale: reading.unread };
  const last = new Map(before.files.map((file) => [file.path, file]));
  const broken = paper.files.filter((file) => isBroken(file, paper) && last.get(file.path)?.tree.children.length);
  if (broken.length === 0) return { reading, stale: [] };
  const files = paper.files.map((file) => (broken.includes(file) ? (last.get(file.path) ?? file) : file));
  return { reading: { ...reading, paper: assemblePaper({ ...paper, files }) }, stale: broken.map(({ path }) => path) };
}

/** A file that does not parse has an empty tree; what is not UTF-8 has lost letters. */
const isBroken = ({ path, tree, text }: SectionFile, { unread }: Paper) => unread.includes(path) && (tree.children.length === 0 || text.includes('\uFFFD'));

/** Registers in which something is wrong, with what they last held beside what of them can be read. `before` is what was shown last. */
export function keepLastEntries(registers: Registers, before: Registers | undefined): Registers {
  if (!before) return registers;
  const keep = <T extends object>(now: RegisterReading<T>, last: RegisterReading<T>): RegisterReading<T> =>
    now.findings.length === 0 ? now : { ...now, value: Array.isArray(now.value) ? last.value : { ...last.value, ...now.value } };
  return {
    works: keep(registers.works, before.works),
    names: keep(registers.names, before.names),
    events: keep(registers.events, before.events),
    collection: keep(registers.collection, before.collection),
  };
}
