import { plainText } from '../../model/text.ts';
import { edit, show } from '../edit.ts';
import { placeOfNode } from '../place.ts';
import type { Rule } from '../rule.ts';
import { harbours } from '../sound-collection.fixture.ts';

export const emendationChanges: Rule = {
  name: 'emendation-changes',
  topic: 'markup',
  severity: 'error',
  why: 'The apparatus lists every emendation: one that changes nothing tells readers of a difference that is not there.',
  passes: [show(harbours, '<Emend was="habour" why="A letter was lost.">harbour</Emend>')],
  fails: [edit(harbours, '>harbour</Emend>', '>habour</Emend>')],
  *check({ papers }) {
    for (const { emendations } of papers) {
      for (const { node, passage } of emendations) {
        if (node.was.trim() === plainText(node).trim()) {
          yield {
            ...placeOfNode(passage.file, node),
            message: `Unexpected emendation of “${node.was}” to itself, expected a reading that differs`,
            hint: 'Take the element away, or give the copy text’s reading in was="…".',
          };
        }
      }
    }
  },
};
