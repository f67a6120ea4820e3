import { noteId } from '../../model/ids.ts';
import { noteNumber } from '../../model/note-label.ts';
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
      const called = new Set<string>();
      const highest = new Map<string, number>();
      for (const { node, file } of nodesOfType(paper, 'noteref')) {
        const number = noteNumber(node.label);
        // A sign says nothing of its place; a label that is none is a finding of its own.
        if (number === undefined || called.has(node.note)) continue;
        called.add(node.note);
        const scope = node.note.slice(0, -noteId(node.label).length);
        const before = highest.get(scope) ?? 0;
        if (number < before) {
          yield {
            ...placeOfNode(file, node),
            message: `Unexpected call of note ${number} after that of note ${before}, expected calls in the order of their numbers`,
          };
        }
        highest.set(scope, Math.max(before, number));
      }
    }
  },
};
