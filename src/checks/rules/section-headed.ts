import { edit, show } from '../edit.ts';
import type { Rule } from '../rule.ts';
import { introduction } from '../sound-collection.fixture.ts';

export const sectionHeaded: Rule = {
  name: 'section-headed',
  topic: 'structure',
  severity: 'error',
  why: 'A passage is named by its section: text before the first heading has no name.',
  passes: [
    show(
      introduction,
      `<Page n="1" />

# Introduction`,
    ),
  ],
  fails: [
    edit(
      introduction,
      '# Introduction',
      `The ports agree.

# Introduction`,
    ),
  ],
};
