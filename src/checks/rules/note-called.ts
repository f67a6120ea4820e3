import { edit, show } from '../edit.ts';
import type { Rule } from '../rule.ts';
import { introduction } from '../sound-collection.fixture.ts';

export const noteCalled: Rule = {
  name: 'note-called',
  topic: 'notes',
  severity: 'error',
  why: 'A note that no call leads to is not found by who reads the text.',
  passes: [show(introduction, '1994.[^1]')],
  fails: [edit(introduction, '1994.[^1]', '1994.')],
};
