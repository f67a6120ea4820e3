import { edit } from '../edit.ts';
import { anchorsCommand, type ChangeOf, changesOfType, kindNames, placeInLedger } from '../ledger-comparisons.ts';
import type { Complaint, Rule } from '../rule.ts';
import { harbours } from '../sound-collection.fixture.ts';
import { ledger as ledgerFile, nextVersion, published } from '../sound-ledger.fixture.ts';

const cite = '<Cite work="lund-1998" form="short">Lund, ‘Quays and Trade’</Cite>';

export const anchorKept: Rule = {
  name: 'anchor-kept',
  topic: 'ledger',
  severity: 'error',
  why: 'Readers have cited the address. Where it leads nowhere, their reference is broken, and nobody can mend it for them.',
  passes: [
    published(),
    published(
      ...edit(harbours, cite, 'Lund, ‘Quays and Trade’'),
      ...nextVersion,
      ...edit(ledgerFile, 'fingerprint: "5c86af04d5fa" }', 'fingerprint: "5c86af04d5fa", until: 1.0.0 }'),
      ...edit(ledgerFile, 'aliases: {}', 'aliases:\n  n3-c1: n3'),
    ),
  ],
  fails: [published(...edit(harbours, cite, 'Lund, ‘Quays and Trade’'))],
  *check(collection) {
    for (const found of changesOfType(collection, 'vanished')) yield complainOfLoss(found);
  },
};

export function complainOfLoss({ paper, ledger, change }: ChangeOf<'vanished'>): Complaint {
  const give = `give it an alias with “${anchorsCommand(paper, `--alias ${change.id}=${change.nowAt ?? '…'} --write`)}”`;
  return {
    ...placeInLedger(ledger, 'anchors', change.id),
    message: `Unexpected loss of the published ${kindNames[change.recorded.kind]} “${change.id}”, expected it in the text, or an alias`,
    hint:
      change.nowAt === undefined
        ? `Put it back or, naming the address that holds its place now, ${give}.`
        : `Its words stand at “${change.nowAt}” now: put them back, or ${give}.`,
  };
}
