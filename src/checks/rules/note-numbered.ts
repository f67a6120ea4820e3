import { edit, show } from '../edit.ts';
import type { Rule } from '../rule.ts';
import { introduction } from '../sound-collection.fixture.ts';

export const noteNumbered: Rule = {
  name: 'note-numbered',
  topic: 'notes',
  severity: 'error',
  why: 'A note is cited by its printed number.',
  passes: [show(introduction, '[^1]:')],
  fails: [[...edit(introduction, '1994.[^1]', '1994.[^one]'), ...edit(introduction, '[^1]:', '[^one]:')]],
};
