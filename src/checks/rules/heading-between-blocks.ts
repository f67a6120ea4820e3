import { edit, show } from '../edit.ts';
import type { Rule } from '../rule.ts';
import { harbours, introduction, source } from '../sound-collection.fixture.ts';

export const headingBetweenBlocks: Rule = {
  name: 'heading-between-blocks',
  topic: 'structure',
  severity: 'error',
  why: 'A heading opens a section; within a quotation, a list or a note it would open one that cannot be cited or listed.',
  passes: [
    show(harbours, '## 2. Stavanger'),
    [
      ...edit(introduction, 'between the ports.', 'between the ports.\n\n> \\# A Quotation'),
      ...edit(source, 'between the ports.', 'between the ports.\n\n# A Quotation'),
    ],
  ],
  fails: [
    edit(introduction, 'between the ports.', 'between the ports.\n\n> # A Quotation'),
    edit(introduction, 'between the ports.', 'between the ports.\n\n- ## An Item'),
  ],
};
