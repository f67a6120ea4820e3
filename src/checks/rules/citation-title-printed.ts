import { plainTitle } from '../../citation/plain-title.ts';
import { edit, show } from '../edit.ts';
import { placeOfNode } from '../place.ts';
import type { Rule } from '../rule.ts';
import { harbours, works } from '../sound-collection.fixture.ts';
import { citationsOf } from '../words/cited-words.ts';
import { excerptOf } from '../words/printed-words.ts';

export const citationTitlePrinted: Rule = {
  name: 'citation-title-printed',
  topic: 'citations',
  severity: 'error',
  why: 'The printed note and the bibliography name one work; where their titles differ, one of them is wrong, or the work is another.',
  passes: [
    show(harbours, '<Cite work="lund-1998">Inga Lund, ‘Quays and Trade: A Survey’'),
    edit(works, 'title: "Quays and Trade: A Survey"', 'title: "Quays and <i>Trade</i>: A Survey"'),
  ],
  fails: [
    edit(works, 'title: "Quays and Trade: A Survey"', 'title: "Quays and Trade: An Inquiry"'),
    edit(harbours, '<Cite work="lund-1998">', '<Cite work="convention-1994">'),
  ],
  *check(collection) {
    for (const { node, passage, printed, prints, work, back } of citationsOf(collection)) {
      if (node.form !== 'full' || back || prints(plainTitle(work.title))) continue;
      yield {
        ...placeOfNode(passage.file, node),
        message: `Unexpected words “${excerptOf(printed)}” for “${node.work}”, expected its title “${plainTitle(work.title)}” among them`,
        hint: 'Correct the record after the printed words, or give the citation the key of the work that it names. A shortened citation has form="short".',
      };
    }
  },
};
