import { changesOfType, excerptOf, howToRecord, kindNames, placeInLedger, placeOfAnchor } from '../ledger-comparisons.ts';
import { edit } from '../edit.ts';
import type { Rule } from '../rule.ts';
import { introduction } from '../sound-collection.ts';
import { ledger as ledgerFile, nextVersion, published } from '../sound-ledger.ts';

const emended = edit(introduction, 'a long dispute', 'a <Emend was="long" why="The dispute began in the year before.">short</Emend> dispute');

export const anchorTextRecorded: Rule = {
  name: 'anchor-text-recorded',
  topic: 'ledger',
  severity: 'error',
  why: 'Readers have quoted the words. A version tells them which words the edition had when they did, and no version has two readings of one place.',
  passes: [published(), published(...emended, ...nextVersion, ...edit(ledgerFile, '"110ceedb7a8f"', '"6c26b0b14b3b"'))],
  fails: [published(...emended)],
  *check(collection) {
    for (const { paper, ledger, change } of changesOfType(collection, 'reworded', 'retired', 'revived')) {
      const how = howToRecord({ paper, ledger, change });
      const kind = kindNames[change.recorded.kind];
      if (change.type === 'retired') {
        yield {
          ...placeInLedger(ledger, 'anchors', change.id),
          message: `Unexpected loss of the published ${kind} “${change.id}”, expected it to be recorded with its alias to “${change.target}”`,
          hint: `If it is meant, ${how}.`,
        };
      } else {
        yield {
          ...placeOfAnchor(change.anchor),
          message:
            change.type === 'reworded'
              ? `Unexpected words “${excerptOf(change.anchor.words)}” at the published ${kind} “${change.id}”, expected those of version ${ledger.version}`
              : `Unexpected return of the ${kind} “${change.id}”, expected it to be recorded`,
          hint: change.type === 'reworded' ? `Put the words back or, if the change is meant, ${how}.` : `If it is meant, ${how}.`,
        };
      }
    }
  },
};
