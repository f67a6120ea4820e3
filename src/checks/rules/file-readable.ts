import { show } from '../edit.ts';
import type { Rule } from '../rule.ts';
import { introduction } from '../sound-collection.fixture.ts';

export const fileReadable: Rule = {
  name: 'file-readable',
  topic: 'files',
  severity: 'error',
  why: 'A file that cannot be opened is a text that is not published.',
  passes: [show(introduction, '# Introduction')],
  fails: [[{ file: 'papers/marlow-1999/3-coast.mdx', link: 'nowhere.mdx' }]],
};
