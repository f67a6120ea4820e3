import { edit, show } from '../edit.ts';
import type { Rule } from '../rule.ts';
import { introduction, source } from '../sound-collection.fixture.ts';

export const noteNumbered: Rule = {
  name: 'note-numbered',
  topic: 'notes',
  severity: 'error',
  why: 'A note is cited by its label as printed: a number, a letter or a sign.',
  passes: [
    show(introduction, '[^1]:'),
    [
      ...edit(introduction, '1994.[^1]\nIt ended', '1994.[^*]\nIt ended[^1]'),
      ...edit(introduction, '\n[^1]:', '\n[^*]: I thank the harbour master.\n\n[^1]:'),
      ...edit(source, '1994.¹ It ended', '1994.* It ended¹'),
      ...edit(source, "¹ 'Bergen", "* I thank the harbour master.\n\n¹ 'Bergen"),
    ],
  ],
  fails: [[...edit(introduction, '1994.[^1]', '1994.[^one]'), ...edit(introduction, '[^1]:', '[^one]:')]],
};
