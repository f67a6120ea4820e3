import { edit } from '../edit.ts';
import type { Rule } from '../rule.ts';
import { introduction } from '../sound-collection.fixture.ts';

export const textNoCode: Rule = {
  name: 'text-no-code',
  topic: 'markup',
  severity: 'error',
  why: 'Code would run while the site is built, and its words would be missing from the text.',
  passes: [edit(introduction, 'It ended', 'It {/* sic */}ended')],
  fails: [
    edit(introduction, 'It ended', 'It {1 + 1} ended'),
    edit(
      introduction,
      'It ended a long dispute between the ports.',
      `It ended a long dispute between the ports.

import duties fell.`,
    ),
    edit(
      introduction,
      'It ended a long dispute between the ports.',
      `It ended a long dispute between the ports.

export const quays = 2;`,
    ),
  ],
};
