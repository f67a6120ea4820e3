import { edit, write } from '../edit.ts';
import type { Rule } from '../rule.ts';
import { works } from '../sound-collection.fixture.ts';

export const worksValid: Rule = {
  name: 'works-valid',
  topic: 'works',
  severity: 'error',
  why: 'The bibliography, the exports and every citation are made of these records.',
  passes: [
    edit(works, '"1998-03"', '"1998-03/1998-04"'),
    edit(
      works,
      '  volume: 12',
      `  volume: 12
  URL: https://example.org/quays`,
    ),
  ],
  fails: [
    edit(works, '"1998-03"', '"1998-13"'),
    edit(works, '"1994-06-03"', '"1994-06-31"'),
    edit(works, '"1998-03"', '"1998-04/1998-03"'),
    edit(works, 'volume: 12', 'volumes: 12'),
    edit(works, 'type: treaty', 'type: pact'),
    edit(
      works,
      '  volume: 12',
      `  volume: 12
  URL: "javascript:alert(1)"`,
    ),
    edit(works, 'lund-1998:', 'Lund 1998:'),
    write(works, '- lund-1998\n'),
  ],
};
