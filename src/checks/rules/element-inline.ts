import { edit, show } from '../edit.ts';
import type { Rule } from '../rule.ts';
import { harbours, introduction } from '../sound-collection.fixture.ts';

export const elementInline: Rule = {
  name: 'element-inline',
  topic: 'markup',
  severity: 'error',
  why: 'An element whose tags stand on lines of their own is read as a block, and its words fall out of their paragraph.',
  passes: [show(harbours, 'The <Emend was="habour" why="A letter was lost.">harbour</Emend> was full.')],
  fails: [
    edit(
      introduction,
      '[^1]: <Cite work="convention-1994" locator="para. 3">‘Bergen Convention’, Bergen, 3 June 1994, para. 3</Cite>.',
      `[^1]: <Cite work="convention-1994" locator="para. 3">
      ‘Bergen Convention’, Bergen, 3 June 1994, para. 3
    </Cite>`,
    ),
  ],
};
