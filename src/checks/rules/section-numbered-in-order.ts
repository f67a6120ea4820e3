import { toArabic } from '../../model/ids.ts';
import type { SectionFile } from '../../model/paper.ts';
import type { Section } from '../../model/text.ts';
import { edit, show } from '../edit.ts';
import { isWhole, placeOfNode } from '../place.ts';
import type { Complaint, Rule } from '../rule.ts';
import { harbours } from '../sound-collection.fixture.ts';

export const sectionNumberedInOrder: Rule = {
  name: 'section-numbered-in-order',
  topic: 'structure',
  severity: 'error',
  why: 'Sections are cited by their printed numbers. A number that is skipped is most often a section that is missing or out of its place.',
  passes: [show(harbours, '## 1. Bergen')],
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
    const printed = section.number.at(-1);
    if (printed !== undefined) {
      const found = toArabic(printed);
      if (found !== expected) {
        yield {
          ...placeOfNode(file, section),
          message: `Unexpected section number ${section.number.join('.')}, expected number ${expected} of its level here`,
          hint: 'See whether a section is missing, doubled or out of its place.',
        };
      }
      expected = found + 1;
    }
    yield* judgeSiblings(sectionsIn(section.children).map((inner) => ({ section: inner, file })));
  }
}
