import { edit, show } from '../edit.ts';
import { withTable } from '../figures.fixture.ts';
import type { Rule } from '../rule.ts';
import { harbours, introduction } from '../sound-collection.fixture.ts';

export const markdownKnown: Rule = {
  name: 'markdown-known',
  topic: 'markup',
  severity: 'error',
  why: 'A mark that the encoding does not know would be shown in one format and lost in another.',
  passes: [show(harbours, '*Harbour Review*'), withTable],
  fails: [
    edit(introduction, 'It ended a long dispute between the ports.', 'It ended a long dispute between the ports.\n\n[1]: https://example.org'),
    edit(
      introduction,
      'It ended a long dispute between the ports.',
      `It ended a long dispute between the ports.

![A map of the ports](map.png)`,
    ),
  ],
};
