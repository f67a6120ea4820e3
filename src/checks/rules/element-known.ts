import { edit, show } from '../edit.ts';
import type { Rule } from '../rule.ts';
import { harbours, introduction } from '../sound-collection.fixture.ts';

export const elementKnown: Rule = {
  name: 'element-known',
  topic: 'markup',
  severity: 'error',
  why: 'An element that the encoding does not know has no meaning to give to the text.',
  passes: [show(harbours, '<Emend was="habour" why="A letter was lost.">harbour</Emend>')],
  fails: [
    edit(introduction, 'long dispute', '<b>long</b> dispute'),
    edit(
      harbours,
      'See <Cite work="lund-1998">Inga Lund, ‘Quays and Trade: A Survey’, *Harbour Review*, Vol. 12 (March 1998)</Cite>',
      'See <cite work="lund-1998">Inga Lund, ‘Quays and Trade: A Survey’, *Harbour Review*, Vol. 12 (March 1998)</cite>',
    ),
  ],
};
