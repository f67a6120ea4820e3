import { versionOf } from '../../edition/ledger.ts';
import { compareVersions } from '../../model/ledger.ts';
import { edit } from '../edit.ts';
import { anchorsCommand, changesOfType, kindNames, placeOfAnchor, publishedPapers } from '../ledger-comparisons.ts';
import type { Rule } from '../rule.ts';
import { ledger as ledgerFile, nextVersion, published } from '../sound-ledger.ts';

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
    for (const { paper, ledger } of publishedPapers(collection)) {
      const version = versionOf(paper);
      const order = compareVersions(version, ledger.version);
      if (order === 0) continue;
      yield {
        ...collection.placeInRecord(paper, 'edition', 0, 'version'),
        message: `Unexpected version ${version}, expected ${order > 0 ? `${ledger.version} as in the ledger` : `one not older than the ledger’s, ${ledger.version}`}`,
        hint: order > 0 ? `Record it with “${anchorsCommand(paper, '--write')}”.` : 'The newest version stands first.',
      };
    }
    for (const { paper, change } of changesOfType(collection, 'added')) {
      yield {
        ...placeOfAnchor(change.anchor),
        message: `Unexpected ${kindNames[change.anchor.kind]} “${change.id}”, expected every address of a published paper in its ledger`,
        hint: `Record it with “${anchorsCommand(paper, '--write')}”.`,
      };
    }
  },
};
