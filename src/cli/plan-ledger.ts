/** What is to be recorded of a paper’s addresses, and whether it may be. */
import { judgeChange, judgeMark } from '../checks/judge-change.ts';
import { isWhole } from '../checks/place.ts';
import { aliasValid } from '../checks/rules/alias-valid.ts';
import { anchorKept } from '../checks/rules/anchor-kept.ts';
import { anchorNotReused } from '../checks/rules/anchor-not-reused.ts';
import { anchorTextRecorded } from '../checks/rules/anchor-text-recorded.ts';
import { anchorsRecorded, complainOfVersion } from '../checks/rules/anchors-recorded.ts';
import type { Collection } from '../edition/collection/read-collection.ts';
import { compareAnchors, compareLedger, type LedgerComparison, mayRecord, versionOf } from '../edition/ledger/ledger.ts';
import { ledgerName } from '../edition/ledger/ledger-read.ts';
import { recordAnchors, recordWords, writeLedger, writeWords } from '../edition/ledger/ledger-record.ts';
import { CannotRun } from '../model/cannot-run.ts';
import type { Finding } from '../model/finding.ts';
import { compareVersions, type Ledger } from '../model/ledger.ts';
import type { Paper } from '../model/paper.ts';
import { formatChanges } from './format-changes.ts';
import { isOfPapers } from './select-papers.ts';

export interface Plan {
  id: string;
  /** What would change, in lines. */
  told: string[];
  /** Why it may not. */
  refusals: Finding[];
  /** The ledger and the words to write; undefined where they are as they should be, or cannot be made. */
  files: LedgerFiles | undefined;
  isPublished: boolean;
}

export interface LedgerFiles {
  anchors: string;
  words: string;
}

export interface Request {
  collection: Collection;
  /** All that is wrong in the collection. */
  errors: readonly Finding[];
  /** Those to be given now. */
  aliases: readonly (readonly [old: string, target: string])[];
  follow: boolean;
}

/** What `anchors` would do to one paper’s ledger. */
export function planPaper(id: string, request: Request): Plan {
  const { collection } = request;
  const paper = collection.papers.find((each) => each.id === id);
  const ledgerFile = collection.files.find(({ path: file }) => file.endsWith(`/papers/${id}/${ledgerName}`));
  const isUnreadable = ledgerFile !== undefined && !paper?.ledger;
  if (!paper || isUnreadable || !isWhole(collection, paper)) {
    const refusals = collection.findings.filter(isOfPapers([id]));
    return { id, told: [`${id}: its files have to be read first.`], refusals, files: undefined, isPublished: ledgerFile !== undefined };
  }
  return paper.ledger ? planPublished(paper, paper.ledger, request) : planFirst(paper, request);
}

function planFirst(paper: Paper, { errors, aliases }: Request): Plan {
  if (aliases.length > 0) throw new CannotRun(`Unexpected --alias for ${paper.id}, which was never published, expected a paper with a ledger`);
  const { anchors: live } = compareLedger(paper);
  const version = versionOf(paper);
  return {
    id: paper.id,
    told: [
      compareVersions(version, '1.0.0') < 0
        ? `${paper.id} is not published: it has no ledger. Its first would have ${live.size} addresses, under version ${version}.`
        : `${paper.id} is published as version ${version} and has no ledger: nothing holds its ${live.size} addresses to their words.`,
    ],
    refusals: otherErrors(paper, errors),
    files: filesOf(undefined, live, version),
    isPublished: false,
  };
}

function planPublished(paper: Paper, recorded: Ledger, { collection, errors, aliases: given, follow }: Request): Plan {
  const { anchors: live, withdrawn } = compareLedger(paper);
  const aliases = { ...recorded.aliases, ...Object.fromEntries(given) };
  for (const change of compareAnchors({ ...recorded, aliases }, live, withdrawn).changes) {
    if (follow && change.type === 'vanished' && change.nowAt !== undefined) aliases[change.id] = change.nowAt;
    // What stood in a passage is led to the mark that holds its place.
    if (change.type === 'withdrawn' && change.by.id !== change.id) aliases[change.id] = change.by.id;
  }
  const ledger: Ledger = { ...recorded, aliases };
  const comparison = compareAnchors(ledger, live, withdrawn);
  const version = versionOf(paper);
  const files = filesOf(ledger, live, version);
  const isCurrent =
    comparison.changes.length === 0 &&
    version === recorded.version &&
    recorded.words[version] !== undefined &&
    Object.entries(aliases).every(([old, target]) => recorded.aliases[old] === target);
  const added = Object.entries(aliases).filter(([old, target]) => recorded.aliases[old] !== target);
  const told = isCurrent
    ? [`${paper.id}: the ledger is as the text, version ${version}, ${live.size} addresses.`]
    : comparison.changes.length === 0 && version === recorded.version && added.length === 0
      ? [`${paper.id}: the ledger is as the text, version ${version}; the words of the version are not stored yet.`]
      : [`${paper.id}, version ${recorded.version}${version === recorded.version ? '' : ` → ${version}`}:`, ...formatChanges(comparison.changes, added)];
  const proposed = { ...paper, ledger };
  const refusals = [...refuse(proposed, ledger, comparison, collection), ...(isCurrent ? [] : otherErrors(paper, errors))];
  return { id: paper.id, told, refusals, files: isCurrent ? undefined : files, isPublished: true };
}

const filesOf = (ledger: Ledger | undefined, live: LedgerComparison['anchors'], version: string): LedgerFiles => ({
  anchors: writeLedger(recordAnchors(ledger, live, version)),
  words: writeWords(recordWords(ledger, live, version)),
});

/** What breaks a promise. */
function refuse(paper: Paper, ledger: Ledger, { anchors: live, changes, marks, follow }: LedgerComparison, collection: Collection): Finding[] {
  const version = versionOf(paper);
  const broken = [
    ...marks.map((mark) => judgeMark({ paper, ledger, mark })),
    ...changes
      .filter((change) => !follow.has(change.id) && !mayRecord(change, ledger.version, version))
      .map((change) => judgeChange({ paper, ledger, change })),
  ];
  const isOlder = compareVersions(version, ledger.version) < 0;
  const older = isOlder ? complainOfVersion(collection, { paper, ledger }) : undefined;
  const bad = [...(aliasValid.check?.({ ...collection, papers: [{ ...paper, ledger }] }) ?? [])].map(
    (complaint): Finding => ({ rule: aliasValid.name, ...complaint }),
  );
  return [...broken, ...(older ? [{ rule: anchorsRecorded.name, ...older }] : []), ...(live.size > 0 ? bad : [])];
}

const ledgerRules: ReadonlySet<string> = new Set([aliasValid, anchorKept, anchorNotReused, anchorTextRecorded, anchorsRecorded].map(({ name }) => name));

/** What else is wrong with a paper: addresses are recorded when they may be published, and not before. */
const otherErrors = (paper: Paper, errors: readonly Finding[]): Finding[] =>
  errors.filter((finding) => isOfPapers([paper.id])(finding) && !ledgerRules.has(finding.rule));
