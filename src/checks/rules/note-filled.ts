import { plainText, withdrawnNote } from '../../model/text.ts';
import { edit, show } from '../edit.ts';
import { placeOfNode } from '../place.ts';
import type { Rule } from '../rule.ts';
import { harbours } from '../sound-collection.fixture.ts';

export const noteFilled: Rule = {
  name: 'note-filled',
  topic: 'notes',
  severity: 'error',
  why: 'An empty note is one whose words were lost.',
  passes: [show(harbours, '[^3]: <Cite work="lund-1998" form="short">Lund, ‘Quays and Trade’</Cite>.')],
  fails: [edit(harbours, '[^3]: <Cite work="lund-1998" form="short">Lund, ‘Quays and Trade’</Cite>.', '[^3]:')],
  *check({ papers }) {
    for (const { notes } of papers) {
      for (const { node, passage } of notes) {
        if (!withdrawnNote(node) && !/[\p{L}\p{N}]/u.test(plainText(node)))
          yield { ...placeOfNode(passage.file, node), message: `Unexpected empty note ${node.label}, expected its words` };
      }
    }
  },
};
