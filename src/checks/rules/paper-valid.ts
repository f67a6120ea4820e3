import { edit } from '../edit.ts';
import type { Rule } from '../rule.ts';
import { paper } from '../sound-collection.fixture.ts';

export const paperValid: Rule = {
  name: 'paper-valid',
  topic: 'record',
  severity: 'error',
  why: 'Everything that is said of a paper is said in its record.',
  passes: [
    edit(
      paper,
      'pages: 2',
      `pages: 2
keywords: [harbours, treaties]`,
    ),
  ],
  fails: [
    edit(paper, 'pages: 2', 'pages: 0'),
    edit(paper, 'language: en-GB', 'langauge: en-GB'),
    edit(
      paper,
      `  title: Tides and Treaties
`,
      '',
    ),
    edit(paper, '  file: source.txt', '  file: ../source.txt'),
    edit(paper, 'date: "2020-01-15"', 'date: "9999-01-01"'),
  ],
};
