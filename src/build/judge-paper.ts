/** A paper read and judged by itself. */
import { findInPapers } from '../checks/judge.ts';
import type { JudgedAlone } from '../checks/judge-collection.ts';
import { fileText } from '../edition/collection/overview.ts';
import { describeFidelity, measureFidelity } from '../edition/fidelity/fidelity.ts';
import { summarizePaper } from '../edition/papers/summarize-paper.ts';
import type { PaperContent } from './paper-content.ts';

export interface JudgedPaper extends JudgedAlone {
  id: string;
  /** Of all that it was read from. */
  key: string;
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
