import { heldAddresses } from '../../edition/ledger/history.ts';
import { noteId } from '../../model/ids.ts';
import { noteNumber } from '../../model/note-label.ts';
import type { Paper } from '../../model/paper.ts';
import { edit, show } from '../edit.ts';
import { isWhole, placeOfNode } from '../place.ts';
import type { Rule } from '../rule.ts';
import { harbours, introduction, paper, source } from '../sound-collection.fixture.ts';

const renumber = (from: string, to: string) => [
  ...edit(
    harbours,
    `days’.<Supplied why="Note 3 is about Stavanger, which only this sentence names.">[^${from}]`,
    `days’.<Supplied why="Note 3 is about Stavanger, which only this sentence names.">[^${to}]`,
  ),
  ...edit(harbours, `[^${from}]:`, `[^${to}]:`),
];

const startFromTwo = [
  ...renumber('3', '4'),
  ...edit(harbours, 'grew.[^2]', 'grew.[^3]'),
  ...edit(harbours, '[^2]:', '[^3]:'),
  ...edit(introduction, '1994.[^1]', '1994.[^2]'),
  ...edit(introduction, '[^1]:', '[^2]:'),
  ...edit(source, '³ Lund', '⁴ Lund'),
  ...edit(source, 'grew.²', 'grew.³'),
  ...edit(source, '² See', '³ See'),
  ...edit(source, '1994.¹', '1994.²'),
  ...edit(source, '¹ ', '² '),
];

export const noteNumbersContinuous: Rule = {
  name: 'note-numbers-continuous',
  topic: 'notes',
  severity: 'error',
  why: 'Notes are cited by their printed numbers. A number that is skipped is most often a note that was lost.',
  passes: [show(harbours, '[^3]:'), [...startFromTwo, ...edit(paper, 'pages: 2', 'pages: 2\nfirstNote: 2')]],
  fails: [renumber('3', '4'), startFromTwo],
  *check(collection) {
    for (const paper of collection.papers) {
      if (!isWhole(collection, paper)) continue;
      const held = heldAddresses(paper);
      for (const notes of groupNotes(paper.notes)) {
        const first = paper.meta.firstNote ?? 1;
        const numbers = new Set(notes.map(({ node }) => noteNumber(node.label)));
        for (const number of withdrawnNumbers(notes, held)) numbers.add(number);
        for (const { node, passage } of notes) {
          const number = noteNumber(node.label);
          if (number === undefined || number === first || numbers.has(number - 1)) continue;
          let missing = number - 1;
          while (missing > first && !numbers.has(missing - 1) && number - missing < 1000) missing--;
          const gap = missing === number - 1 ? `note ${missing}` : `notes ${missing}–${number - 1}`;
          yield {
            ...placeOfNode(passage.file, node),
            message: `Unexpected note ${node.label} without ${gap}, expected numbers without gaps`,
            hint: hintFor(paper, numbers.size > 0 && Math.min(...[...numbers].map((each) => each ?? number)) === number),
          };
        }
      }
    }
  },
};

/** Those that are numbered by themselves, together: the paper’s, a section’s, a table’s. */
const groupNotes = (notes: Paper['notes']) => [...Map.groupBy(notes, ({ node }) => node.id.slice(0, -noteId(node.label).length)).values()];

/** The numbers of notes that went with a withdrawn passage, of those that are numbered with these. */
function withdrawnNumbers(notes: Paper['notes'], held: ReadonlySet<string>): number[] {
  const [first] = notes;
  const scope = first ? first.node.id.slice(0, -noteId(first.node.label).length) : '';
  return [...held].flatMap((id) => {
    const label = id.startsWith(`${scope}n`) ? /^n(\d+)$/.exec(id.slice(scope.length))?.[1] : undefined;
    return label === undefined ? [] : [Number(label)];
  });
}

const hintFor = (paper: Paper, isFirst: boolean) => {
  if (isFirst && paper.meta.noteNumbering !== 'by-section' && paper.meta.firstNote === undefined)
    return 'See whether a note is missing; where the print begins with this number, write “firstNote:” and the number in paper.yaml.';
  return 'See whether a note is missing or has a wrong number.';
};
