import { show } from '../edit.ts';
import type { Rule } from '../rule.ts';
import { introduction } from '../sound-collection.fixture.ts';

export const fileReadable: Rule = {
  name: 'file-readable',
  topic: 'files',
  severity: 'error',
  why: 'A file that cannot be opened is a text that is not published; a link may lead out of the content, and what is far too large is not what was meant.',
  passes: [show(introduction, '# Introduction')],
  fails: [
    [{ file: 'papers/marlow-1999/3-coast.mdx', link: 'nowhere.mdx' }],
    [{ file: 'papers/marlow-1999/3-coast.mdx', link: '2-two-harbours.mdx' }],
    [{ file: 'papers/lund-2000', link: 'marlow-1999' }],
  ],
};
