import { edit, show } from '../edit.ts';
import { placeOfNode } from '../place.ts';
import type { Rule } from '../rule.ts';
import { harbours } from '../sound-collection.fixture.ts';
import { nodesOfType } from '../words/placed-nodes.ts';

export const noteNumbersInOrder: Rule = {
  name: 'note-numbers-in-order',
  topic: 'notes',
  severity: 'error',
  why: 'In print, notes are numbered in the order of their calls: a call out of order stands at the wrong words.',
  passes: [show(harbours, 'grew.[^2]')],
  fails: [[...edit(harbours, 'grew.[^2]', 'grew.[^3]'), ...edit(harbours, '>[^3]</Supplied>', '>[^2]</Supplied>')]],
  *check({ papers }) {
    for (const paper of papers) {
      const called = new Set<number>();
      let highest = 0;
      for (const { node, file } of nodesOfType(paper, 'noteref')) {
        // A call that is no number is a finding of its own.
        if (node.number === 0 || called.has(node.number)) continue;
        called.add(node.number);
        if (node.number < highest) {
          yield {
            ...placeOfNode(file, node),
            message: `Unexpected call of note ${node.number} after that of note ${highest}, expected calls in the order of their numbers`,
          };
        }
        highest = Math.max(highest, node.number);
      }
    }
  },
};
