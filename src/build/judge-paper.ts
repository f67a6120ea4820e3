/** A paper read and judged by itself. */
import { findInPapers } from '../checks/judge.ts';
import { describeFidelity, measureFidelity } from '../edition/fidelity.ts';
import { outlinePaper } from '../edition/outline-paper.ts';
import { type FileText, fileText } from '../edition/overview.ts';
import { assembleCollection, type Collection, type Content, readPaperOf } from '../edition/read-collection.ts';
import type { PaperReading } from '../edition/read-paper.ts';
import { shownLetters } from '../edition/shown-letters.ts';
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
  /** Those of its text and its record. */
  letters: string;
  /** What reading and judging found. */
  findings: readonly Finding[];
  /** How far it is its copy text, in words; undefined where there is none. */
  fidelity: string | undefined;
}

export interface PaperAtWork {
  /** The content with this paper alone. */
  own: Content;
  id: string;
  /** Read when it is first asked for. */
  open: () => Collection;
  reading: () => PaperReading;
}

export function takeUp(own: Content): PaperAtWork {
  const [id = ''] = own.papers;
  let reading: PaperReading | undefined;
  let collection: Collection | undefined;
  const read = () => (reading ??= readPaperOf(own, id));
  return { own, id, reading: read, open: () => (collection ??= assembleCollection(own, [read()])) };
}

interface Kept {
  judged: JudgedPaper;
  /** Of the works that it cites, as they were. */
  records: string;
}

/** What was found is told anew each time: what it says may depend on more than the paper. */
export function judgePaper(paper: PaperAtWork): JudgedPaper {
  const { own, id } = paper;
  const key = paperKey(own);
  const works = own.registers.works.value;
  const name = `papers/${id}/judged`;
  const kept = recall<Kept>(name, key);
  if (kept?.judged.outline && kept.records === recordsKey(kept.judged.outline.works, works)) return kept.judged;
  const judged = readAndJudge(paper, key);
  if (judged.outline && judged.findings.length === 0) keep(name, key, { judged, records: recordsKey(judged.outline.works, works) } satisfies Kept);
  return judged;
}

function readAndJudge({ own, id, open, reading }: PaperAtWork, key: string): JudgedPaper {
  const { findings, unread } = reading();
  const collection = open();
  const [paper] = collection.papers;
  const fidelity = paper && measureFidelity(paper);
  return {
    id,
    key,
    outline: paper && outlinePaper(paper, new Set(unread)),
    unread,
    texts: own.folder.files.map(fileText),
    letters: shownLetters(own.folder.files),
    findings: [...own.folder.findings, ...findings, ...findInPapers(collection)],
    fidelity: fidelity && describeFidelity(fidelity),
  };
}
