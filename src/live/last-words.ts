/** What cannot be read keeps its last good words while it is edited, so that no page loses text for a tag that is not closed yet. */
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

/** A file that does not parse has an empty tree. */
const isBroken = ({ path, tree }: SectionFile, { unread }: Paper) => tree.children.length === 0 && unread.includes(path);
