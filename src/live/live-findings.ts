/** The mistakes of a paper while it is edited, each with its place in the files and on the page. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { pathFrom } from '../edition/content/content-folder.ts';
import type { Finding } from '../model/finding.ts';
import { formatPlace } from '../model/finding.ts';
import type { Paper } from '../model/paper.ts';
import type { LiveSite } from './live-site.ts';

export interface LiveFindings {
  /** Another after each change of anything that the paper is made of, or of what was found. */
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

/** Errors first, each kind in the order of the files; `id` as `LiveSite.judge` takes it. `folder` is the one that paths are told from. */
export function liveFindings(site: LiveSite, id: string | undefined, root: string, folder: string): LiveFindings {
  const { errors, warnings } = site.judge(id).judgement;
  const live = id === undefined ? undefined : site.paper(id);
  const [paper] = live?.collection.papers ?? [];
  const locate = pathFrom(folder, root);
  const pathOf = (place: Pick<Finding, 'file' | 'line' | 'column'>) => path.join(path.dirname(root), formatPlace(place));
  const shown = (place: Pick<Finding, 'file' | 'line' | 'column'>) => formatPlace({ ...place, file: locate(place.file) });
  const describe =
    (severity: LiveFinding['severity']) =>
    (finding: Finding): LiveFinding => ({
      severity,
      rule: finding.rule,
      message: finding.message,
      hint: finding.hint,
      also: finding.also && { place: shown(finding.also), open: pathOf(finding.also), label: finding.also.label },
      place: shown(finding),
      open: pathOf(finding),
      passage: paper && passageAt(paper, finding),
    });
  const findings = [...errors.map(describe('error')), ...warnings.map(describe('warning'))];
  return { findings, stale: (live?.stale ?? []).map(locate), stamp: hashOf({ findings, stamp: live?.stamp }) };
}

const hashOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);

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
