import { edit } from '../edit.ts';
import { type ChangeOf, changesOfType, excerptOf, howToRecord, kindNames, placeInLedger, placeOfAnchor } from '../ledger-comparisons.ts';
import type { Complaint, Rule } from '../rule.ts';
import { introduction } from '../sound-collection.fixture.ts';
import { ledger as ledgerFile, nextVersion, published, recordWithdrawn, withdrawn, wordsBefore } from '../sound-ledger.fixture.ts';

const emended = edit(introduction, 'a long dispute', 'a <Emend was="long" why="The dispute began in the year before.">short</Emend> dispute');

export const anchorTextRecorded: Rule = {
  name: 'anchor-text-recorded',
  topic: 'ledger',
  severity: 'error',
  why: 'Readers have quoted the words. A version tells them which words the edition had when they did, and no version has two readings of one place.',
  passes: [
    published(),
    published(...emended, ...nextVersion, ...edit(ledgerFile, '"110ceedb7a8f"', '"6c26b0b14b3b"')),
    published(...wordsBefore, ...withdrawn, ...recordWithdrawn),
  ],
  fails: [published(...emended), published(...wordsBefore, ...withdrawn)],
  *check(collection) {
    for (const found of changesOfType(collection, 'reworded', 'retired', 'withdrawn', 'revived')) {
      // What stood in a passage goes with it.
      if (found.change.type !== 'withdrawn' || found.change.by.id === found.change.id) yield complainOfChange(found);
    }
  },
};

export function complainOfChange(found: ChangeOf<'reworded' | 'retired' | 'withdrawn' | 'revived'>): Complaint {
  const { ledger, change } = found;
  const kind = kindNames[change.recorded.kind];
  const how = howToRecord(found);
  switch (change.type) {
    case 'reworded':
      return {
        ...placeOfAnchor(change.anchor),
        message: `Unexpected words “${excerptOf(change.anchor.words)}” at the published ${kind} “${change.id}”, expected those of version ${ledger.version}`,
        hint: `Put the words back or, if the change is meant, ${how}.`,
      };
    case 'retired':
      return {
        ...placeInLedger(ledger, 'anchors', change.id),
        message: `Unexpected loss of the published ${kind} “${change.id}”, expected it to be recorded with its alias to “${change.target}”`,
        hint: `If it is meant, ${how}.`,
      };
    case 'withdrawn':
      return {
        ...placeOfAnchor(change.by),
        message: `Unexpected withdrawal of the published ${kind} “${change.id}”, expected it to be recorded`,
        hint: `If it is meant, ${how}.`,
      };
    case 'revived':
      return {
        ...placeOfAnchor(change.anchor),
        message: `Unexpected return of the published ${kind} “${change.id}”, expected it to be recorded`,
        hint: `If it is meant, ${how}.`,
      };
  }
}
