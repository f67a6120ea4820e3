import { edit, show } from '../edit.ts';
import { placeOfNode } from '../place.ts';
import type { Rule } from '../rule.ts';
import { harbours } from '../sound-collection.fixture.ts';

export const pageInText: Rule = {
  name: 'page-in-text',
  topic: 'pages',
  severity: 'error',
  why: 'A note stands on the page of its call: a break inside it would move the text behind it to another page.',
  passes: [show(harbours, 'the trade <Page n="2" />grew.')],
  fails: [[...edit(harbours, '<Page n="2" />', ''), ...edit(harbours, '[^2]: See', '[^2]: <Page n="2" />See')]],
  *check({ papers }) {
    for (const { pages } of papers) {
      for (const { node, passage, file } of pages) {
        if (passage?.kind === 'note')
          yield { ...placeOfNode(file, node), message: `Unexpected break of page ${node.label} inside ${passage.label}, expected it in the text` };
      }
    }
  },
};
