/** A paper read and judged by itself. */
import { findInPapers } from '../checks/judge.ts';
import { type FileText, fileText } from '../edition/collection/overview.ts';
import { assembleCollection, type Collection, type Content, readPaperOf } from '../edition/collection/read-collection.ts';
import { describeFidelity, measureFidelity } from '../edition/fidelity/fidelity.ts';
import type { PaperReading } from '../edition/papers/read-paper.ts';
import { summarizePaper } from '../edition/papers/summarize-paper.ts';
import type { Finding } from '../model/finding.ts';
import type { PaperSummary } from '../model/paper-summary.ts';
import { paperKey } from './paper-cache.ts';

export interface JudgedPaper {
  id: string;
  /** Of all that it was read from. */
  key: string;
  /** Undefined where it could not be read. */
  summary: PaperSummary | undefined;
  unread: readonly string[];
  texts: readonly FileText[];
  /** What reading and judging found. */
  findings: readonly Finding[];
  /** How far it is its copy text, in words; undefined where there is none. */
  fidelity: string | undefined;
}

/** A paper that is read when it is first asked for. */
export interface PaperContent {
  id: string;
  /** The content with this paper alone. */
  own: Content;
  key: () => string;
  reading: () => PaperReading;
  collection: () => Collection;
}

export function readOnce(own: Content, id: string): PaperContent {
  const key = lazily(() => paperKey(own));
  const reading = lazily(() => readPaperOf(own, id));
  return { id, own, key, reading, collection: lazily(() => assembleCollection(own, [reading()])) };
}

function lazily<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

export function judgePaper({ id, own, key, reading, collection }: PaperContent): JudgedPaper {
  const { findings, unread } = reading();
  const [paper] = collection().papers;
  const fidelity = paper && measureFidelity(paper);
  return {
    id,
    key: key(),
    summary: paper && summarizePaper(paper),
    unread,
    texts: own.folder.files.map(fileText),
    findings: [...own.folder.findings, ...findings, ...findInPapers(collection())],
    fidelity: fidelity && describeFidelity(fidelity),
  };
}
