import { edit } from '../edit.ts';
import { type ChangeOf, changesOfType, howToRecord, kindNames, placeOfAnchor } from '../ledger-comparisons.ts';
import type { Complaint, Rule } from '../rule.ts';
import { ledger as ledgerFile, published } from '../sound-ledger.fixture.ts';

export const anchorNotReused: Rule = {
  name: 'anchor-not-reused',
  topic: 'ledger',
  severity: 'error',
  why: 'A reference that leads to another passage is worse than one that leads nowhere: the reader who follows it is told something that was never cited, and does not know it.',
  passes: [published()],
  fails: [
    published(
      ...edit(ledgerFile, '"110ceedb7a8f"', '"7c187cb54e48"'),
      ...edit(ledgerFile, 's1-1-p1: { kind: paragraph, fingerprint: "7c187cb54e48"', 's1-1-p1: { kind: paragraph, fingerprint: "110ceedb7a8f"'),
    ),
  ],
  *check(collection) {
    for (const found of changesOfType(collection, 'moved')) yield complainOfReuse(found);
  },
};

export function complainOfReuse(found: ChangeOf<'moved'>): Complaint {
  const { anchor, id, recorded } = found.change;
  return {
    ...placeOfAnchor(anchor),
    message: `Unexpected ${kindNames[recorded.kind]} at the published address “${id}”, expected the words that were published there (${tellMove(found.change)})`,
    hint: `Put it where the addresses before it stay as they were or, if the edition has to renumber, ${howToRecord(found)}.`,
  };
}

function tellMove({ id, nowAt, bears }: ChangeOf<'moved'>['change']): string {
  const tells = [...(nowAt === undefined ? [] : [`those of “${id}” stand at “${nowAt}” now`]), ...(bears === undefined ? [] : [`these were at “${bears}”`])];
  return tells.length > 0 ? tells.join(', ') : 'it was gone, and these are others';
}
