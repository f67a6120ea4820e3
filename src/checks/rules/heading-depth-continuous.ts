import { edit, show } from '../edit.ts';
import type { Rule } from '../rule.ts';
import { harbours } from '../sound-collection.fixture.ts';

export const headingDepthContinuous: Rule = {
  name: 'heading-depth-continuous',
  topic: 'structure',
  severity: 'error',
  why: 'Readers who move by headings lose their way where a level is skipped.',
  passes: [
    show(
      harbours,
      `# I. Two Harbours

## 1. Bergen`,
    ),
  ],
  fails: [edit(harbours, '## 1. Bergen', '### 1. Bergen')],
};
