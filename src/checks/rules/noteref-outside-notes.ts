import { edit, show } from '../edit.ts';
import type { Rule } from '../rule.ts';
import { harbours } from '../sound-collection.fixture.ts';

export const noterefOutsideNotes: Rule = {
  name: 'noteref-outside-notes',
  topic: 'notes',
  severity: 'error',
  why: 'A note that opens in a note cannot be shown beside its text.',
  passes: [show(harbours, '[^2]: See')],
  fails: [edit(harbours, '[^2]: See', '[^2]: See[^3]')],
};
