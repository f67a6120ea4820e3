/** What the rules of the ledger judge, and the words that they share. */

import type { Collection } from '../edition/collection/read-collection.ts';
import { placeInYaml } from '../edition/content/read-yaml.ts';
import { compareLedger, type LedgerChange, type LedgerComparison, mayRecord, versionOf } from '../edition/ledger/ledger.ts';
import type { Anchor } from '../edition/ledger/ledger-anchors.ts';
import type { ProposedMark } from '../edition/ledger/propose-marks.ts';
import { type AnchorKind, type Ledger, nextMajorVersion, nextMinorVersion } from '../model/ledger.ts';
import type { Paper } from '../model/paper.ts';
import { isWhole, type Place } from './place.ts';

export interface PublishedPaper extends LedgerComparison {
  paper: Paper;
  ledger: Ledger;
}

/** The papers that have a ledger. One of which a file could not be read would seem to have lost addresses that it has. */
export function* publishedPapers(collection: Collection): Iterable<PublishedPaper> {
  for (const paper of collection.papers) {
    const { ledger } = paper;
    if (ledger && isWhole(collection, paper)) yield { paper, ledger, ...compareLedger(paper) };
  }
}

/** A change of one of some types, with what it is a change of. */
export interface ChangeOf<T extends LedgerChange['type']> {
  paper: Paper;
  ledger: Ledger;
  change: Extract<LedgerChange, { type: T }>;
}

/** In all published papers; without those that follow from marks that are missing, which are complained of by themselves. */
export function* changesOfType<T extends LedgerChange['type']>(collection: Collection, ...types: readonly T[]): Iterable<ChangeOf<T>> {
  const isOfType = (change: LedgerChange): change is ChangeOf<T>['change'] => (types as readonly string[]).includes(change.type);
  for (const { paper, ledger, changes, follow } of publishedPapers(collection)) {
    for (const change of changes) if (isOfType(change) && !follow.has(change.id)) yield { paper, ledger, change };
  }
}

/** A mark that is missing, with what it is missing in. */
export interface MarkOf<T extends ProposedMark['type']> {
  paper: Paper;
  ledger: Ledger;
  mark: Extract<ProposedMark, { type: T }>;
}

export function* marksOfType<T extends ProposedMark['type']>(collection: Collection, type: T): Iterable<MarkOf<T>> {
  for (const { paper, ledger, marks } of publishedPapers(collection)) {
    for (const mark of marks) if (mark.type === type) yield { paper, ledger, mark: mark as MarkOf<T>['mark'] };
  }
}

export const placeOfAnchor = ({ file, line, column }: Pick<Anchor, 'file' | 'line' | 'column'>): Place => ({ file, line, column });
export const placeInLedger = (ledger: Ledger, field: 'anchors' | 'aliases', id: string): Place => ({
  file: ledger.path,
  ...placeInYaml(ledger.text, [field, id]),
});

export const kindNames: Readonly<Record<AnchorKind, string>> = {
  section: 'section',
  paragraph: 'paragraph',
  figure: 'figure',
  table: 'table',
  equation: 'formula',
  note: 'note',
  call: 'call of a note',
  page: 'page',
  citation: 'citation',
};

export const anchorsCommand = (paper: Paper, options: string) => `npm run edition -- anchors ${paper.id} ${options}`;

/** How a change that is meant is recorded: at once under a version that allows it, else under one that is to be entered first. */
export function howToRecord({ paper, ledger, change }: Pick<PublishedPaper, 'paper' | 'ledger'> & { change: LedgerChange }): string {
  const record = `record it with “${anchorsCommand(paper, '--write')}”`;
  if (mayRecord(change, ledger.version, versionOf(paper))) return record;
  const version = change.type === 'moved' ? nextMajorVersion(ledger.version) : nextMinorVersion(ledger.version);
  return `enter a new version in paper.yaml (${version}) and ${record}`;
}

const longestExcerpt = 48;

/** The first words of a passage. */
export function excerptOf(words: string): string {
  if (words.length <= longestExcerpt) return words;
  const cut = words.slice(0, longestExcerpt);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 20))} …`;
}
