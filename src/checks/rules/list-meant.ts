import { behindPrint, behindSentence } from '../figures.fixture.ts';
import type { Rule } from '../rule.ts';

export const listMeant: Rule = {
  name: 'list-meant',
  topic: 'markup',
  severity: 'error',
  why: 'A paragraph that begins with “5. Mai” is read as a list of one item, the fifth; “A. Smith” as an item with the label A.',
  passes: [
    [...behindSentence('5\\. Mai 1945 was the day.'), ...behindPrint('5. Mai 1945 was the day.')],
    [...behindSentence('1990. The quay.\n\n1994. The convention.'), ...behindPrint('1990. The quay.\n\n1994. The convention.')],
    [...behindSentence('- 5. the quay.'), ...behindPrint('5. the quay.')],
    [...behindSentence('- A. the quay;\n- B. the pier.'), ...behindPrint('A. the quay;\n\nB. the pier.')],
    [...behindSentence('- A\\. Smith\n- B\\. Jones'), ...behindPrint('A. Smith\n\nB. Jones')],
    [...behindSentence('- (a) the quay;\n- (b) the pier.'), ...behindPrint('(a) the quay;\n\n(b) the pier.')],
  ],
  fails: [
    [...behindSentence('5. Mai 1945 was the day.'), ...behindPrint('5. Mai 1945 was the day.')],
    [...behindSentence('- A. Smith\n- B. Jones'), ...behindPrint('A. Smith\n\nB. Jones')],
  ],
};
