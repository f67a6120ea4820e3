import { behindPrint, behindSentence, withTable } from '../figures.fixture.ts';
import type { Rule } from '../rule.ts';

export const tableRowsEven: Rule = {
  name: 'table-rows-even',
  topic: 'structure',
  severity: 'error',
  why: 'A cell beyond the first row’s would stand under no heading, and one that is missing would be guessed.',
  passes: [withTable],
  fails: [
    [
      ...behindSentence(`| Port | Quays |
|:-----|------:|
| Bergen | 4 | new |`),
      ...behindPrint('Port Quays\nBergen 4 new'),
    ],
  ],
};
