import { edit, show } from '../edit.ts';
import type { Rule } from '../rule.ts';
import { harbours, source } from '../sound-collection.fixture.ts';

export const labelInHeading: Rule = {
  name: 'label-in-heading',
  topic: 'structure',
  severity: 'error',
  why: 'A Label says of a heading’s number that it is printed so, or is none. Elsewhere it would say nothing.',
  passes: [
    show(harbours, '## 1. Bergen'),
    [...edit(harbours, '## 2. Stavanger', '## <Label why="The print skips a number.">3.</Label> Stavanger'), ...edit(source, '2. Stavanger', '3. Stavanger')],
  ],
  fails: [
    edit(harbours, 'Stavanger waited', '<Label why="No heading.">Stavanger</Label> waited'),
    edit(harbours, '## 2. Stavanger', '## 2. <Label why="Not the number.">Stavanger</Label>'),
  ],
};
