import type { Collection } from '../../edition/collection/read-collection.ts';
import { versionOf } from '../../edition/ledger/ledger.ts';
import { compareVersions } from '../../model/ledger.ts';
import { edit } from '../edit.ts';
import { anchorsCommand, type ChangeOf, changesOfType, kindNames, type PublishedPaper, placeOfAnchor, publishedPapers } from '../ledger-comparisons.ts';
import type { Complaint, Rule } from '../rule.ts';
import { ledger as ledgerFile, nextVersion, published } from '../sound-ledger.fixture.ts';

export const anchorsRecorded: Rule = {
  name: 'anchors-recorded',
  topic: 'ledger',
  severity: 'error',
  why: 'What is published is cited. An address that the ledger does not have could change its meaning without anyone noticing.',
  passes: [published(), published(...nextVersion)],
  fails: [
    published(...edit(ledgerFile, '  n3-c1: { kind: citation, fingerprint: "5c86af04d5fa" }\n', '')),
    published(...edit(ledgerFile, 'version: 1.0.0', 'version: 0.9.0')),
    published(...edit(ledgerFile, 'version: 1.0.0', 'version: 1.1.0')),
  ],
  *check(collection) {
    for (const published of publishedPapers(collection)) {
      const complaint = complainOfVersion(collection, published);
      if (complaint) yield complaint;
    }
    for (const found of changesOfType(collection, 'added')) yield complainOfAddition(found);
  },
};

/** Undefined where the ledger is of the version that the paper bears. */
export function complainOfVersion(
  collection: Pick<Collection, 'placeInRecord'>,
  { paper, ledger }: Pick<PublishedPaper, 'paper' | 'ledger'>,
): Complaint | undefined {
  const version = versionOf(paper);
  const order = compareVersions(version, ledger.version);
  if (order === 0) return undefined;
  return {
    ...collection.placeInRecord(paper, 'edition', 0, 'version'),
    message: `Unexpected version ${version}, expected ${order > 0 ? `${ledger.version} as in the ledger` : `one not older than the ledger’s, ${ledger.version}`}`,
    hint: order > 0 ? `Record it with “${anchorsCommand(paper, '--write')}”.` : 'The newest version stands first.',
  };
}

export const complainOfAddition = ({ paper, change }: ChangeOf<'added'>): Complaint => ({
  ...placeOfAnchor(change.anchor),
  message: `Unexpected ${kindNames[change.anchor.kind]} “${change.id}”, expected every address of a published paper in its ledger`,
  hint: `Record it with “${anchorsCommand(paper, '--write')}”.`,
});
