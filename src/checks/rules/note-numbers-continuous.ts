import { edit, show } from '../edit.ts';
import { isWhole, placeOfNode } from '../place.ts';
import type { Rule } from '../rule.ts';
import { harbours } from '../sound-collection.fixture.ts';

const renumber = (from: string, to: string) => [
  ...edit(
    harbours,
    `days’.<Supplied why="Note 3 is about Stavanger, which only this sentence names.">[^${from}]`,
    `days’.<Supplied why="Note 3 is about Stavanger, which only this sentence names.">[^${to}]`,
  ),
  ...edit(harbours, `[^${from}]:`, `[^${to}]:`),
];

export const noteNumbersContinuous: Rule = {
  name: 'note-numbers-continuous',
  topic: 'notes',
  severity: 'error',
  why: 'Notes are cited by their printed numbers. A number that is skipped is most often a note that was lost.',
  passes: [show(harbours, '[^3]:')],
  fails: [renumber('3', '4')],
  *check(collection) {
    for (const paper of collection.papers) {
      if (!isWhole(collection, paper)) continue;
      const numbers = new Set(paper.notes.map(({ node }) => node.number));
      for (const { node, passage } of paper.notes) {
        const { number } = node;
        if (number === 1 || numbers.has(number - 1)) continue;
        let missing = number - 1;
        while (missing > 1 && !numbers.has(missing - 1) && number - missing < 1000) missing--;
        const gap = missing === number - 1 ? `note ${missing}` : `notes ${missing}–${number - 1}`;
        yield {
          ...placeOfNode(passage.file, node),
          message: `Unexpected note ${number} without ${gap}, expected numbers without gaps`,
          hint: 'See whether a note is missing or has a wrong number.',
        };
      }
    }
  },
};
