import { edit } from '../edit.ts';
import type { Rule } from '../rule.ts';
import { harbours, introduction } from '../sound-collection.fixture.ts';

export const paragraphHasWords: Rule = {
  name: 'paragraph-has-words',
  topic: 'markup',
  severity: 'error',
  why: 'A line made of elements alone is read as blocks, and the spaces between its elements are lost.',
  passes: [edit(harbours, 'Stavanger waited', '<Name ref="stavanger">Stavanger</Name> waited')],
  fails: [
    edit(
      introduction,
      'It ended a long dispute between the ports.',
      `It ended a long dispute between the ports.

<Name ref="bergen">Bergen</Name> <Name ref="stavanger">Stavanger</Name>`,
    ),
  ],
};
