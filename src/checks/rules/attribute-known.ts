import { edit, show } from '../edit.ts';
import type { Rule } from '../rule.ts';
import { introduction } from '../sound-collection.fixture.ts';

export const attributeKnown: Rule = {
  name: 'attribute-known',
  topic: 'markup',
  severity: 'error',
  why: 'A mistyped attribute would be passed over, and what it says with it.',
  passes: [show(introduction, 'work="convention-1994" locator="para. 3"')],
  fails: [edit(introduction, 'locator="para. 3"', 'locater="para. 3"'), edit(introduction, 'locator="para. 3"', 'locator="para. 3" locator="para. 4"')],
};
