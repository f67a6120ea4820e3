import { edit, show } from '../edit.ts';
import type { Rule } from '../rule.ts';
import { introduction, source } from '../sound-collection.fixture.ts';

export const marksRead: Rule = {
  name: 'marks-read',
  topic: 'markup',
  severity: 'error',
  why: 'What looks like a mark and is none would be published as letters: the reader would see “2^nd^”.',
  passes: [
    show(introduction, 'long dispute'),
    [...edit(introduction, 'a long dispute', 'a 2<sup>nd</sup> dispute about H<sub>2</sub>O'), ...edit(source, 'a long dispute', 'a 2nd dispute about H2O')],
    [...edit(introduction, 'long dispute', 'long (old) \\[\\[dispute\\]\\]'), ...edit(source, 'long dispute', 'long (old) [[dispute]]')],
    [...edit(introduction, 'long dispute', 'long\\* dispute'), ...edit(source, 'long dispute', 'long* dispute')],
    [
      ...edit(introduction, 'a long dispute', '*Rope (1901)*s and これは**「縄」**です'),
      ...edit(source, 'a long dispute', 'Rope (1901)s and これは「縄」です'),
    ],
    [...edit(introduction, 'long dispute', '*long*: dispute'), ...edit(source, 'long dispute', 'long: dispute')],
  ],
  fails: [
    edit(introduction, 'long dispute', 'long *dispute'),
    edit(introduction, 'long dispute', '2^nd^ dispute'),
    edit(introduction, 'long dispute', 'H~2~O dispute'),
    edit(introduction, 'long dispute', '~~long~~ dispute'),
    edit(introduction, 'long dispute', 'dispute $x+y$ long'),
    edit(introduction, 'long dispute', '[long][1] dispute'),
    edit(introduction, 'long dispute', 'long \\alpha dispute'),
    edit(introduction, 'long dispute', 'long dispute [@lund1998]'),
    edit(introduction, 'long dispute', 'long (i.e.\\ old) dispute'),
    edit(introduction, 'long dispute', 'long dispute of Mr.~Lund'),
    edit(introduction, 'long dispute', 'long dispute \\(x+y\\)'),
    edit(introduction, 'long dispute', '[[long]] dispute'),
  ],
};
