/** What no paper tells by itself, judged when all papers are: the registers, what stands beside the papers, and papers beside each other. */
import { assembleOverview, type FileText, fileText, type Overview } from '../edition/collection/overview.ts';
import { assembleCollection, assembleRegisters, type Content } from '../edition/collection/read-collection.ts';
import { contentBesidePapers } from '../edition/content/narrow-content.ts';
import type { Finding } from '../model/finding.ts';
import type { PaperSummary } from '../model/paper-summary.ts';
import { findAcross, findInPapers, type Judgement, judgementOf } from './judge.ts';
import type { Sources } from './report.ts';

/** A paper that was read and judged by itself. */
export interface JudgedAlone {
  /** Undefined where it could not be read. */
  summary: PaperSummary | undefined;
  unread: readonly string[];
  texts: readonly FileText[];
  /** What reading and judging found. */
  findings: readonly Finding[];
}

export interface JudgedCollection {
  overview: Overview;
  judgement: Judgement;
  /** The files that findings are in. */
  sources: Sources;
}

/** `citedOnly` for a part: that nothing of this part cites a work, or names a name, is no mistake. */
export function judgeCollection(content: Content, papers: readonly JudgedAlone[], { citedOnly }: { citedOnly: boolean }): JudgedCollection {
  const { folder, several } = content;
  const summaries = papers.flatMap(({ summary }) => summary ?? []);
  const shared = assembleRegisters(content, summaries);
  const beside = contentBesidePapers(content);
  for (const file of [...Object.values(content.registers).map(({ file }) => file), ...content.prose().files]) beside.folder.read(file);
  const rest = assembleCollection(beside, []);
  const unread = new Set([...shared.unread, ...papers.flatMap((paper) => paper.unread)]);
  const texts = [...rest.files.map(fileText), ...papers.flatMap((paper) => paper.texts)];
  const overview = assembleOverview({ ...shared, several, entries: folder.entries, unread, texts, isPart: citedOnly }, summaries);
  const judgedOverview = citedOnly ? { ...overview, works: citedWorks(overview) } : overview;
  const findings = [...folder.findings, ...shared.findings, ...papers.flatMap((paper) => paper.findings), ...findInPapers(rest), ...findAcross(judgedOverview)];
  const sources = [...new Set(findings.map(({ file }) => file))].flatMap((file) => folder.read(file) ?? []);
  return { overview, judgement: judgementOf(findings), sources };
}

const citedWorks = ({ works, citedIn }: Overview) => Object.fromEntries(Object.entries(works).filter(([key]) => citedIn.has(key)));
