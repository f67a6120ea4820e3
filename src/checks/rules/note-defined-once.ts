import { append, edit, show } from '../edit.ts';
import { placeOfNode } from '../place.ts';
import type { Rule } from '../rule.ts';
import { harbours, introduction } from '../sound-collection.fixture.ts';

export const noteDefinedOnce: Rule = {
  name: 'note-defined-once',
  topic: 'notes',
  severity: 'error',
  why: 'Of two notes with one number, only one can be found by it.',
  passes: [show(introduction, '[^1]:')],
  fails: [append(introduction, '\n[^1]: The ports.\n'), [...edit(harbours, 'waited for', 'waited[^1] for'), ...append(harbours, '\n[^1]: The ports.\n')]],
  *check({ papers }) {
    for (const { notes } of papers) {
      const first = new Map<string, (typeof notes)[number]>();
      for (const note of notes) {
        const { file } = note.passage;
        const known = first.get(note.node.id);
        if (!known) first.set(note.node.id, note);
        else if (known.passage.file !== file) {
          yield {
            ...placeOfNode(file, note.node),
            message: `Unexpected second note ${note.node.label}, expected one in the paper`,
            also: { ...placeOfNode(known.passage.file, known.node), label: 'the first' },
          };
        }
      }
    }
  },
};
