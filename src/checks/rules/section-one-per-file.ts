import { append, show } from '../edit.ts';
import type { Rule } from '../rule.ts';
import { introduction } from '../sound-collection.fixture.ts';

export const sectionOnePerFile: Rule = {
  name: 'section-one-per-file',
  topic: 'structure',
  severity: 'error',
  why: 'One file is one section: its address is computed from that file alone.',
  passes: [show(introduction, '# Introduction')],
  fails: [
    append(
      introduction,
      `
# Background

The ports traded in salt.
`,
    ),
  ],
};
