import { compareLedger } from '../../edition/ledger/ledger.ts';
import { didYouMean } from '../../model/nearest.ts';
import { edit } from '../edit.ts';
import { placeOfAnchor } from '../ledger-comparisons.ts';
import { isWhole } from '../place.ts';
import type { Rule } from '../rule.ts';
import { harbours } from '../sound-collection.fixture.ts';
import { published, recordWithdrawn, stavanger, withdrawn, wordsBefore } from '../sound-ledger.fixture.ts';

const movedTo = (id: string) => [...edit(harbours, stavanger, `<Withdrawn movedTo="${id}" />\n`)];

export const withdrawnPublished: Rule = {
  name: 'withdrawn-published',
  topic: 'ledger',
  severity: 'error',
  why: 'A mark that holds a place tells readers what stood there. Where nothing was published nobody comes, and where its words have not gone nobody finds them.',
  passes: [published(...wordsBefore, ...withdrawn, ...recordWithdrawn)],
  fails: [
    edit(harbours, '## 2. Stavanger\n\n', '## 2. Stavanger\n\n<Withdrawn why="Never printed." />\n\n'),
    published(...wordsBefore, ...movedTo('s1-1-p9'), ...recordWithdrawn),
  ],
  *check(collection) {
    for (const paper of collection.papers) {
      if (!isWhole(collection, paper)) continue;
      for (const mark of compareLedger(paper).withdrawn.values()) {
        const { id, node } = mark;
        if (!paper.ledger || !Object.hasOwn(paper.ledger.anchors, id)) {
          yield {
            ...placeOfAnchor(mark),
            message: `Unexpected <Withdrawn> at “${id}”, which was never published, expected it in the place of a published passage`,
            hint: 'Take it out: what was never published leaves no address behind.',
          };
        } else if (node.movedTo !== undefined && !paper.passages.has(node.movedTo)) {
          yield {
            ...placeOfAnchor(mark),
            message: `Unexpected “${node.movedTo}” for “movedTo” of <Withdrawn>, expected the id of a passage of this paper`,
            hint: didYouMean(node.movedTo, paper.passages.keys()),
          };
        }
      }
    }
  },
};
