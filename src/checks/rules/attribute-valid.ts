import { edit, show } from '../edit.ts';
import type { Rule } from '../rule.ts';
import { harbours } from '../sound-collection.fixture.ts';

export const attributeValid: Rule = {
  name: 'attribute-valid',
  topic: 'markup',
  severity: 'error',
  why: 'What an element means stands in its attributes: without them it means nothing.',
  passes: [show(harbours, 'form="short"')],
  fails: [
    edit(harbours, 'form="short"', 'form="brief"'),
    edit(harbours, ' why="A letter was lost."', ''),
    edit(harbours, 'n="2"', 'n="two"'),
    edit(harbours, 'n="2"', 'n={2}'),
  ],
};
