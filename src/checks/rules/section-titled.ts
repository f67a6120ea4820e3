import { edit, show } from '../edit.ts';
import { placeOfNode } from '../place.ts';
import type { Rule } from '../rule.ts';
import { harbours } from '../sound-collection.fixture.ts';
import { nodesOfType } from '../words/placed-nodes.ts';

export const sectionTitled: Rule = {
  name: 'section-titled',
  topic: 'structure',
  severity: 'error',
  why: 'A section is named, listed and addressed by its title.',
  passes: [show(harbours, '## 2. Stavanger')],
  fails: [edit(harbours, '## 2. Stavanger', '##')],
  *check({ papers }) {
    for (const paper of papers) {
      for (const { node, file } of nodesOfType(paper, 'section')) {
        if (!/\S/.test(node.title)) yield { ...placeOfNode(file, node), message: 'Unexpected heading without words, expected the heading as printed' };
      }
    }
  },
};
