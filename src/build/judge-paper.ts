/** A paper read and judged by itself. */
import { findInPapers } from '../checks/judge.ts';
import { type FileText, fileText } from '../edition/collection/overview.ts';
import { assembleCollection, type Collection, type Content, readPaperOf } from '../edition/collection/read-collection.ts';
import { describeFidelity, measureFidelity } from '../edition/fidelity/fidelity.ts';
import { outlinePaper } from '../edition/papers/outline-paper.ts';
import type { PaperReading } from '../edition/papers/read-paper.ts';
import type { Finding } from '../model/finding.ts';
import type { PaperOutline } from '../model/paper-summary.ts';
import { keep, recall } from './cache.ts';
import { paperKey, recordsKey } from './paper-key.ts';

export interface JudgedPaper {
  id: string;
  /** Of all that it was read from. */
  key: string;
  /** Undefined where it could not be read. */
  outline: PaperOutline | undefined;
  unread: readonly string[];
  texts: readonly FileText[];
  /** What reading and judging found. */
  findings: readonly Finding[];
  /** How far it is its copy text, in words; undefined where there is none. */
  fidelity: string | undefined;
}

export interface PaperAtWork {
  /** The content with this paper alone. */
  own: Content;
  id: string;
  key: () => string;
  /** Read when it is first asked for. */
  open: () => Collection;
  reading: () => PaperReading;
}

export function takeUp(own: Content): PaperAtWork {
  const [id = ''] = own.papers;
  let key: string | undefined;
  let reading: PaperReading | undefined;
  let collection: Collection | undefined;
  const read = () => (reading ??= readPaperOf(own, id));
  return { own, id, key: () => (key ??= paperKey(own)), reading: read, open: () => (collection ??= assembleCollection(own, [read()])) };
}

interface Kept {
  judged: JudgedPaper;
  /** Of the works that it cites, as they were. */
  records: string;
}

/** What was found is told anew each time: what it says may depend on more than the paper. */
export const judgePaper = (paper: PaperAtWork): JudgedPaper => recallJudged(paper) ?? judgeAnew(paper);

/** Whatever was kept. */
export function judgeAnew(paper: PaperAtWork): JudgedPaper {
  const judged = readAndJudge(paper);
  const { id, key, outline, findings } = judged;
  if (outline && findings.length === 0) keep(nameOf(id), key, { judged, records: recordsKey(outline.works, paper.own.registers.works.value) } satisfies Kept);
  return judged;
}

/** As the last build judged it; undefined where that may not be true of it now. */
export function recallJudged({ own, id, key }: PaperAtWork): JudgedPaper | undefined {
  const kept = recall<Kept>(nameOf(id), key());
  return kept?.judged.outline && kept.records === recordsKey(kept.judged.outline.works, own.registers.works.value) ? kept.judged : undefined;
}

const nameOf = (paper: string) => `papers/${paper}/judged`;

function readAndJudge({ own, id, key, open, reading }: PaperAtWork): JudgedPaper {
  const { findings, unread } = reading();
  const collection = open();
  const [paper] = collection.papers;
  const fidelity = paper && measureFidelity(paper);
  return {
    id,
    key: key(),
    outline: paper && outlinePaper(paper, new Set(unread)),
    unread,
    texts: own.folder.files.map(fileText),
    findings: [...own.folder.findings, ...findings, ...findInPapers(collection)],
    fidelity: fidelity && describeFidelity(fidelity),
  };
}
