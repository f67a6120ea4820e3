import { changesOfType, howToRecord, kindNames, placeOfAnchor } from '../ledger-comparisons.ts';
import type { LedgerChange } from '../../edition/ledger.ts';
import { edit } from '../edit.ts';
import type { Rule } from '../rule.ts';
import { ledger as ledgerFile, published } from '../sound-ledger.ts';

export const anchorNotReused: Rule = {
  name: 'anchor-not-reused',
  topic: 'ledger',
  severity: 'error',
  why: 'A reference that leads to another passage is worse than one that leads nowhere: the reader who follows it is told something that was never cited, and does not know it.',
  passes: [published()],
  fails: [published(...edit(ledgerFile, '"110ceedb7a8f"', '"7c187cb54e48"'), ...edit(ledgerFile, 's1-1-p1: { kind: paragraph, fingerprint: "7c187cb54e48"', 's1-1-p1: { kind: paragraph, fingerprint: "110ceedb7a8f"'))],
  *check(collection) {
    for (const { paper, ledger, change } of changesOfType(collection, 'moved')) {
      yield {
        ...placeOfAnchor(change.anchor),
        message: `Unexpected ${kindNames[change.recorded.kind]} at the published address “${change.id}”, expected the words that were published there (${tellMove(change)})`,
        hint: `Put it where the addresses before it stay as they were or, if the edition has to renumber, ${howToRecord({ paper, ledger, change })}.`,
      };
    }
  },
};

function tellMove({ id, nowAt, bears }: Extract<LedgerChange, { type: 'moved' }>): string {
  const tells = [...(nowAt === undefined ? [] : [`those of “${id}” stand at “${nowAt}” now`]), ...(bears === undefined ? [] : [`these were at “${bears}”`])];
  return tells.length > 0 ? tells.join(', ') : 'it was gone, and these are others';
}
