import type { SectionFile } from '../../model/paper.ts';
import type { Section } from '../../model/text.ts';
import { edit, show } from '../edit.ts';
import { isWhole, placeOfNode } from '../place.ts';
import type { Complaint, Rule } from '../rule.ts';
import { events, harbours, source } from '../sound-collection.fixture.ts';

const lettered = [...edit(source, '1. Bergen', 'A. Bergen'), ...edit(source, '2. Stavanger', 'B. Stavanger'), ...edit(events, 's1-1-p1', 's1-a-p1')];

export const sectionNumberedInOrder: Rule = {
  name: 'section-numbered-in-order',
  topic: 'structure',
  severity: 'error',
  why: 'Sections are cited by their printed numbers. A number that is skipped is most often a section that is missing or out of its place.',
  passes: [
    show(harbours, '## 1. Bergen'),
    [...edit(harbours, '## 1. Bergen', '## A. Bergen'), ...edit(harbours, '## 2. Stavanger', '## B. Stavanger'), ...lettered],
    [...edit(harbours, '## 2. Stavanger', '## <Label why="The print skips a number.">3.</Label> Stavanger'), ...edit(source, '2. Stavanger', '3. Stavanger')],
    [
      ...edit(harbours, '## 2. Stavanger', '## <Label as="2" why="Misprinted: the first is 1, too.">1.</Label> Stavanger'),
      ...edit(source, '2. Stavanger', '1. Stavanger'),
    ],
    [...edit(harbours, '## 2. Stavanger', '## V. S. Quay in Stavanger'), ...edit(source, '2. Stavanger', 'V. S. Quay in Stavanger')],
  ],
  fails: [edit(harbours, '## 2. Stavanger', '## 3. Stavanger'), edit(harbours, '# I. Two', '# II. Two'), edit(harbours, '## 1. Bergen', '## 2. Bergen')],
  *check(collection) {
    for (const paper of collection.papers) {
      if (!isWhole(collection, paper)) continue;
      yield* judgeSiblings(paper.files.flatMap((file) => sectionsIn(file.tree.children).map((section) => ({ section, file }))));
    }
  },
};

const sectionsIn = (children: readonly { type: string }[]) => children.filter((child): child is Section => child.type === 'section');

function* judgeSiblings(siblings: readonly { section: Section; file: SectionFile }[]): Iterable<Complaint> {
  let expected = 1;
  for (const { section, file } of siblings) {
    if (section.numbered) {
      const { value: found, isSaid } = section.numbered;
      if (found !== expected && !isSaid) {
        yield {
          ...placeOfNode(file, section),
          message: `Unexpected section number ${section.number.join('.')}, expected number ${expected} of its level here`,
          hint: `See whether a section is missing, doubled or out of its place. Where the print has it so, write <Label why="…">${section.number.at(-1)}.</Label>.`,
        };
      }
      expected = found + 1;
    }
    yield* judgeSiblings(sectionsIn(section.children).map((inner) => ({ section: inner, file })));
  }
}
