import { edit, show } from '../edit.ts';
import type { Rule } from '../rule.ts';
import { introduction, source } from '../sound-collection.fixture.ts';

export const noterefDefined: Rule = {
  name: 'noteref-defined',
  topic: 'notes',
  severity: 'error',
  why: 'A call without a note would be shown as stray marks, and its reader sent nowhere.',
  passes: [
    show(introduction, '1994.[^1]'),
    [...edit(introduction, 'It ended', 'It \\[^a] ended'), ...edit(source, 'It ended', 'It [^a] ended')],
    [...edit(introduction, 'It ended', 'It \\[the Convention\\] ended'), ...edit(source, 'It ended', 'It [the Convention] ended')],
  ],
  fails: [
    edit(introduction, 'It ended a long dispute', 'It ended[^x] a long dispute'),
    edit(
      introduction,
      `the ports.
`,
      `the ports.[^2]
`,
    ),
  ],
};
