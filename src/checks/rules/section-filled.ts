import { edit, show } from '../edit.ts';
import { placeOfNode } from '../place.ts';
import type { Rule } from '../rule.ts';
import { harbours } from '../sound-collection.fixture.ts';
import { nodesOfType } from '../words/placed-nodes.ts';

export const sectionFilled: Rule = {
  name: 'section-filled',
  topic: 'structure',
  severity: 'error',
  why: 'A heading with nothing under it is most often a section whose text was lost.',
  passes: [show(harbours, '# I. Two Harbours\n\n## 1. Bergen\n\nBergen')],
  fails: [edit(harbours, '## 2. Stavanger\n', '## 2. Stavanger\n\n## 3. Haugesund\n')],
  *check({ papers }) {
    for (const paper of papers) {
      for (const { node, file } of nodesOfType(paper, 'section')) {
        if (node.children.every(({ type }) => type === 'heading' || type === 'page' || type === 'note'))
          yield { ...placeOfNode(file, node), message: 'Unexpected section without text, expected a paragraph or a section in it' };
      }
    }
  },
};
