/** A paper read and judged by itself. */
import { findInPapers } from '../checks/judge.ts';
import { type FileText, fileText } from '../edition/collection/overview.ts';
import { describeFidelity, measureFidelity } from '../edition/fidelity/fidelity.ts';
import { summarizePaper } from '../edition/papers/summarize-paper.ts';
import type { Finding } from '../model/finding.ts';
import type { PaperSummary } from '../model/paper-summary.ts';
import type { PaperContent } from './paper-content.ts';

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
