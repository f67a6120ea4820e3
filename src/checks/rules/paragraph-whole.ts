import { edit } from '../edit.ts';
import { behindPrint, behindSentence } from '../figures.fixture.ts';
import type { Rule } from '../rule.ts';
import { introduction, source } from '../sound-collection.fixture.ts';

export const paragraphWhole: Rule = {
  name: 'paragraph-whole',
  topic: 'markup',
  severity: 'error',
  why: 'A line that begins with a number, a hyphen or a plus sign ends its paragraph and begins a list: the sentence is cut in two, and its number lost.',
  passes: [
    [
      ...edit(introduction, 'It ended a long', 'The clause is in Part\n1\\. It ended a long'),
      ...edit(source, 'It ended a long', 'The clause is in Part 1. It ended a long'),
    ],
    [...behindSentence('The ports were\n\n- Bergen,\n- Stavanger.'), ...behindPrint('The ports were\n\n- Bergen,\n\n- Stavanger.')],
  ],
  fails: [
    edit(introduction, 'It ended a long', 'The clause is in Part\n1. It ended a long'),
    edit(introduction, 'It ended a long', 'The glass fell to\n- 5 degrees. It ended a long'),
    edit(introduction, 'It ended a long', 'The glass rose to\n+ 7 degrees. It ended a long'),
    edit(introduction, 'It ended a long', 'The glass was\n> 7 degrees. It ended a long'),
    edit(introduction, 'It ended a long dispute between the ports.', 'It ended a long dispute between the ports.\n---'),
  ],
};
