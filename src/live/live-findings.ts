/** The mistakes of a paper while it is edited, each with its place in the files and on the page. */
import path from 'node:path';
import { findInPapers, type Judgement, judgementOf } from '../checks/judge.ts';
import type { Finding } from '../model/finding.ts';
import { formatPlace } from '../model/finding.ts';
import type { Paper } from '../model/paper.ts';
import type { LivePaper } from './live-content.ts';

export interface LiveFindings {
  /** Another after each change of anything that the paper is made of. */
  stamp: string;
  findings: readonly LiveFinding[];
  /** The files that are shown as they last could be read. */
  stale: readonly string[];
}

export interface LiveFinding {
  severity: 'error' | 'warning';
  rule: string;
  message: string;
  hint: string | undefined;
  /** Another place that it is about, and what stands there. */
  also: { place: string; open: string; label: string } | undefined;
  /** `content/papers/tsuruoka-2010/1-introduction.mdx:12:5` */
  place: string;
  /** The same for a program for editing: from the root of the disk. */
  open: string;
  /** The id of the passage that it is in. */
  passage: string | undefined;
}

export function judgeLivePaper({ actual }: LivePaper): Judgement {
  return judgementOf([...actual.findings, ...findInPapers(actual)]);
}

/** Errors first, each kind in the order of the files. */
export function liveFindings(live: LivePaper, root: string): LiveFindings {
  const { errors, warnings } = judgeLivePaper(live);
  const [paper] = live.collection.papers;
  const pathOf = (place: Pick<Finding, 'file' | 'line' | 'column'>) => path.join(path.dirname(root), formatPlace(place));
  const describe =
    (severity: LiveFinding['severity']) =>
    (finding: Finding): LiveFinding => ({
      severity,
      rule: finding.rule,
      message: finding.message,
      hint: finding.hint,
      also: finding.also && { place: formatPlace(finding.also), open: pathOf(finding.also), label: finding.also.label },
      place: formatPlace(finding),
      open: pathOf(finding),
      passage: paper && passageAt(paper, finding),
    });
  return { findings: [...errors.map(describe('error')), ...warnings.map(describe('warning'))], stale: live.stale, stamp: live.stamp };
}

/** The smallest passage that stands around a line. */
function passageAt({ passages }: Paper, { file, line = 0 }: Finding): string | undefined {
  let found: { id: string; lines: number } | undefined;
  for (const { id, file: own, node } of passages.values()) {
    const { start, end } = node.position ?? {};
    if (own.path !== file || !start || !end || line < start.line || line > end.line) continue;
    const lines = end.line - start.line;
    if (!found || lines <= found.lines) found = { id, lines };
  }
  return found?.id;
}
