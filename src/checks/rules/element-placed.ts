import { behindPrint, behindSentence } from '../figures.fixture.ts';
import type { Rule } from '../rule.ts';

export const elementPlaced: Rule = {
  name: 'element-placed',
  topic: 'markup',
  severity: 'error',
  why: 'A part of a table, or the name below a quotation, means nothing outside the whole that it belongs to.',
  passes: [
    [
      ...behindSentence('<Epigraph>\nThe sea keeps no accounts.\n\n<Attribution>Inga Lund</Attribution>\n</Epigraph>'),
      ...behindPrint('The sea keeps no accounts.\n\nInga Lund'),
    ],
  ],
  fails: [
    [...behindSentence('<Attribution>Inga Lund</Attribution>'), ...behindPrint('Inga Lund')],
    [...behindSentence('<Row><Cell>Bergen</Cell><Cell>4</Cell></Row>'), ...behindPrint('Bergen 4')],
    [...behindSentence('The quay <Verse>is long</Verse> and grey.'), ...behindPrint('The quay is long and grey.')],
  ],
};
