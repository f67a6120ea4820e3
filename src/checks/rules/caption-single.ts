import { behindPrint, behindSentence, withTable } from '../figures.fixture.ts';
import type { Rule } from '../rule.ts';

export const captionSingle: Rule = {
  name: 'caption-single',
  topic: 'structure',
  severity: 'error',
  why: 'What stands beside a picture or a table is its caption, which is one paragraph in every format.',
  passes: [withTable],
  fails: [
    [
      ...behindSentence(`<Table>
| Port | Quays |
|:-----|------:|
| Bergen | 4 |

Quays in use.

The year is not given.
</Table>`),
      ...behindPrint('Port Quays\nBergen 4\n\nQuays in use. The year is not given.'),
    ],
  ],
};
